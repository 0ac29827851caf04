import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

const NEXT_YEAR = /含\s*(20\d{2})年\d{0,2}月?[^，。；]{0,6}(?:支付|支出|资金|到位)/;
const MALFORMED = /\d{1,2}月份\d{1,2}日/;

/** A budget of one year that takes in payments of another, or a closing date that is none. */
export const periodUnclear: ReportCheck = ({ sentences, year }) =>
	sentences.flatMap(({ text, place }): Finding[] => {
		const other = NEXT_YEAR.exec(text);
		const common = { check: 'period-unclear', where: place, quote: quoteOf(text), computed: null } as const;
		if (other !== null && year !== null && Number(other[1]) !== year) {
			return [
				{
					...common,
					severity: 'warning',
					stated: other[0],
					message: `${year} 年度的资金含 ${other[1]} 年的支付，统计期间不清`,
					remedy: '写明资金的统计起止日期，跨年支付单独列示'
				}
			];
		}
		const date = MALFORMED.exec(text);
		if (date === null) return [];
		return [
			{
				...common,
				severity: 'notice',
				stated: date[0],
				message: `日期“${date[0]}”写法有误，统计截止日不清`,
				remedy: '写成“2023年12月31日”'
			}
		];
	});

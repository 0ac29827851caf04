import { chineseNumber } from '../../chinese-number.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';

/** A period that a title names, and the same in the sentence of the first figures. The first group is its number. */
interface PeriodWords {
	readonly unit: string;
	readonly title: RegExp;
	readonly body: RegExp;
}

const REPORT = '[^，。；月]{0,24}(?:通报|报告|月报|分析|情况|简报)$';
const SAID = '，?[^。；]{0,24}(?:共|受理|接听|收到|办理)';
const PERIODS: readonly PeriodWords[] = [
	{
		unit: '月',
		title: new RegExp(`(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?${REPORT}`),
		body: new RegExp(`(?<![\\d\\-—－至到~])(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?${SAID}`)
	},
	{
		unit: '季度',
		title: new RegExp(`(?<![至到\\-—])第?([一二三四1-4])季度${REPORT}`),
		body: new RegExp(`(?<![较比至到\\-—第])第?([一二三四1-4])季度${SAID}`)
	}
];

/** A bulletin whose title names one month or quarter and whose first figures are of another. */
export const titlePeriod: ReportCheck = ({ document }) => {
	const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
	return PERIODS.flatMap(({ unit, title: titled, body: told }): Finding[] => {
		const title = paragraphs.slice(0, 4).find(({ text }) => text.length <= 40 && titled.test(text));
		const body = paragraphs.find((block) => block !== title && block.text.length > 20 && told.test(block.text));
		if (title === undefined || body === undefined) return [];
		const [of, said] = [numberOf(titled, title.text), numberOf(told, body.text)];
		if (of === null || said === null || of === said) return [];
		return [
			{
				check: 'title-period',
				severity: 'warning',
				where: `${title.place} 与 ${body.place}`,
				quote: `${title.text} ⟷ ${quoteOf(body.text)}`,
				stated: `${of}${unit}`,
				computed: `${said}${unit}`,
				message: `标题写 ${of} ${unit}，正文的数字是 ${said} ${unit}的`,
				remedy: '核对统计期间，统一标题与正文'
			}
		];
	});
};

function numberOf(words: RegExp, text: string): number | null {
	const number = words.exec(text)?.[1];
	const value = number === undefined ? null : (chineseNumber(number) ?? Number(number));
	return value !== null && value >= 1 && value <= 12 ? value : null;
}

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { FIGURE, figure, saysSame } from '../facts/numbers.ts';

/** Amounts that the text calls by the names of the funds' columns. */
const AMOUNT = new RegExp(`(年初预算|全年预算|全年执行)数?(?:为|是|共|合计|安排)?(${FIGURE})万元`, 'g');
const COLUMNS = { 年初预算: 'initial', 全年预算: 'budget', 全年执行: 'spent' } as const;

/** 全年执行数199万元 in the text, 190 in the table of funds; only where the report has one table of them. */
export const fundAmounts: ReportCheck = ({ sentences, fundTables }) => {
	const [table, other] = fundTables;
	const total = table?.total ?? null;
	if (total === null || other !== undefined) return [];
	return sentences.flatMap(({ text, place }) =>
		[...text.matchAll(AMOUNT)].flatMap(([, name = '', stated = '0']): Finding[] => {
			const printed = total[COLUMNS[name as keyof typeof COLUMNS]];
			if (printed === null || printed.isZero() || saysSame(stated, printed) || figure(stated).equals(printed))
				return [];
			return [
				{
					check: 'fund-amounts',
					severity: 'error',
					where: `${place} 与 ${total.place}`,
					quote: quoteOf(text),
					stated: `${stated}万元`,
					computed: `${plain(printed)}万元`,
					message: `正文的${name}数写 ${stated} 万元，资金表为 ${plain(printed)} 万元`,
					remedy: '以资金表和账面为准，统一数额'
				}
			];
		})
	);
};

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import type { FundLine } from '../facts/fund-table.ts';
import { FIGURE, figure, saysSame } from '../facts/numbers.ts';

/** Amounts that the text calls by the names of the funds' columns. */
const NAMED = new RegExp(`(年初预算|全年预算|全年执行)数?(?:为|是|共|合计|安排)?(${FIGURE})万元`, 'g');
/** 预算200万元，实际支出190万元: with the whole budget before it, what was spent is the whole too. */
const SPENT = new RegExp(
	`预算(?:数|资金|金额|安排)?(${FIGURE})万元，(?:全年|年度|累计)?(?:实际)?(?:支出|执行|使用)(${FIGURE})万元`,
	'g'
);
const COLUMNS = { 年初预算: 'initial', 全年预算: 'budget', 全年执行: 'spent' } as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS];
const NAMES: Readonly<Record<Column, string>> = { initial: '年初预算', budget: '全年预算', spent: '全年执行' };

/** 全年执行数199万元 in the text, 190 in the table of funds; only where the report has one table of them. */
export const fundAmounts: ReportCheck = ({ sentences, fundTables }) => {
	const [table, other] = fundTables;
	const total = table?.total ?? null;
	if (table === undefined || total === null || other !== undefined) return [];
	return sentences.flatMap(({ text, place }) =>
		amountsOf(text, total).flatMap(({ column, stated }): Finding[] => {
			const printed = total[column];
			if (printed === null || printed.isZero()) return [];
			const inWan = table.unit === '元' ? printed.dividedBy(10000) : printed;
			if (saysSame(stated, inWan)) return [];
			const where = `${place} 与 ${total.place}`;
			const name = NAMES[column];
			if (table.unit === '元' && figure(stated).equals(printed)) {
				return [
					{
						check: 'amount-units',
						severity: 'error',
						where,
						quote: quoteOf(text),
						stated: `${stated}万元`,
						computed: `${plain(printed)}元`,
						message: `${name}数 ${stated} 正文写“万元”，资金表表头写“元”`,
						remedy: '统一金额单位'
					}
				];
			}
			return [
				{
					check: 'fund-amounts',
					severity: 'error',
					where,
					quote: quoteOf(text),
					stated: `${stated}万元`,
					computed: `${plain(inWan)}万元`,
					message: `正文的${name}数写 ${stated} 万元，资金表为 ${plain(inWan)} 万元`,
					remedy: '以资金表和账面为准，统一数额'
				}
			];
		})
	);
};

function amountsOf(text: string, { budget }: FundLine): { column: Column; stated: string }[] {
	const named = [...text.matchAll(NAMED)].map(([, name = '', stated = '']) => ({
		column: COLUMNS[name as keyof typeof COLUMNS],
		stated
	}));
	const spent = [...text.matchAll(SPENT)]
		.filter(([, whole = '']) => budget !== null && figure(whole).equals(budget))
		.map(([, , stated = '']) => ({ column: 'spent' as const, stated }));
	return [...named, ...spent];
}

import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { figureTable, type FigureLine, type FigureTable } from '../facts/figure-table.ts';
import { figure, percentOf, saysSame } from '../facts/numbers.ts';

/** Share of a table's lines that must follow a rule before a line that does not is a slip. */
const RULE = 0.75;
/** How near the sum of the only column of counts must be to its total to be meant for it. */
const NEAR = '0.1';
/** A column of amounts, which have decimals and add up. */
const MONEY = /金额|万元|[（(]元[）)]|支出数?$|预算数?$/;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/**
 * Tables of figures, by the rules that the table itself follows: a line of totals that adds up in one column must in the
 * other columns of counts, and a rate that is one column ÷ another in nearly every line must be in all.
 */
export const figureTables: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => {
		const table = block.kind === 'table' ? figureTable(block) : null;
		return table === null ? [] : [...totals(table), ...rates(table)];
	});

function totals({ place, head, lines, total }: FigureTable): Finding[] {
	if (total === null) return [];
	const columns = head.flatMap((name, x) => {
		const stated = total.values[x] ?? null;
		const values = lines.map((line) => line.values[x] ?? null);
		const isCount =
			stated !== null &&
			values.every(
				(value, i) =>
					(value?.isInteger() || (value !== null && MONEY.test(name))) && !/%/.test(lines[i]!.texts[x] ?? '')
			);
		if (!isCount || (!stated.isInteger() && !MONEY.test(name)) || /序号|排名|名次/.test(name)) return [];
		return [{ name, stated, value: sum(values.map((value) => value!)) }];
	});
	// Where no column adds up, lines may be left out; a column that misses by little has a slip.
	const isWhole =
		columns.some(({ stated, value }) => stated.equals(value) && !stated.isZero()) ||
		(columns.length === 1 && columns.every(({ stated, value }) => stated.minus(value).abs().lte(stated.times(NEAR))));
	if (!isWhole) return [];
	return columns
		.filter(({ stated, value }) => !stated.equals(value))
		.map(({ name, stated, value }) => ({
			check: 'column-total',
			severity: 'error',
			where: `${place}“${total.name}”`,
			quote: `${name} ${plain(stated)}`,
			stated: plain(stated),
			computed: plain(value),
			message: `“${name}”列的${total.name}写 ${plain(stated)}，各行之和为 ${plain(value)}`,
			remedy: '核对各行数字与合计'
		}));
}

function rates({ place, head, lines, total }: FigureTable): Finding[] {
	const all: readonly FigureLine[] = total === null ? lines : [...lines, total];
	return head.flatMap((name, x): Finding[] => {
		const stated = all.filter((line) => PERCENT.test(line.texts[x] ?? ''));
		if (stated.length < 3 || stated.every((line) => line.texts[x] === stated[0]!.texts[x])) return [];
		// A rate is of counts or amounts, never of two other rates or of points.
		const amounts = head.flatMap((other, at) => (at === x || isRate(other, at, all) ? [] : [at]));
		const pairs = amounts.flatMap((part) => amounts.flatMap((whole) => (part === whole ? [] : [{ part, whole }])));
		const ranked = pairs
			.map((pair) => ({ ...pair, right: stated.filter((line) => follows(line, x, pair) === true) }))
			.sort((a, b) => b.right.length - a.right.length);
		const best = ranked[0];
		if (best === undefined || best.right.length === stated.length) return [];
		// 直接办结率 beside 直接办结: the names say what the rate is of, and fewer lines need to.
		const isNamed = stemOf(name).length > 1 && stemOf(head[best.part]!) === stemOf(name);
		if (best.right.length < (isNamed ? Math.max(2, stated.length / 2) : Math.max(3, stated.length * RULE))) return [];
		return stated
			.filter((line) => follows(line, x, best) === false)
			.map((line) => {
				const [part, whole] = [line.values[best.part]!, line.values[best.whole]!];
				const computed = `${plain(percentOf(part, whole)!, 2)}%`;
				return {
					check: 'column-rate',
					severity: 'error',
					where: `${place}“${line.name}”`,
					quote: `${line.name} ${name} ${line.texts[x]!}`,
					stated: line.texts[x]!,
					computed,
					message: `${line.name}的${name}写 ${line.texts[x]!}，按${head[best.part]!} ÷ ${head[best.whole]!} = ${plain(part)} ÷ ${plain(whole)} = ${computed}`,
					remedy: '更正该行的比率或数量'
				};
			});
	});
}

/** 直接办结率 and 直接办结（件） alike as 直接办结. */
const stemOf = (name: string) =>
	name
		.replace(/[（(].*$/, '')
		.replace(/[数量率]$/, '')
		.trim();

/** Does a column hold rates, ranks or points? */
function isRate(name: string, x: number, lines: readonly FigureLine[]): boolean {
	return /率|度$|占比|得分|分值|评分|排名|名次|序号/.test(name) || lines.some((line) => /%/.test(line.texts[x] ?? ''));
}

/** Does the line's rate say part ÷ whole? Null where one of them is missing. */
function follows(line: FigureLine, x: number, { part, whole }: { part: number; whole: number }): boolean | null {
	const a: Decimal | null = line.values[part] ?? null;
	const b: Decimal | null = line.values[whole] ?? null;
	if (a === null || b === null || b.isZero()) return null;
	const rough = (a.toNumber() * 100) / b.toNumber();
	const text = PERCENT.exec(line.texts[x] ?? '')![1]!;
	if (Math.abs(rough - Number(text)) > 1.5) return false;
	return saysSame(text, percentOf(a, b)!) || figure(text).equals(rough);
}

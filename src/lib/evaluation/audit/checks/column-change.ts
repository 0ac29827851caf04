import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { figureTable, type FigureLine, type FigureTable } from '../facts/figure-table.ts';
import { saysSame } from '../facts/numbers.ts';

const CHANGE = /同比|环比|增长率|增幅|增速|变化率|升降|增减率/;
const PERCENT = /^([-－﹣−+＋↑↓]?)\s*(\d+(?:\.\d+)?)\s*%$/;
/** Share of a table's lines that must follow a rule before a line that does not is a slip. */
const RULE = 0.6;
/** Two changes that agree to a hundredth agree by no chance. */
const FEWEST = 2;

/** A column of changes that is (one column − another) ÷ the other in most lines must be in all, its sign too. */
export const columnChange: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => {
		const table = block.kind === 'table' ? figureTable(block) : null;
		return table === null ? [] : table.head.flatMap((name, x) => (CHANGE.test(name) ? ofColumn(table, x) : []));
	});

function ofColumn({ place, head, lines, total }: FigureTable, x: number): Finding[] {
	const all = total === null ? lines : [...lines, total];
	const stated = all.filter((line) => PERCENT.test(line.texts[x] ?? ''));
	const counts = head.flatMap((_, at) => (stated.every((line) => isCount(line, at)) ? [at] : []));
	const pairs = counts.flatMap((now) => counts.flatMap((before) => (now === before ? [] : [{ now, before }])));
	const best = pairs
		.map((pair) => ({ ...pair, right: stated.filter((line) => says(line, x, pair)) }))
		.sort((a, b) => b.right.length - a.right.length)[0];
	if (best === undefined || best.right.length < Math.max(FEWEST, stated.length * RULE)) return [];
	return stated
		.filter((line) => !best.right.includes(line) && line.values[best.before]?.isZero() === false)
		.map((line) => {
			const computed = `${plain(changeOf(line, best)!, 2)}%`;
			return {
				check: 'column-change',
				severity: 'error',
				where: `${place}“${line.name}”`,
				quote: `${line.name} ${head[x]!} ${line.texts[x]!}`,
				stated: line.texts[x]!,
				computed,
				message: `${line.name}的${head[x]!}写 ${line.texts[x]!}，由 ${plain(line.values[best.before]!)} 到 ${plain(line.values[best.now]!)} 为 ${computed}`,
				remedy: '核对两期数量和升降方向'
			};
		});
}

const isCount = (line: FigureLine, x: number) => line.values[x] != null && !/%/.test(line.texts[x] ?? '');

interface Pair {
	readonly now: number;
	readonly before: number;
}

function changeOf(line: FigureLine, { now, before }: Pair): Decimal | null {
	const [a, b] = [line.values[now]!, line.values[before]!];
	return b.isZero() ? null : a.minus(b).times(100).dividedBy(b);
}

function says(line: FigureLine, x: number, pair: Pair): boolean {
	const change = changeOf(line, pair);
	const [, sign = '', value = '0'] = PERCENT.exec(line.texts[x]!)!;
	if (change === null || !saysSame(value, change.abs())) return false;
	return change.toDecimalPlaces(2).isZero() || /[-－﹣−↓]/.test(sign) === change.lt(0);
}

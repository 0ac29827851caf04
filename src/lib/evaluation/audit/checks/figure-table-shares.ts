import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { figureTable, type FigureLine, type FigureTable } from '../facts/figure-table.ts';
import { percentOf, saysSame } from '../facts/numbers.ts';

const SHARE = /占比|比重|占总/;
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/** Columns of shares: each must be the figure before it ÷ the column's total, where all lines but one or two say so. */
export const figureTableShares: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => {
		const table = block.kind === 'table' ? figureTable(block) : null;
		return table === null ? [] : table.head.flatMap((name, x) => (SHARE.test(name) ? ofColumn(table, x) : []));
	});

function ofColumn({ place, head, lines, total }: FigureTable, x: number): Finding[] {
	const shared = lines.filter((line) => PERCENT.test(line.texts[x] ?? ''));
	if (shared.length < 3) return [];
	// The figures before it that most lines are shares of: 本周、上周、环比、占比 is of this week's.
	const best = head
		.slice(0, x)
		.flatMap((_, part) => {
			if (!shared.every((line) => line.values[part] != null && !/%/.test(line.texts[part] ?? ''))) return [];
			const base = total?.values[part] ?? sum(shared.map((line) => line.values[part]!));
			if (base.isZero()) return [];
			return [{ part, base, wrong: shared.filter((line) => !says(line, x, part, base)) }];
		})
		.sort((a, b) => a.wrong.length - b.wrong.length || b.part - a.part)[0];
	if (best === undefined || best.wrong.length > Math.max(1, shared.length / 4)) return [];
	const { part, base, wrong } = best;
	return wrong.map((line) => {
		const computed = `${plain(percentOf(line.values[part]!, base)!, 2)}%`;
		return {
			check: 'column-share',
			severity: 'error',
			where: `${place}“${line.name}”`,
			quote: `${line.name} ${head[x]!} ${line.texts[x]!}`,
			stated: line.texts[x]!,
			computed,
			message: `${line.name}的${head[x]!}写 ${line.texts[x]!}，按 ${plain(line.values[part]!)} ÷ ${plain(base)} = ${computed}`,
			remedy: '更正该行的占比或数量'
		};
	});
}

function says(line: FigureLine, x: number, part: number, base: Decimal): boolean {
	return !base.isZero() && saysSame(PERCENT.exec(line.texts[x]!)![1]!, percentOf(line.values[part]!, base)!);
}

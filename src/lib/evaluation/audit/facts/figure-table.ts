import type Decimal from 'decimal.js';

import type { ReportTable } from '../report-document.ts';
import { cellNumber } from './numbers.ts';

/** A table of figures by unit: one head, lines of figures, perhaps a line of totals. */
export interface FigureTable {
	readonly place: string;
	readonly head: readonly string[];
	readonly lines: readonly FigureLine[];
	readonly total: FigureLine | null;
}

export interface FigureLine {
	readonly name: string;
	readonly texts: readonly string[];
	readonly values: readonly (Decimal | null)[];
}

const TOTAL = /^(?:总计|合计|共计|累计|总数|全[省市县区年]合?计|全年累计|全年合计)$/;
const FEWEST = 3;

/** A statistics table of a bulletin; null for forms, for tables with subtotals and for tables of few lines. */
export function figureTable({ rows, place }: ReportTable): FigureTable | null {
	const start = rows.findIndex((row) => row.filter((cell) => cellNumber(cell) !== null).length >= 2);
	const head = rows[start - 1];
	if (head === undefined || head.some((cell) => /[一二三]级指标|指标[值名]|预算/.test(cell))) return null;
	const lines = rows.slice(start).flatMap((printed): FigureLine[] => {
		const row = widened(printed, head.length);
		if (row.length !== head.length) return [];
		const values = row.map(cellNumber);
		const name = row.find((cell, index) => cell !== '' && values[index] === null)?.replace(/\s/g, '') ?? '';
		return name === '' ? [] : [{ name, texts: row, values }];
	});
	if (lines.some(({ name }) => /小计|其中/.test(name))) return null;
	const totals = lines.filter(({ name }) => TOTAL.test(name));
	const parts = lines.filter(({ name }) => !TOTAL.test(name));
	if (parts.length < FEWEST || totals.length > 1) return null;
	return { place, head, lines: parts, total: totals[0] ?? null };
}

/** A line of totals whose name stands across the first columns: in flattened text its figures are the last ones. */
function widened(row: readonly string[], width: number): readonly string[] {
	const [name = '', ...figures] = row;
	if (row.length >= width || !TOTAL.test(name.replace(/\s/g, ''))) return row;
	return [name, ...Array<string>(width - row.length).fill(''), ...figures];
}

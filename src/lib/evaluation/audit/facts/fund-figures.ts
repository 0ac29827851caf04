import type Decimal from 'decimal.js';

import type { ReportBlock } from '../report-document.ts';
import { fundTable } from './fund-table.ts';
import { cellNumber, figure, FIGURE } from './numbers.ts';

/** Budget, arrived and spent as the report gives them, in its own unit (万元 nearly always). */
export interface FundFigures {
	readonly budget: Decimal | null;
	readonly arrived: Decimal | null;
	readonly spent: Decimal | null;
	readonly place: string;
}

const LABELS = {
	budget: /^(年初预算|预算数|预算安排|计划投入|预算金额)/,
	arrived: /^(实际到位|到位资金|资金到位数|实际到位数)/,
	spent: /^(实际使用|实际支出|执行数|支出数)/
} as const;
const WORDS = {
	budget: new RegExp(`(?:预算(?:计划)?安排|年初预算|预算资金|安排)[^，。；%]{0,18}?(${FIGURE})万元`),
	arrived: new RegExp(`实际到位(?:资金)?(${FIGURE})万元`),
	spent: new RegExp(`(?:实际(?:累计)?支出|资金支付|完成预算资金支出|实际使用|支出资金)(${FIGURE})万元`)
} as const;
type Key = keyof typeof LABELS;

/** Funds from the first table that has them beside or below their labels, the rest from the text; null when none is given. */
export function fundFigures(blocks: readonly ReportBlock[]): FundFigures | null {
	const found: Record<Key, Decimal | null> = { budget: null, arrived: null, spent: null };
	let place = '';
	const printed = blocks.flatMap((block) => (block.kind === 'table' ? (fundTable(block) ?? []) : []))[0];
	const whole = printed?.total ?? (printed?.lines.length === 1 ? printed.lines[0] : undefined);
	if (whole !== undefined) return { budget: whole.budget, arrived: null, spent: whole.spent, place: whole.place };
	const take = (key: Key, value: Decimal | null, where: string) => {
		if (value === null || found[key] !== null) return;
		found[key] = value;
		place = place === '' ? where : place;
	};
	for (const key of ['budget', 'arrived', 'spent'] as const) {
		for (const block of blocks) if (block.kind === 'table') take(key, fromTable(block.rows, LABELS[key]), block.place);
		for (const block of blocks) {
			const match = block.kind === 'paragraph' ? WORDS[key].exec(block.text) : null;
			if (match) take(key, figure(match[1]!), block.place);
		}
	}
	return found.budget === null && found.arrived === null && found.spent === null ? null : { ...found, place };
}

/** The figure to the right of a label, or under it where the label is a column's head. */
function fromTable(rows: readonly (readonly string[])[], label: RegExp): Decimal | null {
	for (const [y, row] of rows.entries()) {
		for (const [x, cell] of row.entries()) {
			if (!label.test(cell.replace(/\s/g, ''))) continue;
			const right = row.slice(x + 1).find((text) => text !== '');
			const value = cellNumber(right ?? '') ?? cellNumber(rows[y + 1]?.[x] ?? '');
			if (value !== null) return value;
		}
	}
	return null;
}

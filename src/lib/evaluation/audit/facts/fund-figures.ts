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
/** 调整后全年预算数1340万元: the budget that counts where it was changed within the year. */
const ADJUSTED = new RegExp(
	`(?:调整后?|全年|年度|最终)(?:的)?(?:全年|年度)?(?:项目|部门|总)?预算(?:总?[额数]|资金|金额)?(?:调整)?(?:为|是|共|合计|安排)?(${FIGURE})万元`
);
/** 年中追加60万元, 调减27.2万元: what the first budget was changed by. */
const CHANGED = new RegExp(`(追加|调增|增加预算|调减|核减|压减|收回预算)[^，。；\\d%]{0,8}(${FIGURE})万元`);
const TOGETHER = new RegExp(`(?:资金|经费|配套|下达|安排)[^。；]{0,40}?(?:共计|合计)(${FIGURE})万元`);
const WORDS = {
	budget: new RegExp(
		`(?:(?:财政|县级|市级|省级)[^，。；\\d]{0,6}下达|预算(?:计划)?安排|年初预算|预算资金|安排)[^，。；%]{0,18}?(${FIGURE})万元`
	),
	arrived: new RegExp(`实际到位(?:资金)?(${FIGURE})万元`),
	spent: new RegExp(
		`(?:(?:实际|全年|累计|决算)(?:累计|总)?支出|支出决算数?|(?:共|累计|已|实际|全年)支付(?:资金)?|资金支付|完成预算资金支出|实际使用|支出资金)(${FIGURE})万元`
	)
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
		const isAdjusted = (block: ReportBlock) => block.kind === 'paragraph' && ADJUSTED.test(block.text);
		const inOrder = key === 'budget' ? [...blocks.filter(isAdjusted), ...blocks] : blocks;
		for (const block of inOrder) {
			const stated = block.kind === 'paragraph' ? stateOf(key, block.text) : null;
			if (stated !== null) take(key, stated, block.place);
		}
	}
	return found.budget === null && found.arrived === null && found.spent === null ? null : { ...found, place };
}

/** An amount that a paragraph gives; a budget that was changed within the year, as it was then. */
function stateOf(key: Key, text: string): Decimal | null {
	const first = WORDS[key].exec(text);
	if (key !== 'budget') return first === null ? null : figure(first[1]!);
	const adjusted = ADJUSTED.exec(text);
	if (adjusted !== null) return figure(adjusted[1]!);
	const change = first === null ? null : CHANGED.exec(text.slice(first.index));
	// 县级下达30万元，镇级配套5万元，共计35万元
	const together = TOGETHER.exec(text);
	if (together !== null && (first === null || together.index >= first.index)) return figure(together[1]!);
	if (first === null || change === null) return first === null ? null : figure(first[1]!);
	const by = figure(change[2]!);
	return /追加|增/.test(change[1]!) ? figure(first[1]!).plus(by) : figure(first[1]!).minus(by);
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

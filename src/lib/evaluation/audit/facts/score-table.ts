import type Decimal from 'decimal.js';

import { sum } from '../../exact.ts';
import type { ReportTable } from '../report-document.ts';
import { fundTable } from './fund-table.ts';
import { isExecution } from './is-execution.ts';
import { cellNumber, figure, FIGURE } from './numbers.ts';
import { scoreHeads, type ScoreColumns } from './score-head.ts';
import { withSign, withUnit } from './split-values.ts';

/** A third-level indicator's line in a scoring table. Texts are as printed, null where the table has no such column. */
export interface ScoreRow {
	readonly l1: string;
	readonly l2: string;
	readonly name: string;
	readonly points: Decimal | null;
	readonly scoreText: string;
	readonly score: Decimal | null;
	readonly explanation: string | null;
	readonly standard: string | null;
	readonly basis: string | null;
	readonly target: string | null;
	readonly actual: string | null;
	/** 偏差原因分析及改进措施 */
	readonly deviation: string | null;
	readonly place: string;
}

/** Lines under one first- or second-level indicator. */
export interface ScoreGroup {
	readonly name: string;
	readonly points: Decimal | null;
	/** Printed 小计, null where there is none. */
	readonly subtotal: Decimal | null;
	readonly rows: readonly ScoreRow[];
}

/** 评价指标体系表, or the scoring table of the cover. */
export interface ScoreTable {
	readonly place: string;
	readonly rows: readonly ScoreRow[];
	readonly first: readonly ScoreGroup[];
	readonly second: readonly ScoreGroup[];
	readonly total: { readonly points: Decimal | null; readonly score: Decimal | null } | null;
	/** Points and score of 预算执行率 where the form gives them beside its funds and not among its indicators. */
	readonly execution: { readonly points: Decimal; readonly score: Decimal | null } | null;
}

const TOTAL = /^(总\s*分|合\s*计|总\s*计|总得分)/;
/** 产出指标（50分）: a first-level indicator that carries its points in its name. */
const NAMED_POINTS = new RegExp(`[（(]\\s*(${FIGURE})\\s*分\\s*[）)]`);

/** Every scoring table in a report's table: a header with 三级指标 (or 二级指标), 分值 and 得分 begins one. */
export function scoreTables(table: ReportTable): ScoreTable[] {
	const heads = scoreHeads(table.rows);
	return heads
		.map(({ columns, start }, index) => readRows(table, start, heads[index + 1]?.index ?? table.rows.length, columns))
		.filter((candidate) => candidate.rows.length > 0);
}

function readRows(table: ReportTable, start: number, end: number, columns: ScoreColumns): ScoreTable {
	const rows: ScoreRow[] = [];
	const first = new Map<string, { points: Decimal | null; subtotal: Decimal | null; rows: ScoreRow[] }>();
	const second = new Map<string, { name: string; points: Decimal | null; rows: ScoreRow[] }>();
	let total: ScoreTable['total'] = null;
	let [l1, l2] = ['', ''];
	for (const row of table.rows.slice(start, end)) {
		const cell = (column: number) => (column < 0 ? null : (row[column] ?? ''));
		const number = (column: number) => cellNumber(cell(column) ?? '');
		if (TOTAL.test(row.find((text) => text !== '') ?? '')) {
			total = readTotal(row, columns);
			break;
		}
		const name = cell(columns.l3) ?? '';
		if (name === '' || number(columns.points) === null) continue;
		const own = cell(columns.l1) ?? '';
		if (own !== '') [l1, l2] = [own, ''];
		if ((cell(columns.l2) ?? '') !== '') l2 = cell(columns.l2)!;
		const line: ScoreRow = {
			l1,
			l2,
			name,
			points: number(columns.points),
			scoreText: cell(columns.score) ?? '',
			score: number(columns.score),
			explanation: cell(columns.explanation),
			standard: cell(columns.standard),
			basis: cell(columns.basis),
			target: withSign(cell(columns.target), cell(columns.sign), cell(columns.unit)),
			actual: withUnit(cell(columns.actual), cell(columns.unit)),
			deviation: cell(columns.deviation),
			place: `${table.place}“${name}”`
		};
		rows.push(line);
		const group = first.get(l1) ?? {
			points: number(columns.l1Points) ?? namedPoints(l1),
			subtotal: number(columns.subtotal),
			rows: []
		};
		group.rows.push(line);
		first.set(l1, group);
		const key = `${l1}／${l2}`;
		const below = second.get(key) ?? { name: l2, points: number(columns.l2Points), rows: [] };
		below.rows.push(line);
		second.set(key, below);
	}
	return {
		place: table.place,
		rows,
		first: [...first].filter(([name]) => name !== '').map(([name, group]) => ({ name, ...group })),
		second: [...second.values()].filter(({ name }) => name !== '').map((group) => ({ ...group, subtotal: null })),
		total,
		execution: executionBeside(table, rows, total?.points ?? null)
	};
}

function namedPoints(name: string): Decimal | null {
	const match = NAMED_POINTS.exec(name);
	return match === null ? null : figure(match[1]!);
}

/** The execution rate of the funds; among the indicators only where the whole's points tell that it is one of them. */
function executionBeside(
	table: ReportTable,
	rows: readonly ScoreRow[],
	whole: Decimal | null
): ScoreTable['execution'] {
	const line = fundTable(table)?.total ?? null;
	if (line?.points == null) return null;
	const own = sum(rows.flatMap(({ points }) => points ?? []));
	const isBeside = whole !== null && own.plus(line.points).equals(whole);
	return isBeside || !rows.some(isExecution) ? { points: line.points, score: line.score } : null;
}

/** The total line: by its columns, or its last figure where merged cells have moved them. */
function readTotal(row: readonly string[], columns: ScoreColumns): { points: Decimal | null; score: Decimal | null } {
	const figures = row.map(cellNumber).filter((value) => value !== null);
	const aligned = cellNumber(row[columns.score] ?? '');
	const points = cellNumber(row[columns.points] ?? '') ?? (figures.length > 1 ? figures[0]! : null);
	return { points, score: aligned ?? (figures.length > 1 ? figures[figures.length - 1]! : null) };
}

import type { IndexDimensionId } from './index-source.ts';
import type { Clause } from './clauses.ts';
import type { IndexColumn, PackedIndex } from './packed-index.ts';
import { recording, type TableMaker } from './partner.ts';
import {
	addParts,
	BLOCK,
	countCells,
	countCodes,
	EVERY_ROW,
	pickKept,
	pickPassing,
	sumCells,
	type Codes
} from './tally.ts';
import type { ViewPlan } from './view-plan.ts';

/** Above this many cells a column's codes are not counted as they are, but by the view's own groups. */
const SHARED_CELLS = 1 << 16;

/** The clicked dimension: everything is counted by its values, so that its next click is a sum of what is there. */
export interface Source {
	readonly dimension: IndexDimensionId;
	readonly column: IndexColumn;
	readonly groups: Uint32Array;
	readonly size: number;
}

/** A dimension to count by. */
export function sourceOf({ dimensions, columns }: PackedIndex, dimension: IndexDimensionId): Source {
	const { column, groups, values } = dimensions[dimension];
	return { dimension, column: columns[column]!, groups, size: values.length };
}

/** What was counted for one view: `table[cell × sources + source value]`. */
export interface ViewTable {
	readonly plan: ViewPlan;
	readonly table: Int32Array;
	/** Seconds by duration, in cells of the same shape. */
	readonly sums: ReadonlyMap<number, Float64Array>;
	/** Values of the source that were told apart; 1 where the view is not filtered by it. */
	readonly sources: number;
	/** Group of each cell where codes were counted as they are; null where cells are group × marks + mark. */
	readonly groupOfCell: Uint32Array | null;
}

/** Which rows a view counts: the bits that must be clear, and a condition that no bit holds. */
export interface RowChoice {
	readonly keep: number;
	/** Not filtered by the source, because the source is its own. */
	readonly ownsSource: boolean;
}

interface Job {
	readonly codes: Codes;
	readonly cells: Int32Array;
	readonly table: Int32Array;
	readonly sums: readonly (readonly [seconds: Int32Array, table: Float64Array])[];
	/** Further parts of the cell's number. */
	readonly parts: readonly { readonly codes: Codes; readonly cells: Int32Array }[];
}

interface Lane extends RowChoice {
	readonly from: number;
	readonly to: number;
	readonly sources: number;
	/** Columns counted as they are, each once however many views read it. */
	readonly plain: Map<IndexColumn, Int32Array>;
	readonly jobs: Job[];
}

/** Cells that a view needs to be counted by a source. */
export function cellsOf({ groups, marks }: ViewPlan, source: Source | null, ownsSource: boolean): number {
	return groups * marks.size * (source && !ownsSource ? source.size : 1);
}

/** What is to be counted: views, which rows of each, and by what. */
export interface Counting {
	readonly plans: readonly ViewPlan[];
	readonly mask: Uint8Array | Uint32Array;
	/** Says which rows count for a view. */
	readonly choice: (plan: ViewPlan) => RowChoice;
	readonly source: Source | null;
	/** A condition on every view that does not own its dimension, for what could not be counted by source. */
	readonly passing: Clause | null;
}

/** Views laid out to be counted, and the tables they are counted into. */
export interface Laid {
	readonly tables: ReadonlyMap<string, ViewTable>;
	/** Rows that will be looked at. */
	readonly rows: number;
	/** Counts all rows in one run, block by block, or one half of those of each view. */
	count(part: 'all' | 'earlier' | 'later'): void;
}

/** Lays views out to be counted: those that look at the same rows share one run over them. */
export function layOut(index: PackedIndex, counting: Counting, make: TableMaker = recording([])): Laid {
	const { plans, mask, choice, source, passing } = counting;
	const lanes = new Map<string, Lane>();
	const tables = new Map<string, ViewTable>();
	for (const plan of plans) {
		const { keep, ownsSource } = choice(plan);
		const { from, to } = plan;
		const key = `${from} ${to} ${keep} ${ownsSource}`;
		const sources = source && !ownsSource ? source.size : 1;
		let lane = lanes.get(key);
		if (!lane) lanes.set(key, (lane = { from, to, keep, ownsSource, sources, plain: new Map(), jobs: [] }));
		tables.set(plan.name, addToLane(index, lane, plan, make));
	}
	const condition = passing && conditionOf(index, passing);
	return {
		tables,
		rows: [...lanes.values()].reduce((sum, { from, to }) => sum + to - from, 0),
		count(part) {
			for (const lane of lanes.values()) {
				const middle = (lane.from + lane.to) >>> 1;
				const [from, to] = [part === 'later' ? middle : lane.from, part === 'earlier' ? middle : lane.to];
				countLane(lane, from, to, mask, source, lane.ownsSource ? null : condition);
			}
		}
	};
}

/** Counts views in one run over the rows. */
export function countViews(index: PackedIndex, counting: Counting): ReadonlyMap<string, ViewTable> {
	const laid = layOut(index, counting);
	laid.count('all');
	return laid.tables;
}

/** A condition by the codes of its column. */
export function conditionOf({ dimensions, columns }: PackedIndex, { dimension, passes }: Clause) {
	const { column, groups } = dimensions[dimension!];
	return { codes: columns[column]!.codes, passes: Uint8Array.from(groups, (group) => passes![group]!) };
}

function addToLane(index: PackedIndex, lane: Lane, plan: ViewPlan, make: TableMaker): ViewTable {
	const { sources } = lane;
	const [first, second] = plan.by;
	const shareable = plan.measures.length === 0 && first !== undefined && second === undefined;
	if (shareable && first.of.size * sources <= SHARED_CELLS) {
		let table = lane.plain.get(first.of);
		if (!table) lane.plain.set(first.of, (table = make.counts(first.of.size * sources)));
		return { plan, table, sums: new Map(), sources, groupOfCell: first.groups };
	}
	const step = plan.marks.size * sources;
	const size = Math.max(1, plan.groups * step);
	const table = make.counts(size);
	const parts: Job['parts'][number][] = [];
	let [codes, cells] = [index.outcomes.codes, Int32Array.from(plan.marks.ofOutcome, (mark) => mark * sources)];
	if (first) {
		if (plan.marks.size > 1) parts.push({ codes, cells });
		codes = first.of.codes;
		const width = second ? second.values.length : 1;
		if (second && second.of === first.of) {
			cells = Int32Array.from(first.groups, (group, code) => (group * width + second.groups[code]!) * step);
		} else {
			cells = Int32Array.from(first.groups, (group) => group * width * step);
			if (second) parts.push({ codes: second.of.codes, cells: Int32Array.from(second.groups, (g) => g * step) });
		}
	}
	const sums = new Map(plan.summed.map((at) => [at, make.sums(size)]));
	const summed = [...sums].map(([at, sum]) => [index.seconds[at]!, sum] as const);
	lane.jobs.push({ codes, cells, table, sums: summed, parts });
	return { plan, table, sums, sources, groupOfCell: null };
}

const NOTHING = new Int32Array(BLOCK);

function countLane(
	lane: Lane,
	from: number,
	to: number,
	mask: Uint8Array | Uint32Array,
	source: Source | null,
	condition: { codes: Codes; passes: Uint8Array } | null
): void {
	const { keep, sources, jobs } = lane;
	const columns = [...lane.plain.keys()].map(({ codes }) => codes);
	const tables = [...lane.plain.values()];
	const own = new Uint16Array(BLOCK);
	const bySource = new Int32Array(BLOCK);
	const scratch = new Int32Array(BLOCK);
	const bySourceValue = sources > 1 && source ? Int32Array.from(source.groups) : null;
	for (let start = from; start < to; start += BLOCK) {
		let count = Math.min(BLOCK, to - start);
		let picked = EVERY_ROW;
		if (keep !== 0) {
			count = pickKept(own, start, count, mask, keep);
			picked = own;
		}
		if (condition) {
			count = pickPassing(own, picked, count, start, condition.codes, condition.passes);
			picked = own;
		}
		if (count === 0) continue;
		let add = NOTHING;
		if (bySourceValue) {
			addParts(bySource, NOTHING, source!.column.codes, bySourceValue, start, picked, count);
			add = bySource;
		}
		countCodes(tables, columns, sources, start, picked, count, add);
		for (const { codes, cells, table, sums, parts } of jobs) {
			let base = add;
			for (const part of parts) {
				addParts(scratch, base, part.codes, part.cells, start, picked, count);
				base = scratch;
			}
			countCells(table, codes, cells, start, picked, count, base);
			for (const [seconds, sum] of sums) sumCells(sum, seconds, codes, cells, start, picked, count, base);
		}
	}
}

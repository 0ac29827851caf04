import type { MetricId } from '../../domain/metric.ts';
import { dayText } from '../../domain/period.ts';

import {
	FLAG_BITS,
	INDEX_DIMENSIONS,
	type CodedDimension,
	type IndexDimensionId,
	type IndexSource
} from './index-source.ts';
import type { IndexMeasure } from './measures.ts';
import { numberValues, packCodes, packedAlone, type PackedCodes } from './pack-codes.ts';
import { rowOrder, takeRows } from './row-order.ts';

/** One code a row; several dimensions may share it. */
export interface IndexColumn {
	readonly codes: Uint16Array | Uint32Array;
	readonly size: number;
}

/** A way to group: which group each code of a column belongs to. */
export interface IndexDimension {
	readonly column: number;
	/** Values as a filter takes them, in their order; the last is null (未填写) for a column of the tickets. */
	readonly values: readonly (string | null)[];
	/** Place in `values` by code. */
	readonly groups: Uint32Array;
}

/**
 * The tickets accepted until the as-of instant as columns of small numbers, in order of days: 18 bytes a ticket while few combinations of values occur, 4 more
 * for each duration, and 4 where the table is not in order of days. Plain data, so it can be sent to a worker.
 */
export interface PackedIndex {
	readonly rows: number;
	/** Different days of acceptance, ascending, as days since 1970-01-01. */
	readonly days: Int32Array;
	/** First row of each day, and after the last day the number of rows. */
	readonly dayStarts: Uint32Array;
	readonly columns: readonly IndexColumn[];
	readonly dimensions: Readonly<Record<IndexDimensionId, IndexDimension>>;
	/** What counts for the metrics: each different combination of predicates and weights is one outcome. */
	readonly outcomes: IndexColumn;
	/** By predicate: 1 for each outcome in which it holds. */
	readonly holds: readonly Uint8Array[];
	/** By weight: its value in each outcome. */
	readonly weights: readonly Float64Array[];
	/** Durations in seconds, −1 where there is none. */
	readonly seconds: readonly Int32Array[];
	/** Number of the row in the table, by row of the index; null where they are the same. */
	readonly rowIds: Uint32Array | null;
	readonly measures: Readonly<Partial<Record<MetricId, IndexMeasure>>>;
	readonly variants: Readonly<Partial<Record<MetricId, string>>>;
	readonly asOf: string;
}

/** Dimensions that are kept in one code while few combinations occur: what is counted together is read once. */
const FAMILIES: readonly (readonly CodedDimension[])[] = [
	['type', 'channel', 'satisfaction', 'solved', 'urgency', 'status', 'timeliness', 'stage'],
	['unit', 'area'],
	['cat1', 'cat2', 'cat3'],
	['age', 'handling', 'worktime', 'flow'],
	['visit', 'rating', 'first_rating']
];
/** More combinations than this no longer stay in the processor's cache beside the clicked dimension. */
const FAMILY_LIMIT = 2048;
const HOURS = 24;
const WEEK_HOURS = 168;

/** Puts what SQL gave into the order of days and packs it. */
export function packIndex(source: IndexSource): PackedIndex {
	const { rows } = source;
	const order = rowOrder(source.day, source.rowId);
	const columns: IndexColumn[] = [];
	const dimensions: Partial<Record<IndexDimensionId, IndexDimension>> = {};

	for (const family of FAMILIES) {
		let packed: PackedCodes | null = null;
		let members: CodedDimension[] = [];
		const finish = () => {
			const column = columns.push({ codes: packed!.codes, size: packed!.size }) - 1;
			members.forEach((id, part) => {
				const { values } = source.dimensions[id];
				dimensions[id] = { column, values: [...values, null], groups: groupsOf(packed!.parts[part]!, values) };
			});
		};
		for (const id of family) {
			const { values, codes } = source.dimensions[id];
			const ordered = takeRows(codes, order);
			const size = values.length + 1;
			const joined: PackedCodes | null = packed && packCodes(packed, ordered, size, FAMILY_LIMIT);
			if (packed && !joined) finish();
			packed = joined ?? packedAlone(ordered, size);
			members = joined ? [...members, id] : [id];
		}
		finish();
	}

	const slots = columns.push({ codes: Uint16Array.from(takeRows(source.slot, order)), size: WEEK_HOURS }) - 1;
	const ofSlot = (values: string[], group: (slot: number) => number): IndexDimension => ({
		column: slots,
		values,
		groups: Uint32Array.from({ length: WEEK_HOURS }, (_, slot) => group(slot))
	});
	dimensions.hour = ofSlot(
		Array.from({ length: HOURS }, (_, hour) => String(hour).padStart(2, '0')),
		(slot) => slot % HOURS
	);
	dimensions.weekday = ofSlot(['1', '2', '3', '4', '5', '6', '7'], (slot) => Math.floor(slot / HOURS));

	const { codes: dayCodes, days, dayStarts } = numberDays(takeRows(source.day, order));
	const dayColumn = columns.push({ codes: dayCodes, size: days.length }) - 1;
	for (const id of TIME_STEPS) dimensions[id] = timeDimension(id, dayColumn, days);
	// The kind of a day is known from any ticket of it: no code of its own.
	const { values: kinds, codes: kindCodes } = source.dimensions.daytype;
	const kindOfRow = takeRows(kindCodes, order);
	const kindOfDay = Uint32Array.from(days, (_, at) => kindOfRow[dayStarts[at]!]!);
	dimensions.daytype = { column: dayColumn, values: [...kinds, null], groups: groupsOf(kindOfDay, kinds) };

	return {
		rows,
		days,
		dayStarts,
		columns,
		dimensions: Object.fromEntries(INDEX_DIMENSIONS.map((id) => [id, dimensions[id]!])) as PackedIndex['dimensions'],
		...packOutcomes(source, order),
		seconds: source.seconds.map((seconds) => Int32Array.from(takeRows(seconds, order))),
		rowIds: idsByRow(source, order),
		measures: source.layout.measures,
		variants: source.variants,
		asOf: source.asOf
	};
}

/** Code 0 is 未填写, which comes last in order. */
function groupsOf(codes: Uint32Array, values: readonly string[]): Uint32Array {
	return codes.map((code) => (code === 0 ? values.length : code - 1));
}

function idsByRow({ rowId }: IndexSource, order: Uint32Array | null): Uint32Array | null {
	const ids = Uint32Array.from(takeRows(rowId, order));
	return ids.every((id, row) => id === row) ? null : ids;
}

function numberDays(byRow: ArrayLike<number>): { codes: Uint16Array; days: Int32Array; dayStarts: Uint32Array } {
	const codes = new Uint16Array(byRow.length);
	const days: number[] = [];
	const starts: number[] = [];
	let last: number | null = null;
	for (let row = 0; row < codes.length; row++) {
		const day = byRow[row]!;
		if (day !== last) {
			days.push(day);
			starts.push(row);
			last = day;
		}
		codes[row] = days.length - 1;
	}
	return { codes, days: Int32Array.from(days), dayStarts: Uint32Array.from([...starts, codes.length]) };
}

/** Dimensions that follow from the day. */
export const TIME_STEPS = ['year', 'quarter', 'month', 'week', 'day'] as const;

function timeDimension(id: (typeof TIME_STEPS)[number], column: number, days: Int32Array): IndexDimension {
	const values: string[] = [];
	const groups = new Uint32Array(days.length);
	days.forEach((day, code) => {
		const value = stepOf(id, day);
		if (values[values.length - 1] !== value) values.push(value);
		groups[code] = values.length - 1;
	});
	return { column, values, groups };
}

/** The step of a day as the dimension's SQL writes it. */
function stepOf(id: (typeof TIME_STEPS)[number], day: number): string {
	const text = dayText(day);
	switch (id) {
		case 'year':
			return text.slice(0, 4);
		case 'quarter':
			return `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
		case 'month':
			return text.slice(0, 7);
		case 'week':
			// 1970-01-01 was a Thursday.
			return dayText(day - ((((day + 3) % 7) + 7) % 7));
		case 'day':
			return text;
	}
}

function packOutcomes(
	source: IndexSource,
	order: Uint32Array | null
): Pick<PackedIndex, 'outcomes' | 'holds' | 'weights'> {
	const { flags, weights, layout } = source;
	const words = [...flags, ...weights].map((column) => numberValues(takeRows(column, order)));
	let packed = packedAlone(words[0]!.codes, words[0]!.distinct.length);
	for (const { codes, distinct } of words.slice(1)) packed = packCodes(packed, codes, distinct.length, Infinity)!;
	const valueOf = (word: number, outcome: number) => words[word]!.distinct[packed.parts[word]![outcome]!]!;
	const outcomes = Array.from({ length: packed.size }, (_, outcome) => outcome);
	return {
		outcomes: { codes: packed.codes, size: packed.size },
		holds: layout.predicates.map((_, at) => {
			const word = Math.floor(at / FLAG_BITS);
			return Uint8Array.from(outcomes, (outcome) => (valueOf(word, outcome) >>> (at % FLAG_BITS)) & 1);
		}),
		weights: weights.map((_, at) => Float64Array.from(outcomes, (outcome) => valueOf(flags.length + at, outcome)))
	};
}

import type { MetricId } from '../../domain/metric.ts';
import { dayNumber, type Period } from '../../domain/period.ts';
import type { IndexDimensionId } from './index-source.ts';
import type { IndexMeasure } from './measures.ts';
import { TIME_STEPS, type IndexColumn, type IndexDimension, type PackedIndex } from './packed-index.ts';
import type { IndexView } from './request.ts';

/** Outcomes that a view cannot tell apart, numbered: a view of two metrics needs four marks, not a thousand outcomes. */
export interface Marks {
	readonly key: string;
	/** Mark by outcome. */
	readonly ofOutcome: Uint32Array;
	readonly size: number;
	/** Any outcome of each mark, by which predicates and weights are read. */
	readonly example: Uint32Array;
}

/** A view worked out against the index: which rows, which groups, what to tell apart. */
export interface ViewPlan {
	readonly name: string;
	readonly view: IndexView;
	/** Rows of the period, the last not in it. */
	readonly from: number;
	readonly to: number;
	readonly own: ReadonlySet<IndexDimensionId>;
	/** Dimensions of `by` with the column each reads; both may read the same. */
	readonly by: readonly (IndexDimension & { readonly of: IndexColumn })[];
	readonly groups: number;
	readonly measures: readonly (readonly [id: MetricId, measure: IndexMeasure])[];
	readonly marks: Marks;
	/** Durations to be summed. */
	readonly summed: readonly number[];
}

const isTimeStep = (id: IndexDimensionId) => (TIME_STEPS as readonly string[]).includes(id);

/** Dimensions whose clause does not filter a view that says nothing of it: its own, and with one step of time all. */
export function ownDimensions({ by, own }: IndexView): ReadonlySet<IndexDimensionId> {
	if (own) return new Set(own);
	return new Set(by.some(isTimeStep) ? [...by, ...TIME_STEPS] : by);
}

/** Throws a RangeError for more than two dimensions or a measure that the index does not hold. */
export function planView(index: PackedIndex, name: string, view: IndexView, period: Period): ViewPlan {
	if (view.by.length > 2) throw new RangeError('a view groups by two dimensions at most');
	const measures = (view.measures ?? []).map((id) => {
		const measure = index.measures[id];
		if (!measure) throw new RangeError(`the index does not count ${id}`);
		return [id, measure] as const;
	});
	const by = view.by.map((id) => {
		const dimension = index.dimensions[id];
		return { ...dimension, of: index.columns[dimension.column]! };
	});
	const [from, to] = rowsOf(index, view.period ?? period);
	return {
		name,
		view,
		from,
		to,
		own: ownDimensions(view),
		by,
		groups: by.reduce((product, { values }) => product * values.length, 1),
		measures,
		marks: marksOf(
			index,
			measures.map(([, measure]) => measure)
		),
		summed: [...new Set(measures.flatMap(([, measure]) => (measure.kind === 'mean' ? [measure.hours] : [])))]
	};
}

/** The rows of a period: they stand in order of days. */
export function rowsOf({ days, dayStarts }: PackedIndex, period: Period): [from: number, to: number] {
	const first = (day: number) => {
		let [low, high] = [0, days.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (days[middle]! < day) low = middle + 1;
			else high = middle;
		}
		return dayStarts[low]!;
	};
	return [first(dayNumber(period.from)), first(dayNumber(period.to))];
}

function marksOf({ outcomes, holds, weights }: PackedIndex, measures: readonly IndexMeasure[]): Marks {
	const predicates = [...new Set(measures.flatMap((measure) => predicatesOf(measure)))].sort((a, b) => a - b);
	const weighted = [...new Set(measures.flatMap((one) => (one.kind === 'weighted' ? [one.weight] : [])))];
	const numbers = new Map<string, number>();
	const example: number[] = [];
	const ofOutcome = Uint32Array.from({ length: outcomes.size }, (_, outcome) => {
		let text = '';
		for (const at of predicates) text += holds[at]![outcome]!;
		for (const at of weighted) text += `|${weights[at]![outcome]!}`;
		let number = numbers.get(text);
		if (number === undefined) {
			number = example.push(outcome) - 1;
			numbers.set(text, number);
		}
		return number;
	});
	const size = Math.max(1, example.length);
	return { key: `${predicates}|${weighted}`, ofOutcome, size, example: Uint32Array.from(example) };
}

/** Predicates that a measure counts by. */
export function predicatesOf(measure: IndexMeasure): number[] {
	return measure.kind === 'ratio' ? [measure.base, measure.part] : [measure.base];
}

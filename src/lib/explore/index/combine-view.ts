import type { MetricId } from '../../domain/metric.ts';
import type { ViewTable } from './count-views.ts';
import type { IndexMeasure } from './measures.ts';
import type { PackedIndex } from './packed-index.ts';
import type { MeasureAnswer, ViewAnswer } from './request.ts';

const SECONDS = 3600;

/**
 * Sums what was counted over the passing values of the source (`passes` null: all of them) into one view's answer,
 * without quantiles.
 */
export function combineView(index: PackedIndex, counted: ViewTable, passes: Uint8Array | null): ViewAnswer {
	const { plan, table, sums, sources, groupOfCell } = counted;
	const rows = new Float64Array(plan.groups);
	const chosen = sources === 1 ? null : chosenSources(passes, sources);
	if (groupOfCell) {
		groupOfCell.forEach((group, cell) => (rows[group]! += cellOf(table, cell, sources, chosen)));
		return { rows, measures: {}, quantiles: [] };
	}
	const { size: marks, example } = plan.marks;
	const counts = new Float64Array(plan.groups * marks);
	for (let cell = 0; cell < counts.length; cell++) {
		const count = cellOf(table, cell, sources, chosen);
		if (count === 0) continue;
		counts[cell] = count;
		rows[Math.floor(cell / marks)]! += count;
	}
	const tallied = new Map<string, Float64Array>();
	/** By group: the sum over the marks in which a predicate holds of count × weight. */
	const tally = (predicate: number, weight: number | null) => {
		const key = `${predicate} ${weight}`;
		let byGroup = tallied.get(key);
		if (byGroup) return byGroup;
		byGroup = new Float64Array(plan.groups);
		for (let mark = 0; mark < marks; mark++) {
			const outcome = example[mark];
			if (outcome === undefined || index.holds[predicate]![outcome] !== 1) continue;
			const factor = weight === null ? 1 : index.weights[weight]![outcome]!;
			for (let group = 0; group < plan.groups; group++) byGroup[group]! += counts[group * marks + mark]! * factor;
		}
		tallied.set(key, byGroup);
		return byGroup;
	};
	/** By group: the hours of the tickets in which a predicate holds. */
	const hours = (predicate: number, at: number) => {
		const byGroup = new Float64Array(plan.groups);
		const sum = sums.get(at)!;
		for (let cell = 0; cell < counts.length; cell++) {
			const outcome = example[cell % marks];
			if (outcome === undefined || index.holds[predicate]![outcome] !== 1) continue;
			byGroup[Math.floor(cell / marks)]! += cellOf(sum, cell, sources, chosen) / SECONDS;
		}
		return byGroup;
	};
	const measures = Object.fromEntries(
		plan.measures.map(([id, measure]) => [id, measureAnswer(measure, tally, hours)])
	) as Partial<Record<MetricId, MeasureAnswer>>;
	return { rows, measures, quantiles: [] };
}

function measureAnswer(
	measure: IndexMeasure,
	tally: (predicate: number, weight: number | null) => Float64Array,
	hours: (predicate: number, at: number) => Float64Array
): MeasureAnswer {
	const sample = tally(measure.base, null);
	switch (measure.kind) {
		case 'count':
			return { numerator: null, denominator: null, value: sample, sample };
		// Filled in with the quantiles, which are not sums.
		case 'median':
			return { numerator: null, denominator: null, value: new Float64Array(sample.length).fill(NaN), sample };
		case 'ratio':
			return divided(tally(measure.part, null), sample);
		case 'weighted':
			return divided(tally(measure.base, measure.weight), sample);
		case 'mean':
			return divided(hours(measure.base, measure.hours), sample);
	}
}

/** A ratio over nothing is unknown. */
function divided(numerator: Float64Array, denominator: Float64Array): MeasureAnswer {
	const value = numerator.map((part, group) => (denominator[group] === 0 ? NaN : part / denominator[group]!));
	return { numerator, denominator, value, sample: denominator };
}

function chosenSources(passes: Uint8Array | null, sources: number): Uint32Array {
	const chosen: number[] = [];
	for (let value = 0; value < sources; value++) if (passes === null || passes[value] === 1) chosen.push(value);
	return Uint32Array.from(chosen);
}

function cellOf(table: Int32Array | Float64Array, cell: number, sources: number, chosen: Uint32Array | null): number {
	if (chosen === null) return table[cell]!;
	let total = 0;
	const start = cell * sources;
	for (let i = 0; i < chosen.length; i++) total += table[start + chosen[i]!]!;
	return total;
}

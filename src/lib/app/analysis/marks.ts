import type { ChartPick } from '../../charts/chart-view.ts';
import { addDays } from '../../domain/period.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import { isChosen, lets, type TicketFilter } from '../../metrics/ticket-filter.ts';
import type { CrossFilter } from '../explore/cross-filter.svelte.ts';
import { bucketPeriod, type Bucket } from '../overview/bucket.ts';

/** Is a value let through, also where it is so by excluding the rest? All are where nothing of the dimension is chosen. */
export function letsThrough(filter: TicketFilter, id: DimensionId, value: string | null): boolean {
	const selection = filter.dimensions?.[id];
	return !isChosen(selection) || lets(selection, value);
}

/** What a chart needs to filter by its values, and which of them stand out. '' is 未填写. */
export function onDimension(cross: CrossFilter, id: DimensionId) {
	const value = ({ key }: ChartPick) => (key === '' ? null : key);
	return {
		onpick: (pick: ChartPick) => cross.toggle(id, value(pick)),
		chosen: isChosen(cross.filter.dimensions?.[id])
			? (pick: ChartPick) => letsThrough(cross.filter, id, value(pick))
			: null
	};
}

/** The same for cells of rows by one dimension and columns by another. */
export function onPair(cross: CrossFilter, rows: DimensionId, columns: DimensionId) {
	const { dimensions } = cross.filter;
	return {
		onpick: ({ key, series }: ChartPick) => {
			if (series !== null) cross.toggleOnly({ [rows]: { values: [series] }, [columns]: { values: [key] } });
		},
		chosen:
			isChosen(dimensions?.[rows]) || isChosen(dimensions?.[columns])
				? ({ key, series }: ChartPick) =>
						letsThrough(cross.filter, rows, series) && letsThrough(cross.filter, columns, key)
				: null
	};
}

/** The same for cells of circuits by steps of time: a click takes the circuit and the days of the step. */
export function onCircuitSteps(cross: CrossFilter, bucket: Bucket) {
	const { circuit, day } = cross.filter.dimensions ?? {};
	const steps = onSteps(cross, bucket);
	return {
		onpick: ({ key, series }: ChartPick) => {
			if (series === null) return;
			cross.toggleOnly({ circuit: { values: [series] }, day: { values: [], ranges: [daysOf(bucket, key)] } });
		},
		chosen:
			isChosen(circuit) || isChosen(day)
				? (pick: ChartPick) =>
						letsThrough(cross.filter, 'circuit', pick.series) && (steps.chosen === null || steps.chosen(pick))
				: null
	};
}

/** First and last day of a step, or of a stretch of steps. */
function daysOf(bucket: Bucket, first: string, last = first): [string, string] {
	return [bucketPeriod(bucket, first).from, addDays(bucketPeriod(bucket, last).to, -1)];
}

/** The same for steps of a time axis: a click takes one of them, a brush a stretch; once more takes it off. */
export function onSteps(cross: CrossFilter, bucket: Bucket) {
	const { ranges = [], exclude = false } = cross.filter.dimensions?.day ?? {};
	return {
		onbrush: (first: ChartPick, last: ChartPick, moving: boolean) =>
			cross.brush('day', ...daysOf(bucket, first.key, last.key), moving),
		onpick: (pick: ChartPick) => {
			const [first, last] = daysOf(bucket, pick.key);
			if (ranges.length === 1 && ranges[0]![0] === first && ranges[0]![1] === last) cross.remove('day');
			else cross.brush('day', first, last);
		},
		chosen: isChosen(cross.filter.dimensions?.day)
			? (pick: ChartPick) => {
					const [first, last] = daysOf(bucket, pick.key);
					return ranges.some(([low, high]) => low <= last && high >= first) !== exclude;
				}
			: null
	};
}

import type { EChartsOption, SeriesOption } from 'echarts';

import type { ChartPick, ChartRow, ChartView } from './chart-view.ts';
import type { ChartTokens } from './tokens.ts';

/** How strongly what is not chosen is still drawn. */
const FADED = 0.28;

/**
 * The chart with what is chosen of it standing out: the rest is faded, along a time axis the chosen stretch is shaded, and
 * description and table say it in words. `chosen` null: nothing is chosen, the chart stays as it is.
 */
export function markChosen(view: ChartView, chosen: ((pick: ChartPick) => boolean) | null): ChartView {
	if (chosen === null) return view;
	const names = [...new Set(view.table.rows.flatMap(picksOf).flatMap((pick) => (chosen(pick) ? [pick.name] : [])))];
	return {
		...view,
		option: (tokens) => markOption(view, view.option(tokens), tokens, chosen),
		table: {
			...view.table,
			rows: view.table.rows.map((row) => ({
				...row,
				...(row.pick && chosen(row.pick) ? { chosen: true } : {}),
				...(row.picks ? { picks: row.picks.map((cell) => cell && { ...cell, chosen: chosen(cell.pick) }) } : {})
			}))
		},
		description: names.length > 0 ? `${view.description}。已选：${names.slice(0, 8).join('、')}` : view.description
	};
}

/** What a row of the table stands for, as a whole or cell by cell. */
function picksOf({ pick, picks = [] }: ChartRow): ChartPick[] {
	return [...(pick ? [pick] : []), ...picks.flatMap((cell) => (cell ? [cell.pick] : []))];
}

function markOption(
	view: ChartView,
	option: EChartsOption,
	tokens: ChartTokens,
	chosen: (pick: ChartPick) => boolean
): EChartsOption {
	const series = (Array.isArray(option.series) ? option.series : [option.series]) as SeriesOption[];
	if (view.bands?.axis === 'x') {
		const [first, ...rest] = series;
		return first ? { ...option, series: [shaded(first, view.bands.picks, tokens, chosen), ...rest] } : option;
	}
	return { ...option, series: series.map((one) => faded(one, view.bands?.picks, tokens, chosen)) };
}

function faded(
	series: SeriesOption,
	bands: readonly (ChartPick | null)[] | undefined,
	tokens: ChartTokens,
	chosen: (pick: ChartPick) => boolean
): SeriesOption {
	if (!Array.isArray(series.data)) return series;
	const data = (series.data as unknown[]).map((datum, at) => {
		const own = isRecord(datum) ? (datum['pick'] as ChartPick | undefined) : undefined;
		const pick = own ?? bands?.[at];
		if (!pick) return datum;
		const plain = isRecord(datum) ? datum : { value: datum };
		const style = isRecord(plain['itemStyle']) ? plain['itemStyle'] : {};
		if (!chosen(pick)) return { ...plain, itemStyle: { ...style, opacity: FADED } };
		// A pale cell is no different from the faded ones around it: it has an edge.
		const edge = { borderColor: tokens.text, borderWidth: 2 };
		return series.type === 'heatmap' ? { ...plain, itemStyle: { ...style, ...edge } } : datum;
	});
	return { ...series, data } as SeriesOption;
}

/** The chosen stretches of the axis as bands behind the lines; a single step as a line. */
function shaded(
	series: SeriesOption,
	picks: readonly (ChartPick | null)[],
	tokens: ChartTokens,
	chosen: (pick: ChartPick) => boolean
): SeriesOption {
	const stretches: [number, number][] = [];
	picks.forEach((pick, at) => {
		if (!pick || !chosen(pick)) return;
		const last = stretches[stretches.length - 1];
		if (last && last[1] === at - 1) last[1] = at;
		else stretches.push([at, at]);
	});
	const markArea = {
		silent: true,
		itemStyle: {
			color: tokens.accent,
			opacity: 0.14,
			borderColor: tokens.accent,
			borderWidth: 1
		},
		data: stretches.map(([first, last]) => [{ xAxis: first }, { xAxis: last }])
	};
	return { ...series, markArea } as SeriesOption;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

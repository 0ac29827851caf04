import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { grid, TOP_LEGEND } from './layout.ts';
import { noteLines, notesOf, saidNotes, type AxisNote } from './axis-notes.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, valueText } from './value-text.ts';

export interface TrendSeries {
	readonly key: string;
	readonly name: string;
	/** One value a bucket, null where unknown. Ratios are 0–1. */
	readonly values: readonly (number | null)[];
	/** Shown unit: `件`, `%`, `小时` … */
	readonly unit: string;
	/** `line` by default. */
	readonly kind?: 'line' | 'bar' | 'area';
	/** Series that share a stack name stand on each other. */
	readonly stack?: string;
	/** Measured on the second scale, at the right: a rate over volumes. */
	readonly right?: boolean;
	/** Dashed and grey: the period compared with. */
	readonly reference?: boolean;
}

export interface TrendData {
	/** What a bucket is: 日期, 周, 月份. */
	readonly bucketName: string;
	readonly buckets: readonly { readonly key: string; readonly label: string }[];
	readonly series: readonly TrendSeries[];
	/** The last bucket is not over yet: drawn dashed or pale, and named so. */
	readonly unfinished?: boolean;
	/** Remarks on the time axis, by bucket key: 5月8日 台风. */
	readonly notes?: readonly AxisNote[];
}

function scale(series: readonly TrendSeries[], right: boolean) {
	const mine = series.filter((s) => (s.right ?? false) === right);
	const unit = mine[0]?.unit ?? '';
	const known = mine.flatMap((s) => s.values.filter((v): v is number => v !== null));
	const rate = unit === '%';
	const lines = mine.every((s) => s.kind === undefined || s.kind === 'line');
	return {
		type: 'value' as const,
		show: mine.length > 0,
		name: unit,
		nameTextStyle: { align: right ? ('right' as const) : ('left' as const) },
		nameGap: 10,
		scale: rate && lines,
		max: rate && known.some((v) => v > 0.9) && known.every((v) => v <= 1) ? 1 : undefined,
		splitNumber: 4,
		splitLine: { show: !right },
		axisLabel: { formatter: (value: number) => axisText(value, unit) }
	};
}

/** Solid up to the last finished bucket, and the dashed rest; bars and areas stay one series. */
function drawn(
	series: TrendSeries,
	data: TrendData,
	at: number,
	tokens: ChartTokens
): readonly (LineSeriesOption | BarSeriesOption)[] {
	const color = series.reference ? tokens.lineStrong : tokens.series[at % tokens.series.length];
	const last = series.values.length - 1;
	const base = {
		name: series.name,
		yAxisIndex: series.right ? 1 : 0,
		stack: series.stack,
		itemStyle: { color }
	};
	if (series.kind === 'bar') {
		const values = series.values.map((value, i) =>
			data.unfinished && i === last ? { value, itemStyle: { opacity: 0.45 } } : value
		);
		return [{ ...base, type: 'bar' as const, barMaxWidth: 28, data: values }];
	}
	const line = {
		...base,
		type: 'line' as const,
		showSymbol: series.values.length < 15,
		z: series.reference ? 1 : 3,
		areaStyle: series.kind === 'area' ? { opacity: 0.18 } : undefined
	};
	const split = data.unfinished === true && last > 0 && series.kind !== 'area';
	const solid = split ? [...series.values.slice(0, last), null] : [...series.values];
	const style = { color, type: series.reference ? ('dashed' as const) : ('solid' as const) };
	const whole = { ...line, lineStyle: style, data: solid };
	if (!split) return [whole];
	const rest = series.values.map((value, i) => (i < last - 1 ? null : value));
	return [whole, { ...line, lineStyle: { ...style, type: 'dashed' as const }, data: rest }];
}

/** Values over time: lines, bars, stacked areas, with a second scale where a series asks for it. */
export function trendChart(data: TrendData): ChartView {
	const last = data.buckets.length - 1;
	const labels = data.buckets.map(({ label }, i) => (data.unfinished && i === last ? `${label}（未完）` : label));
	const picks = data.buckets.map(({ key }, i): ChartPick => ({ key, series: null, name: labels[i]! }));
	const legend = data.series.length > 1;
	const notes = notesOf(data.buckets, data.notes);
	const remarked = notes.some((text) => text !== null);
	const option = (tokens: ChartTokens): EChartsOption => {
		const series = data.series.flatMap((s, at) => drawn(s, data, at, tokens));
		const marked = series.map((s, at) => (at === 0 ? { ...s, markLine: noteLines(notes, tokens) } : s));
		return {
			grid: grid(legend),
			legend: legend ? { ...TOP_LEGEND, data: data.series.map((s) => s.name) } : { show: false },
			xAxis: {
				type: 'category',
				data: data.buckets.map((bucket) => bucket.label),
				boundaryGap: data.series.some((s) => s.kind === 'bar'),
				axisLabel: { alignMinLabel: 'left', alignMaxLabel: 'right' }
			},
			yAxis: [scale(data.series, false), scale(data.series, true)],
			tooltip: {
				trigger: 'axis',
				formatter: tipFormatter((under) => {
					const at = under[0]?.dataIndex ?? -1;
					if (labels[at] === undefined) return null;
					const lines = data.series.map((s, i) => ({
						name: s.name,
						value: valueText(s.values[at] ?? null, s.unit),
						color: s.reference ? tokens.lineStrong : tokens.series[i % tokens.series.length]
					}));
					const note = notes[at] ?? null;
					return { title: labels[at], lines: note === null ? lines : [...lines, { name: '标注', value: note }] };
				})
			},
			series: marked
		};
	};
	return {
		option,
		bands: { axis: 'x', picks },
		empty: data.series.every((s) => s.values.every((value) => value === null)),
		table: {
			columns: [
				{ name: data.bucketName },
				...data.series.map((s) => ({ name: s.name, unit: s.unit, align: 'right' as const })),
				...(remarked ? [{ name: '标注' }] : [])
			],
			rows: data.buckets.map((_, at) => ({
				pick: picks[at],
				cells: [labels[at]!, ...data.series.map((s) => s.values[at] ?? null), ...(remarked ? [notes[at] ?? ''] : [])]
			}))
		},
		description: [...data.series.map((s) => describe(s, labels)), ...saidNotes(notes)].join('；')
	};
}

function describe(series: TrendSeries, labels: readonly string[]): string {
	let low = -1;
	let high = -1;
	series.values.forEach((value, at) => {
		if (value === null) return;
		if (low < 0 || value < series.values[low]!) low = at;
		if (high < 0 || value > series.values[high]!) high = at;
	});
	if (low < 0) return `${series.name}没有数据`;
	const say = (at: number) => `${labels[at]}的 ${valueText(series.values[at]!, series.unit)}`;
	return `${series.name}最高是${say(high)}，最低是${say(low)}`;
}

import type { EChartsOption } from 'echarts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { noteLines, notesOf, saidNotes, type AxisNote } from './axis-notes.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, valueText } from './value-text.ts';

export interface HeatLine {
	readonly key: string;
	readonly name: string;
}

export interface HeatData {
	/** What a row is: 星期, 线路. */
	readonly rowName: string;
	/** What a column is: 时段, 月份. */
	readonly columnName: string;
	readonly valueName: string;
	/** `%` for ratios of 0–1. */
	readonly unit: string;
	readonly rows: readonly HeatLine[];
	readonly columns: readonly HeatLine[];
	/** Value of a row and a column, null where unknown; drawn as an empty cell, never as 0. */
	readonly values: readonly (readonly (number | null)[])[];
	/** Remarks, where the columns are steps of time. */
	readonly notes?: readonly AxisNote[];
	/** `volume`: more is darker. `shortfall`: less is darker, for availability, where 100 % should be quiet. */
	readonly ramp?: 'volume' | 'shortfall';
}

/** Rows beyond which their names are set smaller, so that none is left out. */
const MANY_ROWS = 24;
const DENSE = { fontSize: 10, lineHeight: 10, interval: 0, hideOverlap: false } as const;
/** Columns up to which every name is shown, and characters beyond which it stands aslant. */
const FEW_COLUMNS = 12;
const SHORT_NAME = 3;

/** A few names that are too long to stand beside each other are turned rather than left out. */
function columnLabels(columns: readonly HeatLine[]) {
	const long = columns.some(({ name }) => name.length > SHORT_NAME);
	return columns.length <= FEW_COLUMNS && long ? { interval: 0, rotate: 45, hideOverlap: false } : {};
}

/** A matrix of rows and columns in one hue: hour × weekday, circuit × month. */
export function heatChart(data: HeatData): ChartView {
	const known = data.values.flatMap((row) => row.filter((value): value is number => value !== null));
	const low = known.length > 0 ? Math.min(...known) : 0;
	const high = known.length > 0 ? Math.max(...known) : 0;
	const shortfall = data.ramp === 'shortfall';
	const top = shortfall && data.unit === '%' ? 1 : high;
	const bottom = shortfall ? Math.min(low, top - 0.01) : Math.min(low, 0);
	const pickAt = (row: HeatLine, column: HeatLine): ChartPick => ({
		key: column.key,
		series: row.key,
		name: `${row.name} ${column.name}`
	});
	const cells = data.rows.flatMap((row, y) =>
		data.columns.map((column, x) => ({ value: [x, y, data.values[y]?.[x] ?? '-'], pick: pickAt(row, column) }))
	);
	const notes = notesOf(data.columns, data.notes);
	const remarked = notes.some((text) => text !== null);
	const option = (tokens: ChartTokens): EChartsOption => ({
		grid: {
			left: 4,
			right: 56,
			top: remarked ? 20 : 4,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			type: 'category',
			data: data.columns.map((column) => column.name),
			axisLine: { show: false },
			splitArea: { show: false },
			axisLabel: columnLabels(data.columns)
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: data.rows.map((row) => row.name),
			axisLine: { show: false },
			axisLabel: { width: 104, overflow: 'truncate', ...(data.rows.length > MANY_ROWS ? DENSE : {}) }
		},
		visualMap: {
			type: 'continuous',
			min: bottom,
			max: Math.max(top, bottom + (data.unit === '%' ? 0.001 : 1)),
			calculable: false,
			orient: 'vertical',
			right: 0,
			top: 'middle',
			itemWidth: 8,
			itemHeight: 96,
			textGap: 6,
			text: [axisText(top, data.unit), axisText(bottom, data.unit)],
			inRange: { color: shortfall ? [tokens.heat[1], tokens.heat[0]] : [...tokens.heat] }
		},
		tooltip: {
			trigger: 'item',
			formatter: tipFormatter(([datum]) => {
				const at = datum?.dataIndex ?? -1;
				const y = Math.floor(at / data.columns.length);
				const x = at % data.columns.length;
				const row = data.rows[y];
				const column = data.columns[x];
				if (at < 0 || !row || !column) return null;
				const value = { name: data.valueName, value: valueText(data.values[y]?.[x] ?? null, data.unit) };
				const note = notes[x] ?? null;
				return {
					title: `${row.name} ${column.name}`,
					lines: note === null ? [value] : [value, { name: '标注', value: note }]
				};
			})
		},
		series: [
			{
				type: 'heatmap',
				data: cells,
				markLine: noteLines(notes, tokens, 'start'),
				itemStyle: { borderColor: tokens.surface, borderWidth: 1 },
				emphasis: { itemStyle: { borderColor: tokens.text, borderWidth: 1.5 } }
			}
		]
	});
	return {
		option,
		empty: known.length === 0,
		table: {
			columns: [
				{ name: `${data.rowName}＼${data.columnName}` },
				...data.columns.map(({ name }) => ({ name, align: 'right' as const, ratio: data.unit === '%' }))
			],
			rows: [
				...data.rows.map((row, y) => ({
					picks: [undefined, ...data.columns.map((column) => ({ pick: pickAt(row, column) }))],
					cells: [row.name, ...data.columns.map((_, x) => data.values[y]?.[x] ?? null)]
				})),
				...(remarked ? [{ cells: ['标注', ...notes.map((text) => text ?? '')] }] : [])
			]
		},
		description: [describe(data, low, high), ...saidNotes(notes)].join('；')
	};
}

function describe(data: HeatData, low: number, high: number): string {
	const place = (wanted: number): string => {
		for (const [y, row] of data.values.entries()) {
			const x = row.indexOf(wanted);
			if (x >= 0) return `${data.rows[y]?.name ?? ''} ${data.columns[x]?.name ?? ''}`;
		}
		return '';
	};
	if (place(high) === '') return `没有${data.valueName}`;
	return `${data.valueName}最高 ${valueText(high, data.unit)}（${place(high)}），最低 ${valueText(low, data.unit)}（${place(low)}）`;
}

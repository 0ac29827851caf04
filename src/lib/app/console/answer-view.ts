import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import type { AxisNote } from '../../charts/axis-notes.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import { datasetList } from '../../domain/datasets/index.ts';
import { parsePeriod } from '../../domain/period.ts';
import { formatValue, UNKNOWN } from '../../domain/format.ts';
import type { Row, Value } from '../../engine/engine.ts';
import type { ConsoleAnswer } from '../../explore/console/ask-console.ts';
import type { SavedTable } from '../../ui/saved-table.ts';
import { noteText, type Annotations } from '../overview/time-axis.ts';
import type { TableColumn } from '../../ui/table.ts';

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;
const WHOLE = /INT(?:EGER)?$/;
/** `2023`, `2023-05`, `2023-Q2`, `2023-05-08`, with or without a time. */
const TIME = /^\d{4}(?:-(?:\d{2}|Q[1-4])(?:-\d{2}(?:[ T].*)?)?)?$/;
/** More bars than these cannot be read. */
const MOST_BARS = 30;

export const isNumber = (type: string) => NUMBER.test(type);

/** Columns of the answer as a table shows them, by position. */
export function answerColumns({ columns, rows }: ConsoleAnswer): TableColumn<Row>[] {
	return columns.map(({ name, type }, index) => {
		const at = `c${index}`;
		const number = isNumber(type);
		const longest = rows.slice(0, 100).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), name.length);
		return {
			key: at,
			name,
			align: number ? 'right' : 'left',
			width: Math.min(320, 40 + longest * 12),
			text: (row) => cellText(row[at] ?? null, number && !WHOLE.test(type)),
			sort: (row) => row[at] as string | number | null
		};
	});
}

function cellText(value: Value, decimal: boolean): string {
	if (value === null) return UNKNOWN;
	if (typeof value === 'boolean') return value ? '是' : '否';
	if (typeof value === 'number' && decimal) return String(Math.round(value * 1e6) / 1e6);
	return String(value);
}

/** Columns whose texts are what a thing is known by: the ids of every dataset, by their column and by their name. */
const KEYS: ReadonlySet<string> = new Set(
	datasetList.flatMap(({ fields }) => fields.flatMap(({ key, name, kind }) => (kind === 'id' ? [key, name] : [])))
);

/** The answer as it is saved, with the statement that gave it; numbers stay numbers. */
export function answerTable({ columns, rows }: ConsoleAnswer, statement: string): SavedTable {
	return {
		title: '查询结果',
		note: `自写查询，非标准口径。语句：${statement}`,
		filtered: false,
		columns: columns.map(({ name }) => ({ name, key: KEYS.has(name) })),
		rows: rows.map((row) => columns.map((_, index) => row[`c${index}`] ?? null))
	};
}

/**
 * The answer as a chart: its first column names the places, every column of numbers is a series. Times along the axis make
 * lines, anything else bars of the first numbers. Null where there is nothing to draw.
 */
export function answerChart({ columns, rows }: ConsoleAnswer, annotations: Annotations = []): ChartView | null {
	const numbers = columns.flatMap(({ name, type }, index) =>
		index > 0 && isNumber(type) ? [{ name, at: `c${index}` }] : []
	);
	if (rows.length < 2 || numbers.length === 0) return null;
	const places = rows.map((row, index) => ({
		key: String(index),
		label: row.c0 === null || row.c0 === undefined ? UNKNOWN : String(row.c0)
	}));
	const value = (row: Row, at: string) => (typeof row[at] === 'number' ? row[at] : null);
	if (isOverTime(rows)) {
		return trendChart({
			bucketName: columns[0]!.name,
			buckets: places,
			notes: notesAt(places, annotations),
			series: numbers.map(({ name, at }) => ({
				key: at,
				name,
				unit: '',
				values: rows.map((row) => value(row, at))
			}))
		});
	}
	const { name, at } = numbers[0]!;
	return barsChart({
		itemName: columns[0]!.name,
		valueName: name,
		unit: '',
		top: MOST_BARS,
		items: rows.map((row, index) => ({ key: String(index), name: places[index]!.label, value: value(row, at) }))
	});
}

/** What the chart of an answer shows: 受理、比率，按月份. */
export function answerTitle({ columns: [place, ...others], rows }: ConsoleAnswer): string {
	const numbers = others.flatMap(({ name, type }) => (isNumber(type) ? [name] : []));
	return `${(isOverTime(rows) ? numbers : numbers.slice(0, 1)).join('、')}，按${place?.name ?? ''}`;
}

/** Are the places times, so that the chart has a line for each column of numbers? */
const isOverTime = (rows: readonly Row[]) => rows.every(({ c0 }) => TIME.test(String(c0 ?? '')));

/**
 * Remarks by the place that their day falls in: from the place's first day until the next place's, as in a table of Mondays;
 * at the last place until its own end.
 */
function notesAt(
	places: readonly { readonly key: string; readonly label: string }[],
	annotations: Annotations
): AxisNote[] {
	const spans = places.flatMap(({ key, label }) => {
		try {
			return [{ key, ...parsePeriod(label.slice(0, 10)) }];
		} catch {
			return [];
		}
	});
	if (spans.some(({ from }, at) => at > 0 && from <= spans[at - 1]!.from)) return [];
	return annotations.flatMap(({ day, text }) => {
		const at = spans.filter(({ from }) => from <= day).length - 1;
		const span = spans[at];
		const within = span !== undefined && (at < spans.length - 1 || day < span.to);
		return within ? [{ key: span.key, text: noteText(day, text) }] : [];
	});
}

/** A count in words: how many rows there are, or that there are more than shown. */
export function answerSize({ rows, more }: ConsoleAnswer): string {
	return more ? `前 ${formatValue(rows.length, '件')} 行，后面还有` : `${formatValue(rows.length, '件')} 行`;
}

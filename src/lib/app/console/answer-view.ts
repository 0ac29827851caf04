import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import { formatValue, UNKNOWN } from '../../domain/format.ts';
import type { Row, Value } from '../../engine/engine.ts';
import type { ConsoleAnswer } from '../../explore/console/ask-console.ts';
import type { ExportColumn } from '../../report/xlsx/table-xlsx.ts';
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

/** The columns of an exported answer; numbers stay numbers. */
export function answerExport({ columns }: ConsoleAnswer): ExportColumn[] {
	return columns.map(({ name, type }) => ({
		header: name,
		kind: isNumber(type) && WHOLE.test(type) ? 'count' : 'text'
	}));
}

/**
 * The answer as a chart: its first column names the places, every column of numbers is a series. Times along the axis make
 * lines, anything else bars of the first numbers. Null where there is nothing to draw.
 */
export function answerChart({ columns, rows }: ConsoleAnswer): ChartView | null {
	const numbers = columns.flatMap(({ name, type }, index) =>
		index > 0 && isNumber(type) ? [{ name, at: `c${index}` }] : []
	);
	if (rows.length < 2 || numbers.length === 0) return null;
	const places = rows.map((row, index) => ({
		key: String(index),
		label: row.c0 === null || row.c0 === undefined ? UNKNOWN : String(row.c0)
	}));
	const value = (row: Row, at: string) => (typeof row[at] === 'number' ? row[at] : null);
	if (places.every(({ label }) => TIME.test(label))) {
		return trendChart({
			bucketName: columns[0]!.name,
			buckets: places,
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

/** A count in words: how many rows there are, or that there are more than shown. */
export function answerSize({ rows, more }: ConsoleAnswer): string {
	return more ? `前 ${formatValue(rows.length, '件')} 行，后面还有` : `${formatValue(rows.length, '件')} 行`;
}

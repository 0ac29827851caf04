import type { NumberColumn } from '../../engine/engine.ts';

/** Beyond so many days between the first and the last the days are compared instead of counted. */
const COUNTED_DAYS = 1 << 20;

/**
 * The rows in order of days, and of their number in the table within a day; null where they stand in that order already,
 * as exports mostly do.
 */
export function rowOrder(day: NumberColumn, rowId: NumberColumn): Uint32Array | null {
	let sorted = true;
	for (let row = 1; row < day.length && sorted; row++) {
		const [before, now] = [day[row - 1]!, day[row]!];
		sorted = before < now || (before === now && rowId[row - 1]! < rowId[row]!);
	}
	if (sorted) return null;
	const byId = Uint32Array.from({ length: day.length }, (_, row) => row);
	if (!isAscending(rowId)) byId.sort((a, b) => rowId[a]! - rowId[b]!);
	return byDay(day, byId);
}

/** The values in another order of rows; null leaves them as they are. */
export function takeRows(values: NumberColumn, order: Uint32Array | null): NumberColumn {
	if (order === null) return values;
	const taken = new (values.constructor as new (length: number) => NumberColumn)(values.length);
	for (let row = 0; row < taken.length; row++) taken[row] = values[order[row]!]!;
	return taken;
}

function isAscending(values: NumberColumn): boolean {
	for (let at = 1; at < values.length; at++) if (values[at - 1]! >= values[at]!) return false;
	return true;
}

/** A stable sort by day: rows are counted by day and put in their places. */
function byDay(day: NumberColumn, rows: Uint32Array): Uint32Array {
	let [first, last] = [Infinity, -Infinity];
	for (let row = 0; row < day.length; row++) {
		first = Math.min(first, day[row]!);
		last = Math.max(last, day[row]!);
	}
	if (last - first >= COUNTED_DAYS) {
		const place = new Uint32Array(rows.length);
		rows.forEach((row, at) => (place[row] = at));
		return rows.slice().sort((a, b) => day[a]! - day[b]! || place[a]! - place[b]!);
	}
	const places = new Uint32Array(last - first + 2);
	for (let row = 0; row < day.length; row++) places[day[row]! - first + 1]!++;
	for (let at = 1; at < places.length; at++) places[at]! += places[at - 1]!;
	const order = new Uint32Array(rows.length);
	for (const row of rows) order[places[day[row]! - first]!++] = row;
	return order;
}

import { flatten } from './text.ts';

/** Order in which day, month and year of an all-digit date stand: 月/日/年, 日/月/年, 年/月/日 (two-digit years). */
export const DATE_ORDERS = ['mdy', 'dmy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
/** What a column of such dates shows: an order, `ambiguous` where its values allow several, null where it has none. */
export type ColumnDateOrder = DateOrder | 'ambiguous' | null;

/** Three numbers of one or two digits, the last perhaps a year of four; with dashes only a four-digit year is in doubt. */
const DIGITS = /^([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])/;
/** Share of a column's telling values that may contradict the rest (slips of the pen) before nothing is decided. */
const TOLERATED = 0.02;

export interface OrderedDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Characters of the text that the date takes. */
	readonly length: number;
}

const fits = (month: string, day: string) =>
	Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** The orders in which a flattened text can be read as a date; null where it is no such date. */
function possibleOrders(flat: string): { match: RegExpExecArray; orders: DateOrder[] } | null {
	const match = DIGITS.exec(flat);
	if (!match) return null;
	const [, a, separator, b, c] = match as unknown as [string, string, string, string, string];
	const shortYear = c.length === 2;
	if (shortYear && separator === '-') return null;
	const orders: DateOrder[] = [];
	if (fits(a, b)) orders.push('mdy');
	if (fits(b, a)) orders.push('dmy');
	if (shortYear && a.length === 2 && fits(b, c)) orders.push('ymd');
	return { match, orders };
}

/**
 * A date such as `05/08/2023` in the order its column was found to have; without one only where a single order is
 * possible (`25/12/2023`). Null for anything else.
 */
export function orderedDate(flat: string, order: DateOrder | undefined): OrderedDate | null {
	const found = possibleOrders(flat);
	if (!found) return null;
	const { match, orders } = found;
	const chosen = order ?? (orders.length === 1 ? orders[0] : undefined);
	if (chosen === undefined || !orders.includes(chosen)) return null;
	const [whole, a, , b, c] = match as unknown as [string, string, string, string, string];
	const parts = { mdy: [c, a, b], dmy: [c, b, a], ymd: [a, b, c] }[chosen] as [string, string, string];
	const [year, month, day] = parts.map(Number) as [number, number, number];
	return { year: parts[0].length === 2 ? 2000 + year : year, month, day, length: whole.length };
}

/** Is this tidied text a date whose parts could stand in several orders? */
export function needsOrder(text: string): boolean {
	return (possibleOrders(flatten(text))?.orders.length ?? 0) > 1;
}

/** Gathers what the values of a column say about the order of their dates. */
export function createOrderVote(): { add(text: string): void; result(): ColumnDateOrder } {
	const allowed: Record<DateOrder, number> = { mdy: 0, dmy: 0, ymd: 0 };
	let dates = 0;
	return {
		add(text) {
			const orders = possibleOrders(flatten(text))?.orders;
			if (orders === undefined || orders.length === 0) return;
			dates += 1;
			for (const order of orders) allowed[order] += 1;
		},
		result() {
			if (dates === 0) return null;
			const fitting = DATE_ORDERS.filter((order) => allowed[order] >= dates * (1 - TOLERATED));
			const best = fitting.filter((order) => fitting.every((other) => allowed[order] >= allowed[other]));
			return best.length === 1 ? best[0]! : 'ambiguous';
		}
	};
}

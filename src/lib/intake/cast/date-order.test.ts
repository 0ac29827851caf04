import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createOrderVote, DATE_ORDERS, needsOrder, type DateOrder } from './date-order.ts';
import { readInstant } from './instant.ts';

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const days = fc.record({
	year: fc.integer({ min: 2001, max: 2031 }),
	month: fc.integer({ min: 1, max: 12 }),
	day: fc.integer({ min: 1, max: 28 })
});
const two = (number: number) => String(number).padStart(2, '0');

/** A day as somebody writes it who keeps to one order; `ymd` only needs deciding with two-digit years. */
function write({ year, month, day }: Day, order: DateOrder): string {
	const parts = { mdy: [two(month), two(day)], dmy: [two(day), two(month)], ymd: [two(year % 100), two(month)] }[order];
	return [...parts, order === 'ymd' ? two(day) : String(year)].join('/');
}

function decided(texts: readonly string[]) {
	const vote = createOrderVote();
	for (const text of texts) vote.add(text);
	return vote.result();
}

describe('order of day, month and year in a column', () => {
	it('is never found wrong: it is the one the column was written in, or said to be ambiguous', () => {
		fc.assert(
			fc.property(fc.array(days, { minLength: 1, maxLength: 40 }), fc.constantFrom(...DATE_ORDERS), (column, order) => {
				const found = decided(column.map((day) => write(day, order)));
				expect([order, 'ambiguous']).toContain(found);
			})
		);
	});

	it('is found where a day past the twelfth tells, and each date is then read back', () => {
		const order = fc.constantFrom<DateOrder>('mdy', 'dmy');
		fc.assert(
			fc.property(fc.array(days, { maxLength: 40 }), order, (column, written) => {
				const telling = { year: 2023, month: 5, day: 25 };
				const texts = [...column, telling].map((day) => write(day, written));
				expect(decided(texts)).toBe(written);
				const read = texts.map((text) => readInstant(text, written));
				expect(read).toEqual(
					[...column, telling].map(({ year, month, day }) => `${year}-${two(month)}-${two(day)} 00:00:00`)
				);
			})
		);
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(fc.array(days, { minLength: 1, maxLength: 30 }), fc.constantFrom(...DATE_ORDERS), (column, order) => {
				const texts = column.map((day) => write(day, order));
				expect(decided([...texts].reverse())).toBe(decided(texts));
			})
		);
	});

	it('is left open by 05/08/2023 alone, whose cell is then not read', () => {
		expect(decided(['05/08/2023', '01/02/2023'])).toBe('ambiguous');
		expect(needsOrder('05/08/2023')).toBe(true);
		expect(readInstant('05/08/2023')).toBeNull();
		expect(readInstant('05/08/2023', 'mdy')).toBe('2023-05-08 00:00:00');
		expect(readInstant('05/08/2023 01:02:03 PM', 'dmy')).toBe('2023-08-05 13:02:03');
	});

	it('bears one slip in a hundred values, and names no order where the slips are more', () => {
		const good = Array.from({ length: 99 }, (_, index) =>
			write({ year: 2023, month: 3, day: (index % 15) + 13 }, 'dmy')
		);
		expect(decided([...good, '03/25/2023'])).toBe('dmy');
		expect(decided([...good.slice(0, 10), '03/25/2023'])).toBe('ambiguous');
	});

	it('is not asked of dates that begin with the year, and a column without dates has none', () => {
		expect(needsOrder('2023/05/08')).toBe(false);
		expect(decided(['2023/05/08', '县城管局', ''])).toBeNull();
	});
});

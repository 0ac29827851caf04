import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthDays, parsePeriod, previousPeriod } from '../domain/period.ts';
import { changeOf, changeTone } from './change.ts';
import { isClutter } from './dropped-files.ts';
import { asKind, kindOf, nextPeriod, yearsOf } from './period-choice.ts';
import { readNumber } from './read-number.ts';
import { safeFileName } from './save-blob.ts';
import { nextSorting, sortRows } from './sort-rows.ts';

test('names a change of counts in percent and of rates in 个百分点', () => {
	expect(changeOf(120, 100, '件')).toEqual({ text: '+20.00%', direction: 'up' });
	expect(changeOf(0.9634, 0.981, '%')).toEqual({ text: '-1.76 个百分点', direction: 'down' });
	expect(changeOf(5, 5, '件')).toEqual({ text: '持平', direction: 'flat' });
	expect(changeOf(0, 0, '件').direction).toBe('flat');
});

test('leaves a change unknown without both figures or without a base', () => {
	for (const change of [changeOf(null, 1, '件'), changeOf(1, null, '%'), changeOf(3, 0, '件')])
		expect(change).toEqual({ text: '—', direction: 'unknown' });
});

test('colours a change only where one direction is better', () => {
	const up = changeOf(2, 1, '件');
	expect([changeTone(up, 'up'), changeTone(up, 'down'), changeTone(up, null)]).toEqual(['good', 'bad', null]);
	expect(changeTone(changeOf(1, 1, '件'), 'up')).toBeNull();
});

test('sorts unknown values last in both directions and keeps equal rows in order', () => {
	const rows = [
		{ n: 'a', v: 2 },
		{ n: 'b', v: null },
		{ n: 'c', v: 3 },
		{ n: 'd', v: 2 }
	];
	const names = (down: boolean) => sortRows(rows, (row) => row.v, down).map((row) => row.n);
	expect(names(false)).toEqual(['a', 'd', 'c', 'b']);
	expect(names(true)).toEqual(['c', 'a', 'd', 'b']);
	expect(rows.map((row) => row.n)).toEqual(['a', 'b', 'c', 'd']);
});

test('a first click sorts figures downward and text upward, a second turns it', () => {
	expect(nextSorting(undefined, 'n', true)).toEqual({ key: 'n', descending: true });
	expect(nextSorting({ key: 'x', descending: true }, 't', false)).toEqual({ key: 't', descending: false });
	expect(nextSorting({ key: 't', descending: false }, 't', false)).toEqual({ key: 't', descending: true });
});

test('changes the kind of a period and keeps its beginning', () => {
	const may = parsePeriod('2023-05');
	expect(kindOf(may)).toBe('month');
	expect(asKind(may, 'quarter')).toEqual(parsePeriod('2023-Q2'));
	expect(asKind(may, 'year')).toEqual(parsePeriod('2023'));
	expect(kindOf(parsePeriod('2023-05-01..2023-05-08'))).toBe('custom');
});

test('the next period undoes the previous one', () => {
	const kinds = fc.constantFrom('2023', '2024-Q1', '2024-02', '2023-12', '2023-12-30..2024-01-03');
	fc.assert(
		fc.property(kinds, (text) => {
			const period = parsePeriod(text);
			expect(nextPeriod(previousPeriod(period))).toEqual(period);
			expect(nextPeriod(period).from).toBe(period.to);
		})
	);
	expect(lengthDays(nextPeriod(parsePeriod('2024-01')))).toBe(29);
});

test('offers the years of the data, newest first, and always the one in use', () => {
	expect(yearsOf(parsePeriod('2023'), { from: '2021-05-01', to: '2024-01-01' })).toEqual(['2023', '2022', '2021']);
	expect(yearsOf(parsePeriod('2019'), { from: '2021-01-01', to: '2022-01-01' })).toEqual(['2021', '2020', '2019']);
});

test('reads typed numbers with full-width digits and commas, and knows empty from wrong', () => {
	expect(readNumber('１６６．０２')).toBe(166.02);
	expect(readNumber(' 26,007 ')).toBe(26007);
	expect(readNumber('')).toBeNull();
	for (const wrong of ['1e5', '12万', '1.2.3', '-']) expect(readNumber(wrong), wrong).toBeUndefined();
});

test('file names lose what systems refuse', () => {
	expect(safeFileName('各乡镇: 工单量/2023?.png')).toBe('各乡镇_ 工单量_2023_.png');
	expect(safeFileName(' .. ')).toBe('未命名');
	expect([isClutter('~$2023-06.xlsx'), isClutter('.DS_Store'), isClutter('2023-06.xlsx')]).toEqual([true, true, false]);
});

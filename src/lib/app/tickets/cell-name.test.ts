import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cellName, columnLetters } from './cell-name.ts';

it('names columns as a spreadsheet does', () => {
	expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
	fc.assert(fc.property(fc.nat(16_383), (column) => columnLetters(column) === utils.encode_col(column)));
});

it.each([
	['xlsx', 'Sheet1', 'Sheet1!C17'],
	['xls', '工单明细', '工单明细!C17'],
	['xlsx', '1 月', "'1 月'!C17"],
	['ods', "六月's", "'六月''s'!C17"],
	['csv', '工单', '第17行第3列'],
	['json', '工单', '第17行第3列']
] as const)('names a cell of %s in sheet %s', (format, sheet, name) => {
	expect(cellName({ format, sheet, row: 17, column: 2 })).toBe(name);
});

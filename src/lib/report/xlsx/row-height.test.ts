import { expect, it } from 'vitest';

import { rowHeight } from './row-height.ts';

it('gives one line to short text and to blanks', () => {
	expect(rowHeight([{ text: '办结率' }, null], [10, 10])).toBe(18);
});

it('makes room for wrapped Chinese, two characters wide each', () => {
	// Forty half widths over nine to a line: five lines.
	expect(rowHeight([{ text: '目'.repeat(20) }], [10])).toBe(5 * 15 + 3);
});

it('counts the columns that a cell spans, and leaves downward merges out', () => {
	expect(rowHeight([{ text: '目'.repeat(20), columnSpan: 3 }, null, null], [10, 20, 11])).toBe(18);
	expect(rowHeight([{ text: '目'.repeat(20), rowSpan: 4 }], [10])).toBe(18);
});

it('stays within what Excel allows', () => {
	expect(rowHeight([{ text: '目'.repeat(5000) }], [10])).toBe(409);
});

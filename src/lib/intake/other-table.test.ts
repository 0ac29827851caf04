import { describe, expect, it } from 'vitest';

import { landFile } from './land.ts';
import { csvText, landedRows } from './land.test-support.ts';
import { isHeaderLine } from './row-class.ts';
import { sourceOfBytes } from './source.ts';

const HEADER = '工单编号,受理时间,承办单位,诉求类型,满意度';
const ticket = (at: number) => `GD${at},2024-02-${String(1 + (at % 28)).padStart(2, '0')} 08:00:00,水务局,投诉,满意`;
const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => ticket(from + at));
/** Headers that are known, and of no dataset without a number. */
const OTHER = '承办单位,诉求类型,满意度,是否解决';
const land = async (lines: readonly string[]) => {
	const { sheets } = await landFile(sourceOfBytes('两张表.csv', csvText(lines.join('\n'))), { fileId: 1 });
	expect(sheets).toHaveLength(1);
	return sheets[0]!;
};

describe('another table below the first that nobody knows', () => {
	// Enough rows of the first that those of the second are met on the way that makes no texts.
	it.each([5, 300])(
		'is left out from its header on, after %i rows, and it is said where that stands',
		async (count) => {
			const sheet = await land([HEADER, ...many(1, count), '', OTHER, '城管局,咨询,满意,是', ...many(9100, 2)]);
			expect(landedRows(sheet).map(({ ticket_no: no }) => no)).toEqual(
				many(1, count).map((line) => line.split(',')[0])
			);
			expect(sheet).toMatchObject({ landed: count, unplaced: 3, blank: 2, total: 0, otherTable: count + 3 });
			expect(sheet.source).toBe(count + 5);
		}
	);

	it('ends where the first goes on under its own header', async () => {
		const sheet = await land([HEADER, ...many(1, 120), OTHER, '城管局,咨询,满意,是', HEADER, ...many(200, 120)]);
		expect(sheet).toMatchObject({ landed: 240, unplaced: 1, blank: 2, otherTable: 122 });
	});

	it('is the same one under a header with fewer columns, or with one more that nobody knows', async () => {
		const again = ['工单编号,受理时间,承办单位,诉求类型,', `${HEADER},第 2 页`];
		const sheet = await land([HEADER, ...many(1, 120), again[0]!, ...many(200, 120), again[1]!, ...many(400, 10)]);
		expect(sheet).toMatchObject({ landed: 250, blank: 2 });
		expect(sheet.unplaced).toBeUndefined();
	});

	it('is not seen in records, whatever they say', async () => {
		const records = [
			'GD1,2024-02-01 08:00:00,办公室,电话,满意度',
			...many(2, 150),
			'GD500,2024-02-01 08:00:00,承办单位,诉求类型,满意度'
		];
		const sheet = await land([HEADER, ...records]);
		expect(sheet.landed).toBe(records.length);
		expect(sheet.unplaced).toBeUndefined();
		expect(isHeaderLine(['诉求类型', '', '受理时间', '满意度'])).toBe(false);
		expect(isHeaderLine(['工单编号', '诉求类型', '受理时间', '满意度', '说明文字'])).toBe(true);
		expect(isHeaderLine(['A1', '诉求类型', '受理时间', '满意度'])).toBe(false);
		// All that the dataset requires.
		expect(isHeaderLine(['走访日期', '走访乡镇'])).toBe(true);
		expect(isHeaderLine(['走访日期', '2024-01-02'])).toBe(false);
		expect(isHeaderLine(['工单编号', '小组', '满意度', '小结'])).toBe(true);
		expect(isHeaderLine(['小组', '小结', '满意度', '诉求类型'])).toBe(false);
	});
});

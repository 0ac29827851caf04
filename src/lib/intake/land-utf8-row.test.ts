import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { concatenate } from '../domain/concatenate.ts';
import { cellsOf, csvText } from './land.test-support.ts';
import { landSheet } from './land-sheet.ts';
import { createMasker } from './mask.ts';
import type { RawRow, RawSheet } from './model.ts';
import { openWorkbook } from './open-workbook.ts';
import { recogniseSheet } from './recognise.ts';
import { sourceOfBytes } from './source.ts';

const HEADER = [
	'工单编号',
	'受理时间',
	'来电人',
	'联系电话',
	'诉求地址',
	'诉求内容',
	'承办单位',
	'退回次数',
	'是否公开'
];
const UNMAPPED = ['处理人姓名', '说明', ''];

/** Lands a sheet of which every row is changed by `change` before. */
async function land(sheet: RawSheet, change: (row: RawRow) => RawRow, masked: boolean, inBlocks = false) {
	const rows = async function* () {
		for await (const batch of sheet.rows()) yield batch.map(change);
	};
	const [landed] = await landSheet(
		{ ...sheet, rows },
		{
			fileId: 3,
			takeHidden: false,
			inBlocks,
			transform: masked ? createMasker({ callerKey: 'k' }) : undefined,
			recognise: (head) => recogniseSheet(head, { fileName: 'a.csv', sheetName: sheet.name, dataset: 'tickets' }, []),
			onRows: () => undefined,
			throwIfAborted: () => undefined
		}
	);
	return { ...landed!, csv: cellsOf(concatenate(landed!.csv as Uint8Array[])) };
}

async function sheetOf(text: string): Promise<RawSheet> {
	return (await openWorkbook(sourceOfBytes('a.csv', csvText(text)))).sheets[0]!;
}

const asTexts = ({ number, cells }: RawRow): RawRow => ({ number, cells: [...cells] });

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as exports have them, and as they have them once in a while. */
const cells = fc.tuple(
	fc.oneof(
		{ weight: 9, arbitrary: fc.nat(999).map((number) => `GD2025${number}`) },
		fc.constantFrom('', '合计', '工单编号', '无', '1.2E+17', 'gd 1', '制表人：王小明', '="0123"')
	),
	fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom('2025-01-02 03:04:05', '2025-02-28 23:59:59', '2025/3/4') },
		fc.constantFrom('', '受理时间', '没有', '2025-02-30 00:00:00', '第 2 页')
	),
	fc.constantFrom('王小明', '李四、王小明', '匿名', '', ' 陈大文 '),
	fc.constantFrom('13800000001', '0898-66000001', '139****0001', '', 'abc'),
	fc.constantFrom('牙叉镇桥南路12号3栋201室', '', '无'),
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.constantFrom('路灯不亮', '市民王小明来电，电话13800000002', '漏水\n三天', '他说"不"', '🏠漏水')
		},
		fc.string({ unit: fc.constantFrom('1', '号', '王', ' ', ',', '\t', '"', 'A', '３', '#'), maxLength: 12 })
	),
	fc.constantFrom('县一局', '县二局 ', '-', '#N/A', '王小明'),
	fc.constantFrom('0', '1', '否', '两次', ''),
	fc.constantFrom('是', '否', '不详', ''),
	fc.constantFrom('', '王小明', '赵一一'),
	fc.constantFrom('', ' ', '备注', '王小明的房子'),
	fc.constantFrom('', '多出来的')
);

describe('landing rows in UTF-8', () => {
	it.each([true, false])('gives what landing the same rows as texts gives, masked: %s', async (masked) => {
		await fc.assert(
			fc.asyncProperty(fc.array(cells, { minLength: 12, maxLength: 60 }), fc.boolean(), async (rows, wide) => {
				const header = [...HEADER, ...UNMAPPED];
				const table = rows.map((row) => (wide ? [...row, '', ''] : row));
				const sheet = await sheetOf([header, ...table].map((row) => `${row.map(quoted).join(',')}\n`).join(''));
				const texts = await land(sheet, asTexts, masked);
				expect(await land(sheet, (row) => row, masked)).toEqual(texts);
				expect(await land(sheet, (row) => row, masked, true)).toEqual(texts);
			}),
			{ numRuns: 200 }
		);
	});

	it('makes no text of the cells of a row that is nothing special', async () => {
		const line = (index: number) =>
			`GD${index},2025-01-02 03:04:05,王小明,13800000001,桥南路12号,市民反映路灯不亮,县一局,0,是,赵一一,备注,`;
		const sheet = await sheetOf(
			[[...HEADER, ...UNMAPPED].join(','), ...Array.from({ length: 200 }, (_, i) => line(i))].join('\n')
		);
		const landed = await land(
			sheet,
			(row) =>
				row.number <= 101
					? row
					: Object.defineProperty(row, 'cells', {
							get: () => {
								throw new Error('asked for');
							}
						}),
			true
		);
		expect(landed.landed).toBe(200);
		expect(landed.csv[199]).toContain('GD199');
	});

	it('takes a name out of the whole row', async () => {
		const line = (index: number) =>
			`GD${index},2025-01-02 03:04:05,王小明,,,王小明反映路灯不亮,县一局,0,是,,王小明的房子,`;
		const lines = [[...HEADER, ...UNMAPPED].join(','), ...Array.from({ length: 30 }, (_, index) => line(index))];
		const sheet = await sheetOf(lines.join('\n'));
		const csv = (await land(sheet, (row) => row, true)).csv.flat().join();
		expect(csv).not.toContain('王小明');
		expect(csv.match(/王\*\*反映/g)).toHaveLength(30);
	});
});

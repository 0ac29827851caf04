import { read, type CellObject } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';

import { buildSelfEvaluationModel } from '../self-evaluation/build-self-evaluation-model.ts';
import { seedInput } from '../seed-report.test-support.ts';
import { selfEvaluationXlsx } from './self-evaluation-xlsx.ts';
import { MOST_ROWS, sheetName, tableXlsx, type ExportColumn } from './table-xlsx.ts';

const columns: readonly ExportColumn[] = [
	{ header: '工单编号' },
	{ header: '件数', kind: 'count' },
	{ header: '满意率', kind: 'ratio' }
];
const stamp = { title: '工单', facts: [] };
const first = (bytes: Uint8Array) => {
	const book = read(bytes, { cellNF: true, cellFormula: true });
	return book.Sheets[book.SheetNames[0]!] as Record<string, CellObject | undefined>;
};
const sheetXml = (bytes: Uint8Array, index = 1) => strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${index}.xml`]!);

describe('tableXlsx', () => {
	it('keeps ids as texts, numbers as numbers, and unknown as a blank', async () => {
		const sheet = first(
			await tableXlsx(stamp, columns, [
				['00123', 26007, 0.9812],
				['x', null, null]
			])
		);
		expect(sheet.A4).toMatchObject({ t: 's', v: '00123' });
		expect(sheet.B4).toMatchObject({ t: 'n', v: 26007, w: '26,007' });
		expect(sheet.C4).toMatchObject({ t: 'n', v: 0.9812, w: '98.12%' });
		expect(sheet.B5?.v).toBeUndefined();
	});

	it('writes no formula, whatever a text begins with', async () => {
		const texts = ['=1+1', '+1', '-1', '@A1', '=HYPERLINK("http://x")'];
		const bytes = await tableXlsx(
			{ ...stamp, title: '=cmd' },
			columns,
			texts.map((text) => [text, null, null])
		);
		const sheet = first(bytes);
		texts.forEach((text, index) => {
			const cell = sheet[`A${index + 4}`]!;
			expect(cell).toMatchObject({ t: 's', v: text, z: '@' });
			expect(cell.f).toBeUndefined();
		});
		expect(sheetXml(bytes)).not.toContain('<f>');
	});

	it('freezes the title, what the table is, and the header', async () => {
		expect(sheetXml(await tableXlsx(stamp, columns, []))).toMatch(/<pane[^>]*ySplit="3"[^>]*state="frozen"/);
	});

	it('cuts what Excel cannot hold in a cell and says so', async () => {
		const sheet = first(await tableXlsx(stamp, columns, [['长'.repeat(40_000), 1, 1]]));
		const text = String(sheet.A4!.v);
		expect(text).toHaveLength(32_767);
		expect(text).toMatch(/已截断）$/);
	});

	it('refuses more rows than Excel has, in words a clerk understands', async () => {
		const rows = new Array<[]>(MOST_ROWS + 1).fill([]);
		await expect(tableXlsx(stamp, columns, rows)).rejects.toThrow('导出为CSV');
	});
});

describe('sheetName', () => {
	it('is one that Excel accepts', () => {
		expect(sheetName("'2023/06 [工单]:*?'")).toBe('2023 06  工单');
		expect(sheetName('很'.repeat(40))).toHaveLength(31);
		expect(sheetName('///')).toBe('数据');
	});
});

describe('selfEvaluationXlsx', () => {
	const report = buildSelfEvaluationModel(seedInput);

	it('merges the form as the paper does, with scores as numbers', async () => {
		const book = read(await selfEvaluationXlsx(report));
		expect(book.SheetNames).toEqual([
			'基本情况',
			'评分表',
			'得分汇总',
			'指标体系表',
			'绩效目标',
			'得分差异',
			'数据来源'
		]);
		const form = book.Sheets['指标体系表']!;
		// Title, note, header, then the leaves: 项目管理 begins on row 9 and spans six.
		expect(form['!merges']).toContainEqual({ s: { r: 8, c: 0 }, e: { r: 13, c: 0 } });
		expect(form.J9).toMatchObject({ t: 'n', v: 2 });
		expect(form.K9).toMatchObject({ t: 'n', v: 2.69 });
	});

	it('has a sheet of findings only when there are any', async () => {
		const finding = {
			check: 'sum',
			severity: 'error',
			where: '得分汇总表',
			stated: '23',
			computed: '21',
			message: '小计不等于各项之和'
		} as const;
		const book = read(await selfEvaluationXlsx({ ...report, findings: [finding] }));
		expect(book.SheetNames).toContain('复核问题');
	});

	it('is the same bytes whenever it is written', async () => {
		const bytes = await selfEvaluationXlsx(report);
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
		try {
			expect(await selfEvaluationXlsx(report)).toEqual(bytes);
		} finally {
			vi.useRealTimers();
		}
	});
});

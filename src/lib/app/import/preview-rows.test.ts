import { describe, expect, it } from 'vitest';

import type { Correction } from '../../intake/corrections.ts';
import { landFile } from '../../intake/land.ts';
import { csvText } from '../../intake/land.test-support.ts';
import { createMasker } from '../../intake/mask.ts';
import { sourceOfBytes } from '../../intake/source.ts';
import { hasLongTexts, shownPreview } from './preview-rows.ts';

async function preview(
	text: string,
	terms: { dictionary: string; value: string; term: string }[] = [],
	corrections: Correction[] = []
) {
	const landed = await landFile(sourceOfBytes('a.csv', csvText(text)), { fileId: 1, transform: createMasker() });
	return shownPreview('tickets', landed.sheets[0]!.preview!, {
		...{ terms, corrections },
		unitAliases: [{ alias: '甲镇政府', unit: '甲镇' }]
	});
}

describe('the first rows as they will be', () => {
	it('show what a cell said only where it is written otherwise, and never what was masked', async () => {
		const { columns, rows } = await preview(
			'工单编号,受理时间,工单状态,承办单位,联系电话,是否督办,紧急程度\nA1,2023/5/8 9:30,结案,甲镇政府,13800000000,是,-\n'
		);
		expect(columns.map(({ name }) => name)).toEqual([
			...['工单编号', '受理时间', '工单状态', '承办单位', '联系电话', '是否督办', '紧急程度']
		]);
		expect(rows).toEqual([
			{
				row: 2,
				cells: [
					{ value: 'A1', said: null, masked: false },
					{ value: '2023-05-08 09:30:00', said: '2023/5/8 9:30', masked: false },
					{ value: '已办结', said: '结案', masked: false },
					{ value: '甲镇', said: '甲镇政府', masked: false },
					{ value: '138****0000', said: null, masked: true },
					{ value: '是', said: null, masked: false },
					{ value: '', said: '-', masked: false }
				]
			}
		]);
	});

	it('follow what the centre decided on a value', async () => {
		const terms = [{ dictionary: 'type', value: '控烟', term: '举报' }];
		const { rows } = await preview('工单编号,受理时间,诉求类型\nA1,2023-05-08 09:30:00,控烟\n', terms);
		expect(rows[0]!.cells[2]).toEqual({ value: '举报', said: '控烟', masked: false });
	});

	it('show what somebody put right beside what the file says, where it still says so', async () => {
		const of = { sha256: 'a'.repeat(64), file: 'a.csv', sheet: 'a', row: 2 };
		const { rows } = await preview(
			'工单编号,受理时间,是否督办,承办单位\nA1,六月一日,是,甲局\nA2,2023-06-02,是,甲局\n',
			[],
			[
				{ ...of, field: 'accept_time', was: '六月一日', value: '2023/6/1 8:00' },
				{ ...of, field: 'supervised', was: 'true', value: '否' },
				{ ...of, field: 'unit', was: '乙局', value: '丙局' }
			]
		);
		expect(rows[0]!.cells).toEqual([
			{ value: 'A1', said: null, masked: false },
			{ value: '2023-06-01 08:00:00', said: '六月一日', masked: false },
			{ value: '否', said: '是', masked: false },
			{ value: '甲局', said: null, masked: false }
		]);
	});

	it('tell of texts that are cut', async () => {
		const text = (unit: string) => `工单编号,受理时间,承办单位\nA1,2023-05-08 09:30:00,${unit}\n`;
		expect(hasLongTexts(await preview(text('县住房和城乡建设局')))).toBe(false);
		expect(hasLongTexts(await preview(text('县住房和城乡建设局工程质量安全监督站')))).toBe(true);
	});

	it('are few', async () => {
		const lines = Array.from({ length: 50 }, (_, at) => `A${at},2023-05-08`).join('\n');
		expect((await preview(`工单编号,受理时间\n${lines}\n`)).rows).toHaveLength(8);
	});
});

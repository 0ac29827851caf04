import { describe, expect, it } from 'vitest';

import { operationsDocx } from '../../src/lib/report/docx/operations-docx.ts';
import { selfEvaluationDocx } from '../../src/lib/report/docx/self-evaluation-docx.ts';
import { buildSelfEvaluationModel } from '../../src/lib/report/self-evaluation/build-self-evaluation-model.ts';
import { operationsReport } from '../../src/lib/report/seed-operations.test-support.ts';
import { seedInput } from '../../src/lib/report/seed-report.test-support.ts';
import { operationsXlsx } from '../../src/lib/report/xlsx/operations-xlsx.ts';
import { selfEvaluationXlsx } from '../../src/lib/report/xlsx/self-evaluation-xlsx.ts';
import { tableXlsx } from '../../src/lib/report/xlsx/table-xlsx.ts';
import { convert, findOffice, NO_OFFICE } from '../support/office.ts';

const office = findOffice();
if (!office) process.stderr.write(`Skipped: ${NO_OFFICE}\n`);

/** Commas, double quotes, UTF-8, every cell as shown, each sheet a file. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
const report = buildSelfEvaluationModel(seedInput);
const open = (name: string, bytes: Uint8Array, format: string) => convert(office!, { name, bytes }, format);
const only = (files: Readonly<Record<string, string>>) => Object.values(files).join('\n');
const sheet = (files: Readonly<Record<string, string>>, name: string) =>
	Object.entries(files)
		.find(([file]) => file.includes(name))?.[1]
		.split(/\r?\n/) ?? [];

describe.skipIf(!office)('LibreOffice', () => {
	it('reads the self-evaluation in Word with its scores, grade and rates', async () => {
		const bytes = await selfEvaluationDocx(report, { ruleScore: true });
		const text = only(await open('report.docx', bytes, 'txt:Text (encoded):UTF8'));
		for (const part of ['项目基本信息', '项目绩效自评报告', '五、综合评价结论', '2.69', '89.74%', '98.12%', '166.02']) {
			expect(text).toContain(part);
		}
		expect(text).toContain('项目绩效综合得分92分（满分100分），评价等次为优秀');
	});

	it('reads the self-evaluation in Excel sheet by sheet', async () => {
		const files = await open('report.xlsx', await selfEvaluationXlsx(report), CSV);
		expect(sheet(files, '得分汇总')).toContain(
			'综合绩效,100,92,优秀,优秀（90-100）、良好（80-89）、一般（60-79）、较差（59以下）'
		);
		expect(sheet(files, '评分表')).toContain('总分,100,/,100,/,100,92');
		expect(sheet(files, '指标体系表').find((line) => line.includes('到位率'))).toContain(',2,2.69,');
		expect(sheet(files, '数据来源').find((line) => line.includes('满意'))).toContain('98.12%');
	});

	it('reads the bulletin in Word and in Excel', async () => {
		const text = only(await open('bulletin.docx', await operationsDocx(operationsReport), 'txt:Text (encoded):UTF8'));
		expect(text).toContain('环比（较2025年4月）下降1.11%');
		const files = await open('bulletin.xlsx', await operationsXlsx(operationsReport), CSV);
		expect(sheet(files, '来源渠道')).toContain('1,电话,"2,954",80.80%');
	});

	it('computes nothing from a text that looks like a formula', async () => {
		const columns = [{ header: '=1+1' }, { header: '编号' }];
		const bytes = await tableXlsx({ title: '=1+1', facts: [{ name: '=2+2', text: '=3+3' }] }, columns, [
			['=2*21', '007'],
			['@SUM(1,2)', '-5+3']
		]);
		const files = await open('table.xlsx', bytes, CSV);
		expect(sheet(files, '=1+1').filter(Boolean)).toEqual([
			'=1+1,',
			'=2+2：=3+3,',
			'=1+1,编号',
			'=2*21,007',
			'"@SUM(1,2)",-5+3'
		]);
		expect(sheet(files, '说明').filter(Boolean)).toEqual(['表,=1+1', '=2+2,=3+3']);
	});
});

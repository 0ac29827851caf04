import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { buildSelfEvaluationModel } from '../self-evaluation/build-self-evaluation-model.ts';
import { seedInput } from '../seed-report.test-support.ts';
import { selfEvaluationXlsx } from '../xlsx/self-evaluation-xlsx.ts';
import { readReport, ReportReadError } from './read-report.ts';

const tables = async (name: string, bytes: Uint8Array) =>
	(await readReport(name, bytes)).blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

describe('readReport', () => {
	it('reads the sheets of a workbook as tables', async () => {
		const grids = await tables('报表.xlsx', await selfEvaluationXlsx(buildSelfEvaluationModel(seedInput)));
		expect(grids.flat()).toContainEqual([
			'综合绩效',
			'100',
			'92',
			'优秀',
			'优秀（90-100）、良好（80-89）、一般（60-79）、较差（59以下）'
		]);
	});

	it('reads a web page whatever its name says', async () => {
		const html = '<html><body><p>总分92分</p><table><tr><td>总分</td><td>92</td></tr></table></body></html>';
		expect(await tables('报告.txt', strToU8(html))).toEqual([[['总分', '92']]]);
	});

	it('reads plain text in GB18030', async () => {
		// 总分92
		const bytes = new Uint8Array([0xd7, 0xdc, 0xb7, 0xd6, 0x39, 0x32]);
		expect((await readReport('报告.txt', bytes)).blocks).toMatchObject([{ kind: 'paragraph', text: '总分92' }]);
	});

	it.each([
		['空.docx', new Uint8Array(), '文件是空的'],
		['a.pdf', strToU8('%PDF-1.7'), 'PDF文件无法复核'],
		['a.docx', strToU8('PK\u0003\u0004 truncated'), '已损坏'],
		['a.zip', zipSync({ 'readme.txt': strToU8('x') }), '不是Word或Excel文件'],
		['a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }), '已损坏'],
		['旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧版doc文件']
	])('refuses %s with its name and what to do', async (name, bytes, problem) => {
		const error = await readReport(name, bytes).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ReportReadError);
		expect((error as Error).message).toContain(`${name}：`);
		expect((error as Error).message).toContain(problem);
	});

	it('refuses a package that unpacks to more than any report', async () => {
		const bomb = zipSync({ 'word/document.xml': strToU8('x') });
		// The unpacked size as the central directory states it, 24 bytes into its only entry.
		const directory = bomb.findIndex((_, at) => [0x50, 0x4b, 0x01, 0x02].every((byte, i) => bomb[at + i] === byte));
		new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 0xf0000000, true);
		await expect(readReport('bomb.docx', bomb)).rejects.toThrow('解压后过大');
	});
});

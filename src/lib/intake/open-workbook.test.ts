import { describe, expect, it } from 'vitest';

import { csvText } from './land.test-support.ts';
import { openWorkbook } from './open-workbook.ts';
import { sourceOfBytes } from './source.ts';

/** Bytes without any meaning, the same each time. */
function noise(length: number, seed: number): Uint8Array {
	let state = seed;
	return Uint8Array.from({ length }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	});
}

describe('openWorkbook', () => {
	it.each([
		['SYLK', 'ID;PWXL;N;E\nC;Y1;X1;K"a"\nE\n', 'SYLK（slk）文件'],
		['DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', 'DIF 文件'],
		['XML of another kind', '<?xml version="1.0"?><rows><row a="1"/></rows>', '一般的 XML 文件'],
		['RTF', '{\\rtf1\\ansi a,b}', 'RTF 文档']
	])('names %s as what it is instead of taking it for a table', async (_what, text, name) => {
		const opened = openWorkbook(sourceOfBytes('导出.xls', csvText(text)));
		await expect(opened).rejects.toThrow(
			`“导出.xls”是 ${name}，不是能读的表格；请用 Excel 或 WPS 打开后另存为 xlsx 再导入`
		);
	});

	it.each(Array.from({ length: 20 }, (_, seed) => [400 + seed * 400, seed + 1]))(
		'takes %i bytes without meaning for no text in any encoding',
		async (length, seed) => {
			const opened = openWorkbook(sourceOfBytes('乱.xls', noise(length, seed)));
			await expect(opened).rejects.toThrow(/“乱\.xls”不是能识别的表格文件，也可能被单位的文件加密软件加了密/);
		}
	);
});

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { joined } from '../../hostile-files.test-support.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';

async function read(bytes: Uint8Array) {
	const book = await openWorkbook(sourceOfBytes('导出.xls', bytes));
	const sheets = [];
	for (const sheet of book.sheets) {
		const rows: (readonly string[])[] = [];
		for await (const batch of sheet.rows()) for (const { cells } of batch) rows.push(cells);
		sheets.push({ name: sheet.name, hidden: sheet.hidden, rows });
	}
	return sheets;
}

const part = (location: string, type: string, encoding: string, body: string) =>
	`------=_Next\r\nContent-Location: file:///C:/${location}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const archive = (...parts: string[]) =>
	strToU8(
		`MIME-Version: 1.0\r\nX-Document-Type: Worksheet\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\n本文档为“单个文件网页”。\r\n\r\n${parts.join('')}------=_Next--\r\n`
	);
const BOOK =
	'<html xmlns:x=3D"x"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheet><x:Name>&#24037;&#21333;</x:Name><x:WorksheetSourc=\r\ne HRef=3D"a.files/sheet001.htm"/></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>B</x:Name><x:WorksheetSource HRef=3D"a.files/sheet002.htm"/>' +
	'<x:Visible>SheetHidden</x:Visible></x:ExcelWorksheet></x:ExcelWorkbook></xml><![endif]--><frameset><frame src=3D"a.files/sheet001.htm"></frameset></html>';
/** 编号, 甲 in GBK. */
const GBK = '<table><tr><td>=B1=E0=\r\n=BA=C5</td></tr><tr><td>=BC=D7 1=3D1</td></tr></table>';

describe('a web archive', () => {
	it('gives the tables of its pages under the names of the sheets', async () => {
		const bytes = archive(
			part('a.htm', 'text/html; charset="us-ascii"', 'quoted-printable', BOOK),
			part('a.files/sheet001.htm', 'text/html; charset="gb2312"', 'quoted-printable', GBK),
			part(
				'a.files/sheet002.htm',
				'text/html; charset="utf-8"',
				'base64',
				'PHRhYmxlPjx0cj48dGQ+5aSH5rOoPC90\r\nZD48L3RyPjwvdGFibGU+'
			),
			part('a.files/image001.png', 'image/png', 'base64', 'PHRhYmxlPg==')
		);
		expect(await read(bytes)).toEqual([
			{ name: '工单', hidden: false, rows: [['编号'], ['甲 1=1']] },
			{ name: 'B', hidden: true, rows: [['备注']] }
		]);
	});

	it('reads one that is a page alone, in bytes as they are, and one without a last line', async () => {
		const page = '<table><tr><td>编号</td><td>x</td></tr></table>';
		const alone = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${page}`;
		const rows = [['编号', 'x']];
		expect(await read(strToU8(alone))).toEqual([{ name: '导出', hidden: false, rows }]);
		const cut = archive(part('a.htm', 'text/html; charset=utf-8', '8bit', page));
		expect(await read(cut.slice(0, cut.length - 20))).toEqual([{ name: '导出', hidden: false, rows }]);
		expect(await read(joined(strToU8('From: <由 Microsoft Excel 保存>\r\n'), cut))).toHaveLength(1);
	});

	it('says of one without a table that it has none', async () => {
		await expect(read(archive(part('a.htm', 'text/html', '8bit', '<p>x')))).rejects.toThrow(
			'“导出.xls”是网页，但里面没有表格'
		);
	});
});

import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';

import { joined, odsOf, repeated, xlsxOf } from './hostile-files.test-support.ts';
import { landedRows } from './land.test-support.ts';
import { landFile } from './land.ts';
import { LIMITS } from './limits.ts';
import { sourceOfBytes } from './source.ts';

const HEAD = ['工单编号', '受理时间', '承办单位'];
const XLSX_HEAD = `<row>${HEAD.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const odsCell = (text: string, more = '') =>
	`<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const ODS_HEAD = odsRow(HEAD.map((text) => odsCell(text)).join(''));
const xml = (table: string) =>
	strToU8(
		`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${table}</Table></Worksheet></Workbook>`
	);
const xmlRow = (cells: readonly string[]) =>
	`<Row>${cells.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`;
const csv = (...parts: readonly Uint8Array[]) => joined(strToU8(`${HEAD.join(',')}\n`), ...parts);
const zip = (files: Zippable) => zipSync(files, { level: 1 });
const withPart = (path: string, content: Uint8Array) => zip({ ...xlsxOf(strToU8(XLSX_HEAD)), [path]: content });
const LAUGHS = `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

/** Files that would take memory or time without end, and what is said of them. All are small, or small when packed. */
const REFUSED: readonly (readonly [what: string, bytes: () => Uint8Array, message: RegExp])[] = [
	[
		'one shared string repeated to 12 GB',
		() =>
			zip(
				xlsxOf(
					joined(strToU8(XLSX_HEAD), repeated('<row><c t="s"><v>0</v></c></row>', 400_000)),
					`<si><t>${'字'.repeat(32_000)}</t></si>`
				)
			),
		/“表”第 \d+ 行：同一段长文字被反复引用/
	],
	[
		'a cell of 20 MB',
		() =>
			zip(
				xlsxOf(
					joined(
						strToU8(`${XLSX_HEAD}<row><c t="inlineStr"><is><t>`),
						repeated('a', 20_000_000),
						strToU8('</t></is></c></row>')
					)
				)
			),
		/有一行的内容超过 16 MB/
	],
	[
		'a shared string of 20 MB',
		() => withPart('xl/strings.xml', joined(strToU8('<sst><si><t>'), repeated('a', 20_000_000))),
		/有一行的内容超过 16 MB/
	],
	[
		'two hundred thousand columns',
		() => zip(xlsxOf(joined(strToU8(`${XLSX_HEAD}<row>`), repeated('<c><v>1</v></c>', 200_000), strToU8('</row>')))),
		/第 2 行：列数超过 2000 列/
	],
	[
		'half a million sheets',
		() =>
			withPart(
				'xl/workbook.xml',
				joined(
					strToU8('<workbook><sheets>'),
					repeated('<sheet name="表" r:id="a"/>', 500_000),
					strToU8('</sheets></workbook>')
				)
			),
		/工作表超过 1000 个/
	],
	[
		'three million styles',
		() =>
			withPart('xl/styles.xml', joined(strToU8('<styleSheet><cellXfs>'), repeated('<xf numFmtId="14"/>', 3_000_000))),
		/“xl\/styles\.xml”内部部件过大（上限 32 MB）/
	],
	[
		'zip archives inside one another',
		() => [1, 2, 3, 4].reduce((inner, level) => zipSync({ [`${level}.zip`]: inner }), zipSync({ 'a.csv': csv() })),
		/“4\.zip”是压缩包里的压缩包，请先解压/
	],
	[
		'an archive of files that are small only when packed',
		() => {
			const one = repeated('0', 30_000_000);
			return zip(Object.fromEntries([1, 2, 3].map((at) => [`${at}.csv`, one])));
		},
		/疑似压缩炸弹/
	],
	[
		'an archive that says the same bytes again and again',
		() => {
			const bytes = zipSync({ 'a.csv': repeated('a,b\n', 5_000_000) });
			const view = new DataView(bytes.buffer);
			const end = bytes.length - 22;
			const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
			const tail = bytes.slice(end);
			new DataView(tail.buffer).setUint16(10, 190, true);
			new DataView(tail.buffer).setUint32(12, size * 190, true);
			return joined(bytes.slice(0, offset), ...Array.from({ length: 190 }, () => bytes.slice(offset, end)), tail);
		},
		/互相重叠，疑似压缩炸弹/
	],
	[
		'rows of a million blank cells',
		() =>
			zip(xlsxOf(joined(strToU8(XLSX_HEAD), strToU8('<row>'), repeated('<c s="1"/>', 1_000_000), strToU8('</row>')))),
		/“表”第 2 行：列数超过 2000 列/
	],
	[
		'an ods with a column repeated a hundred million times',
		() => odsOf(ODS_HEAD + odsRow(odsCell('x', ' table:number-columns-repeated="100000000"'))),
		/“表”第 2 行：列数超过 2000 列/
	],
	[
		'an ods with a row repeated a thousand million times',
		() => odsOf(ODS_HEAD + odsRow(odsCell('x'), ' table:number-rows-repeated="1000000000"')),
		/“表”第 2 行：同样的内容被重复写了 100万格以上/
	],
	[
		'an ods with many rows of repeated cells',
		() => odsOf(ODS_HEAD + odsRow(odsCell('x', ' table:number-columns-repeated="1900"')).repeat(2_000)),
		/“表”第 \d+ 行：同样的内容被重复写了/
	],
	['HTML with a million columns', () => strToU8(`<table><tr>${'<td>x'.repeat(1_000_000)}</table>`), /列数超过 2000 列/],
	[
		'HTML with a cell that does not end',
		() => joined(strToU8('<table><tr><td>'), repeated('a<br>', 5_000_000)),
		/有单元格超过 100万字/
	],
	['HTML of tables inside tables', () => strToU8('<table><tr><td>'.repeat(200_000)), /里面没有表格/],
	['csv with a line of 100 MB', () => csv(repeated('a', 100_000_000)), /第 2 行有单元格超过 100万字/],
	[
		'csv with a line of many long cells',
		() => csv(repeated(`${'a'.repeat(60_000)},`, 1_700)),
		/第 2 行起，有一行的内容超过 16 MB/
	],
	['csv with nothing but quotes', () => csv(repeated('"', 30_000_000)), /第 2 行有单元格超过 100万字/],
	['csv with a million columns', () => csv(repeated('1,', 1_000_000)), /第 2 行列数超过 2000 列/],
	[
		'JSON with a hundred thousand keys',
		() => strToU8(`[{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join(',')}}]`),
		/列数超过 2000 列/
	],
	[
		'JSON with a list of a million',
		() => strToU8(`[["工单编号","受理时间"],[${'1,'.repeat(1_000_000)}1]]`),
		/第 2 行：列数超过 2000 列/
	],
	[
		'JSON with a text of 20 MB',
		() => joined(strToU8('[{"工单编号":"'), repeated('a', 20_000_000), strToU8('"}]')),
		/有一行的内容超过 16 MB/
	],
	['JSON nested five million deep', () => strToU8('['.repeat(5_000_000)), /第 1 条记录不是完整的 JSON/]
];

/** Files that lie about themselves, and cost nothing: the rows they have are given. */
const BOUNDED: readonly (readonly [what: string, bytes: () => Uint8Array, rows: number])[] = [
	[
		'an xlsx row 999,999,999',
		() => zip(xlsxOf(strToU8(`${XLSX_HEAD}<row r="999999999"><c t="inlineStr"><is><t>GD1</t></is></c></row>`))),
		1
	],
	[
		'entities in an xlsx that would expand to ten thousand million letters',
		() => withPart('xl/strings.xml', strToU8(`${LAUGHS}<sst><si><t>&j;</t></si></sst>`)),
		0
	],
	[
		'entities in SpreadsheetML',
		() => joined(strToU8(LAUGHS), xml(xmlRow(HEAD) + xmlRow(['&j;', '2023-01-01', '甲镇']))),
		1
	],
	[
		'false sizes in SpreadsheetML',
		() =>
			xml(
				`<Column ss:Span="999999999"/><Row ss:Span="999999999" ss:Index="1">${xmlRow(HEAD).slice(5)}<Row ss:Index="999999999">${xmlRow(['GD1', '', '']).slice(5)}`
			),
		1
	],
	[
		'an ods with a thousand million blank rows',
		() =>
			odsOf(
				`${ODS_HEAD}${odsRow('<table:table-cell/>', ' table:number-rows-repeated="1000000000"')}${odsRow(odsCell('GD1'))}`
			),
		1
	],
	[
		'an ods with half a thousand million blanks in a cell',
		() => odsOf(ODS_HEAD + odsRow(odsCell('a<text:s text:c="500000000"/>b'))),
		1
	],
	[
		'JSON with many empty records and many columns',
		() =>
			joined(
				strToU8(
					`[{"工单编号":"GD1","受理时间":"","承办单位":"",${Array.from({ length: 1_900 }, (_, at) => `"k${at}":1`).join(',')}}`
				),
				repeated(',{}', 300_000),
				strToU8(']')
			),
		1
	],
	['csv with nothing but commas', () => csv(repeated(',', 5_000_000)), 0],
	[
		'an HTML cell that spans a million rows',
		() =>
			strToU8(
				`<table><tr>${HEAD.map((text) => `<td>${text}`).join('')}</tr>${'<tr><td rowspan=1000000>GD1</td></tr>'}</table>`
			),
		1
	],
	[
		'an HTML script without an end, again and again',
		() =>
			strToU8(
				`<table><tr>${HEAD.map((text) => `<td>${text}`).join('')}</tr><tr><td>GD1</tr></table>${'<script>'.repeat(300_000)}`
			),
		1
	]
];

const land = (bytes: Uint8Array) => landFile(sourceOfBytes('可疑.dat', bytes), { fileId: 1, dataset: 'tickets' });

describe('hostile files', () => {
	it.each(REFUSED)('refuses %s, and says why', async (_what, bytes, message) => {
		const { error, sheets } = await land(bytes());
		expect(error).toMatch(message);
		expect(error).toContain('可疑.dat');
		expect(sheets.flatMap(({ csv }) => csv).length).toBe(0);
	});

	it.each(BOUNDED)('pays nothing for %s', async (_what, bytes, rows) => {
		const { error, sheets } = await land(bytes());
		expect(error).toBeUndefined();
		expect(sheets).toHaveLength(1);
		const [sheet] = sheets;
		expect(sheet!.landed).toBe(rows);
		expect(landedRows(sheet!)).toHaveLength(rows);
		expect(sheet!.csv.reduce((sum, chunk) => sum + (chunk as Uint8Array).length, 0)).toBeLessThan(
			LIMITS.cellCharacters
		);
	});

	it.each([
		[
			'xlsx',
			zip(xlsxOf(strToU8(`${XLSX_HEAD}<row><c t="inlineStr"><is><t>GD1</t></is></c><c r="BDWGN2"><v>1</v></c></row>`)))
		],
		[
			'ods',
			odsOf(
				ODS_HEAD + odsRow(`${odsCell('GD1')}<table:table-cell table:number-columns-repeated="999999"/>${odsCell('1')}`)
			)
		],
		[
			'SpreadsheetML',
			xml(
				`${xmlRow(HEAD)}<Row><Cell ss:MergeAcross="999999999"><Data ss:Type="String">GD1</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>`
			)
		],
		['csv', csv(strToU8(`GD1${','.repeat(999_999)}1\n`))]
	])('reads a table in %s with a cell far to its right, and names the cell that it left out', async (_what, bytes) => {
		const { error, sheets } = await land(bytes);
		expect(sheets[0]).toMatchObject({ landed: 1, recognition: { dataset: 'tickets' } });
		expect(error).toMatch(
			/“可疑\.dat”.*第 2 行：?从这里起有 1 格在第 2000 列之后，没有读取，其余照常；有用的请移到左边/
		);
	});

	it('loses no more than its own line to a quote that does not end, and says where it is', async () => {
		const lines = Array.from({ length: 100_000 }, (_, at) => `GD${at},2023-01-01,甲镇\n`).join('');
		const { error, sheets } = await land(csv(strToU8(`"GD,2023-01-01,甲镇\n${lines}`)));
		expect(sheets[0]!.landed).toBe(100_001);
		expect(error).toMatch(/“可疑\.dat”：第 2 行从这里起有 1 行引号不成对，多出的引号按文字读/);
	});

	it('goes on with the other files of an archive', async () => {
		const bytes = zip({
			'a.csv': csv(strToU8('GD1,2023-01-01,甲镇\n')),
			'b.csv': csv(repeated('a', 20_000_000)),
			'c.zip': zipSync({})
		});
		const { error, sheets } = await land(bytes);
		expect(sheets.map(({ name, landed }) => [name, landed])).toEqual([['a.csv › a', 1]]);
		expect(error).toMatch(/“b\.csv”：第 2 行有单元格超过/);
		expect(error).toMatch(/“c\.zip”/);
	});
});

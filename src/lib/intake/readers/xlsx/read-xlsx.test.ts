import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { tidyTags } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
	sheet?: string;
	strings?: string;
	styles?: string;
	workbook?: string;
	relations?: string;
	extra?: Zippable;
	sheetXml?: string;
}

/** A workbook made by hand: `sheet` is the content of `sheetData`. */
function workbook({
	sheet = '',
	strings = '',
	styles = '',
	workbook,
	relations = '',
	extra = {},
	sheetXml
}: Parts): Uint8Array {
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': strToU8(
			workbook ??
				`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
				`<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/>${relations}</Relationships>`
		),
		'xl/sharedStrings.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}">${strings}</sst>`),
		'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
		'xl/worksheets/sheet1.xml': strToU8(
			sheetXml ??
				`<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${sheet}</sheetData></worksheet>`
		),
		...extra
	});
}

async function rows(bytes: Uint8Array): Promise<[number, readonly string[]][]> {
	const book = await openWorkbook(sourceOfBytes('x.bin', bytes));
	expect(book.format).toBe('xlsx');
	const all: [number, readonly string[]][] = [];
	for await (const batch of book.sheets[0]!.rows()) for (const { number, cells } of batch) all.push([number, cells]);
	return all;
}

const row = (cells: string, number = 1) => `<row r="${number}">${cells}</row>`;
const STYLES =
	'<numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/>' +
	'<numFmt numFmtId="166" formatCode="[$-804]上午/下午h:mm"/><numFmt numFmtId="167" formatCode="#,##0.00&quot; days&quot;"/></numFmts>' +
	'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
	[0, 14, 22, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('') +
	'</cellXfs>';

afterEach(() => vi.unstubAllGlobals());

describe('readXlsx', () => {
	it('says of a formula that was never worked out that it was not, and takes an empty result for empty', async () => {
		const cells =
			'<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f t="shared" si="0"/><v/></c>' +
			'<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v></v></c><c r="F1"><f>1+1</f><v>2</v></c>';
		expect(await rows(workbook({ sheet: row(cells) }))).toEqual([[1, ['#未计算', '#未计算', '#未计算', '', '', '2']]]);
	});

	it('takes no 0 for the result of a formula where XlsxWriter asks for all of them to be worked out', async () => {
		const cells = '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><v>0</v></c>';
		const asking = (more: string) =>
			`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets><calcPr calcId="124519"${more}/></workbook>`;
		const read = (more: string) => rows(workbook({ sheet: row(cells), workbook: asking(more) }));
		expect(await read(' fullCalcOnLoad="1"')).toEqual([[1, ['#未计算', '2', '0']]]);
		expect(await read('')).toEqual([[1, ['0', '2', '0']]]);
	});

	it('passes over what is commented out, and blanks inside end tags', async () => {
		const sheet = `<!-- ${row('<c><v>9</v></c>')} -->${row('<c><v>1</v></c\n><c t="inlineStr"><is><t><![CDATA[<!-- 甲 -->]]></t ></is\t></c>', 2).replace('</row>', '</row\r\n>')}${row('<c><v>3</v></c>', 3)}`;
		expect(await rows(workbook({ sheet }))).toEqual([
			[2, ['1', '<!-- 甲 -->']],
			[3, ['3']]
		]);
	});

	it('tidies a text in whatever pieces it comes', async () => {
		const text = '<a>x<!-- <b> --></a ><c d="e > f">1 > 2</c\n><![CDATA[<!-- y -->]]>z<!';
		const tidied = '<a>x</a><c d="e > f">1 > 2</c><![CDATA[<!-- y -->]]>z<!';
		for (let length = 1; length <= text.length; length += 1) {
			const pieces = async function* () {
				for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
			};
			let all = '';
			for await (const piece of tidyTags(pieces())) all += piece;
			expect(all).toBe(tidied);
		}
	});

	it('finds the sheets of a workbook that lost its relations', async () => {
		const parts = unzipSync(workbook({ sheet: row('<c><v>7</v></c>') }));
		delete parts['xl/_rels/workbook.xml.rels'];
		expect(await rows(zipSync(parts))).toEqual([[1, ['7']]]);
	});

	it('joins rich text, skips phonetic guides, undoes escapes and entities', async () => {
		const strings =
			'<si><r><rPr/><t>工</t></r><r><t xml:space="preserve"> 单</t></r><rPh sb="0" eb="1"><t>gong</t></rPh></si>' +
			'<si><t>一_x000D_&#10;二_x005F_x000D_</t></si><si/><si><t>a &lt;b&gt; &amp;amp; &unknown;</t></si>';
		const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
		expect(await rows(workbook({ strings, sheet: row(cells) }))).toEqual([
			[1, ['工 单', '一\r\n二_x000D_', '', 'a <b> &amp; &unknown;']]
		]);
	});

	it('takes the line ends of the part itself for line feeds, and keeps a carriage return that was meant', async () => {
		const strings = '<si><t>一\r\n二\r三</t></si><si><t>四_x000D_\r\n五&#13;六</t></si>';
		const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>';
		expect(await rows(workbook({ strings, sheet: row(cells) }))).toEqual([[1, ['一\n二\n三', '四\r\n五\r六']]]);
	});

	it('reads numbers, long ids, formulas, errors, booleans, inline strings and ISO dates as text', async () => {
		const cells =
			'<c r="A1"><v>0.1</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>123456789012345678</v></c><c r="D1"><v>1E+21</v></c><c r="E1"><v>1.5E-7</v></c>' +
			'<c r="F1" t="str"><f>A1&amp;"x"</f><v>甲&amp;乙</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="b"><v>1</v></c>' +
			'<c r="I1" t="inlineStr"><is><t>行内</t></is></c><c r="J1" t="d"><v>2023-01-02T03:04:05.600</v></c><c r="L1"><f>1+1</f><v>2</v></c><c r="M1" s="3"/>';
		expect(await rows(workbook({ sheet: row(cells) }))).toEqual([
			[
				1,
				[
					'0.1',
					'0.30000000000000004',
					'123456789012345678',
					'1E+21',
					'0.00000015',
					'甲&乙',
					'#N/A',
					'TRUE',
					'行内',
					'2023-01-02 03:04:06',
					'',
					'2'
				]
			]
		]);
	});

	it('writes dates by their number format, with rounded seconds, and leaves other numbers alone', async () => {
		// 45292 is 2024-01-01; 0.5215 of a day is 12:30:57.6.
		const cells = [
			'1"><v>45292',
			'2"><v>45292.5215',
			'3"><v>45292',
			'4"><v>1.5',
			'5"><v>0.75',
			'6"><v>45292',
			'0"><v>45292',
			'1"><v>-3',
			'1"><v>59',
			'1"><v>61'
		];
		expect(
			await rows(workbook({ styles: STYLES, sheet: row(cells.map((cell) => `<c s="${cell}</v></c>`).join('')) }))
		).toEqual([
			[
				1,
				[
					'2024-01-01 00:00:00',
					'2024-01-01 12:30:58',
					'2024-01-01 00:00:00',
					'36:00:00',
					'18:00:00',
					'45292',
					'45292',
					'-3',
					'1900-02-28 00:00:00',
					'1900-03-01 00:00:00'
				]
			]
		]);
	});

	it('counts from 1904 where the workbook says so', async () => {
		const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`;
		// 43830 days after 1904-01-01 is 2024-01-01.
		expect(await rows(workbook({ workbook: book, styles: STYLES, sheet: row('<c s="1"><v>43830</v></c>') }))).toEqual([
			[1, ['2024-01-01 00:00:00']]
		]);
	});

	it('reads prefixed elements, single quotes, self-closing rows and cells without references', async () => {
		const sheetXml =
			`<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1"/></x:cols><x:sheetData><x:row r='3'><x:c r='B3'><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r='9'/>` +
			'<x:row><x:c t="inlineStr"><x:is><x:t>末</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
		expect(await rows(workbook({ sheetXml }))).toEqual([
			[3, ['', '1', '2']],
			[9, []],
			[10, ['末']]
		]);
	});

	it('reads a cell the same however its start tag is written', async () => {
		const strings = '<si><t>零</t></si><si><t>一</t></si>';
		const ways = [
			'r="B1" s="0" t="s"',
			'r="B1" t="s" s="0"',
			't="s" r="B1"',
			`r='B1' t='s'`,
			'r = "B1" t = "s"',
			'  r="B1"   t="s" ',
			'r="B1"\n\tt="s"',
			'cm="1" r="B1" vm="2" t="s" ph="1"',
			'x:r="C9" r="B1" t="s"'
		];
		for (const way of ways) {
			const sheet = row(`<c r="A1"><v>7</v></c><c ${way}><v>1</v></c><c><v>8</v></c>`);
			expect(await rows(workbook({ sheet, strings })), way).toEqual([[1, ['7', '一', '8']]]);
		}
	});

	it('pays nothing for absurd dimensions, row numbers and styled blanks', async () => {
		const blanks = Array.from({ length: 5000 }, (_, index) => `<c r="XFD${index}" s="1"/>`).join('');
		const started = performance.now();
		expect(
			await rows(
				workbook({
					sheet:
						row('<c r="A1"><v>1</v></c><c r="XFD1" t="inlineStr"><is><t> </t></is></c>') +
						row(blanks, 2) +
						row('<c><v>2</v></c>', 999_999_999)
				})
			)
		).toEqual([
			[1, ['1']],
			[2, []],
			[999_999_999, ['2']]
		]);
		expect(performance.now() - started).toBeLessThan(2000);
	});

	it('flags hidden sheets and leaves chart sheets out', async () => {
		const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="甲 &amp; 乙" r:id="r1"/><sheet name="图" r:id="c1"/><sheet name="藏" state="veryHidden" r:id="r2"/></sheets></workbook>`;
		const relations = `<Relationship Id="c1" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>`;
		const extra = {
			'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
			'xl/worksheets/sheet2.xml': strToU8('<worksheet/>')
		};
		const { sheets } = await openWorkbook(sourceOfBytes('x', workbook({ workbook: book, relations, extra })));
		expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			['甲 & 乙', false],
			['藏', true]
		]);
	});

	it('reads the same rows where the browser has no deflate-raw', async () => {
		const bytes = workbook({
			sheet: Array.from({ length: 3000 }, (_, index) => row(`<c><v>${index}</v></c>`, index + 1)).join('')
		});
		const natively = await rows(bytes);
		vi.stubGlobal('DecompressionStream', undefined);
		expect(await rows(bytes)).toEqual(natively);
		expect(natively).toHaveLength(3000);
	});

	it('finds the container behind bytes that were put in front of it', async () => {
		const bytes = workbook({ sheet: row('<c><v>1</v></c>') });
		const shifted = new Uint8Array(bytes.length + 4);
		shifted.set([0x50, 0x4b, 0x03, 0x04]);
		shifted.set(bytes, 4);
		expect(await rows(shifted)).toEqual([[1, ['1']]]);
	});
});

describe('hostile workbooks', () => {
	it('stops at one long shared string repeated without end, within seconds', async () => {
		const strings = `<si><t>${'长'.repeat(900_000)}</t></si>`;
		const sheet = Array.from({ length: 12_000 }, (_, index) => row('<c t="s"><v>0</v></c>', index + 1)).join('');
		const started = performance.now();
		await expect(rows(workbook({ strings, sheet }))).rejects.toThrow(/压缩炸弹/);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('stops at a part that inflates without end', async () => {
		const blanks = strToU8(`<worksheet><sheetData>${' '.repeat(100_000_000)}`);
		await expect(rows(workbook({ extra: { 'xl/worksheets/sheet1.xml': [blanks, { level: 9 }] } }))).rejects.toThrow(
			/压缩炸弹|16 MB/
		);
	});

	it('refuses a table beyond the limit of columns, naming sheet and row', async () => {
		await expect(rows(workbook({ sheet: row('<c><v>1</v></c>'.repeat(4000), 7) }))).rejects.toThrow(
			/“x\.bin”的工作表“表”第 7 行.*2000 列/
		);
	});

	it('expands no entities', async () => {
		const sheetXml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>${row('<c t="str"><v>&b;</v></c>')}</sheetData></worksheet>`;
		expect(await rows(workbook({ sheetXml }))).toEqual([[1, ['&b;']]]);
	});
});

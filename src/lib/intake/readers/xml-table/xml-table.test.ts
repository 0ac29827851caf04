import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { odsOf } from '../../hostile-files.test-support.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';

interface Sheet {
	name: string;
	hidden: boolean;
	rows: [number, readonly string[]][];
}

async function sheets(bytes: Uint8Array, format: string): Promise<Sheet[]> {
	const book = await openWorkbook(sourceOfBytes('表', bytes));
	expect(book.format).toBe(format);
	const all: Sheet[] = [];
	for (const sheet of book.sheets) {
		const rows: Sheet['rows'] = [];
		for await (const batch of sheet.rows()) for (const { number, cells } of batch) rows.push([number, cells]);
		all.push({ name: sheet.name, hidden: sheet.hidden, rows });
	}
	return all;
}

const NAMESPACES =
	'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
const data = (type: string, text: string, cell = '') => `<Cell${cell}><Data ss:Type="${type}">${text}</Data></Cell>`;

describe('SpreadsheetML 2003', () => {
	const read = (worksheets: string, styles = '') =>
		sheets(
			strToU8(
				`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${NAMESPACES}><Styles>${styles}</Styles>${worksheets}</Workbook>`
			),
			'spreadsheetml'
		);
	const sheet = (rows: string, name = '甲') => `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;

	it('reads texts, numbers, dates, times, booleans and errors as a sheet would show them', async () => {
		const styles =
			'<Style ss:ID="t"><NumberFormat ss:Format="h:mm"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
		const cells = [
			data('String', '001 &amp; 甲&#10;乙'),
			data('Number', '1.50'),
			data('DateTime', '2023-05-08T09:30:00.600'),
			data('DateTime', '1899-12-31T08:15:00.000', ' ss:StyleID="t"'),
			data('Number', '45292', ' ss:StyleID="d"'),
			data('Boolean', '1'),
			data('Error', '#N/A'),
			'<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>体</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>'
		];
		const [only] = await read(sheet(`<Row>${cells.join('')}</Row>`), styles);
		expect(only!.rows).toEqual([
			[1, ['001 & 甲\n乙', '1.5', '2023-05-08 09:30:01', '08:15:00', '2024-01-01 00:00:00', 'TRUE', '#N/A', '粗体']]
		]);
	});

	it.each(['Fixed', 'Standard', 'Currency', 'Euro Currency', 'Percent', 'Scientific', 'Yes/No', 'General Number'])(
		'takes a number of the named format %s for a number, whatever letters the name has',
		async (format) => {
			const styles = `<Style ss:ID="f"><NumberFormat ss:Format="${format}"/></Style>`;
			const [only] = await read(sheet(`<Row>${data('Number', '32.97', ' ss:StyleID="f"')}</Row>`), styles);
			expect(only!.rows).toEqual([[1, ['32.97']]]);
		}
	);

	it('says of a formula that was never worked out that it was not, and takes an empty result for empty', async () => {
		const cells = `<Cell ss:Formula="=1+1"/><Cell ss:Formula="=1+1"></Cell>${data('String', '', ' ss:Formula="=&quot;&quot;"')}${data('Number', '2', ' ss:Formula="=1+1"')}`;
		const [only] = await read(sheet(`<Row>${cells}</Row>`));
		expect(only!.rows).toEqual([[1, ['#未计算', '#未计算', '', '2']]]);
	});

	it('keeps the places of skipped rows, skipped cells and merged ones', async () => {
		const rows =
			`<Row>${data('String', '题', ' ss:MergeAcross="2"')}${data('String', '末')}</Row><Row/>` +
			`<Row ss:Index="5"><Cell/>${data('String', 'x', ' ss:Index="3"')}</Row><Row>${data('String', 'y')}</Row>`;
		const [only] = await read(sheet(rows));
		expect(only!.rows).toEqual([
			[1, ['题', '', '', '末']],
			[2, []],
			[5, ['', '', 'x']],
			[6, ['y']]
		]);
	});

	it('puts a table where it says that it begins, and counts its rows and columns from there', async () => {
		const rows = `<Row>${data('String', 'a')}</Row><Row ss:Index="4">${data('String', 'b')}${data('String', 'c', ' ss:Index="3"')}</Row>`;
		const table = (attributes: string) => `<Worksheet ss:Name="甲"><Table ${attributes}>${rows}</Table></Worksheet>`;
		const [first, second, third] = await read(
			table('ss:TopCell="5" ss:LeftCell="3"') + table('') + table('ss:TopCell="0" ss:LeftCell="x"')
		);
		expect(first!.rows).toEqual([
			[5, ['', '', 'a']],
			[8, ['', '', 'b', '', 'c']]
		]);
		expect(second!.rows).toEqual([
			[1, ['a']],
			[4, ['b', '', 'c']]
		]);
		expect(third!.rows).toEqual(second!.rows);
	});

	it('gives each worksheet its own rows and says which are hidden', async () => {
		const hidden =
			'<Worksheet ss:Name="乙"><Table><Row><Cell><Data ss:Type="String">b</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>';
		expect(await read(sheet(`<Row>${data('String', 'a')}</Row>`) + hidden + '<Worksheet ss:Name="空"/>')).toEqual([
			{ name: '甲', hidden: false, rows: [[1, ['a']]] },
			{ name: '乙', hidden: true, rows: [[1, ['b']]] },
			{ name: '空', hidden: false, rows: [] }
		]);
	});

	it('reads prefixed elements, and a file that was cut off up to its last whole row', async () => {
		const text = `<ss:Workbook ${NAMESPACES}><ss:Worksheet ss:Name="甲"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">a</ss:Data></ss:Cell></ss:Row><ss:Row><ss:Cell>`;
		expect(await sheets(strToU8(text), 'spreadsheetml')).toEqual([{ name: '甲', hidden: false, rows: [[1, ['a']]] }]);
	});
});

it.each([
	[
		'SpreadsheetML',
		`<Workbook ${NAMESPACES}><Worksheet ss:Name="甲"><Table>${`<Row>${data('String', 'a')}</Row>`.repeat(3)}</Table></Worksheet></Workbook>`
	],
	[
		'fods',
		`<office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table:table table:name="甲">${'<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>'.repeat(3)}</table:table></office:document>`
	]
])('says of %s that was cut off after which row it was', async (_what, text) => {
	const read = async (bytes: Uint8Array) => {
		const [sheet] = (await openWorkbook(sourceOfBytes('x', bytes))).sheets;
		let rows = 0;
		for await (const batch of sheet!.rows()) rows += batch.length;
		return [rows, sheet!.leftOut?.()?.message ?? null];
	};
	const bytes = strToU8(text);
	expect(await read(bytes)).toEqual([3, null]);
	const third = text.lastIndexOf('>a<');
	expect(await read(strToU8(text.slice(0, third)))).toEqual([
		2,
		'“x”的工作表“甲”第 2 行：文件到这里就断了，可能没有导出或下载完，后面的内容没有；请重新导出'
	]);
});

describe('ods', () => {
	const cell = (type: string, attributes: string, shown = '') =>
		`<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
	const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
	const read = (table: string) => sheets(odsOf(table), 'ods');

	it('reads values as stored and texts as shown, without comments', async () => {
		const cells = [
			cell('string', '', '工<text:s text:c="2"/>单<text:line-break/>二 &lt;<text:span>三</text:span>'),
			cell('float', 'office:value="1.50"', '1.5'),
			cell('percentage', 'office:value="0.25"', '25%'),
			cell('date', 'office:date-value="2023-05-08T09:30:00.6"', '8日'),
			cell('date', 'office:date-value="2023-05-08"', '8日'),
			cell('time', 'office:time-value="PT08H15M00S"', '8:15'),
			cell('boolean', 'office:boolean-value="true"', '真'),
			'<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一</text:p><text:p>二</text:p></table:table-cell>',
			cell('string', 'calcext:value-type="error"', '#N/A')
		];
		const [only] = await read(row(cells.join('')));
		expect(only!.rows).toEqual([
			[
				1,
				[
					'工  单\n二 <三',
					'1.5',
					'0.25',
					'2023-05-08 09:30:01',
					'2023-05-08 00:00:00',
					'08:15:00',
					'TRUE',
					'一\n二',
					'#N/A'
				]
			]
		]);
	});

	it('leaves phonetic guides and drawings out of the text, and names errors as Excel does', async () => {
		const cells = [
			'<table:table-cell office:value-type="string"><text:p><text:ruby><text:ruby-base>小笠原</text:ruby-base><text:ruby-text>オガサワラ</text:ruby-text></text:ruby>氏</text:p></table:table-cell>',
			'<table:table-cell><draw:line table:end-x="1cm"/><draw:measure svg:x1="1cm"><text:p>79 mm</text:p></draw:measure></table:table-cell>',
			cell('string', 'calcext:value-type="error"', 'Err:502'),
			cell('string', 'calcext:value-type="error"', '#REF!')
		];
		const [only] = await read(row(cells.join('')));
		expect(only!.rows).toEqual([[1, ['小笠原氏', '', '#VALUE!', '#REF!']]]);
	});

	// 43572 days after 1899-12-30 is 2019-04-17.
	it('takes a time of a hundred years for the moment that it is, and one of two days for a length', async () => {
		const cells = [
			cell('time', 'office:time-value="PT1045737H51M15.999998208S"', '9:51'),
			cell('time', 'office:time-value="PT33H45M00S"', '33:45')
		];
		const [only] = await read(row(cells.join('')));
		expect(only!.rows).toEqual([[1, ['2019-04-17 09:51:16', '33:45:00']]]);
	});

	it('reads a document that is one XML file', async () => {
		const text = `<?xml version="1.0"?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="表">${row(cell('float', 'office:value="7"', '七'))}</table:table></office:spreadsheet></office:body></office:document>`;
		expect(await sheets(strToU8(text), 'ods')).toEqual([{ name: '表', hidden: false, rows: [[1, ['7']]] }]);
	});

	it('leaves the tables of charts out of such a document, and reads the sheets behind them', async () => {
		const chart = `<draw:frame><draw:object draw:notify="B1"><office:document office:mimetype="application/vnd.oasis.opendocument.chart"><table:table table:name="local-table">${row(cell('float', 'office:value="1"', '1'))}</table:table></office:document></draw:object><draw:image/></draw:frame>`;
		const own = (value: number, beside = '') =>
			row(cell('float', `office:value="${value}"`, `${value}`) + `<table:table-cell>${beside}</table:table-cell>`);
		const text = `<?xml version="1.0"?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table:table table:name="甲"><table:shapes>${chart}${chart}</table:shapes>${own(7, chart)}</table:table><table:table table:name="乙"><draw:object/>${own(8)}</table:table></office:document>`;
		expect(await sheets(strToU8(text), 'ods')).toEqual([
			{ name: '甲', hidden: false, rows: [[1, ['7']]] },
			{ name: '乙', hidden: false, rows: [[1, ['8']]] }
		]);
	});

	it('gives repeated rows and cells as often as the file says, and keeps the places of covered ones', async () => {
		const x = (more: string) =>
			`<table:table-cell office:value-type="string"${more}><text:p>x</text:p></table:table-cell>`;
		const table =
			row(
				x(' table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + x(' table:number-columns-repeated="2"')
			) +
			row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="3"') +
			row(`<table:table-cell table:number-columns-repeated="2"/>${x('')}`, ' table:number-rows-repeated="2"');
		const [only] = await read(table);
		expect(only!.rows).toEqual([
			[1, ['x', '', 'x', 'x']],
			[5, ['', '', 'x']],
			[6, ['', '', 'x']]
		]);
	});

	it('says of a formula that was never worked out that it was not, and takes an empty result for empty', async () => {
		const formula = 'table:formula="of:=[.A1]"';
		const cells = [
			`<table:table-cell ${formula}/>`,
			cell('float', formula),
			cell('string', formula),
			`<table:table-cell ${formula} office:value-type="string" office:string-value=""/>`,
			cell('float', `${formula} office:value="2"`, '2')
		];
		const table = row(cells.join(''));
		expect((await read(table))[0]!.rows).toEqual([[1, ['#未计算', '#未计算', '', '', '2']]]);
		// LibreOffice gives an empty text no type.
		const saved = await sheets(odsOf(table, 'LibreOffice/7.4.7.2$Linux_X86_64'), 'ods');
		expect(saved[0]!.rows).toEqual([[1, ['', '', '', '', '2']]]);
	});

	it('says of an encrypted file that it is one', async () => {
		const bytes = zipSync({
			'content.xml': strToU8('?'),
			'META-INF/manifest.xml': strToU8(
				'<manifest:manifest><manifest:encryption-data manifest:checksum="x"/></manifest:manifest>'
			)
		});
		await expect(openWorkbook(sourceOfBytes('密.ods', bytes))).rejects.toThrow(/“密\.ods”是加密的 ods/);
	});
});

import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import type { Correction } from '../../intake/corrections.ts';
import { landFile } from '../../intake/land.ts';
import { createMasker } from '../../intake/mask.ts';
import { sourceOfBytes } from '../../intake/source.ts';
import { unknownValues } from '../../intake/unknown-values.ts';
import { correctionXlsx } from '../../report/xlsx/correction-xlsx.ts';
import { loadInputs, type LoadedData } from '../load-inputs.ts';
import { applyCorrectionFiles, correctionFiles, faultText } from './correction-files.ts';
import { correctionTables } from './correction-tables.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
});
afterEach(() => engine.close());

const utf8 = (text: string) => new TextEncoder().encode(text);
const land = (name: string, bytes: Uint8Array, fileId: number) =>
	landFile(sourceOfBytes(name, bytes), { fileId, transform: createMasker({ callerKey: 'k' }) });

const JUNE =
	'工单编号,受理时间,办结时间,诉求类型,承办单位,是否公开,联系电话,诉求内容\n' +
	'A1,2023/6/1 8:00,2023-05-01 08:00:00,投诉,甲局,是,13800000000,路灯不亮\n' +
	'A2,六月二日,2023-06-03 08:00:00,投诉,甲局,否,13800000001,欠薪\n' +
	'A3,2023-06-03 08:00:00,,控烟,"甲局\n一科",是,,树倒了\n' +
	'A4,2023-06-04 08:00:00,,投诉,甲局,是,,没有问题的一件\n';
const VISITS = '走访日期,乡镇,走访内容,解决工单数\n2023-06-08,丙镇,,1\n某日,甲镇,电话13800000001,3\n';
const SHA = ['a'.repeat(64), 'b'.repeat(64)];

/** Loads the two exports with corrections. */
async function load(corrections: readonly Correction[] = [], files = [JUNE, VISITS]): Promise<LoadedData> {
	const landed = [];
	for (const [index, text] of files.entries()) {
		const file = await land(index === 0 ? '六月.csv' : '走访.csv', utf8(text), index + 1);
		landed.push({ fileId: index + 1, landed: file, sha256: SHA[index]! });
	}
	const rules = { calendar: { holidays: [], workdays: [] }, terms: [], unitAliases: [], corrections: [...corrections] };
	return loadInputs(engine, landed, { fresh: true, rules, today: '2023-12-31', before: null });
}

const inputsOf = ({ landed, hashes }: LoadedData) =>
	[...landed].map(([fileId, file]) => ({ fileId, landed: file, sha256: hashes.get(fileId) }));

async function download(data: LoadedData, filter = {}): Promise<WorkBook> {
	const unknown = await unknownValues(engine, () => false);
	const { tables } = await correctionTables(engine, filter, unknown, inputsOf(data));
	return read(await correctionXlsx('更正表', '怎么用', tables), { type: 'array' });
}

/** The line of a sheet with a text in one of its cells, and the column of a header. */
function address(sheet: WorkSheet, inLine: string, header: string): string {
	const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
	const r = rows.findIndex((cells) => cells.includes(inLine));
	const c = rows[2]!.indexOf(header);
	if (r < 0 || c < 0) throw new Error(`no ${inLine} / ${header}`);
	return utils.encode_cell({ r, c });
}
const type = (sheet: WorkSheet, inLine: string, header: string, value: string) =>
	(sheet[address(sheet, inLine, header)] = { t: 's', v: value });

/** Drops the workbook as Excel would have stored it. */
async function drop(
	book: WorkBook,
	data: LoadedData,
	corrections: readonly Correction[] = [],
	bookType: 'xlsx' | 'csv' = 'xlsx'
) {
	const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
	const { corrections: sheets, ...landed } = await land('改好的.xlsx', bytes, 9);
	expect(landed.sheets).toEqual([]);
	return applyCorrectionFiles(engine, [{ file: '改好的.xlsx', sheets: sheets! }], data, { corrections });
}

const problems = async () =>
	(await engine.query<{ line: string }>(`SELECT concat_ws(' ', _row, field) AS line FROM problems ORDER BY ALL`)).map(
		({ line }) => line
	);

describe('correction by a downloaded workbook', () => {
	it('lists the rows with problems, contradictions and rare unknown values, and nothing of what a ticket tells', async () => {
		const book = await download(await load());
		expect(book.SheetNames).toEqual(['工单', '走访']);
		const rows = utils.sheet_to_json<string[]>(book.Sheets['工单']!, { header: 1, raw: false, defval: '' });
		expect(rows[2]).toEqual([
			...['文件标识', '来源文件', '来源工作表', '来源行号', '问题'],
			...['工单编号', '受理时间', '办结时间', '诉求类型', '承办单位', '是否保密']
		]);
		expect(rows.slice(3).map((cells) => cells.slice(1))).toEqual([
			[
				'六月.csv',
				'六月',
				'2',
				'办结早于受理：办结时间在受理时间之前',
				'A1',
				'2023/6/1 8:00',
				'2023-05-01 08:00:00',
				'投诉',
				'甲局',
				'否'
			],
			[
				'六月.csv',
				'六月',
				'3',
				expect.stringContaining('受理时间不是能认出的时间'),
				'A2',
				'六月二日',
				'2023-06-03 08:00:00',
				'投诉',
				'甲局',
				'是'
			],
			['六月.csv', '六月', '4', '没有见过的诉求类型“控烟”', 'A3', '2023-06-03 08:00:00', '', '控烟', '甲局\n一科', '否']
		]);
		const one = await download(await load(), { kind: 'closed_before_accepted' });
		expect(utils.sheet_to_json(one.Sheets['工单']!, { header: 1 })).toHaveLength(4);
	});

	it('changes nothing when it comes back as it was, also stored by another program', async () => {
		const data = await load();
		for (const bookType of ['xlsx', 'csv'] as const) {
			const { corrections, corrected } = await drop(await download(data), data, [], bookType);
			expect(corrections).toEqual([]);
			expect(corrected).toEqual([{ file: '改好的.xlsx', cells: 0, faults: [] }]);
		}
	});

	it('puts the changed cells right, and only those', async () => {
		const data = await load();
		const book = await download(data);
		const sheet = book.Sheets['工单']!;
		type(sheet, 'A1', '办结时间', '2023-06-02 09:00:00');
		type(sheet, 'A1', '受理时间', '2023-06-01 08:00:00');
		type(sheet, 'A2', '受理时间', '2023-06-02 08:00:00');
		type(sheet, 'A3', '诉求类型', '');
		type(sheet, 'A3', '是否保密', '是');
		const { corrections, corrected } = await drop(book, data);
		expect(corrected).toEqual([{ file: '改好的.xlsx', cells: 4, faults: [] }]);
		expect(
			corrections.map(({ sha256, sheet: of, row, field, was, value, from }) => [
				sha256,
				of,
				row,
				field,
				was,
				value,
				from
			])
		).toEqual([
			[SHA[0], '六月', 2, 'close_time', '2023-05-01 08:00:00', '2023-06-02 09:00:00', '改好的.xlsx'],
			[SHA[0], '六月', 3, 'accept_time', '六月二日', '2023-06-02 08:00:00', '改好的.xlsx'],
			[SHA[0], '六月', 4, 'type', '控烟', '', '改好的.xlsx'],
			[SHA[0], '六月', 4, 'secret', 'false', '是', '改好的.xlsx']
		]);
		expect(correctionFiles(corrections)).toEqual([{ file: '改好的.xlsx', cells: 4 }]);
		expect(await problems()).toEqual(['3 accept_time', '3 visited_on']);
		await load(corrections);
		expect(await problems()).toEqual(['3 visited_on']);
		expect(await engine.query(`SELECT ticket_no FROM tickets WHERE quality_flags <> ''`)).toEqual([]);
		expect(await engine.query('SELECT ticket_no FROM tickets WHERE secret ORDER BY ticket_no')).toEqual([
			{ ticket_no: 'A2' },
			{ ticket_no: 'A3' }
		]);
	});

	it('leaves what was put right since alone, and takes the newer of two', async () => {
		const data = await load();
		const old = await download(data);
		const earlier: Correction = {
			...{ sha256: SHA[0]!, file: '六月.csv', sheet: '六月', row: 3, field: 'accept_time' },
			...{ was: '六月二日', value: '2023-06-02 08:00:00' }
		};
		const later = await load([earlier]);
		expect((await drop(old, later, [earlier])).corrections).toEqual([earlier]);
		type(old.Sheets['工单']!, 'A2', '受理时间', '2023-06-02 09:30:00');
		const { corrections } = await drop(old, later, [earlier]);
		expect(corrections).toMatchObject([{ was: '六月二日', value: '2023-06-02 09:30:00' }]);
	});

	it('tells of lines and columns that fit nothing, by their place, and goes on with the others', async () => {
		const data = await load();
		const book = await download(data);
		const sheet = book.Sheets['工单']!;
		type(sheet, 'A1', '文件标识', 'c'.repeat(64));
		type(sheet, 'A2', '来源行号', '99');
		type(sheet, 'A3', '诉求类型', '投诉');
		type(sheet, '工单编号', '是否保密', '备注');
		const visits = book.Sheets['走访']!;
		type(visits, '甲镇', '走访日期', '2023-06-09');
		const { corrections, corrected } = await drop(book, data);
		expect(corrected[0]!.faults.map((fault) => faultText('改好的.xlsx', fault))).toEqual([
			'“改好的.xlsx”工作表“工单”第 4 行：来源文件“六月.csv”不在工作区里，这一行没有采用；请先导入它，再导入这张更正表',
			'“改好的.xlsx”工作表“工单”“备注”列：工单没有可以更正的“备注”，这一列没有采用；列名请用更正表原来的',
			'“改好的.xlsx”工作表“工单”第 5 行：六月.csv的工作表“六月”没有第 99 行数据，这一行没有采用'
		]);
		expect(corrections.map(({ field, value }) => [field, value])).toEqual([
			['type', '投诉'],
			['visited_on', '2023-06-09']
		]);
	});

	it('never takes stars for a value, and masks what is typed', async () => {
		const data = await load();
		const book = await download(data);
		const visits = book.Sheets['走访']!;
		expect(visits[address(visits, '甲镇', '走访事项')]).toMatchObject({ v: '电话138****0001' });
		type(visits, '甲镇', '走访事项', '来电138****0001');
		type(visits, '甲镇', '走访乡镇', '乙镇，13800000000');
		type(book.Sheets['工单']!, 'A1', '承办单位', '甲**');
		const { corrections, corrected } = await drop(book, data);
		expect(corrections.map(({ value }) => value)).toEqual(['乙镇，138****0000', '来电138****0001']);
		expect(corrected[0]!.faults).toMatchObject([{ sheet: '工单', row: 4, column: '承办单位' }]);
	});
});

import { utils, write, type BookType } from '@e965/xlsx';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';

import { landFile } from './land.ts';
import type { LandedFile } from './model.ts';
import { csvText, landedRows } from './land.test-support.ts';
import { sourceOfBytes } from './source.ts';

const HEADER = ['工单编号', '受理时间', '承办单位', '备注栏'];
const ROWS = [
	['GD2023010001', '2023-01-02 08:30:00', '牙叉镇', '甲'],
	['GD2023010002', '2023-01-03 09:00:00', '七坊镇', '']
];

function book(rows: unknown[][], bookType: BookType): Uint8Array {
	const sheet = utils.aoa_to_sheet(rows);
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, sheet, '工单');
	return new Uint8Array(write(workbook, { bookType, type: 'array' }) as ArrayBuffer);
}

const land = (name: string, bytes: Uint8Array): Promise<LandedFile> =>
	landFile(sourceOfBytes(name, bytes), { fileId: 7 });

describe('landFile', () => {
	it('reads bare numbers in the unit of the header, turns a contrary question round, and lets 派单时间 stand in', async () => {
		const text =
			'工单编号,派单时间,办理时限（小时）,是否公开\nA1,2023-01-02 08:00:00,24,否\nA2,2023-01-02 09:00:00,3天,是\nA3,2023-01-02,,\n';
		const { sheets } = await land('t.csv', csvText(text));
		expect(
			landedRows(sheets[0]!).map((row) => [row.accept_time, row.dispatch_time, row.limit_text, row.secret])
		).toEqual([
			['2023-01-02 08:00:00', '2023-01-02 08:00:00', '24小时', 'true'],
			['2023-01-02 09:00:00', '2023-01-02 09:00:00', '3天', 'false'],
			['2023-01-02 00:00:00', '2023-01-02 00:00:00', undefined, undefined]
		]);
		const funds = await land(
			'z.csv',
			csvText('日期,资金来源,收支类别,金额（元）\n2023-03-01,县财政,预算,"1,850,000"\n')
		);
		expect(landedRows(funds.sheets[0]!)[0]).toMatchObject({ amount_wan_yuan: '185' });
	});

	it('finds a table wherever it begins, however many blank rows and columns stand before it', async () => {
		const blank = '\n'.repeat(400) + '  ,,\n';
		const table = [HEADER, ...ROWS].map((cells) => `,,${cells.join(',')}`).join('\n');
		const { sheets } = await land('t.csv', csvText(`${blank},,2023 年工单明细表\n${'\n'.repeat(40)}${table}\n`));
		expect(sheets[0]).toMatchObject({ source: 2, landed: 2, recognition: { headerRow: 443, dataset: 'tickets' } });
		expect(landedRows(sheets[0]!)[1]).toMatchObject({ _row: '445', ticket_no: 'GD2023010002' });
	});

	it('reads only the head of each sheet where no more is asked for', async () => {
		const lines = Array.from({ length: 30_000 }, (_, at) => `A${at},2023-01-02 08:00:00`).join('\n');
		const source = sourceOfBytes('t.csv', csvText(`工单编号,受理时间\n${lines}\n`));
		let read = 0;
		const { sheets } = await landFile(source, { fileId: 1, headAt: 1, onProgress: ({ rows }) => (read = rows) });
		expect([sheets[0]!.landed, read]).toEqual([100, 101]);
		expect(sheets[0]!.preview![0]).toMatchObject({
			row: 2,
			cells: [{ value: 'A0' }, { value: '2023-01-02 08:00:00' }]
		});
	});

	it.each([
		['xlsx', 'xlsx'],
		['xlsb', 'xlsb'],
		['biff8', 'xls'],
		['ods', 'ods'],
		['xlml', 'spreadsheetml']
	] as const)('lands the same rows from %s whatever the file is called', async (bookType, format) => {
		const landed = await land('导出.csv', book([HEADER, ...ROWS], bookType));
		expect(landed.error).toBeUndefined();
		expect(landed.format).toBe(format);
		const [sheet] = landed.sheets;
		expect(sheet).toMatchObject({ name: '工单', source: 2, landed: 2, blank: 0, total: 0 });
		expect(sheet!.recognition).toMatchObject({ dataset: 'tickets', headerRow: 1, headerHeight: 1 });
		expect(landedRows(sheet!)).toEqual([
			{
				_file: '7',
				_sheet: '工单',
				_row: '2',
				ticket_no: 'GD2023010001',
				accept_time: '2023-01-02 08:30:00',
				unit: '牙叉镇',
				_extra: '{"备注栏":"甲"}'
			},
			{
				_file: '7',
				_sheet: '工单',
				_row: '3',
				ticket_no: 'GD2023010002',
				accept_time: '2023-01-03 09:00:00',
				unit: '七坊镇'
			}
		]);
	});

	it('finds a two-row header under a title, keeps totals, blanks and repeated headers out of the data', async () => {
		const text = [
			'2023年工单明细,,,,',
			',,,,',
			'工单编号,受理信息,,办理信息,',
			',受理时间,诉求渠道,承办单位,办结时间',
			'GD1,2023-01-02 08:00:00,电话,牙叉镇,2023-01-03 08:00:00',
			',,,,',
			'工单编号,受理信息,,办理信息,',
			'GD2,2023-01-02 09:00:00,关于合计金额的咨询,七坊镇,',
			'合计,2,,,'
		].join('\n');
		const { sheets } = await land('a.csv', csvText(text));
		expect(sheets[0]).toMatchObject({ source: 5, landed: 2, blank: 2, total: 1 });
		expect(sheets[0]!.recognition).toMatchObject({ headerRow: 4, headerHeight: 2, dataset: 'tickets' });
		expect(landedRows(sheets[0]!).map((row) => [row._row, row.ticket_no, row.channel, row.close_time])).toEqual([
			['5', 'GD1', '电话', '2023-01-03 08:00:00'],
			['8', 'GD2', '关于合计金额的咨询', undefined]
		]);
	});

	it('offers a hidden sheet without taking it, and takes it when it is named', async () => {
		const workbook = utils.book_new();
		utils.book_append_sheet(workbook, utils.aoa_to_sheet([HEADER, ...ROWS]), '藏');
		utils.book_append_sheet(workbook, utils.aoa_to_sheet([HEADER, ROWS[0]!]), '显');
		workbook.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
		const bytes = new Uint8Array(write(workbook, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
		const plain = await land('x', bytes);
		expect(plain.sheets.map(({ hidden, landed, recognition }) => [hidden, landed, recognition.dataset])).toEqual([
			[true, 0, 'tickets'],
			[false, 1, 'tickets']
		]);
		const taken = await landFile(sourceOfBytes('x', bytes), { fileId: 1, hiddenSheets: ['藏'] });
		expect(taken.sheets.map(({ landed }) => landed)).toEqual([2, 1]);
	});

	it('lets a transform change mapped cells and extras before they are written', async () => {
		const { sheets } = await landFile(
			sourceOfBytes('x.csv', csvText([HEADER, ...ROWS].map((row) => row.join()).join('\n'))),
			{
				fileId: 1,
				transform: (definition) => {
					const unit = definition.fields.findIndex(({ key }) => key === 'unit');
					return (cells, extras) => {
						cells[unit] = '某"单位",';
						if (extras['备注栏'] !== undefined) extras['备注栏'] = '*';
					};
				}
			}
		);
		expect(landedRows(sheets[0]!).map(({ unit, _extra }) => [unit, _extra])).toEqual([
			['某"单位",', '{"备注栏":"*"}'],
			['某"单位",', undefined]
		]);
	});

	it('keeps cells of empty and repeated headers apart in _extra', async () => {
		const { sheets } = await land('x.csv', csvText('工单编号,受理时间,说明,说明,\nGD1,2023-01-01 08:00,a,b,c\n'));
		expect(landedRows(sheets[0]!)[0]!._extra).toBe('{"说明":"a","说明#2":"b","列5":"c"}');
	});

	it('takes __proto__ for a header like any other', async () => {
		const { sheets } = await land('x.csv', csvText('工单编号,受理时间,__proto__\nGD1,2023-01-01 08:00,a\n'));
		expect(landedRows(sheets[0]!)[0]!._extra).toBe('{"__proto__":"a"}');
	});

	it.each([
		['empty', new Uint8Array(), /空文件/],
		['a PDF', csvText('%PDF-1.7 …'), /PDF/],
		['a cut zip', book([HEADER, ...ROWS], 'xlsx').slice(0, 900), /不完整/],
		['noise', new Uint8Array(5000).map((_, index) => (index * 7919) % 251), /./]
	])('says in Chinese what is wrong with %s, naming the file', async (_, bytes, reason) => {
		const landed = await land('坏文件.xlsx', bytes);
		if (landed.error !== undefined) {
			expect(landed.error).toMatch(reason);
			expect(landed.error).toContain('坏文件.xlsx');
		}
		expect(landed.sheets.every((sheet) => sheet.landed === 0)).toBe(true);
	});

	it('reads every export inside a zip archive and names the sheet after its file', async () => {
		const { zipSync } = await import('fflate');
		const archive = zipSync({
			'2023/一月.xlsx': book([HEADER, ROWS[0]!], 'xlsx'),
			'2023/二月.csv': csvText([HEADER, ROWS[1]!].map((row) => row.join()).join('\r\n')),
			'说明.pdf': csvText('%PDF-1.4')
		});
		const landed = await land('全年.zip', archive);
		expect(landed.format).toBe('zip');
		expect(landed.sheets.map(({ name, landed: count }) => [name, count])).toEqual([
			['2023/一月.xlsx › 工单', 1],
			['2023/二月.csv › 二月', 1]
		]);
		expect(landed.error).toMatch(/说明\.pdf.*PDF/);
	});

	it('marks an encrypted file so that a password can be asked for, also inside an archive', async () => {
		const { zipSync } = await import('fflate');
		const workbook = Buffer.from(book([HEADER, ...ROWS], 'xlsx'));
		const encrypted = new Uint8Array(await officeCrypto.encrypt(workbook, { password: 'a', type: 'standard' }));
		const alone = await land('密.xlsx', encrypted);
		expect(alone).toMatchObject({ sheets: [], errorCode: 'password-needed' });
		expect(alone.error).toContain('“密.xlsx”设了打开密码');
		const beside = await land('全年.zip', zipSync({ '密.xlsx': encrypted, '一月.csv': csvText(HEADER.join()) }));
		expect(beside.sheets).toHaveLength(1);
		expect(beside).toMatchObject({ errorCode: 'password-needed' });
	});
});

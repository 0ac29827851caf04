import { read, utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';

import { DEMO_SEED } from '../figures.ts';
import { ticketYear } from '../tickets/year.ts';
import { monthSheet, ticketsInExport } from './month-sheet.ts';
import { ticketFiles } from './ticket-files.ts';

const tickets = ticketYear(DEMO_SEED);
const files = new Map(ticketFiles(tickets, DEMO_SEED).map((file) => [file.name, file.bytes]));
const bytesOf = (name: string) => files.get(name) ?? new Uint8Array();
const opened = new Map<string, WorkSheet>();
const sheetOf = (name: string): WorkSheet => {
	const sheet = opened.get(name) ?? Object.values(read(bytesOf(name), { type: 'array' }).Sheets)[0]!;
	opened.set(name, sheet);
	return sheet;
};
const grid = (name: string) =>
	utils.sheet_to_json<string[]>(sheetOf(name), { header: 1, raw: false, defval: '', blankrows: true });

describe('monthly exports', () => {
	it('are twelve files, of which one is csv and one an html table named xls', () => {
		const endings = [...files.keys()].map((name) => name.split('.')[1]);
		expect(endings.filter((ending) => ending === 'xlsx').length).toBe(10);
		expect(endings[2]).toBe('csv');
		expect(endings[5]).toBe('xls');
	});

	it('have a merged title, a merged header of two rows and a total row', () => {
		const sheet = sheetOf('工单明细-202301.xlsx');
		const merges = (sheet['!merges'] ?? []).map(utils.encode_range);
		expect(merges[0]).toBe('A1:AP1');
		expect(merges).toContain('A2:A3');
		expect(merges).toContain('B2:G2');
		const rows = grid('工单明细-202301.xlsx');
		expect(rows[0]![0]).toContain('2023年1月工单明细表');
		expect(rows[1]!.filter(Boolean)).toEqual(['序号', '基本信息', '诉求信息', '办理情况', '回访评价']);
		expect(rows[2]!.slice(1, 4)).toEqual(['工单编号', '诉求渠道', '诉求类型']);
		expect(rows[rows.length - 1]!.slice(0, 2)).toEqual(['合计', `${ticketsInExport(tickets, 1).length}件`]);
	});

	it('change their headers twice in the year', () => {
		const numbers = ['01', '05', '09'].map((month) => grid(`工单明细-2023${month}.xlsx`)[2]![1]);
		expect(numbers).toEqual(['工单编号', '工单号', '12345工单编号']);
	});

	it('keep dates as real dates from May to August and as text otherwise', () => {
		const accepted = (month: string, header: string) => {
			const name = `工单明细-2023${month}.xlsx`;
			const column = grid(name)[2]!.indexOf(header);
			return (sheetOf(name)[utils.encode_cell({ r: 4, c: column })] as { t: string }).t;
		};
		expect(accepted('01', '受理时间')).toBe('s');
		expect(accepted('05', '登记时间')).toBe('n');
	});

	it('write the csv in GB18030, which is no UTF-8', () => {
		const bytes = bytesOf('工单明细-202303.csv');
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
		const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
		expect(text.startsWith('序号,工单编号,')).toBe(true);
		expect(text).toMatch(/\r\n合计,\d+件,/);
	});

	it('write the html table with spans', () => {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf('工单明细-202306.xls'));
		expect(text.startsWith('<html')).toBe(true);
		expect(text).toContain('<th rowspan="2">序号</th>');
		expect(text).toMatch(/<th colspan="42">[^<]*2023年6月/);
	});

	it('show each ticket in its own month, again when it changed later, and in the end as it was settled', () => {
		const shown = new Map<string, number>();
		for (let month = 1; month <= 12; month += 1) {
			for (const ticket of ticketsInExport(tickets, month)) shown.set(ticket.no, (shown.get(ticket.no) ?? 0) + 1);
		}
		expect(shown.size).toBe(26_007);
		expect([...shown.values()].filter((times) => times > 1).length).toBeGreaterThan(200);
		const unsettled = monthSheet(tickets, 12, DEMO_SEED).rows.filter((row) => row.includes('办理中'));
		expect(unsettled).toEqual([]);
	});

	it('hold an open ticket without close time and rating', () => {
		const sheet = monthSheet(tickets, 1, DEMO_SEED);
		const names = ['序号', ...sheet.header[1]!.map((cell) => cell.text)];
		const open = sheet.rows.filter((row) => row[names.indexOf('工单状态')] === '办理中');
		expect(open.length).toBeGreaterThan(5);
		for (const row of open) {
			expect(row[names.indexOf('办结时间')]).toBeNull();
			expect(row[names.indexOf('满意度')]).toBe('未评价');
		}
	});

	it('are the same bytes each time, with one fixed time in the zip', () => {
		const again = new Map(ticketFiles(tickets, DEMO_SEED).map((file) => [file.name, file.bytes]));
		for (const [name, bytes] of files) expect(Buffer.compare(bytes, again.get(name)!)).toBe(0);
		const head = new DataView(bytesOf('工单明细-202301.xlsx').buffer);
		// MS-DOS time and date of the first entry: 9:00:00 on 2024-01-31.
		expect([head.getUint16(10, true), head.getUint16(12, true)]).toEqual([9 << 11, (44 << 9) | (1 << 5) | 31]);
	});

	it('stay below ten megabytes together', () => {
		expect([...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(10_000_000);
	});
});

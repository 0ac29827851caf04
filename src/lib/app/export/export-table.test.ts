import { read, type CellObject } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { definitionVersion } from '../../metrics/definition-version.ts';
import { barsChart } from '../../charts/bars-chart.ts';
import { landedRows } from '../../intake/land.test-support.ts';
import { landFile } from '../../intake/land.ts';
import { createCsvParser } from '../../intake/readers/csv.ts';
import { sourceOfBytes } from '../../intake/source.ts';
import type { TicketRow } from '../../explore/list-tickets.ts';
import { TICKET_EXPORT } from '../tickets/ticket-export.ts';
import { chartRows, savedRows, shownColumns, type SavedTable } from '../../ui/saved-table.ts';
import { exportTable } from './export-table.ts';

const scope = {
	page: '时限',
	unit: '示例热线中心',
	period: '2023年6月',
	filters: ['诉求类型 投诉', '搜索 路灯'],
	asOf: '2023-06-30 18:00:00',
	variants: {},
	unmasked: []
};
const table: SavedTable = {
	title: '各乡镇受理量',
	definition: '受理量：期间内受理的工单。',
	columns: [
		{ name: '工单编号', key: true },
		{ name: '说明' },
		{ name: '工单', unit: '件' },
		{ name: '满意率', unit: '%' }
	],
	rows: [
		['460025202306140012', '来电13800138000', 26007, 0.9812],
		['x', null, null, null]
	]
};
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const cells = (sheet: unknown) => sheet as Record<string, CellObject | undefined>;

describe('a table that is saved', () => {
	it('says in both formats what it is, of when, filtered by what, from which data and by which definitions', async () => {
		const wanted = [
			['单位', '示例热线中心'],
			['页面', '时限'],
			['统计期间', '2023年6月'],
			['筛选', '诉求类型 投诉；搜索 路灯'],
			['数据截至', '2023-06-30 18:00'],
			['口径版本', definitionVersion({})],
			['行数', '2'],
			['个人信息', '已脱敏'],
			['口径', '受理量：期间内受理的工单。']
		];
		const csv = text((await exportTable(table, scope, 'csv')).bytes).split('\r\n');
		expect(csv.slice(0, 10)).toEqual(['\ufeff表,各乡镇受理量', ...wanted.map((line) => line.join(','))]);
		expect(csv[10]).toBe('');
		expect(csv[11]).toBe('工单编号,说明,工单（件）,满意率（%）');
		const book = read((await exportTable(table, scope, 'xlsx')).bytes);
		const line = cells(book.Sheets['各乡镇受理量']).A2!.v;
		const about = cells(book.Sheets['说明']);
		wanted.forEach(([name, said], at) => {
			expect(line).toContain(`${name}：${said}`);
			expect([about[`A${at + 2}`]?.v, about[`B${at + 2}`]?.v]).toEqual([name, said]);
		});
	});

	it('keeps figures as numbers, keys to the last digit, and masks numbers of persons in other texts', async () => {
		const { bytes } = await exportTable(table, scope, 'xlsx');
		const sheet = cells(read(bytes, { cellNF: true }).Sheets['各乡镇受理量']);
		expect(sheet.A4?.v).toBe('460025202306140012');
		expect(sheet.B4?.v).toBe('来电138****8000');
		expect(sheet.C4).toMatchObject({ t: 'n', v: 26007, w: '26,007' });
		expect(sheet.D4).toMatchObject({ t: 'n', v: 0.9812, w: '98.12%' });
		expect(sheet.C5?.v).toBeUndefined();
	});

	it('says what of personal data files were read with, and masks numbers all the same', async () => {
		const kept = { ...scope, unmasked: ['names', 'phones'] as const };
		const csv = text((await exportTable(table, kept, 'csv')).bytes);
		expect(csv).toContain('个人信息,号码已脱敏；姓名按导入时的设置原样保留\r\n');
		expect(csv).toContain('来电138****8000');
		expect(text((await exportTable(table, { ...scope, unmasked: ['phones'] }, 'csv')).bytes)).toContain(
			'个人信息,已脱敏'
		);
	});

	it('claims no filter where the filter of the page does not reach', async () => {
		const { name, bytes } = await exportTable({ ...table, filtered: false }, scope, 'csv');
		expect(text(bytes)).toContain('筛选,没有\r\n');
		expect(name).toBe('各乡镇受理量 2023年6月.csv');
		expect((await exportTable(table, scope, 'csv')).name).toBe('各乡镇受理量 2023年6月 诉求类型 投诉 搜索 路灯.csv');
	});

	it('lets nothing become a formula: no cell, header, title, filter or note', async () => {
		const evil = fc.tuple(fc.constantFrom('=', '+', '-', '@'), fc.string()).map((parts) => parts.join(''));
		await fc.assert(
			fc.asyncProperty(evil, async (bad) => {
				const given = { title: bad, note: bad, definition: bad, columns: [{ name: bad }], rows: [[bad]] };
				const from = { ...scope, page: bad, unit: bad, period: bad, filters: [bad] };
				const book = read((await exportTable(given, from, 'xlsx')).bytes, { cellFormula: true });
				for (const name of book.SheetNames) {
					for (const cell of Object.values(cells(book.Sheets[name]))) expect(cell?.f).toBeUndefined();
				}
				const csv = text((await exportTable(given, from, 'csv')).bytes).replace('\ufeff', '');
				const fields = createCsvParser(',')
					.push(csv, true)
					.flatMap((line) => line.cells);
				expect(fields.filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});
});

it.each(['xlsx', 'csv'] as const)('a saved list of tickets can be imported again from %s', async (format) => {
	const ticket = {
		ticket_no: 'GD2023060001',
		title: '=路灯不亮',
		accept_time: '2023-06-01 08:00:00',
		close_time: null,
		type: '投诉',
		area: '牙叉镇',
		overdue: false
	} as TicketRow;
	const rows = savedRows(TICKET_EXPORT, [ticket, { ...ticket, ticket_no: 'GD2023060002' }]);
	const { bytes } = await exportTable({ title: '工单清单', columns: TICKET_EXPORT, rows }, scope, format);
	const { sheets } = await landFile(sourceOfBytes(`工单清单.${format}`, bytes), { fileId: 1 });
	const landed = landedRows(sheets.find(({ recognition }) => recognition.dataset === 'tickets')!);
	expect(landed.map((row) => [row.ticket_no, row.accept_time, row.type, row.area])).toEqual([
		['GD2023060001', '2023-06-01 08:00:00', '投诉', '牙叉镇'],
		['GD2023060002', '2023-06-01 08:00:00', '投诉', '牙叉镇']
	]);
});

describe('what is saved of a table on the page', () => {
	it('is the figure behind a text, and null for unknown', () => {
		const columns = shownColumns([
			{ key: 'a', name: '乡镇', text: (row: { a: string; n: number | null }) => `✓ ${row.a}`, sort: (row) => row.a },
			{ key: 'n', name: '工单', unit: '件', text: (row) => String(row.n ?? '—'), sort: (row) => row.n },
			{ key: 'c', name: '变化', text: () => '—' }
		]);
		expect(savedRows(columns, [{ a: '甲镇', n: null }])).toEqual([['甲镇', null, null]]);
	});

	it('is every row of the table behind a chart, with shares as ratios', () => {
		const items = [
			{ key: 'a', name: '甲镇', value: 3 },
			{ key: 'b', name: '乙镇', value: 1 }
		];
		const view = barsChart({ itemName: '乡镇', valueName: '受理量', unit: '件', share: true, top: 1, items });
		expect(chartRows(view.table)).toEqual({
			columns: [
				{ name: '乡镇', key: true },
				{ name: '受理量', unit: '件' },
				{ name: '占比', unit: '%' }
			],
			rows: [
				['甲镇', 3, 0.75],
				['乙镇', 1, 0.25]
			]
		});
	});
});

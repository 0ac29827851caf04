import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DatasetKind } from '../domain/dataset.ts';
import type { Engine, Row } from '../engine/engine.ts';
import { COMPRESS } from '../engine/sql/settings.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landedFile, landedSheet, type Cells } from './landed.test-support.ts';
import { rebuild, type RebuildResult } from './rebuild.ts';
import { addLanded, prepareStore, removeFile } from './store.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

const options = { calendar: { holidays: [], workdays: [] }, today: '2023-12-31' };

/** Adds each list of rows as a file, in order, numbered from 1, and rebuilds. */
async function load(dataset: DatasetKind, ...files: readonly (readonly Cells[])[]): Promise<RebuildResult> {
	for (const [i, rows] of files.entries()) {
		await addLanded(engine, landedFile(`${i + 1}.xlsx`, [landedSheet(dataset, rows, i + 1)]), i + 1);
	}
	return rebuild(engine, options);
}

const accepted = { ticket_no: 'A1', accept_time: '2023-05-08 09:00:00' };

async function tickets(columns: string): Promise<Row[]> {
	return engine.query(`SELECT ${columns} FROM tickets ORDER BY ticket_no`);
}

describe('rebuild', () => {
	it('lets a sheet without acceptance times update known tickets, and marks those it is the first to name', async () => {
		const { files } = await load(
			'tickets',
			[accepted, { ticket_no: 'A2' }],
			[
				{ ticket_no: 'A1', satisfaction: '满意' },
				{ ticket_no: 'A9', satisfaction: '不满意' }
			]
		);
		// In the first file the column is there and A2 has no value in it.
		expect(files.map(({ accepted, rejected, updates }) => [accepted, rejected, updates])).toEqual([
			[1, 1, 0],
			[2, 0, 1]
		]);
		expect(await tickets('ticket_no, accept_time::VARCHAR AS accept_time, satisfaction, quality_flags')).toEqual([
			{ ticket_no: 'A1', accept_time: '2023-05-08 09:00:00', satisfaction: '满意', quality_flags: '' },
			{ ticket_no: 'A9', accept_time: null, satisfaction: '不满意', quality_flags: 'without_accept_time' }
		]);
	});

	it('leaves its tables to be compressed later, and what is committed afterwards to be compressed at once', async () => {
		const threshold = () => engine.query(`SELECT current_setting('checkpoint_threshold') AS threshold`);
		const before = await threshold();
		await load('tickets', [accepted]);
		expect(await threshold()).toEqual(before);
		await engine.execute('DROP TABLE landing_tickets');
		await expect(rebuild(engine, options)).rejects.toThrow('landing_tickets');
		expect(await threshold()).toEqual(before);
		await engine.execute(COMPRESS);
	});

	it('counts by the calendar it is given, also where the tables were built by another', async () => {
		// 2023-05-08 is a Monday: two working days later it is Wednesday, or Thursday where the Tuesday is a holiday.
		await load('tickets', [{ ...accepted, limit_text: '2个工作日' }]);
		const due = () => tickets('due_at::VARCHAR AS due_at');
		expect(await due()).toEqual([{ due_at: '2023-05-10 23:59:59' }]);
		await rebuild(engine, { ...options, calendar: { holidays: ['2023-05-09'], workdays: [] } });
		expect(await due()).toEqual([{ due_at: '2023-05-11 23:59:59' }]);
		await rebuild(engine, options);
		expect(await due()).toEqual([{ due_at: '2023-05-10 23:59:59' }]);
	});

	it('types every field and keeps where the row came from', async () => {
		await load('tickets', [
			{
				...accepted,
				status: '结案',
				satisfaction: '双满意',
				extend_count: '是',
				repeated: '否',
				close_time: '2023年5月9日 10:30'
			}
		]);
		expect(
			await tickets(
				'ticket_no, status, satisfaction, extend_count, repeated, close_time::VARCHAR AS close_time, _file, _sheet, _row'
			)
		).toEqual([
			{
				ticket_no: 'A1',
				status: '已办结',
				satisfaction: '满意',
				extend_count: 1,
				repeated: false,
				close_time: '2023-05-09 10:30:00',
				_file: 1,
				_sheet: 'Sheet1',
				_row: 2
			}
		]);
	});

	it('keeps a term that no dictionary knows and drops a spelling of no value', async () => {
		await load('tickets', [{ ...accepted, type: '控烟', channel: '无', satisfaction: '—' }]);
		expect(await tickets('type, channel, satisfaction')).toEqual([{ type: '控烟', channel: null, satisfaction: null }]);
	});

	it('rejects a row without a required value and one whose required value cannot be read, with the reason', async () => {
		const { files } = await load('tickets', [
			accepted,
			{ ticket_no: '无', accept_time: '2023-05-08' },
			{ ticket_no: 'A3', accept_time: '昨天' },
			{ ticket_no: 'A4', accept_time: '2023-05-08', close_time: '下周' }
		]);
		expect(files).toEqual([{ file: 1, rows: 4, accepted: 2, rejected: 2, updates: 0, duplicates: 0 }]);
		const problems = await engine.query('SELECT _row, field, header, value, severity FROM problems ORDER BY _row');
		expect(problems).toEqual([
			{ _row: 3, field: 'ticket_no', header: '工单编号', value: null, severity: 'rejected' },
			{ _row: 4, field: 'accept_time', header: '受理时间', value: '昨天', severity: 'rejected' },
			{ _row: 5, field: 'close_time', header: '办结时间', value: '下周', severity: 'warning' }
		]);
		expect(await tickets('ticket_no')).toEqual([{ ticket_no: 'A1' }, { ticket_no: 'A4' }]);
	});

	it('takes a failed formula for no value and says where it stands', async () => {
		await load('tickets', [
			{ ...accepted, unit: '#REF!', close_time: '########' },
			{ ...accepted, ticket_no: '#N/A' }
		]);
		expect(await tickets('ticket_no, unit')).toEqual([{ ticket_no: 'A1', unit: null }]);
		const problems = await engine.query<{ value: string; severity: string; reason: string }>(
			'SELECT value, severity, reason FROM problems ORDER BY _row, value'
		);
		expect(problems.map(({ value, severity }) => [value, severity])).toEqual([
			['########', 'warning'],
			['#REF!', 'warning'],
			['#N/A', 'rejected']
		]);
		for (const { reason } of problems) expect(reason).toMatch(/^(?:办结时间|承办单位|工单编号)：这一格是公式错误/);
	});

	it('lists every value that a later row says otherwise, with the place of both, until the later file is taken out', async () => {
		await load(
			'tickets',
			[{ ...accepted, unit: '牙叉镇', satisfaction: '满意', type: '咨询' }],
			[
				{ ...accepted, unit: '七坊镇', type: '咨询' },
				{ ticket_no: 'A2', accept_time: '2023-05-09 08:00:00' },
				{ ...accepted, unit: '七坊镇', satisfaction: '不满意' }
			]
		);
		const list = () =>
			engine.query(
				"SELECT concat_ws('|', dataset, key, name, earlier, earlier_file, earlier_sheet, earlier_row, later, later_file, later_sheet, later_row) AS line FROM conflicts"
			);
		// 类型 and the second 七坊镇 say the same again; a cell without a value says nothing.
		expect((await list()).map(({ line }) => line)).toEqual([
			'tickets|A1|承办单位|牙叉镇|1|Sheet1|2|七坊镇|2|Sheet1|2',
			'tickets|A1|满意度|满意|1|Sheet1|2|不满意|2|Sheet1|4'
		]);
		expect(await tickets('ticket_no, unit, satisfaction')).toEqual([
			{ ticket_no: 'A1', unit: '七坊镇', satisfaction: '不满意' },
			{ ticket_no: 'A2', unit: null, satisfaction: null }
		]);

		await removeFile(engine, 2);
		await rebuild(engine, options);
		expect(await list()).toEqual([]);
		expect(await tickets('ticket_no, unit, satisfaction')).toEqual([
			{ ticket_no: 'A1', unit: '牙叉镇', satisfaction: '满意' }
		]);
	});

	it('lets the later row win field by field where it has a value', async () => {
		const { files } = await load(
			'tickets',
			[{ ...accepted, unit: '牙叉镇', satisfaction: '满意' }],
			[{ ...accepted, ticket_no: ' a1 ', unit: '', satisfaction: '不满意', close_time: '2023-05-10 10:00:00' }]
		);
		expect(await tickets('ticket_no, unit, satisfaction, close_time::VARCHAR AS close_time, _file')).toEqual([
			{ ticket_no: 'A1', unit: '牙叉镇', satisfaction: '不满意', close_time: '2023-05-10 10:00:00', _file: 2 }
		]);
		expect(files.map(({ updates, duplicates }) => [updates, duplicates])).toEqual([
			[0, 0],
			[1, 0]
		]);
	});

	it('counts a row that says the same again as a duplicate, and a return to an older state as an update', async () => {
		const open = { ...accepted, status: '办理中' };
		const { files } = await load('tickets', [open, open], [{ ...open, status: '已办结' }], [open]);
		expect(files.map(({ updates, duplicates }) => [updates, duplicates])).toEqual([
			[0, 1],
			[1, 0],
			[1, 0]
		]);
		expect(await tickets('status')).toEqual([{ status: '办理中' }]);
	});

	it('keeps every row of a dataset without a key', async () => {
		const visit = { visited_on: '2023-05-08', township: '牙叉镇' };
		const { files } = await load('visits', [visit, visit]);
		expect(files).toEqual([{ file: 1, rows: 2, accepted: 2, rejected: 0, updates: 0, duplicates: 0 }]);
		expect(await engine.query('SELECT count(*) AS rows FROM visits')).toEqual([{ rows: 2 }]);
	});

	it('identifies payroll by operator and month together', async () => {
		const pay = { operator_no: '01', pay_month: '2023年5月', payable_yuan: '4,500.00', paid_yuan: '4500' };
		await load('payroll', [pay, { ...pay, pay_month: '2023-06' }, { ...pay, paid_yuan: '4000' }]);
		expect(await engine.query('SELECT pay_month::VARCHAR AS month, paid_yuan FROM payroll ORDER BY pay_month')).toEqual(
			[
				{ month: '2023-05-01', paid_yuan: 4000 },
				{ month: '2023-06-01', paid_yuan: 4500 }
			]
		);
	});

	it('names the years whose working days nobody has published', async () => {
		const { provisionalYears } = await load('tickets', [
			accepted,
			{ ...accepted, ticket_no: 'A2', accept_time: '2026-12-30 09:00:00', limit_text: '5个工作日' }
		]);
		expect(provisionalYears).toEqual([2027]);
	});

	it('gives the same tables when it runs again', async () => {
		await load('tickets', [accepted, { ...accepted, unit: '甲' }, { ...accepted, ticket_no: 'A2', close_time: 'x' }]);
		const state = async () => [
			await engine.query('SELECT * REPLACE (accept_time::VARCHAR AS accept_time) FROM tickets ORDER BY ticket_no'),
			await engine.query('SELECT * FROM problems')
		];
		const first = await state();
		await rebuild(engine, options);
		expect(await state()).toEqual(first);
	});
});

describe('laws', () => {
	const cell = fc.constantFrom('', '-', '2023-05-08', '2023/5/9 10:00', '满意', '不满意', 'x');
	const row = fc.record({
		ticket_no: fc.constantFrom('', 'A', 'B', 'C', 'D', 'E'),
		accept_time: fc.constantFrom('', '昨天', '2023-05-08 09:00', '2023-05-09 09:00'),
		close_time: cell,
		satisfaction: cell
	});

	it('conserves rows: accepted rows are rows in the table, updates or duplicates', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 4 }), async (files) => {
				await engine.execute('DELETE FROM landing_tickets');
				await engine.execute('DELETE FROM inputs');
				const { files: counts } = await load('tickets', ...files);
				const [table] = await engine.query<{ rows: number }>('SELECT count(*) AS rows FROM tickets');
				const sum = (key: 'rows' | 'accepted' | 'rejected' | 'updates' | 'duplicates') =>
					counts.reduce((total, count) => total + count[key], 0);
				expect(sum('rows')).toBe(files.flat().length);
				expect(sum('accepted') + sum('rejected')).toBe(sum('rows'));
				expect(sum('accepted')).toBe(table!.rows + sum('updates') + sum('duplicates'));
				const readable = files.flat().filter((r) => r.ticket_no !== '' && r.accept_time.startsWith('2023'));
				expect(table!.rows).toBe(new Set(readable.map((r) => r.ticket_no)).size);
			}),
			{ numRuns: 12 }
		);
	});

	it('gives the same tickets however rows with different numbers are split into files and shuffled', async () => {
		const rows = fc.uniqueArray(row, { selector: (r) => r.ticket_no, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(
				rows.chain((list) =>
					fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(6))
				),
				async ([list, shuffled, cut]) => {
					const state = async (...files: Cells[][]) => {
						await engine.execute('DELETE FROM landing_tickets');
						await load('tickets', ...files);
						return tickets(
							'* EXCLUDE (_file, _row, _id) REPLACE (accept_time::VARCHAR AS accept_time, close_time::VARCHAR AS close_time, due_at::VARCHAR AS due_at)'
						);
					};
					expect(await state(shuffled.slice(0, cut), shuffled.slice(cut))).toEqual(await state(list));
				}
			),
			{ numRuns: 8 }
		);
	});
});

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { placeCorrections, tableAt, type Correction } from './corrections.ts';
import { landedFile, landedSheet, type Cells } from './landed.test-support.ts';
import { rebuild } from './rebuild.ts';
import { addLanded, prepareStore, removeFile } from './store.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

const SHA = 'a'.repeat(64);
const rows: readonly Cells[] = [
	{
		ticket_no: 'A1',
		accept_time: '2023-06-01 08:00:00',
		close_time: '2023年5月2日 9:00',
		unit: '甲局',
		repeated: '否'
	},
	{ ticket_no: 'A2', accept_time: '六月二日', close_time: '下周', unit: '乙局', repeated: '是' },
	{ ticket_no: 'A3', accept_time: '2023-06-03 08:00:00', close_time: '', unit: '' }
];
const landed = (id: number) => landedFile('六月.xlsx', [landedSheet('tickets', rows, id, '表')]);
const correct = (row: number, field: string, was: string, value: string): Correction => ({
	...{ sha256: SHA, file: '六月.xlsx', sheet: '表', row, field, was, value }
});

/** Rebuilds with corrections; gives the tickets and the problems, a line each. */
async function rebuilt(
	corrections: readonly Correction[],
	fileId = 1
): Promise<{ tickets: string[]; problems: string[] }> {
	const placed = placeCorrections(corrections, [{ fileId, sha256: SHA, landed: landed(fileId) }]);
	await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31', corrections: placed });
	const tickets = await engine.query<{ line: string }>(
		`SELECT concat_ws('|', ticket_no, coalesce(accept_time::VARCHAR, '-'), coalesce(close_time::VARCHAR, '-'), coalesce(unit, '-'), quality_flags) AS line FROM tickets ORDER BY ticket_no`
	);
	const problems = await engine.query<{ line: string }>(
		`SELECT concat_ws('|', _row, field, value) AS line FROM problems ORDER BY _row, field`
	);
	return { tickets: tickets.map(({ line }) => line), problems: problems.map(({ line }) => line) };
}

const BEFORE = {
	tickets: ['A1|2023-06-01 08:00:00|2023-05-02 09:00:00|甲局|closed_before_accepted', 'A3|2023-06-03 08:00:00|-|-|'],
	problems: ['3|accept_time|六月二日', '3|close_time|下周']
};

it('reads a corrected cell as its column is read, and takes a rejected row in', async () => {
	await addLanded(engine, landed(1), 1);
	expect(await rebuilt([])).toEqual(BEFORE);
	expect(
		await rebuilt([
			correct(2, 'close_time', '2023年5月2日 9:00', '2023年6月2日 9:00'),
			correct(3, 'accept_time', '六月二日', '2023/6/2 8:00'),
			correct(3, 'close_time', '下周', ''),
			correct(4, 'unit', '', '丙局')
		])
	).toEqual({
		tickets: [
			'A1|2023-06-01 08:00:00|2023-06-02 09:00:00|甲局|',
			'A2|2023-06-02 08:00:00|-|乙局|',
			'A3|2023-06-03 08:00:00|-|丙局|'
		],
		problems: []
	});
});

it('gives back what the file says once a correction is taken back', async () => {
	await addLanded(engine, landed(1), 1);
	const one = correct(3, 'accept_time', '六月二日', '2023/6/2 8:00');
	await rebuilt([one, correct(2, 'unit', '甲局', '丁局')]);
	await rebuilt([one]);
	expect(await rebuilt([])).toEqual(BEFORE);
	expect(await engine.query('SELECT count(*) AS n FROM uncorrected_tickets')).toEqual([{ n: 0 }]);
});

it('still names a corrected cell that cannot be read', async () => {
	await addLanded(engine, landed(1), 1);
	const { problems } = await rebuilt([correct(3, 'close_time', '下周', '下下周')]);
	expect(problems).toEqual(['3|accept_time|六月二日', '3|close_time|下下周']);
});

it('leaves a cell alone that says something else by now, and says so', async () => {
	await addLanded(engine, landed(1), 1);
	const stale = [correct(2, 'unit', '甲局办公室', '丁局'), correct(99, 'unit', '', '丁局')];
	expect(await rebuilt([...stale, correct(2, 'repeated', 'false', '是')])).toEqual(BEFORE);
	expect(await engine.query('SELECT _row, field, was, value, applied FROM corrections ORDER BY _row, field')).toEqual([
		{ _row: 2, field: 'repeated', was: 'false', value: '是', applied: true },
		{ _row: 2, field: 'unit', was: '甲局办公室', value: '丁局', applied: false },
		{ _row: 99, field: 'unit', was: null, value: '丁局', applied: false }
	]);
});

it('belongs to the file by its content: it waits while the file is out, and is there when it comes again', async () => {
	const one = correct(2, 'unit', '甲局', '丁局');
	await addLanded(engine, landed(1), 1);
	const corrected = await rebuilt([one]);
	expect(corrected.tickets[0]).toContain('|丁局|');
	await removeFile(engine, 1);
	expect(await rebuilt([])).toEqual({ tickets: [], problems: [] });
	await addLanded(engine, landed(2), 2);
	expect(await rebuilt([one], 2)).toEqual(corrected);
	expect(
		placeCorrections([{ ...one, sha256: 'b'.repeat(64) }], [{ fileId: 2, sha256: SHA, landed: landed(2) }])
	).toEqual([]);
});

it('finds the table of a row below the first, also by the name of the sheet alone', async () => {
	const name = '表 · 第 2 张表（第 10 行起）';
	const second = landedSheet('tickets', [{ _row: '12', ticket_no: 'A9', unit: '甲局' }], 1, name);
	const below = { ...second, within: '表', recognition: { ...second.recognition, headerRow: 10 } };
	const file = landedFile('六月.xlsx', [...landed(1).sheets, below]);
	expect(
		[tableAt(file, '表', 10), tableAt(file, '表', 11), tableAt(file, name, 11), tableAt(file, '别的', 11)].map(
			(table) => table?.name
		)
	).toEqual(['表', name, name, undefined]);
	await addLanded(engine, file, 1);
	const byName = { ...correct(12, 'unit', '甲局', '丙局'), sheet: name };
	const placed = placeCorrections(
		[correct(12, 'unit', '甲局', '乙局'), byName, correct(2, 'unit', '甲局', '丁局')],
		[{ fileId: 1, sha256: SHA, landed: file }]
	);
	await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31', corrections: placed });
	expect(await engine.query('SELECT _sheet, _row, value, applied FROM corrections ORDER BY _row')).toEqual([
		{ _sheet: '表', _row: 2, value: '丁局', applied: true },
		{ _sheet: name, _row: 12, value: '丙局', applied: true }
	]);
});

it('masks what is put in', async () => {
	await addLanded(engine, landed(1), 1);
	await rebuilt([correct(4, 'phone', '', '13800000000'), correct(4, 'title', '', '联系13800000000处理')]);
	expect(await engine.query(`SELECT phone, title FROM tickets WHERE ticket_no = 'A3'`)).toEqual([
		{ phone: '138****0000', title: '联系138****0000处理' }
	]);
});

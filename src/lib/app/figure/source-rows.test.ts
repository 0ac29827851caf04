import { afterAll, beforeAll, expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { emptyTables, fillTables } from '../../metrics/fill-tables.test-support.ts';
import { sourceColumns } from './source-columns.ts';
import { sourceRows } from '../../explore/source-rows.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
	await emptyTables(engine);
	await engine.execute('CREATE TABLE inputs (_file INTEGER, name VARCHAR)');
	await engine.execute(`INSERT INTO inputs VALUES (3, '话务.csv')`);
	const place = { _file: 3, _sheet: '二月' };
	await fillTables(engine, {
		calls: [
			{ call_no: 'B', call_time: '2024-02-29 10:00:00', answered: false, wait_seconds: 12.5, ...place, _row: 3 },
			{ call_no: 'A', call_time: '2024-02-29 09:00:05', answered: true, ...place, _row: 4 },
			{ call_no: 'C', call_time: '2024-02-29 11:00:00', _file: 9, _row: 2 },
			{ call_no: 'D', call_time: '2024-03-01 00:00:00', ...place, _row: 5 }
		],
		funds: [{ entry: '支出', amount_wan_yuan: '0.100000', booked_on: '2024-02-01', ...place, _row: 7 }]
	});
});
afterAll(() => engine.close());

const scope = { period: parsePeriod('2024-02'), asOf: '2024-03-01 00:00:00' };

it('gives rows as they were imported, the earliest first, with where they stand', async () => {
	const rows = await sourceRows(engine, 'calls', scope, 10);
	expect(rows.map(({ values }) => [values.call_no, values.call_time, values.answered, values.wait_seconds])).toEqual([
		['A', '2024-02-29 09:00:05', '是', null],
		['B', '2024-02-29 10:00:00', '否', 12.5],
		['C', '2024-02-29 11:00:00', null, null]
	]);
	expect(rows.map(({ file, sheet, row }) => [file, sheet, row])).toEqual([
		['话务.csv', '二月', 4],
		['话务.csv', '二月', 3],
		[null, null, 2]
	]);
	expect(await sourceRows(engine, 'calls', scope, 2)).toEqual(rows.slice(0, 2));
	const [money] = await sourceRows(engine, 'funds', scope, 1);
	expect(money!.values.amount_wan_yuan).toBe(0.1);
});

it('lists those that the filter lets through, in the columns that any of them has', async () => {
	const filter = { dimensions: { answered: { values: ['否', null] } } };
	const rows = await sourceRows(engine, 'calls', { ...scope, filter }, 10);
	expect(rows.map(({ values }) => values.call_no)).toEqual(['B', 'C']);
	const columns = sourceColumns('calls', rows);
	expect(columns.map(({ name }) => name)).toEqual(['通话编号', '呼入时间', '是否接通', '等待时长', '来源']);
	expect(columns[1]!.minWidth).toBeGreaterThanOrEqual(160);
	expect(rows.map((row) => columns.map(({ text }) => text(row)).slice(2))).toEqual([
		['否', '12.50', '话务.csv · 二月 第 3 行'],
		['—', '—', '—']
	]);
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine, Row } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { COMPRESS } from '../engine/sql/settings.ts';
import { placeCorrections } from './corrections.ts';
import { landedFile, landedSheet, type Cells } from './landed.test-support.ts';
import { rebuild } from './rebuild.ts';
import { addLanded, prepareStore, removeFile } from './store.ts';
import { OWN_TERMS, plainTickets, SHOWN } from './typed-view.test-support.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

const options = { calendar: { holidays: [], workdays: [] }, today: '2023-12-31', ...OWN_TERMS };
const landed = (rows: readonly Cells[], fileId: number) =>
	landedFile(`${fileId}.xlsx`, [landedSheet('tickets', rows, fileId)]);
const add = (rows: readonly Cells[], fileId: number) => addLanded(engine, landed(rows, fileId), fileId);
const shown = (columns = SHOWN): Promise<Row[]> => engine.query(`SELECT ${columns} FROM tickets ORDER BY ticket_no`);

const row = fc.record({
	ticket_no: fc.constantFrom('', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
	accept_time: fc.constantFrom('', '昨天', '2023-05-08 09:00:00', '2023-05-09 09:00:00', '2023-05-08 09:00:00'),
	close_time: fc.constantFrom('', '2023-05-08 10:30:00', '2023-05-09 09:00:00'),
	status: fc.constantFrom('', '结案', '自定', '办理中'),
	unit: fc.constantFrom('', '甲局', '旧甲局', '乙局'),
	category: fc.constantFrom('', '城建', '城建->供水', '城建->供水->停水'),
	cat1: fc.constantFrom('', '', '环保'),
	deadline: fc.constantFrom('', '2023-05-08 00:00:00', '2023-05-20 12:00:00'),
	limit_text: fc.constantFrom('', '1天')
});
const FIELDS = ['accept_time', 'close_time', 'status', 'unit', 'category', 'cat1', 'deadline'] as const;
const correction = fc.record({ file: fc.nat(2), row: fc.nat(7), field: fc.constantFrom(...FIELDS), value: row });
/** Every column may be missing: what nobody fills is derived otherwise. */
const files = fc
	.tuple(
		fc.array(fc.array(row, { maxLength: 8 }), { minLength: 3, maxLength: 3 }),
		fc.subarray(['unit', 'status', 'close_time', 'category', 'cat1', 'deadline', 'limit_text'] as const)
	)
	.map(([lists, missing]) =>
		lists.map((rows) => rows.map((cells) => ({ ...cells, ...Object.fromEntries(missing.map((key) => [key, ''])) })))
	);

describe('a typed relation', () => {
	it('has the rows of a plain oracle, with own terms, corrections and a file taken out', async () => {
		await fc.assert(
			fc.asyncProperty(files, fc.array(correction, { maxLength: 4 }), fc.nat(3), async (lists, wanted, out) => {
				await prepareStore(engine);
				const wrong = new Map<string, (typeof wanted)[number]>();
				for (const one of wanted) {
					if (lists[one.file]![one.row] !== undefined) wrong.set(`${one.file}|${one.row}|${one.field}`, one);
				}
				const corrections = [...wrong.values()].map(({ file, row: at, field, value }) => ({
					...{ sha256: `sha${file + 1}`, file: '', sheet: 'Sheet1', row: at + 2, field },
					...{ was: lists[file]![at]![field], value: value[field] }
				}));
				const inputs = lists.map((rows, i) => ({ fileId: i + 1, sha256: `sha${i + 1}`, landed: landed(rows, i + 1) }));
				const placed = placeCorrections(corrections, inputs);
				for (const [i, rows] of lists.entries()) await add(rows, i + 1);
				await rebuild(engine, { ...options, corrections: placed });

				const corrected = new Map<number, Cells[]>(
					lists.map((rows, i) => [i + 1, rows.map((cells) => ({ ...cells }))])
				);
				for (const { file, row: at, field, value } of wrong.values()) {
					corrected.get(file + 1)![at] = { ...corrected.get(file + 1)![at], [field]: value[field] };
				}
				const expected = () => plainTickets(corrected).sort((a, b) => (a.ticket_no! < b.ticket_no! ? -1 : 1));
				expect(await shown()).toEqual(expected());

				if (out === 0) return;
				await removeFile(engine, out);
				corrected.delete(out);
				await rebuild(engine, { ...options, corrections: placed.filter(({ fileId }) => fileId !== out) });
				expect(await shown()).toEqual(expected());
				const [ids] = await engine.query('SELECT count(*) = count(DISTINCT _id) AS each FROM tickets');
				expect(ids).toEqual({ each: true });
			}),
			{ numRuns: 25 }
		);
	}, 120_000);

	const A = { ticket_no: 'A', accept_time: '2023-05-08 09:00:00', status: '结案' };
	const B = { ...A, ticket_no: 'B', accept_time: '2023-05-09 09:00:00', status: '办理中' };
	const C = { ...A, ticket_no: 'C', close_time: '2023-05-08 10:30:00' };

	it('is, with the middle one of three files taken out, what it is where that never was', async () => {
		const lists = [[A, { ticket_no: '' }], [B, { ...A, unit: '乙局' }, { ...B, ticket_no: 'D' }], [C]];
		for (const [i, rows] of lists.entries()) await add(rows, i + 1);
		await rebuild(engine, options);
		await removeFile(engine, 2);
		await rebuild(engine, options);
		const state = () =>
			shown('* EXCLUDE (_id) REPLACE (accept_time::VARCHAR AS accept_time, close_time::VARCHAR AS close_time)');
		const after = await state();
		await prepareStore(engine);
		await add(lists[0]!, 1);
		await add(lists[2]!, 3);
		await rebuild(engine, options);
		expect(after).toEqual(await state());
	});

	it('keeps the rows of other files as they are until the next rebuild, when files come and go', async () => {
		for (const [i, one] of [A, B, C].entries()) await add([one], i + 1);
		await rebuild(engine, options);
		const before = await shown();
		await add([{ ...B, ticket_no: 'D' }], 4);
		expect(await shown()).toEqual(before);
		await removeFile(engine, 2);
		expect(await shown()).toEqual(before.filter(({ ticket_no }) => ticket_no !== 'B'));
	});

	it('is as before where a rebuild fails half-way', async () => {
		await add([A, B, A], 1);
		await rebuild(engine, options);
		const state = async () => [
			await shown(),
			await engine.query('SELECT * FROM values_tickets'),
			await engine.query('SELECT ticket_no, _id FROM merged_tickets')
		];
		const before = await state();
		await expect(rebuild(engine, { ...options, today: '没有这一天' })).rejects.toThrow();
		expect(await state()).toEqual(before);
	});

	it('has every row beside its own of many, also when the tables were compressed with a file taken out', async () => {
		const many = 150_000;
		await engine.execute(
			`INSERT INTO landing_tickets (_file, _sheet, _row, ticket_no, accept_time, deadline, status, unit) ` +
				`SELECT 1 + i // 50000, 'Sheet1', i, 'T' || (i % ${many - 500}), TIMESTAMP '2023-05-08' + to_minutes(i), ` +
				`TIMESTAMP '2023-05-09 00:00:01' + to_minutes(i), CASE i % 3 WHEN 0 THEN '结案' WHEN 1 THEN '办理中' END, ` +
				`CASE WHEN i % 7 = 0 THEN '旧甲局' END FROM range(${many}) t(i)`
		);
		const wrong = async () => {
			const [counts] = await engine.query(
				`SELECT count(*) AS rows, count(*) FILTER (WHERE due_at <> deadline OR is_closed <> (coalesce(status, '') = '已办结') ` +
					`OR accept_time + INTERVAL '1 day 1 second' <> deadline OR (_row % 7 = 0) <> (unit IS NOT NULL) ` +
					`OR (_row % 3 = 0) <> is_closed) AS wrong FROM tickets WHERE substr(ticket_no, 2)::INTEGER >= 500`
			);
			return counts;
		};
		await rebuild(engine, options);
		expect(await wrong()).toEqual({ rows: many - 1000, wrong: 0 });
		await removeFile(engine, 2);
		expect(await wrong()).toEqual({ rows: many - 51_000, wrong: 0 });
		await engine.execute(COMPRESS);
		expect(await wrong()).toEqual({ rows: many - 51_000, wrong: 0 });
		await rebuild(engine, options);
		expect(await wrong()).toEqual({ rows: many - 51_000, wrong: 0 });
	});

	it('is read from both tables at once, without putting them together first', async () => {
		await add([A, B, A], 1);
		await rebuild(engine, options);
		for (const columns of ['count(*)', 'unit', 'quality_flags', '*']) {
			const plan = JSON.stringify(await engine.query(`EXPLAIN SELECT ${columns} FROM tickets`));
			expect(plan).toContain('POSITIONAL_SCAN');
			expect(plan).not.toContain('POSITIONAL_JOIN');
		}
	});
});

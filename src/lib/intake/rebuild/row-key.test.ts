import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { csvText } from '../land.test-support.ts';
import { landFile } from '../land.ts';
import { landedFile } from '../landed.test-support.ts';
import { landSheet } from '../land-sheet.ts';
import { createMasker, type MaskOptions } from '../mask.ts';
import { openWorkbook } from '../open-workbook.ts';
import type { Pairing } from '../pair/messages.ts';
import { pairingOf } from '../pair/partner.test-support.ts';
import { rebuild, type FileCounts } from '../rebuild.ts';
import { recogniseSheet } from '../recognise.ts';
import { sourceOfBytes } from '../source.ts';
import { addLanded, fileReport, prepareStore, removeFile } from '../store.ts';

const OPTIONS = { calendar: { holidays: [], workdays: [] } };
const MASK = { callerKey: 'k' };
const ROWS = 600;
const HEADER = '来电号码,来电时间,坐席工号,通话时长,接听情况';
/** Two callers who show their numbers, and one who does not. */
const MARCH = [
	'13800000001,2025-03-01 08:00:00,101,60,接听',
	'13800000002,2025-03-01 08:00:00,102,,接听',
	'匿名,2025-03-01 08:00:09,101,30,接听'
];

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
});
beforeEach(() => prepareStore(engine));
afterAll(() => engine.close());

async function add(fileId: number, rows: readonly string[] | Uint8Array, header = HEADER, mask: MaskOptions = {}) {
	const bytes = rows instanceof Uint8Array ? rows : csvText([header, ...rows].join('\n'));
	const transform = createMasker({ ...MASK, ...mask });
	const landed = await landFile(sourceOfBytes(`${fileId}.csv`, bytes), { fileId, transform });
	await addLanded(engine, landed, fileId);
	return landed;
}

/** The sheet of a text as two workers land it, whose rows are heard of a few at a time; of the third file. */
async function byTwo(bytes: Uint8Array, pairing: Pairing) {
	const sheet = (await openWorkbook(sourceOfBytes('3.csv', bytes))).sheets[0]!;
	const rows = async function* () {
		for await (const batch of sheet.rows()) {
			for (let from = 0; from < batch.length; from += 10) {
				await new Promise((resolve) => setImmediate(resolve));
				yield batch.slice(from, from + 10);
			}
		}
	};
	return landSheet(
		{ ...sheet, rows },
		{
			fileId: 3,
			takeHidden: false,
			inBlocks: true,
			transform: createMasker(MASK),
			pairing,
			recognise: (head) => recogniseSheet(head, { fileName: '3.csv', sheetName: '' }, []),
			onRows: () => undefined,
			throwIfAborted: () => undefined
		}
	);
}

/** Adds lists of rows as files, numbered from 1; gives of each how many rows were accepted, rejected, updates and duplicates. */
async function load(...files: readonly (readonly string[])[]): Promise<number[][]> {
	for (const [at, rows] of files.entries()) await add(at + 1, rows);
	return told((await rebuild(engine, OPTIONS)).files);
}
const told = (files: readonly FileCounts[]) =>
	files.map(({ accepted, rejected, updates, duplicates }) => [accepted, rejected, updates, duplicates]);
const calls = async () =>
	(
		await engine.query<{ line: string }>(
			`SELECT concat_ws(',', coalesce(call_no, '—'), strftime(call_time, '%d %H:%M:%S'), coalesce(caller_phone, '—'), ` +
				`coalesce(agent, '—'), coalesce(CAST(talk_seconds AS INTEGER)::VARCHAR, '—')) AS line FROM calls ORDER BY line`
		)
	).map(({ line }) => line);

describe('calls without numbers', () => {
	it('are rows of their own, and no number is made up for them', async () => {
		expect(await load(MARCH)).toEqual([[3, 0, 0, 0]]);
		expect(await calls()).toEqual([
			'—,01 08:00:00,138****0001,101,60',
			'—,01 08:00:00,138****0002,102,—',
			'—,01 08:00:09,匿名,101,30'
		]);
		expect(await engine.query(`SELECT * FROM landing_calls WHERE landing_calls::VARCHAR LIKE '%13800000001%'`)).toEqual(
			[]
		);
	});

	it('are the same in an export of other days that has them too, in any order, and change where it says more', async () => {
		const later = [
			'13800000002,2025-03-01 08:00:00,102,45,接听',
			MARCH[2]!,
			'13800000001,2025-04-01 08:00:00,101,60,接听',
			MARCH[0]!
		];
		expect(await load(MARCH, later)).toEqual([
			[3, 0, 0, 0],
			[4, 0, 1, 2]
		]);
		expect(await calls()).toEqual([
			'—,01 08:00:00,138****0001,101,60',
			'—,01 08:00:00,138****0001,101,60',
			'—,01 08:00:00,138****0002,102,45',
			'—,01 08:00:09,匿名,101,30'
		]);
		await removeFile(engine, 1);
		expect(told((await rebuild(engine, OPTIONS)).files)).toEqual([[4, 0, 0, 0]]);
	});

	it('are known by the caller before the agent, who may be told later', async () => {
		const files = await load(
			['13800000001,2025-03-01 08:00:00,,60,接听'],
			['13800000001,2025-03-01 08:00:00,101,60,接听']
		);
		expect(files[1]).toEqual([1, 0, 1, 0]);
		expect(await calls()).toEqual(['—,01 08:00:00,138****0001,101,60']);
	});

	it('are known by the agent where the caller hides the number, so that nobody takes the place of another', async () => {
		const both = ['保密,2025-03-01 08:00:00,101,60,接听', '保密,2025-03-01 08:00:00,102,60,接听'];
		expect(await load(both, [both[1]!])).toEqual([
			[2, 0, 0, 0],
			[1, 0, 0, 1]
		]);
	});

	it('are the same whoever masked their numbers, and where nobody did', async () => {
		const time = '2025-03-01 08:00:00,101,60,接听';
		await add(1, [`13800000001,${time}`], HEADER);
		await add(2, [`138****0001,${time}`], HEADER);
		await add(3, [`13800000001,${time}`], HEADER, { phones: false });
		await add(4, [`+86 138 0000 0001,${time}`], HEADER, { callerKey: 'another' });
		const { files } = await rebuild(engine, OPTIONS);
		// The third says the number otherwise, and so does the fourth again.
		expect(told(files)).toEqual([
			[1, 0, 0, 0],
			[1, 0, 0, 1],
			[1, 0, 1, 0],
			[1, 0, 1, 0]
		]);
	});

	it('are all counted where one sheet says the same of several, and each is found again', async () => {
		const twice = [
			'匿名,2025-03-01 08:00:00,,,未接',
			'匿名,2025-03-01 08:00:00,,,未接',
			'13800000001,2025-03-01 08:00:00,102,5,接听',
			'13800000001,2025-03-01 08:00:00,101,9,接听'
		];
		expect(await load(twice, [...twice].reverse(), [twice[0]!])).toEqual([
			[4, 0, 0, 0],
			[4, 0, 0, 4],
			[1, 0, 0, 1]
		]);
		expect(await calls()).toEqual([
			'—,01 08:00:00,138****0001,101,9',
			'—,01 08:00:00,138****0001,102,5',
			'—,01 08:00:00,匿名,—,—',
			'—,01 08:00:00,匿名,—,—'
		]);
	});

	it('are the same in a workbook, in a text, and in one that two workers read', async () => {
		const rows = Array.from({ length: ROWS }, (_, at) => {
			const phone = at % 3 === 0 ? '匿名' : `138000000${10 + (at % 7)}`;
			return `${phone},2025-03-01 08:${String(at % 60).padStart(2, '0')}:00,${101 + (at % 2)},${at},接听`;
		});
		const lines = [HEADER, ...rows];
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => line.split(','))), '话单');
		await add(1, new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer));
		await add(2, rows);
		const pairing = pairingOf({ kind: 'works' }, MASK, 50);
		await addLanded(engine, landedFile('3.csv', await byTwo(csvText(lines.join('\n')), pairing)), 3);
		expect(pairing.asked()).toBeGreaterThan(0);
		expect(told((await rebuild(engine, OPTIONS)).files)).toEqual([
			[ROWS, 0, 0, 0],
			[ROWS, 0, 0, ROWS],
			[ROWS, 0, 0, ROWS]
		]);
		expect(await calls()).toHaveLength(ROWS);
	});

	it('name what they are known by where files contradict each other', async () => {
		const row = '13800000001,2025-03-01 08:00:00,101,60,接听';
		await load([row, row], [row, row.replace('60', '61')]);
		expect(await engine.query('SELECT key, field, earlier, later FROM conflicts')).toEqual([
			{ key: '2025-03-01 08:00:00 / 尾号0001 / 第2行', field: 'talk_seconds', earlier: '60.0', later: '61.0' }
		]);
	});

	it('are rejected without a time, which is said', async () => {
		const landed = await add(1, ['13800000001,,101,60,接听', '13800000002,早上,101,60,接听', MARCH[0]!]);
		await rebuild(engine, OPTIONS);
		const report = await fileReport(engine, landed, 1);
		expect(report.sheets[0]!.rows).toEqual({ source: 3, accepted: 1, rejected: 2, blank: 0, total: 0 });
		expect(report.sheets[0]!.problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
			[2, '来电时间', '缺少呼入时间，这一行没有计入，请补上后重新导入'],
			[3, '来电时间', expect.stringMatching(/^呼入时间.*；这一行没有计入$/)]
		]);
		expect(await engine.query('SELECT key FROM problems ORDER BY _row')).toEqual([
			{ key: '尾号0001' },
			{ key: '尾号0002' }
		]);
	});
});

describe('outages', () => {
	it('are told apart by circuit and beginning: one that ran on has its end in a later ledger, and is no second', async () => {
		const header = '线路编号,故障开始时间,故障恢复时间';
		const [known, open, other] = [
			'L1,2025-03-01 08:00:00,2025-03-01 09:00:00',
			'L1,2025-03-31 22:00:00,',
			'L2,2025-03-31 22:00:00,2025-03-31 23:00:00'
		];
		await add(1, [known, open, other], header);
		await add(2, [`${open}2025-04-01 02:00:00`, other, known, known], header);
		// One outage stands twice in the second ledger.
		expect(told((await rebuild(engine, OPTIONS)).files)).toEqual([
			[3, 0, 0, 0],
			[4, 0, 1, 2]
		]);
		expect(
			await engine.query(
				`SELECT circuit_no, strftime(fault_end, '%m-%d %H:%M') AS until FROM circuit_faults ORDER BY fault_end`
			)
		).toEqual([
			{ circuit_no: 'L1', until: '03-01 09:00' },
			{ circuit_no: 'L1', until: '03-01 09:00' },
			{ circuit_no: 'L2', until: '03-31 23:00' },
			{ circuit_no: 'L1', until: '04-01 02:00' }
		]);
	});
});

describe('calls of a table with numbers', () => {
	const NUMBERED = `通话编号,${HEADER}`;

	it('need theirs, and are no others for the same caller and moment', async () => {
		await add(1, [`C1,${MARCH[0]!}`, `C2,${MARCH[0]!}`, `,${MARCH[1]!}`], NUMBERED);
		await add(2, [`C1,${MARCH[0]!}`], NUMBERED);
		await add(3, [MARCH[0]!]);
		// Nothing says which of C1 and C2 the third file means.
		expect(told((await rebuild(engine, OPTIONS)).files)).toEqual([
			[2, 1, 0, 0],
			[1, 0, 0, 1],
			[1, 0, 0, 0]
		]);
		expect((await calls()).map((line) => line.split(',')[0])).toEqual(['C1', 'C2', '—']);
	});
});

describe('any exports of calls without numbers', () => {
	const row = fc.record({
		time: fc.constantFrom('', '2025-03-01 08:00:00', '2025-03-01 08:00:01'),
		phone: fc.constantFrom('', '匿名', '0', '13800000001', '138****0001', '13900000002'),
		agent: fc.constantFrom('', '101', '102'),
		talk: fc.constantFrom('', '1', '2')
	});
	type CallRow = Parameters<Parameters<typeof row.map>[0]>[0];
	const known = ({ time, phone, agent }: CallRow) =>
		`${time}|${phone.length > 3 ? `caller ${phone.slice(-4)}` : agent}`;

	it('keep every row once: as many calls of one key as the sheet with the most of them has', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(row, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), async (files) => {
				await prepareStore(engine);
				const most = new Map<string, number>();
				let timeless = 0;
				for (const [at, rows] of files.entries()) {
					// The first row lets the columns be understood.
					await add(at + 1, [
						MARCH[0]!,
						...rows.map(({ time, phone, agent, talk }) => `${phone},${time},${agent},${talk},接听`)
					]);
					const counts = new Map<string, number>();
					for (const one of rows) {
						if (one.time === '') timeless += 1;
						else counts.set(known(one), (counts.get(known(one)) ?? 0) + 1);
					}
					// It is a call of 13800000001 at 08:00:00, as others may be.
					const first = '2025-03-01 08:00:00|caller 0001';
					counts.set(first, (counts.get(first) ?? 0) + 1);
					for (const [key, count] of counts) most.set(key, Math.max(most.get(key) ?? 0, count));
				}
				const { files: counted } = await rebuild(engine, OPTIONS);
				const sum = (key: 'rows' | 'accepted' | 'rejected' | 'updates' | 'duplicates') =>
					counted.reduce((total, one) => total + one[key], 0);
				const inTable = (await calls()).length;
				expect(inTable).toBe([...most.values()].reduce((total, count) => total + count, 0));
				expect(sum('rejected')).toBe(timeless);
				expect(sum('rows')).toBe(sum('accepted') + sum('rejected'));
				expect(sum('accepted')).toBe(inTable + sum('updates') + sum('duplicates'));
			}),
			{ numRuns: 25 }
		);
	}, 120_000);
});

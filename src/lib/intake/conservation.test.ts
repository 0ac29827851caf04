import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { datasetList } from '../domain/datasets/index.ts';
import { identifier } from '../engine/sql/quote.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { damage, mutate } from './damage.test-support.ts';
import { csvText } from './land.test-support.ts';
import { landFile } from './land.ts';
import type { LandedFile } from './model.ts';
import { rebuild } from './rebuild.ts';
import { sourceOfBytes } from './source.ts';
import { addLanded, fileReport, prepareStore } from './store.ts';

const HEAD = ['工单编号', '受理时间', '承办单位', '满意度'];
/** Tickets that repeat, change, lack what they need, stand twice, or are no tickets. */
const ROWS = [
	['GD1', '2023-01-01 08:00:00', '甲镇', '满意'],
	['GD2', '2023-01-02 08:00:00', '乙镇', ''],
	['GD1', '2023-01-01 08:00:00', '甲镇', '不满意'],
	['GD2', '2023-01-02 08:00:00', '乙镇', ''],
	['', '2023-01-03 08:00:00', '甲镇', ''],
	['', '', '', ''],
	['GD3', '一月三日', '甲镇', '满意'],
	HEAD,
	['GD4', '2023-01-04 08:00:00', '', '基本满意'],
	['合计', '', '', '4']
];
const OTHER = [
	['菜品', '份数', '备注'],
	['青菜', '30', ''],
	['合计', '30', '']
];
const CALL_HEAD = ['来电号码', '来电时间', '坐席工号', '通话时长', '接听情况'];
/** Calls without numbers that repeat, change, are told apart by nothing, or have no time. */
const CALLS = [
	['13800000001', '2023-01-01 08:00:00', '101', '60', '接听'],
	['匿名', '2023-01-01 08:00:00', '', '', '未接'],
	['匿名', '2023-01-01 08:00:00', '', '', '未接'],
	CALL_HEAD,
	['13800000002', '', '101', '5', '接听'],
	['13800000002', '2023-01-01 08:00:00', '102', '', '接听'],
	['合计', '', '', '65', '']
];
const LATER_CALLS = [
	CALLS[2]!,
	['13800000002', '2023-01-01 08:00:00', '102', '7', '接听'],
	['13800000003', '2023-02-01 08:00:00', '102', '7', '接听'],
	CALLS[0]!
];

/** Tickets, faults, tickets in other columns, and a table that nobody knows, on one sheet. */
const SEVERAL = [
	['一月'],
	HEAD,
	...ROWS.slice(0, 5),
	[''],
	['线路故障'],
	['线路编号', '故障开始时间', '故障恢复时间', '故障原因'],
	['L1', '2023-01-01 08:00:00', '2023-01-01 09:00:00', '停电'],
	['L2', '', '2023-01-01 09:00:00', '停电'],
	['合计', '', '', '2'],
	['受理时间', '工单编号', '满意度', '承办单位'],
	['2023-01-01 08:00:00', 'GD1', '不满意', '甲镇'],
	['承办单位', '满意度', '诉求类型', '是否解决'],
	['甲镇', '满意', '投诉', '是']
];

function xlsx(): Uint8Array {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, ...ROWS]), '工单');
	utils.book_append_sheet(book, utils.aoa_to_sheet(OTHER), '食堂');
	return new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
}
const lines = (rows: readonly (readonly string[])[]) => csvText(rows.map((row) => row.join(',')).join('\n'));
const html = (rows: readonly (readonly string[])[]) =>
	csvText(`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`);
const json = (rows: readonly (readonly string[])[]) =>
	csvText(rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [HEAD[at], cell])))).join('\n'));

describe('conservation over damaged files', () => {
	const seeds = [
		xlsx(),
		lines([HEAD, ...ROWS]),
		lines(OTHER),
		html([HEAD, ...ROWS]),
		json(ROWS),
		lines([CALL_HEAD, ...CALLS]),
		html([CALL_HEAD, ...LATER_CALLS]),
		lines(SEVERAL)
	];
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	const countOf = async (table: string) =>
		(await engine.query<{ n: number }>(`SELECT count(*)::DOUBLE AS n FROM ${identifier(table)}`))[0]!.n;

	/** Loads files in order and checks both laws; gives what became of their rows. */
	async function expectConserved(files: readonly LandedFile[]) {
		await prepareStore(engine);
		for (const [index, landed] of files.entries()) await addLanded(engine, landed, index + 1);
		const { files: counts } = await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31' });
		const reported = { source: 0, accepted: 0, rejected: 0, blank: 0, total: 0 };
		for (const [index, landed] of files.entries()) {
			for (const { rows } of (await fileReport(engine, landed, index + 1)).sheets) {
				expect(rows.source).toBe(rows.accepted + rows.rejected + rows.blank + rows.total);
				for (const key of ['source', 'accepted', 'rejected', 'blank', 'total'] as const) {
					expect(rows[key]).toBeGreaterThanOrEqual(0);
					reported[key] += rows[key];
				}
			}
		}
		const sum = (key: 'accepted' | 'updates' | 'duplicates') => counts.reduce((total, one) => total + one[key], 0);
		let inTables = 0;
		for (const { kind } of datasetList) inTables += await countOf(kind);
		expect(reported.accepted).toBe(sum('accepted'));
		expect(sum('accepted')).toBe(inTables + sum('updates') + sum('duplicates'));
		return { ...reported, inTables, updates: sum('updates'), duplicates: sum('duplicates') };
	}
	const land = (bytes: Uint8Array, fileId: number) => landFile(sourceOfBytes(`变异${fileId}.dat`, bytes), { fileId });

	it('holds for the undamaged files, counted by hand', async () => {
		const files = await Promise.all([seeds[0]!, seeds[1]!].map((bytes, index) => land(bytes, index + 1)));
		expect(await expectConserved(files)).toEqual({
			// Ten rows of each, and two of the table that nobody knows.
			source: 22,
			// GD1 and GD2 twice and GD4 in each; one without a number, one without a time, and a dish.
			accepted: 10,
			rejected: 5,
			blank: 4,
			total: 3,
			inTables: 3,
			updates: 3,
			duplicates: 4
		});
	});

	it('holds for calls without numbers, counted by hand', async () => {
		const exports = [lines([CALL_HEAD, ...CALLS]), html([CALL_HEAD, ...LATER_CALLS])];
		const files = await Promise.all(exports.map((bytes, index) => land(bytes, index + 1)));
		expect(files.map(({ sheets }) => sheets[0]!.recognition.dataset)).toEqual(['calls', 'calls']);
		expect(await expectConserved(files)).toEqual({
			source: 11,
			// Four of the first file, whose fifth has no time, and all of the second: a call of February is new.
			accepted: 8,
			rejected: 1,
			blank: 1,
			total: 1,
			inTables: 5,
			updates: 1,
			duplicates: 2
		});
	});

	it('holds for several tables on a sheet, counted by hand', async () => {
		expect(await expectConserved([await land(lines(SEVERAL), 1)])).toEqual({
			// All below the first header.
			source: 15,
			// Four tickets, a fault, and GD1 as the third row has it.
			accepted: 6,
			// No number, no time, and the row of which nobody knows what it is.
			rejected: 3,
			// A blank row, a title and three headers.
			blank: 5,
			total: 1,
			inTables: 3,
			updates: 1,
			duplicates: 2
		});
	});

	it('holds for 40 loads of up to three damaged files', async () => {
		const one = fc.record({ seed: fc.nat(seeds.length - 1), steps: damage });
		await fc.assert(
			fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 3 }), async (chosen) => {
				const files: LandedFile[] = [];
				for (const [index, { seed, steps }] of chosen.entries())
					files.push(await land(mutate(seeds[seed]!, steps), index + 1));
				await expectConserved(files);
			}),
			{ numRuns: 40 }
		);
	}, 120_000);
});

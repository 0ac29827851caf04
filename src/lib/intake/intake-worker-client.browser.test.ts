import { describe, expect, it } from 'vitest';

import { createIntakeClient } from './intake-worker-client.ts';
import { cellsOf, csvText, landedRows } from './land.test-support.ts';
import type { LandedSheet } from './model.ts';

const file = (name: string, text: string) => new File([csvText(text) as Uint8Array<ArrayBuffer>], name);
const CSV = '工单编号,受理时间,承办单位\nGD1,2023-01-01 08:00:00,甲镇\nGD2,2023-01-02 08:00:00,乙镇\n';
/** The rows of a sheet whose text the browser keeps. */
const keptRows = async (sheet: LandedSheet) =>
	landedRows({ ...sheet, csv: [new Uint8Array(await new Blob(sheet.csv as BlobPart[]).arrayBuffer())] });
const big = () =>
	file('大.csv', CSV + Array.from({ length: 200_000 }, (_, index) => `X${index},2023-01-03 08:00:00,丙镇\n`).join(''));

describe('createIntakeClient', () => {
	const client = createIntakeClient();

	it('lands files in a worker, one after another, with progress', async () => {
		const phases: string[] = [];
		const [first, second] = await Promise.all([
			client.land(file('一.csv', CSV), { fileId: 3, onProgress: ({ phase }) => phases.push(phase) }),
			client.land(file('坏.csv', ''), { fileId: 4 })
		]);
		expect(first!.error).toBeUndefined();
		expect((await keptRows(first!.sheets[0]!)).map((row) => [row._file, row.ticket_no, row.unit])).toEqual([
			['3', 'GD1', '甲镇'],
			['3', 'GD2', '乙镇']
		]);
		expect(phases.length).toBeGreaterThan(0);
		expect(second!.error).toContain('坏.csv');
	});

	it('masks in the worker when asked to', async () => {
		const text = '工单编号,受理时间,联系电话\nGD1,2023-01-01 08:00:00,13800000000\n';
		const landed = await client.land(file('密.csv', text), { fileId: 1, mask: { callerKey: 'a'.repeat(64) } });
		const [row] = await keptRows(landed.sheets[0]!);
		expect(row!.phone).not.toContain('13800000000');
	});

	it('stops at once when cancelled, and lands the next file all the same', async () => {
		const controller = new AbortController();
		const running = client.land(big(), { fileId: 1, signal: controller.signal, onProgress: () => controller.abort() });
		await expect(running).rejects.toThrow();
		expect((await client.land(file('后.csv', CSV), { fileId: 2 })).sheets[0]!.landed).toBe(2);
	});

	it('rejects what is under way when it is disposed of', async () => {
		const other = createIntakeClient();
		const running = other.land(big(), { fileId: 1, onProgress: () => other.dispose() });
		await expect(running).rejects.toThrow(/停止/);
	});

	it('lands a large text by two workers as by one, whatever rows it has', async () => {
		const text = longText();
		const land = async (name: string, sharedFrom: number) => {
			const blocks: Uint8Array[] = [];
			const landed = await client.land(file(name, text), {
				fileId: 1,
				mask: { callerKey: 'a'.repeat(64) },
				sharedFrom,
				sink: { write: (_, __, bytes) => blocks.push(bytes), drop: () => expect.unreachable() }
			});
			const rows = blocks.map((block) => cellsOf(block));
			const sheets = landed.sheets.map(({ csv: _, ...sheet }) => sheet);
			return { sheets, rows: rows.flat(), blocks: rows.map(({ length }) => length) };
		};
		const [one, two] = [await land('大.csv', Infinity), await land('大.csv', 0)];
		expect(two.sheets).toEqual(one.sheets);
		expect(two.sheets).toMatchObject([
			{ blank: 3, total: 2 },
			{ recognition: { dataset: 'calls' }, landed: 2 }
		]);
		expect(two.rows.length).toBe(two.sheets[0]!.landed + 2);
		expect(two.rows.findIndex((cells, at) => cells.join('\t') !== one.rows[at]!.join('\t'))).toBe(-1);
		// A block of several stretches is never written, so shared rows are in other blocks.
		if (navigator.hardwareConcurrency > 1) expect(two.blocks).not.toEqual(one.blocks);
	}, 60_000);
});

/** Some 40 MB of tickets with odd records, totals, a header again and, at the end, another table. */
function longText(): string {
	const header = '工单编号,受理时间,来电人,联系电话,诉求内容,承办单位,备注';
	const story = '市民反映路灯不亮晚上出行不便请有关单位核实处理。'.repeat(30);
	const ticket = (at: number) => {
		if (at % 97 === 0) return `GD${at},2023-01-03 08:00:00,李四,,"漏水\n三天, ""急""",乙镇,`;
		if (at % 89 === 0) return `GD${at},2023/1/4,李四,13800000002,🏠漏水,乙镇,x`;
		return `GD${at},2023-01-03 08:00:00,王小明,138${String(at).padStart(8, '0')},${at}王小明${story},甲镇,`;
	};
	const tickets = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => ticket(from + at));
	const parts = [[header], tickets(0, 8_000), ['合计,,,,,,9', '', header], tickets(8_000, 20_000), ['合计,,,,,,9']];
	const other = [
		'通话编号,呼入时间,是否转人工,是否接通',
		'C1,2023-02-01 09:00:00,是,是',
		'C2,2023-02-01 09:00:00,是,是'
	];
	return [...parts, other, ['']].map((lines) => lines.join('\n')).join('\n');
}

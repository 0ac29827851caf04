import { describe, expect, it } from 'vitest';

import { createIntakeClient } from './intake-worker-client.ts';
import { csvText, landedRows } from './land.test-support.ts';
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
});

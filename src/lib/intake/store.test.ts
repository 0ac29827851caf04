import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landedFile, landedSheet } from './landed.test-support.ts';
import { rebuild } from './rebuild.ts';
import { addLanded, fileReport, prepareStore, removeFile } from './store.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

const options = { calendar: { holidays: [], workdays: [] } };
const count = async (table: string) => (await engine.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

describe('store', () => {
	it('refuses a file of which fewer rows arrive than were read, and keeps nothing of it', async () => {
		const sheet = landedSheet('visits', [{ visited_on: '2023-05-08', township: '牙叉镇' }], 1);
		const short = landedFile('走访.xlsx', [{ ...sheet, landed: 2 }]);
		await expect(addLanded(engine, short, 1)).rejects.toThrow('“走访.xlsx”的“Sheet1”读到 2 行，只存入 1 行');
		expect([await count('landing_visits'), await count('inputs')]).toEqual([0, 0]);
	});

	it('starts anew, also over tables that were in use', async () => {
		await addLanded(engine, landedFile('a.xlsx', [landedSheet('visits', [{ visited_on: '2023-05-08' }], 1)]), 1);
		await prepareStore(engine);
		expect([await count('landing_visits'), await count('inputs'), await count('input_columns')]).toEqual([0, 0, 0]);
	});

	it('takes a file out again without a trace', async () => {
		const visit = { visited_on: '2023-05-08', township: '牙叉镇' };
		await addLanded(engine, landedFile('a.xlsx', [landedSheet('visits', [visit], 1)]), 1);
		await addLanded(engine, landedFile('b.xlsx', [landedSheet('visits', [visit, { township: '无日期' }], 2)]), 2);
		await rebuild(engine, options);
		expect([await count('visits'), await count('problems')]).toEqual([2, 1]);
		await removeFile(engine, 2);
		await rebuild(engine, options);
		expect([await count('visits'), await count('problems'), await count('inputs')]).toEqual([1, 0, 1]);
	});

	it('reports each sheet with counts that add up and problems under the headers of the file', async () => {
		const good = landedSheet('visits', [{ visited_on: '2023-05-08', township: '牙叉镇' }], 1, '走访');
		const bad = landedSheet(
			'funds',
			[{ booked_on: '某日', source: '省', entry: '到位', amount_wan_yuan: '一百' }],
			1,
			'资金'
		);
		const renamed = {
			...bad.recognition,
			columns: bad.recognition.columns.map((c) => ({ ...c, header: `我的${c.header}` }))
		};
		const landed = landedFile('a.xlsx', [
			{ ...good, source: 4, blank: 2, total: 1 },
			{ ...bad, recognition: renamed }
		]);
		await addLanded(engine, landed, 1);
		await rebuild(engine, options);
		const report = await fileReport(engine, landed, 1);
		expect(report.sheets.map((sheet) => sheet.rows)).toEqual([
			{ source: 4, accepted: 1, rejected: 0, blank: 2, total: 1 },
			{ source: 1, accepted: 0, rejected: 1, blank: 0, total: 0 }
		]);
		expect(report.sheets[0]!.problems).toEqual([]);
		expect(report.sheets[1]!.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
			[2, '我的金额(万元)', '一百'],
			[2, '我的日期', '某日']
		]);
		expect(report.sheets[1]!.problems[1]!.reason).toBe('日期不是能认出的日期，请写成 2023-05-08；这一行没有计入');
	});

	it('keeps the message of a file that could not be read', async () => {
		const landed = { ...landedFile('坏.xlsx', []), error: '文件已损坏' };
		await addLanded(engine, landed, 1);
		expect((await fileReport(engine, landed, 1)).error).toBe('文件已损坏');
	});
});

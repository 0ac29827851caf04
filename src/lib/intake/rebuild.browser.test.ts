import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createWasmEngine } from '../engine/wasm/wasm-engine.ts';
import { landedFile, landedSheet } from './landed.test-support.ts';
import { rebuild } from './rebuild.ts';
import { addLanded, prepareStore } from './store.ts';

describe('rebuild in DuckDB-Wasm', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createWasmEngine();
		await prepareStore(engine);
	});
	afterAll(() => engine.close());

	it('types, updates, derives and reports as the native engine does', async () => {
		const first = [
			{
				ticket_no: 'A1',
				accept_time: '2023年5月5日 下午4:00',
				limit_text: '2个工作日',
				status: '办理中',
				category: '城乡建设->供水'
			},
			{ ticket_no: 'A2', accept_time: '45051.5', satisfaction: '双满意', repeated: '否', return_count: '是' },
			{ ticket_no: 'A3', accept_time: '昨天' }
		];
		const second = [
			{ ticket_no: 'a1', accept_time: '2023-05-05 16:00:00', status: '结案', close_time: '2023-05-06T02:00:00Z' }
		];
		await addLanded(engine, landedFile('1.xlsx', [landedSheet('tickets', first, 1)]), 1);
		await addLanded(engine, landedFile('2.xlsx', [landedSheet('tickets', second, 2)]), 2);
		const result = await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31' });
		expect(result.files).toEqual([
			{ file: 1, rows: 3, accepted: 2, rejected: 1, updates: 0, duplicates: 0 },
			{ file: 2, rows: 1, accepted: 1, rejected: 0, updates: 1, duplicates: 0 }
		]);
		expect(
			await engine.query(
				`SELECT ticket_no, accept_time::VARCHAR AS accepted, due_at::VARCHAR AS due, status, is_closed, satisfaction, repeated, ` +
					`return_count, cat2, work_hours_from_accept AS hours, quality_flags AS flags, _file FROM tickets ORDER BY ticket_no`
			)
		).toEqual([
			{
				ticket_no: 'A1',
				accepted: '2023-05-05 16:00:00',
				due: '2023-05-08 23:59:59',
				status: '已办结',
				is_closed: true,
				satisfaction: null,
				repeated: null,
				return_count: null,
				cat2: '供水',
				hours: 3,
				flags: '',
				_file: 2
			},
			{
				ticket_no: 'A2',
				accepted: '2023-05-05 12:00:00',
				due: null,
				status: null,
				is_closed: false,
				satisfaction: '满意',
				repeated: false,
				return_count: 1,
				cat2: null,
				hours: null,
				flags: '',
				_file: 1
			}
		]);
		expect(await engine.query('SELECT _row, header, value FROM problems')).toEqual([
			{ _row: 4, header: '受理时间', value: '昨天' }
		]);
	});

	it('tells calls without numbers apart', async () => {
		await prepareStore(engine);
		const call = { call_time: '2025-03-01 08:00:00', caller_phone: '138****0001', talk_seconds: '60' };
		const hidden = { call_time: '2025-03-01 08:00:00', caller_phone: '匿名' };
		await addLanded(engine, landedFile('1.xlsx', [landedSheet('calls', [hidden, call, hidden], 1)]), 1);
		await addLanded(engine, landedFile('2.xlsx', [landedSheet('calls', [{ ...call, agent: '101' }, hidden], 2)]), 2);
		const { files } = await rebuild(engine, { calendar: { holidays: [], workdays: [] } });
		expect(files).toEqual([
			{ file: 1, rows: 3, accepted: 3, rejected: 0, updates: 0, duplicates: 0 },
			{ file: 2, rows: 2, accepted: 2, rejected: 0, updates: 1, duplicates: 1 }
		]);
		expect(await engine.query('SELECT call_no, caller_phone, agent FROM calls ORDER BY caller_phone')).toEqual([
			{ call_no: null, caller_phone: '138****0001', agent: '101' },
			{ call_no: null, caller_phone: '匿名', agent: null },
			{ call_no: null, caller_phone: '匿名', agent: null }
		]);
	});
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createCalendar, OFFICE_HOURS } from '../../domain/calendar.ts';
import { addDays } from '../../domain/period.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { landedFile, landedSheet, type Cells } from '../landed.test-support.ts';
import { rebuild } from '../rebuild.ts';
import { addLanded, prepareStore } from '../store.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

/** Loads tickets numbered in order and gives the asked columns in that order. */
async function load(rows: readonly Cells[], columns: string): Promise<Row[]> {
	const numbered = rows.map((row, i) => ({ accept_time: '2023-05-05 16:00:00', ...row, ticket_no: `T${1000 + i}` }));
	await addLanded(engine, landedFile('t.xlsx', [landedSheet('tickets', numbered, 1)]), 1);
	await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31' });
	return engine.query(`SELECT ${columns} FROM tickets ORDER BY ticket_no`);
}

const dueOf = async (rows: readonly Cells[]) => (await load(rows, 'due_at::VARCHAR AS due')).map((row) => row.due);

/** Office seconds between two moments, second by minute: the slow way. */
function officeHoursByMinute(from: string, to: string): number {
	const calendar = createCalendar();
	let minutes = 0;
	for (let day = from.slice(0, 10); day <= to.slice(0, 10); day = addDays(day, 1)) {
		if (!calendar.isWorkday(day)) continue;
		for (let minute = 0; minute < 1440; minute += 1) {
			const text = `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
			const open = OFFICE_HOURS.some((span) => minute * 60 >= span.from && minute * 60 < span.to);
			if (open && text >= from && text < to) minutes += 1;
		}
	}
	return minutes / 60;
}

describe('due time', () => {
	it('is the extended deadline, else the deadline, a day alone meaning its end', async () => {
		expect(
			await dueOf([
				{ deadline: '2023-05-10 12:00:00', extended_deadline: '2023-05-20 12:00:00', limit_text: '1天' },
				{ deadline: '2023-05-10', limit_text: '1天' },
				{ limit_text: '2023-05-11' },
				{}
			])
		).toEqual(['2023-05-20 12:00:00', '2023-05-10 23:59:59', '2023-05-11 23:59:59', null]);
	});

	// Friday 5 May 2023; Saturday 6 May was worked in exchange for the holiday, Sunday was off.
	it('counts working days from the next day, over weekends and days in exchange', async () => {
		const limits: Cells[] = ['1个工作日', '2工作日', 'd3', '5'].map((limit_text) => ({ limit_text }));
		expect(await dueOf([...limits, { limit_text: '3', limit_unit: '工作日' }])).toEqual([
			'2023-05-06 23:59:59',
			'2023-05-08 23:59:59',
			'2023-05-09 23:59:59',
			'2023-05-11 23:59:59',
			'2023-05-09 23:59:59'
		]);
	});

	it('starts from the dispatch where there is one', async () => {
		expect(await dueOf([{ dispatch_time: '2023-05-07 10:00:00', limit_text: '1个工作日' }])).toEqual([
			'2023-05-08 23:59:59'
		]);
	});

	it('reads days, hours, working hours and minutes', async () => {
		const limits = ['D6', '6天内', 'H6', '48小时', '30分钟', 'h1', 'h2', '6.5工作小时', '尽快'];
		expect(
			await dueOf([...limits.map((limit_text) => ({ limit_text })), { limit_text: '2', limit_unit: '小时' }])
		).toEqual([
			'2023-05-11 23:59:59',
			'2023-05-11 23:59:59',
			'2023-05-05 22:00:00',
			'2023-05-07 16:00:00',
			'2023-05-05 16:30:00',
			'2023-05-05 17:00:00',
			'2023-05-06 09:00:00',
			'2023-05-06 16:00:00',
			null,
			'2023-05-05 18:00:00'
		]);
	});
});

describe('a slip of the pen', () => {
	it('makes no due time, and ends no import', async () => {
		const limits = [
			'99999999999个工作日',
			'99999999999天',
			'99999999999999999999小时',
			'99999999999工作小时',
			'h900000'
		];
		expect(await dueOf([...limits, '1天'].map((limit_text) => ({ limit_text })))).toEqual([
			...limits.map(() => null),
			'2023-05-06 23:59:59'
		]);
	});
});

describe('working hours', () => {
	it('agree with counting office minutes one by one', async () => {
		const spans = [
			['2023-05-05 16:00:00', '2023-05-05 17:00:00'],
			['2023-05-05 11:30:00', '2023-05-05 15:00:00'],
			['2023-05-05 16:00:00', '2023-05-09 10:15:00'],
			['2023-04-28 20:00:00', '2023-05-04 08:00:00'],
			['2023-05-07 10:00:00', '2023-05-07 12:00:00'],
			['2023-09-27 09:00:00', '2023-10-09 18:00:00']
		] as const;
		const rows = await load(
			spans.map(([accept_time, close_time]) => ({ accept_time, close_time })),
			'work_hours_from_accept AS hours, work_hours_from_dispatch AS dispatched'
		);
		expect(rows.map((row) => row.hours)).toEqual(spans.map(([from, to]) => officeHoursByMinute(from, to)));
		expect(rows[2]!.hours).toBe(1.5 + 6.5 + 6.5 + 1.75);
		expect(rows.every((row) => row.dispatched === null)).toBe(true);
	});

	it('are unknown while the ticket is open or where it closed before it began', async () => {
		expect(await load([{}, { close_time: '2023-05-04 10:00:00' }], 'work_hours_from_accept AS hours')).toEqual([
			{ hours: null },
			{ hours: null }
		]);
	});
});

describe('closed, categories and flags', () => {
	it('takes a ticket as closed by its close time or by its status', async () => {
		const rows = [{ close_time: '2023-05-06' }, { status: '归档' }, { status: '办理中' }, {}];
		expect((await load(rows, 'is_closed')).map((row) => row.is_closed)).toEqual([true, true, false, false]);
	});

	it('splits a joined category only where no level has its own column', async () => {
		const rows = ['城乡建设->供水->停水', '城乡建设-供水', '城乡建设_供水', '城乡建设/供水', '供水'].map(
			(category) => ({ category })
		);
		expect(await load([...rows, { category: 'a-b', cat1: '甲' }], 'cat1, cat2, cat3')).toEqual([
			{ cat1: '城乡建设', cat2: '供水', cat3: '停水' },
			...Array.from({ length: 3 }, () => ({ cat1: '城乡建设', cat2: '供水', cat3: null })),
			{ cat1: '供水', cat2: null, cat3: null },
			{ cat1: '甲', cat2: null, cat3: null }
		]);
	});

	it('flags tickets that contradict themselves, and leaves the others alone', async () => {
		const rows = await load(
			[
				{ unit: '甲', dispatch_time: '2023-05-05 17:00:00', close_time: '2023-05-06 10:00:00', status: '已办结' },
				{ close_time: '2023-05-05 15:00:00', status: '已办结' },
				{ dispatch_time: '2023-05-05 17:00:00' },
				{ status: '已办结' },
				{ accept_time: '2024-01-01 00:00:00' },
				{ unit: '甲', dispatch_time: '2023-05-05 15:00:00', sign_time: '2023-05-05 14:00:00' },
				{
					deadline: '2023-05-01',
					visit_time: '2023-05-02 10:00:00',
					status: '办理中',
					close_time: '2023-05-06 10:00:00'
				}
			],
			'quality_flags'
		);
		expect(rows.map((row) => row.quality_flags)).toEqual([
			'',
			'closed_before_accepted',
			'dispatched_without_unit',
			'closed_without_time',
			'in_future',
			'dispatched_before_accepted,signed_before_dispatched',
			'visited_before_accepted,due_before_accepted,open_with_close_time'
		]);
	});

	it('flags a rating without a call-back only where the table has a column for call-backs', async () => {
		const rated = { satisfaction: '满意' };
		const visited = await load(
			[
				{ ...rated, visit_time: '2023-05-09 10:00:00' },
				{ ...rated, visit_result: '接通' },
				{ ...rated, visit_result: '未接通' },
				rated,
				{ satisfaction: '未评价' }
			],
			'quality_flags'
		);
		expect(visited.map((row) => row.quality_flags)).toEqual(['', '', 'rated_without_visit', 'rated_without_visit', '']);
		await prepareStore(engine);
		expect(await load([rated, { satisfaction: '不满意' }], 'quality_flags')).toEqual([
			{ quality_flags: '' },
			{ quality_flags: '' }
		]);
	});
});

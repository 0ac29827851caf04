import { dayText, dayNumber } from '../domain/period.ts';
import type { TestRow } from './fill-tables.test-support.ts';

/** Small seeded generator (mulberry32): the same rows in Node and in the browser. */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

/** `YYYY-MM-DD HH:MM:SS` of milliseconds since 1970, as a wall clock without zone. */
export function instantText(ms: number): string {
	return `${dayText(Math.floor(ms / DAY))} ${new Date(ms).toISOString().slice(11, 19)}`;
}

export interface RandomRows {
	readonly tickets: TestRow[];
	readonly calls: TestRow[];
	readonly circuits: TestRow[];
	readonly circuit_faults: TestRow[];
	readonly knowledge: TestRow[];
	readonly trainings: TestRow[];
	readonly payroll: TestRow[];
	readonly visits: TestRow[];
	readonly funds: TestRow[];
}

/** Instants at which something decides: bounds of periods, as-of instants of the tests, a leap day. */
export const EDGES = [
	'2023-01-01 00:00:00',
	'2024-01-01 00:00:00',
	'2023-05-01 00:00:00',
	'2023-06-01 00:00:00',
	'2023-06-03 18:00:00',
	'2023-07-14 12:00:00',
	'2024-02-20 09:30:00',
	'2023-12-31 23:59:00',
	'2024-02-29 00:00:00',
	'2024-02-29 23:59:00'
].map((text) => Date.parse(`${text.replace(' ', 'T')}Z`));

/** Rows of every dataset over 2022–2024 with blanks, unknown words and impossible orders of events. */
export function randomRows(seed: number, ticketCount: number): RandomRows {
	const random = seededRandom(seed);
	const start = dayNumber('2022-11-01') * DAY;
	const chance = (share: number) => random() < share;
	const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
	const pick = <T>(values: readonly T[]): T => values[between(0, values.length - 1)]!;
	const maybe = <T>(share: number, value: T): T | null => (chance(share) ? value : null);
	// Small steps make equal instants frequent, where < and <= differ.
	const later = (ms: number, hours: number) => {
		const edge = pick(EDGES);
		return chance(0.06) && edge >= ms ? edge : ms + between(0, hours * 2) * (HOUR / 2);
	};
	const day = () => dayText(dayNumber('2022-11-01') + between(0, 480));
	const many = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index));

	const ticket = (index: number): TestRow => {
		const accept = later(start, 24 * 480);
		const dispatch = maybe(0.6, chance(0.03) ? accept - HOUR : later(accept, 4));
		const close = maybe(0.8, chance(0.04) ? accept - 2 * HOUR : later(dispatch ?? accept, 24 * 12));
		const visit = maybe(0.5, later(close ?? accept, 72));
		const text = (ms: number | null) => (ms === null ? null : instantText(ms));
		const rating = () =>
			maybe(0.75, pick(['非常满意', '满意', '满意', '基本满意', '不满意', '非常不满意', '未评价', '一般']));
		return {
			ticket_no: `T${String(index).padStart(6, '0')}`,
			title: maybe(0.9, `${pick(['路灯', '噪音', '停水'])}问题${index}`),
			content: maybe(0.8, pick(['夜间施工', '水压不足 50%_', '道路破损'])),
			accept_time: instantText(accept),
			dispatch_time: text(dispatch),
			sign_time: text(dispatch === null ? null : maybe(0.8, dispatch + between(-1, 110) * 15 * 60 * SECOND)),
			close_time: text(close),
			due_at: text(maybe(0.7, chance(0.1) ? (close ?? accept) : later(accept, 24 * 10))),
			is_closed: close !== null ? true : pick([true, false, false, null]),
			visit_time: text(visit),
			visit_result: maybe(0.6, pick(['接通', '接通', '未接通', '占线'])),
			satisfaction: rating(),
			first_satisfaction: rating(),
			solved: maybe(0.6, pick(['已解决', '部分解决', '未解决', '不详'])),
			type: maybe(0.9, pick(['咨询', '投诉', '求助', '建议'])),
			channel: maybe(0.9, pick(['电话', '电话', '网站', '微信'])),
			category: maybe(0.8, pick(['市容', '供水'])),
			cat1: maybe(0.6, pick(['城乡建设', '公用事业'])),
			cat2: maybe(0.5, pick(['道路', '供水'])),
			unit: maybe(0.8, pick(['住建局', '水务局', '城管局', '教育局'])),
			area: maybe(0.8, pick(['牙叉镇', '七坊镇', '邦溪镇'])),
			status: maybe(0.9, pick(['已办结', '办理中', '已归档'])),
			urgency: maybe(0.8, pick(['特急', '加急', '紧急', '一般'])),
			handle_mode: maybe(0.5, pick(['直接办结', '即时答复', '转办'])),
			extend_count: maybe(0.6, pick([0, 0, 1, 2])),
			extended_deadline: text(maybe(0.1, later(accept, 480))),
			return_count: maybe(0.7, pick([0, 0, 0, 1, 3, -1])),
			reopen_count: maybe(0.7, pick([0, 0, 1, 2])),
			repeated: maybe(0.7, chance(0.1)),
			secret: maybe(0.7, chance(0.1)),
			caller_key: maybe(0.7, `K${between(1, 60)}`),
			work_hours_from_dispatch: close === null || dispatch === null ? null : between(0, 400) / 4,
			work_hours_from_accept: close === null ? null : between(0, 400) / 4,
			// A fact of the day, whatever the ticket; a few days that the calendar does not reach.
			on_workday: accept % (29 * DAY) < DAY ? null : Math.floor(accept / DAY + 3) % 7 < 5,
			quality_flags: '',
			_file: 1,
			_sheet: '工单',
			_row: index + 2
		};
	};

	return {
		tickets: many(ticketCount, ticket),
		calls: many(300, (index) => ({
			call_no: `C${index}`,
			call_time: instantText(later(start, 24 * 480)),
			direction: [null, '呼入', '呼出', '呼入', '内部'][index % 5]!,
			agent_requested: maybe(0.9, chance(0.8)),
			answered: maybe(0.95, chance(0.9)),
			wait_seconds: maybe(0.9, between(-1, 40)),
			agent: [null, '01', '02'][index % 3]!,
			talk_seconds: index % 5 === 0 ? null : ((index * 37) % 400) - 3
		})),
		circuits: many(8, (index) => ({
			circuit_no: `L${index}`,
			circuit_name: `线路${index}`,
			enabled_on: day(),
			disabled_on: maybe(0.2, day())
		})),
		circuit_faults: many(60, () => {
			const from = later(start, 24 * 480);
			return {
				circuit_no: `L${between(0, 9)}`,
				fault_start: instantText(from),
				fault_end: maybe(0.95, instantText(chance(0.05) ? from - HOUR : later(from, 400))),
				planned: maybe(0.7, chance(0.3))
			};
		}),
		knowledge: many(80, (index) => ({
			entry_no: `N${index}`,
			uploaded_on: day(),
			action: maybe(0.8, pick(['新增', '更新']))
		})),
		trainings: many(40, () => ({
			held_on: day(),
			mode: maybe(0.95, pick(['线上', '线下', '其他'])),
			batch: maybe(0.7, pick(['第一批', '第二批', '第三批']))
		})),
		payroll: many(100, (index) => ({
			operator_no: `P${index % 13}`,
			pay_month: `${day().slice(0, 7)}-01`,
			payable_yuan: between(300_000, 500_000) / 100,
			paid_yuan: between(250_000, 500_000) / 100
		})),
		visits: many(20, () => ({ visited_on: day(), township: pick(['牙叉镇', '七坊镇', '邦溪镇', '荣邦乡']) })),
		funds: many(40, () => ({
			booked_on: day(),
			source: pick(['中央资金', '县级资金', '其他资金']),
			entry: pick(['预算', '到位', '支出', '结余']),
			amount_wan_yuan: between(-500, 9000) / 100
		}))
	};
}

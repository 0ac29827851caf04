import { instant, instantText, MINUTE, type Instant } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';
import { agentOn } from '../tickets/people.ts';
import type { Ticket } from '../tickets/ticket.ts';

interface Call {
	readonly at: Instant;
	readonly requested: boolean;
	readonly answered: boolean;
	readonly waitSeconds: number;
	readonly talkSeconds: number;
	readonly agent: string;
}

/** Calls beside those that became tickets: lost ones, wrong numbers, questions settled by the voice menu. */
const OTHER_CALLS = 9_300;
const HEADER = ['通话编号', '呼入时间', '是否转人工', '是否接通', '等待时长（秒）', '通话时长（秒）', '坐席工号'];

/** 话务: the incoming calls of the year, one sheet a quarter. Each ticket taken by telephone has its call. */
export function callSheets(tickets: readonly Ticket[], seed: number): Sheet[] {
	const random = new Random(seed, 'calls');
	const calls = tickets.filter((ticket) => ticket.channel === '电话').map((ticket) => callOf(ticket, random));
	const days = tickets.map((ticket) => ticket.acceptedAt);
	for (let i = 0; i < OTHER_CALLS; i += 1) calls.push(otherCall(random.pick(days), random));
	calls.sort((a, b) => a.at - b.at);
	return [1, 2, 3, 4].map((quarter) => quarterSheet(calls, quarter));
}

function callOf(ticket: Ticket, random: Random): Call {
	const talkSeconds = Math.max(25, Math.round(random.lognormal(148, 0.55)));
	const waitSeconds = answeredWait(random);
	const first = instant('2023-01-01', '00:00:05');
	const at = Math.max(first, ticket.acceptedAt - random.int(5, talkSeconds));
	return { at, requested: true, answered: true, waitSeconds, talkSeconds, agent: ticket.agent };
}

/** Near some ticket's moment, so that busy hours lose the most calls. */
function otherCall(near: Instant, random: Random): Call {
	const last = instant('2023-12-31', '23:59:00');
	const at = Math.min(Math.max(instant('2023-01-01', '00:01:00'), near + random.int(-40 * MINUTE, 40 * MINUTE)), last);
	const kind = random.weighted(
		['menu', 'answered', 'lost'] as const,
		(one) => ({ menu: 42, answered: 48, lost: 10 })[one]
	);
	if (kind === 'menu') {
		return { at, requested: false, answered: false, waitSeconds: 0, talkSeconds: random.int(4, 70), agent: '' };
	}
	if (kind === 'lost') {
		const waitSeconds = random.chance(0.35) ? random.int(1, 5) : Math.round(random.lognormal(26, 0.6));
		return { at, requested: true, answered: false, waitSeconds, talkSeconds: 0, agent: '' };
	}
	const talkSeconds = Math.max(8, Math.round(random.lognormal(70, 0.7)));
	return {
		at,
		requested: true,
		answered: true,
		waitSeconds: answeredWait(random),
		talkSeconds,
		agent: agentOn(at, random)
	};
}

function answeredWait(random: Random): number {
	return Math.max(1, Math.round(random.lognormal(random.chance(0.93) ? 5 : 19, 0.5)));
}

function quarterSheet(calls: readonly Call[], quarter: number): Sheet {
	const from = instant(`2023-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
	const to = quarter === 4 ? instant('2024-01-01') : instant(`2023-${String(quarter * 3 + 1).padStart(2, '0')}-01`);
	const rows: Cell[][] = calls
		.filter((call) => call.at >= from && call.at < to)
		.map((call, index) => [
			`HR2023${quarter}${String(index + 1).padStart(6, '0')}`,
			quarter <= 2 ? instantText(call.at) : { date: call.at },
			call.requested ? '是' : '否',
			call.answered ? '接通' : '未接通',
			call.waitSeconds,
			call.talkSeconds,
			call.agent || '-'
		]);
	return {
		name: `第${quarter}季度`,
		header: plainHeader(HEADER),
		columns: HEADER.length,
		rows,
		widths: [20, 20, 10, 10, 14, 14, 12]
	};
}

import type { MetricId } from '../domain/metric.ts';
import type { TestRow } from './fill-tables.test-support.ts';
import type { RandomRows } from './random-rows.test-support.ts';
import type { Scope } from './scope.ts';
import {
	count,
	dayMs,
	divide,
	HOUR,
	ms,
	scopedTickets,
	sum,
	TICKET_ORACLES,
	type OracleFigures
} from './ticket-oracle.test-support.ts';

const callShare = (base: (row: TestRow) => boolean, part: (row: TestRow) => boolean) => (rows: readonly TestRow[]) => {
	const looked = rows.filter(base);
	return divide(looked.filter((row) => base(row) && part(row)).length, looked.length);
};
const asked = (row: TestRow) => row.agent_requested === true;
const answered = (row: TestRow) => row.answered === true;
const waited = (row: TestRow, seconds: number) =>
	row.wait_seconds != null && Number(row.wait_seconds) >= 0 && Number(row.wait_seconds) <= seconds;
/** Seconds of answered calls that are no less than zero. */
const secondsOf = (rows: readonly TestRow[], column: 'wait_seconds' | 'talk_seconds') =>
	rows.flatMap((row) =>
		answered(row) && row[column] != null && Number(row[column]) >= 0 ? [Number(row[column])] : []
	);
const waitQuantile = (share: number) => (rows: readonly TestRow[]) => {
	const waits = secondsOf(rows, 'wait_seconds').sort((a, b) => a - b);
	const place = (waits.length - 1) * share;
	const [low, high] = [waits[Math.floor(place)] ?? NaN, waits[Math.ceil(place)] ?? NaN];
	const value = waits.length === 0 ? null : low + (high - low) * (place - Math.floor(place));
	return { numerator: null, denominator: null, value, sample: waits.length };
};
const counted = (test: (row: TestRow) => boolean) => (rows: readonly TestRow[]) => count(rows.filter(test).length);
const answeredIn = (seconds: number) => callShare(asked, (row) => answered(row) && waited(row, seconds));

export const CALL_ORACLES: Readonly<Record<string, (rows: readonly TestRow[]) => OracleFigures>> = {
	'calls_received.default': counted(() => true),
	'calls_requested.default': counted(asked),
	'calls_answered.default': counted(answered),
	'median_wait_seconds.default': waitQuantile(0.5),
	'p90_wait_seconds.default': waitQuantile(0.9),
	'mean_talk_seconds.default': (rows) => {
		const talks = secondsOf(rows, 'talk_seconds');
		return divide(sum(talks), talks.length);
	},
	'call_answer_rate.requested': callShare(asked, answered),
	'call_answer_rate.inbound': callShare(() => true, answered),
	'call_answer_rate.net': callShare(
		(row) => asked(row) && (answered(row) || row.wait_seconds == null || Number(row.wait_seconds) >= 5),
		answered
	),
	'call_answer_within_rate.s10': answeredIn(10),
	'call_answer_within_rate.s15': answeredIn(15),
	'call_answer_within_rate.s20': answeredIn(20),
	'call_answer_within_rate.s30': answeredIn(30),
	'call_answer_within_rate.s15_answered': callShare(
		(row) => asked(row) && answered(row),
		(row) => waited(row, 15)
	)
};

/** Minute by minute: is the circuit in service, is it down? Slow on purpose. */
export function plainCircuit(
	circuit: TestRow,
	rows: Pick<RandomRows, 'circuit_faults'>,
	scope: Scope,
	countPlanned: boolean
): { readonly service: number; readonly down: number } {
	const MINUTE = 60_000;
	const asOf = ms(scope.asOf)!;
	const from = dayMs(scope.period.from);
	const to = Math.min(dayMs(scope.period.to), dayMs(scope.asOf.slice(0, 10)) + 24 * HOUR);
	const up = dayMs(String(circuit.enabled_on));
	const off = circuit.disabled_on == null ? Infinity : dayMs(String(circuit.disabled_on));
	const faults = rows.circuit_faults
		.filter((fault) => fault.circuit_no === circuit.circuit_no && (countPlanned || fault.planned !== true))
		.map((fault) => [ms(fault.fault_start)!, ms(fault.fault_end) ?? Infinity] as const)
		.filter(([start, end]) => end > start);
	let [service, down] = [0, 0];
	for (let minute = from; minute < to; minute += MINUTE) {
		if (minute < up || minute >= off) continue;
		service += 1;
		if (minute < asOf && faults.some(([start, end]) => minute >= start && minute < end)) down += 1;
	}
	return { service, down };
}

function circuitMinutes(rows: RandomRows, scope: Scope, countPlanned: boolean): OracleFigures {
	const each = rows.circuits.map((circuit) => plainCircuit(circuit, rows, scope, countPlanned));
	const [service, down] = [sum(each.map((one) => one.service)), sum(each.map((one) => one.down))];
	return divide(service - down, service, each.filter((one) => one.service > 0).length);
}

const sumOf = (rows: readonly TestRow[], column: string) => sum(rows.map((row) => Number(row[column])));

/** One metric and variant over random rows; null where this oracle does not know it. */
export function oracle(id: MetricId, variant: string, rows: RandomRows, scope: Scope): OracleFigures | null {
	const name = `${id}.${variant}`;
	const ticketOracle = TICKET_ORACLES[name];
	if (ticketOracle) return ticketOracle(scopedTickets(rows.tickets, scope), rows.tickets);
	const inside = (column: string) => (row: TestRow) =>
		String(row[column]) >= scope.period.from && String(row[column]) < scope.period.to;
	const callOracle = CALL_ORACLES[name];
	if (callOracle) {
		const incoming = rows.calls.filter(({ direction }) => direction !== '呼出');
		return callOracle(incoming.filter(inside('call_time')).filter((row) => String(row.call_time) <= scope.asOf));
	}
	const trainings = rows.trainings.filter(inside('held_on'));
	const offline = trainings.filter((row) => row.mode === '线下');
	const visits = rows.visits.filter(inside('visited_on'));
	const payroll = rows.payroll.filter(inside('pay_month'));
	const years = [
		`${scope.period.from.slice(0, 4)}-01-01`,
		`${Number(scope.period.from.slice(0, 4)) + 1}-01-01`
	] as const;
	const money = (entry: string, wholeYear: boolean) =>
		rows.funds.filter(
			(row) =>
				row.entry === entry &&
				(wholeYear ? String(row.booked_on) >= years[0] && String(row.booked_on) < years[1] : inside('booked_on')(row))
		);
	const paid = (part: string, whole: string) => {
		const [a, b] = [money(part, false), money(whole, whole === '预算')];
		const year = (entry: string) => money(entry, true).length;
		return divide(sumOf(a, 'amount_wan_yuan'), sumOf(b, 'amount_wan_yuan'), year(part) + year(whole));
	};
	switch (name) {
		case 'circuit_availability_rate.all':
			return circuitMinutes(rows, scope, true);
		case 'circuit_availability_rate.unplanned':
			return circuitMinutes(rows, scope, false);
		case 'knowledge_entries.default':
			return count(rows.knowledge.filter(inside('uploaded_on')).length);
		case 'knowledge_entries.added':
			return count(rows.knowledge.filter(inside('uploaded_on')).filter((row) => row.action === '新增').length);
		case 'trainings_held.default':
			return count(trainings.filter((row) => row.mode === '线上').length);
		case 'trainings_held.all':
			return count(trainings.length);
		case 'training_batches.default':
			return { ...count(new Set(offline.map((row) => row.batch ?? row.held_on)).size), sample: offline.length };
		case 'townships_visited.default':
			return { ...count(new Set(visits.map((row) => row.township)).size), sample: visits.length };
		case 'payroll_payout_rate.default':
			return divide(sumOf(payroll, 'paid_yuan'), sumOf(payroll, 'payable_yuan'), payroll.length);
		case 'fund_arrival_rate.default':
			return paid('到位', '预算');
		case 'fund_execution_rate.budget':
			return paid('支出', '预算');
		case 'fund_execution_rate.arrived':
			return paid('支出', '到位');
		default:
			return null;
	}
}

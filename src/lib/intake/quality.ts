import { CLOSED_STATUSES } from '../domain/dictionaries/index.ts';
import { dayNumber } from '../domain/period.ts';
import { literal } from '../engine/sql/quote.ts';

/** A way in which a ticket contradicts itself. Such a ticket is in the data, with the rule's id in `quality_flags`. */
export interface QualityRule {
	readonly id: string;
	/** Chinese name. */
	readonly name: string;
	/** Chinese: what is wrong, for the one who puts it right. */
	readonly description: string;
	/** SQL boolean over the columns of the typed ticket; unknown counts as not broken. */
	readonly predicate: string;
}

const closed = `status IN (${CLOSED_STATUSES.map(literal).join(', ')})`;

/** Rules that need nothing but the ticket. The order is the order in `quality_flags`. */
export const QUALITY_RULES: readonly QualityRule[] = [
	{
		id: 'without_accept_time',
		name: '没有受理时间',
		description: '没有任何文件给出受理时间，不计入任何期间的指标',
		predicate: 'accept_time IS NULL'
	},
	{
		id: 'closed_before_accepted',
		name: '办结早于受理',
		description: '办结时间在受理时间之前',
		predicate: 'close_time < accept_time'
	},
	{
		id: 'dispatched_before_accepted',
		name: '派单早于受理',
		description: '派单时间在受理时间之前',
		predicate: 'dispatch_time < accept_time'
	},
	{
		id: 'closed_before_dispatched',
		name: '办结早于派单',
		description: '办结时间在派单时间之前',
		predicate: 'close_time < dispatch_time'
	},
	{
		id: 'signed_before_dispatched',
		name: '签收早于派单',
		description: '签收时间在派单时间之前',
		predicate: 'sign_time < dispatch_time'
	},
	{
		id: 'visited_before_accepted',
		name: '回访早于受理',
		description: '回访时间在受理时间之前',
		predicate: 'visit_time < accept_time'
	},
	{
		id: 'due_before_accepted',
		name: '期限早于受理',
		description: '办结期限在受理时间之前',
		predicate: 'due_at < accept_time'
	},
	{
		id: 'dispatched_without_unit',
		name: '派单无承办单位',
		description: '有派单时间，没有承办单位',
		predicate: 'dispatch_time IS NOT NULL AND unit IS NULL'
	},
	{
		id: 'closed_without_time',
		name: '办结无办结时间',
		description: '状态已办结，没有办结时间',
		predicate: `${closed} AND close_time IS NULL`
	},
	{
		id: 'open_with_close_time',
		name: '有办结时间而未办结',
		description: '有办结时间，状态不是已办结或已归档',
		predicate: `status IS NOT NULL AND NOT ${closed} AND close_time IS NOT NULL`
	}
];

/** The rule that needs to know the day on which the data are looked at. */
export function futureRule(today: string): QualityRule {
	dayNumber(today);
	const after = (column: string) => `coalesce(${column} >= DATE ${literal(today)} + 1, false)`;
	return {
		id: 'in_future',
		name: '时间在未来',
		description: '受理、派单或办结时间在今天之后',
		predicate: ['accept_time', 'dispatch_time', 'close_time'].map(after).join(' OR ')
	};
}

/** SQL VARCHAR: ids of the rules a ticket breaks, joined by `,`; '' where none. */
export function qualityFlags(rules: readonly QualityRule[]): string {
	return `concat_ws(',', ${rules.map((rule) => `CASE WHEN ${rule.predicate} THEN ${literal(rule.id)} END`).join(', ')})`;
}

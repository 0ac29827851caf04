import { CLOSED_STATUSES } from '../domain/dictionaries/index.ts';
import { dayNumber } from '../domain/period.ts';
import { QUALITY_RULES, type QualityRuleId } from '../domain/quality-rules.ts';
import { isOneOf, literal } from '../engine/sql/quote.ts';
import { hasAnyColumn } from './rebuild/values.ts';

const RATED = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];
const NOT_REACHED = ['未接通', '拒绝回访', '无需回访'];

const closed = isOneOf('status', CLOSED_STATUSES);

/**
 * For each rule an SQL boolean over the columns of the typed ticket, which is called `q`: the ticket breaks the rule.
 * Unknown counts as not broken. What lies in the future depends on the day on which the data are looked at.
 */
const PREDICATES: Readonly<Record<QualityRuleId, string | ((today: string) => string)>> = {
	without_accept_time: 'accept_time IS NULL',
	closed_before_accepted: 'close_time < accept_time',
	dispatched_before_accepted: 'dispatch_time < accept_time',
	closed_before_dispatched: 'close_time < dispatch_time',
	signed_before_dispatched: 'sign_time < dispatch_time',
	visited_before_accepted: 'visit_time < accept_time',
	due_before_accepted: 'due_at < accept_time',
	dispatched_without_unit: 'dispatch_time IS NOT NULL AND unit IS NULL',
	closed_without_time: `${closed} AND close_time IS NULL`,
	open_with_close_time: `status IS NOT NULL AND NOT ${closed} AND close_time IS NOT NULL`,
	rated_without_visit:
		`CASE WHEN ${isOneOf('satisfaction', RATED)} AND visit_time IS NULL AND (visit_result IS NULL OR ${isOneOf('visit_result', NOT_REACHED)}) ` +
		`THEN ${hasAnyColumn(['visit_time', 'visit_result'], 'q')} ELSE false END`,
	in_future: (today) => {
		dayNumber(today);
		const after = (column: string) => `coalesce(${column} >= DATE ${literal(today)} + 1, false)`;
		return ['accept_time', 'dispatch_time', 'close_time'].map(after).join(' OR ');
	}
};

/**
 * SQL VARCHAR: ids of the rules a ticket breaks, joined by `,`; '' where none. Without `today` (`YYYY-MM-DD`) no ticket is
 * in the future. Most tickets break none, and nothing is joined for them.
 */
export function qualityFlags(today: string | undefined): string {
	const rules = QUALITY_RULES.flatMap(({ id }) => {
		const predicate = PREDICATES[id];
		if (typeof predicate === 'string') return { id, broken: `(${predicate})` };
		return today === undefined ? [] : { id, broken: `(${predicate(today)})` };
	});
	const ids = rules.map(({ id, broken }) => `CASE WHEN ${broken} THEN ${literal(id)} END`);
	return `CASE WHEN ${rules.map(({ broken }) => broken).join(' OR ')} THEN concat_ws(',', ${ids.join(', ')}) ELSE '' END`;
}

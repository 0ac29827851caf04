import { formatCount } from '../../../domain/format.ts';
import { exploreBreakdown } from '../../explore-breakdown.ts';
import type { TicketFilter } from '../../ticket-filter.ts';
import type { Alert, AlertRule, AlertRuleId, AlertScope } from '../alert.ts';
import { upTo } from '../since.ts';

/** Open tickets in certain states against their deadline, one warning a unit. */
async function byUnit(
	{ engine, asOf }: AlertScope,
	rule: AlertRuleId,
	states: readonly string[],
	atLeast: number,
	words: { readonly severity: Alert['severity']; title(unit: string, count: string): string; readonly reason: string }
): Promise<Alert[]> {
	const period = upTo(asOf);
	const filter: TicketFilter = { period, dimensions: { timeliness: { values: states } } };
	const rows = await exploreBreakdown(engine, { period, asOf, filter, dimension: 'unit', metrics: [] });
	return rows
		.filter(({ tickets }) => tickets >= atLeast)
		.map(({ key, label, tickets }) => ({
			key: `${rule}:${key ?? ''}`,
			rule,
			severity: words.severity,
			title: words.title(key === null ? '未填承办单位' : label, formatCount(tickets)),
			reason: words.reason,
			weight: tickets,
			filter: { ...filter, dimensions: { ...filter.dimensions, unit: { values: [key] } } }
		}));
}

export const overdue: AlertRule = {
	id: 'overdue',
	name: '超期未办',
	describe: ({ overdue: { atLeast } }) => `一个单位过了办结期限还没有办结的工单达到 ${atLeast} 件`,
	find: (scope) =>
		byUnit(scope, 'overdue', ['超期未办'], scope.thresholds.overdue.atLeast, {
			severity: 'bad',
			title: (unit, count) => `${unit}有 ${count} 件超期未办`,
			reason: `截至 ${scope.asOf.slice(0, 16)} 已过办结期限、还没有办结`
		})
};

export const dueSoon: AlertRule = {
	id: 'dueSoon',
	name: '即将到期',
	describe: ({ dueSoon: { hours, atLeast } }) => `一个单位 ${hours} 小时内到期、还没有办结的工单达到 ${atLeast} 件`,
	find: (scope) => {
		const { hours, atLeast } = scope.thresholds.dueSoon;
		const states = hours === 24 ? ['24小时内到期'] : ['24小时内到期', '72小时内到期'];
		return byUnit(scope, 'dueSoon', states, atLeast, {
			severity: 'warning',
			title: (unit, count) => `${unit}有 ${count} 件 ${hours} 小时内到期`,
			reason: `截至 ${scope.asOf.slice(0, 16)} 还没有办结，${hours} 小时内到期`
		});
	}
};

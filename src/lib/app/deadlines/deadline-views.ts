import type { MetricId } from '../../domain/metric.ts';
import type { GroupsRequest } from '../analysis/load-groups.ts';

/** The headline figures of the page of deadlines. */
export const DEADLINE_METRICS = [
	'on_time_resolution_rate',
	'overdue_rate',
	'resolution_rate',
	'sign_on_time_rate',
	'mean_handling_hours',
	'median_handling_hours',
	'extension_rate',
	'return_rate'
] as const satisfies readonly MetricId[];

export const DEADLINE_GROUPS = {
	timeliness: { by: 'timeliness' },
	age: { by: 'age' },
	handling: { by: 'handling' },
	worktime: { by: 'worktime' },
	flow: { by: 'flow' },
	unit: {
		by: 'unit',
		metrics: ['on_time_resolution_rate', 'overdue_rate', 'median_handling_hours', 'extension_rate', 'return_rate']
	}
} as const satisfies GroupsRequest['groups'];

/** What came of tickets that were given back or extended. */
export const DEADLINE_PAIRS = { flow: ['flow', 'timeliness'] } as const satisfies GroupsRequest['pairs'];

import type { MetricId } from '../../domain/metric.ts';
import type { GroupsRequest } from '../analysis/load-groups.ts';

/** The headline figures of the page of satisfaction. */
export const SATISFACTION_METRICS = [
	'satisfaction_rate',
	'rating_rate',
	'callback_rate',
	'solved_rate',
	'reopen_rate'
] as const satisfies readonly MetricId[];

const BY_GROUP = ['satisfaction_rate', 'rating_rate', 'solved_rate', 'callback_rate'] as const;

export const SATISFACTION_GROUPS = {
	rating: { by: 'rating' },
	first: { by: 'first_rating' },
	visit: { by: 'visit' },
	unit: { by: 'unit', metrics: BY_GROUP },
	category: { by: 'cat2', metrics: BY_GROUP }
} as const satisfies GroupsRequest['groups'];

/** How first ratings became final ones. */
export const SATISFACTION_PAIRS = { ratings: ['first_rating', 'rating'] } as const satisfies GroupsRequest['pairs'];

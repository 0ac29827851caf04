/** Metric ids are a contract: the command line, goals, templates and tests use them. */
export const METRIC_IDS = [
	'tickets_received',
	'tickets_dispatched',
	'tickets_resolved',
	'direct_resolution_rate',
	'dispatch_rate',
	'resolution_rate',
	'on_time_resolution_rate',
	'overdue_rate',
	'callback_rate',
	'rating_rate',
	'satisfaction_rate',
	'solved_rate',
	'mean_handling_hours',
	'median_handling_hours',
	'return_rate',
	'extension_rate',
	'reopen_rate',
	'repeat_rate',
	'sign_on_time_rate',
	'calls_received',
	'calls_requested',
	'calls_answered',
	'call_answer_rate',
	'call_answer_within_rate',
	'median_wait_seconds',
	'p90_wait_seconds',
	'mean_talk_seconds',
	'circuit_availability_rate',
	'knowledge_entries',
	'trainings_held',
	'training_batches',
	'townships_visited',
	'payroll_payout_rate',
	'fund_arrival_rate',
	'fund_execution_rate'
] as const;

export type MetricId = (typeof METRIC_IDS)[number];

export function isMetricId(text: string): text is MetricId {
	return (METRIC_IDS as readonly string[]).includes(text);
}

/**
 * A derived figure with everything needed to defend it.
 * `value` is in base form: a ratio is 0–1 (its unit is `%` only when shown), counts and hours are plain numbers.
 * `null` means unknown (no data, or a zero denominator); it is never written as 0 or 100 %.
 */
export interface MetricValue {
	readonly id: MetricId;
	/** Chinese name, e.g. 按时办结率 */
	readonly name: string;
	readonly value: number | null;
	/** Unit when shown: `%` for ratios, 件, 小时, 条, 次, 批, 个 … */
	readonly unit: string;
	/** Parts of a ratio, or null where the metric has none. */
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Number of source rows the value rests on. */
	readonly sample: number;
	/** Chosen variant of the definition, `default` where there is only one. */
	readonly variant: string;
	/** 口径: the definition in words, of the chosen variant, with how it treats impossible rows. */
	readonly definition: string;
	/** Standard, document or product choice that the formula comes from. */
	readonly source: string;
	/** `parsePeriod` text of the period. */
	readonly period: string;
	/** Why the value is unknown, in Chinese; absent when it is known. */
	readonly missing?: string;
}

/** Is this metric a ratio, shown in percent? */
export function isRatio(metric: { readonly unit: string }): boolean {
	return metric.unit === '%';
}

import type { AlertThresholds } from '../../domain/alert-thresholds.ts';
import type { AlertRuleId } from '../../explore/alerts/alert.ts';

/** One number of a rule as a form asks for it. */
export interface ThresholdField {
	/** Name of the number among the rule's thresholds. */
	readonly key: string;
	readonly label: string;
	readonly unit: string;
	readonly min: number;
	readonly max?: number;
	/** Only these values: a list to choose from. */
	readonly choices?: readonly number[];
	/** Kept as a share (0–1), asked in percent. */
	readonly share?: boolean;
}

const atLeast = (min: number): ThresholdField => ({ key: 'atLeast', label: '至少', unit: '件', min });
const days = (min: number): ThresholdField => ({ key: 'days', label: '统计', unit: '天', min, max: 366 });

/** What each rule asks for, in order; the bounds are those of the thresholds' schema. */
export const THRESHOLD_FIELDS: Readonly<Record<AlertRuleId, readonly ThresholdField[]>> = {
	overdue: [atLeast(1)],
	dueSoon: [{ key: 'hours', label: '多久到期', unit: '小时内', min: 24, choices: [24, 72] }, atLeast(1)],
	satisfaction: [{ key: 'below', label: '低于', unit: '%', min: 0, max: 100, share: true }, days(7), atLeast(1)],
	surge: [atLeast(2)],
	circuit: [{ key: 'minutes', label: '累计中断', unit: '分钟', min: 1 }, days(1)],
	repeated: [{ key: 'times', label: '反映', unit: '次', min: 2 }, days(1)]
};

/** The number as the form shows it. */
export function shownThreshold(thresholds: AlertThresholds, id: AlertRuleId, field: ThresholdField): number {
	const value = (thresholds[id] as unknown as Readonly<Record<string, number>>)[field.key]!;
	return field.share ? Math.round(value * 1e4) / 100 : value;
}

/** The thresholds with one number changed, as the form gave it; whole unless it is a share. */
export function withThreshold(
	thresholds: AlertThresholds,
	id: AlertRuleId,
	field: ThresholdField,
	shown: number
): AlertThresholds {
	const value = field.share ? shown / 100 : Math.round(shown);
	return { ...thresholds, [id]: { ...thresholds[id], [field.key]: value } };
}

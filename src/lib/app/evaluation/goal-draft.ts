import Decimal from 'decimal.js';

import { isMetricId, type MetricId } from '../../domain/metric.ts';
import type { Goal } from '../../evaluation/model.ts';
import type { GoalKind } from '../../evaluation/template.ts';
import { readFigure } from './figure-input.ts';

export const COMPARISONS = ['≥', '≤', '=', '>', '<'] as const satisfies readonly Goal['comparison'][];

/** A goal while it is being typed: every field is the text of its control. */
export interface GoalDraft {
	name: string;
	kind: GoalKind;
	/** True: a goal in words, without a target value. */
	qualitative: boolean;
	comparison: Goal['comparison'];
	value: string;
	unit: string;
	/** Bound metric, or empty: the actual is typed by hand. */
	metric: MetricId | '';
	/** Variant of the metric's definition, or empty: the workspace's own. */
	variant: string;
	/** Actual value typed by hand. */
	actual: string;
	/** Share reached of a goal in words, in percent. */
	reachedPercent: string;
	/** What proves the actual or the share. */
	evidence: string;
}

export type GoalDraftProblems = Partial<Record<keyof GoalDraft, string>>;

/** An empty form. */
export function emptyGoalDraft(): GoalDraft {
	return {
		name: '',
		kind: '数量',
		qualitative: false,
		comparison: '≥',
		value: '',
		unit: '',
		metric: '',
		variant: '',
		actual: '',
		reachedPercent: '',
		evidence: ''
	};
}

/** The form filled from a goal. */
export function goalDraft(goal: Goal): GoalDraft {
	return {
		name: goal.name,
		kind: goal.kind,
		qualitative: goal.value === null,
		comparison: goal.comparison,
		value: goal.value ?? '',
		unit: goal.unit,
		metric: goal.metric?.id ?? '',
		variant: goal.metric?.variant ?? '',
		actual: goal.actual?.value ?? '',
		reachedPercent: goal.reached === undefined ? '' : shifted(goal.reached.share, 2),
		evidence: goal.actual?.evidence ?? goal.reached?.evidence ?? ''
	};
}

/**
 * Reads the form back: a goal with the given id, or the problems by field. What the form does not show (a metric's own
 * period) is kept from the goal that was opened.
 */
export function readGoalDraft(
	draft: GoalDraft,
	id: string,
	before: Goal | null
): { readonly goal: Goal } | { readonly problems: GoalDraftProblems } {
	const problems: GoalDraftProblems = {};
	const name = draft.name.trim();
	if (name === '') problems.name = '请填写目标名称';
	const figure = (field: 'value' | 'actual' | 'reachedPercent', bounds: { min?: string; max?: string }) => {
		const reading = readFigure(draft[field], { places: 4, ...bounds });
		if ('problem' in reading) problems[field] = reading.problem;
		return 'value' in reading ? reading.value : null;
	};
	const evidence = draft.evidence.trim();
	const base = { id, name, kind: draft.kind, comparison: draft.comparison };

	if (draft.qualitative) {
		const percent = figure('reachedPercent', { min: '0', max: '100' });
		if (percent !== null && evidence === '') problems.evidence = '请写明证明材料';
		if (Object.keys(problems).length > 0) return { problems };
		const reached = percent === null ? {} : { reached: { share: shifted(percent, -2), evidence } };
		return { goal: { ...base, value: null, unit: '', ...reached } };
	}

	const value = figure('value', {});
	if (value === null && problems.value === undefined) problems.value = '请填写指标值；没有数值的目标请勾选“定性目标”';
	const actualValue = draft.metric === '' ? figure('actual', {}) : null;
	if (actualValue !== null && evidence === '') problems.evidence = '手工填写的实际值需要写明证明材料';
	if (draft.metric !== '' && !isMetricId(draft.metric)) problems.metric = '没有这个指标';
	if (Object.keys(problems).length > 0) return { problems };
	const period = before?.metric?.id === draft.metric ? before.metric.period : undefined;
	const metric =
		draft.metric === ''
			? {}
			: {
					metric: {
						id: draft.metric,
						...(draft.variant === '' ? {} : { variant: draft.variant }),
						...(period === undefined ? {} : { period })
					}
				};
	const actual = actualValue === null ? {} : { actual: { value: actualValue, evidence } };
	return { goal: { ...base, value, unit: draft.unit.trim(), ...metric, ...actual } };
}

/** The form after another source was chosen: the variant begins anew, an empty unit becomes the metric's. */
export function withMetric(draft: GoalDraft, metric: MetricId | '', unit: string | undefined): GoalDraft {
	return { ...draft, metric, variant: '', unit: draft.unit.trim() === '' ? (unit ?? '') : draft.unit };
}

/** Moves the decimal point of decimal text: shifted('0.9812', 2) is 98.12. */
function shifted(decimal: string, places: number): string {
	return new Decimal(decimal).times(new Decimal(10).pow(places)).toFixed();
}

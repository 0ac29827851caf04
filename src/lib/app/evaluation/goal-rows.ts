import { formatPercent, UNKNOWN } from '../../domain/format.ts';
import type { MetricValue } from '../../domain/metric.ts';
import type { GoalResult } from '../../evaluation/model.ts';
import type { FigureRef } from '../figure/figures.svelte.ts';
import { goalFigure } from './goal-figure.ts';

export type GoalVerdict = '达成' | '未达成' | '未知';

/** A goal with its result, as the table of goals shows it. */
export interface GoalRow {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	/** `≥ 98.02`, or 定性 for a goal in words. */
	readonly target: string;
	readonly unit: string;
	/** Where the actual comes from: a metric's name, 手工填报 or 未绑定. */
	readonly from: string;
	readonly actual: string;
	/** What the actual opens; null for one that was typed or is unknown. */
	readonly opens: FigureRef | null;
	/** Completion in percent, not capped. */
	readonly completion: string;
	readonly verdict: GoalVerdict;
	/** What proves the actual, or why it is unknown. */
	readonly evidence: string;
}

/** The goals of a run as rows of text; unknown stays `—`. */
export function goalRows(
	results: readonly GoalResult[],
	metrics: Readonly<Partial<Record<string, MetricValue>>>
): readonly GoalRow[] {
	return results.map((result) => {
		const { goal } = result;
		return {
			id: goal.id,
			name: goal.name,
			kind: goal.kind,
			target: goal.value === null ? '定性' : `${goal.comparison} ${goal.value}`,
			unit: goal.unit,
			from: sourceOf(result, metrics),
			actual: result.actual ?? UNKNOWN,
			opens: goal.metric === undefined || result.actual === null ? null : goalFigure(goal.metric, metrics),
			completion: result.completion === null ? UNKNOWN : formatPercent(Number(result.completion)),
			verdict: result.met === null ? '未知' : result.met ? '达成' : '未达成',
			evidence: result.missing ?? result.evidence
		};
	});
}

function sourceOf({ goal }: GoalResult, metrics: Readonly<Partial<Record<string, MetricValue>>>): string {
	if (goal.metric !== undefined) return metrics[goal.metric.id]?.name ?? goal.metric.id;
	if (goal.value === null) return goal.reached === undefined ? '待评判' : '评判';
	return goal.actual === undefined ? '未绑定' : '手工填报';
}

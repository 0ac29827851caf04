import { exact, plain } from '../exact.ts';
import type { GoalOutcome } from '../goal-result.ts';
import type { Explanation } from '../model.ts';

/** A goal in one line: name, target, actual, completion. */
export function describeGoal({ result, share, basis, ruling }: GoalOutcome): Explanation {
	const { goal } = result;
	const target = goal.value === null ? '定性目标' : `目标 ${goal.comparison}${goal.value}${goal.unit}`;
	if (ruling !== undefined) return { text: `${goal.name}：${target}，${result.missing ?? ''}；${ruling}` };
	if (share === null) return { text: `${goal.name}：${target}，${result.missing ?? '实际值未知'}` };
	const actual = result.actual === null ? '' : `，实际 ${result.actual}${goal.unit}`;
	const completion = result.completion === null ? '' : `，完成率 ${plain(exact(result.completion).times(100), 2)}%`;
	const text = `${goal.name}：${target}${actual}${completion}，计 ${plain(share.times(100), 2)}%`;
	return result.evidence === '' ? { text } : { text, parts: [basis ?? { text: `依据：${result.evidence}` }] };
}

/** What is missing in Chinese, for the goals whose share is unknown; null when all are known. */
export function missingGoals(outcomes: readonly GoalOutcome[]): string | null {
	const gaps = outcomes.filter((outcome) => outcome.share === null).map((outcome) => outcome.result.missing ?? '');
	return gaps.length === 0 ? null : gaps.join('；');
}

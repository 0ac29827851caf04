import type { MetricId } from '../../domain/metric.ts';
import type { Goal, GoalResult, Judgement, Scorecard } from '../../evaluation/model.ts';
import { ruleControl, type RuleControl } from './rule-control.ts';
import type { OutstandingItem } from './outstanding.ts';
import type { ScoreRow } from './score-table.ts';

/** Something that only a person can say about an indicator, with what is needed to say it in place. */
export interface Question {
	readonly row: ScoreRow;
	/** What is missing; null once it was answered. */
	readonly open: OutstandingItem | null;
	/** Choices of the indicator's rule. */
	readonly control: RuleControl;
	/** Goals of the indicator whose actual is not counted from data. */
	readonly goals: readonly GoalResult[];
	/** Where a figure that the rule reads can be given; null where it reads none or knows it. */
	readonly source: '资金' | '导入' | null;
}

interface QuestionInput {
	readonly rows: readonly ScoreRow[];
	readonly goals: readonly GoalResult[];
	readonly open: readonly OutstandingItem[];
	/** Indicators asked about so far; they stay in the list once they are answered. */
	readonly asked: ReadonlySet<string>;
	readonly judgementOf: (indicator: string) => Judgement | null;
}

/** What is asked, in the form's order: everything that is open, and what was open and has been answered since. */
export function questions({ rows, goals, open, asked, judgementOf }: QuestionInput): readonly Question[] {
	const items = new Map(open.map((item) => [item.indicator, item]));
	return rows
		.filter((row) => items.has(row.id) || asked.has(row.id))
		.map((row) => ({
			row,
			open: items.get(row.id) ?? null,
			control: ruleControl(row.rule, row.result.points, judgementOf(row.id)),
			goals: goalsToAnswer(row, goals),
			source: sourceOf(row)
		}));
}

/** How far the form is answered: indicators with a score that needs no more words, of those that apply. */
export function answered(
	{ indicators }: Scorecard,
	open: readonly OutstandingItem[]
): { readonly done: number; readonly all: number } {
	const all = indicators.filter(({ state }) => state !== 'not-applicable').length;
	return { done: all - new Set(open.map((item) => item.indicator)).size, all };
}

/** A goal with its actual (or, for one in words, the share reached) said by hand; null takes it away. */
export function answerGoal(goal: Goal, value: string | null, evidence: string): Goal {
	const { actual: _actual, reached: _reached, ...rest } = goal;
	if (value === null) return rest;
	return goal.value === null
		? { ...rest, reached: { share: value, evidence } }
		: { ...rest, actual: { value, evidence } };
}

function goalsToAnswer({ rule }: ScoreRow, goals: readonly GoalResult[]): readonly GoalResult[] {
	if (rule === undefined || !('goals' in rule)) return [];
	return goals.filter(
		({ goal, met }) =>
			goal.kind === rule.goals &&
			(rule.named === undefined || rule.named === goal.name) &&
			(met === null || goal.actual !== undefined || goal.reached !== undefined || goal.value === null)
	);
}

const FUND_METRICS: readonly MetricId[] = ['fund_arrival_rate', 'fund_execution_rate'];

function sourceOf({ rule, result }: ScoreRow): Question['source'] {
	if (rule === undefined || result.ruleScore !== null) return null;
	if (rule.kind === 'execution-rate') return '资金';
	if (!('metric' in rule)) return null;
	return FUND_METRICS.includes(rule.metric) ? '资金' : '导入';
}

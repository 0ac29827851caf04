import { plain, exact } from '../../evaluation/exact.ts';
import type { Judgement } from '../../evaluation/model.ts';
import { LOW_TARGET_CHOICES } from '../../evaluation/rules/national-quantitative.ts';
import { THIRDS } from '../../evaluation/rules/national-qualitative.ts';
import type { Rule } from '../../evaluation/template.ts';

type Choices = NonNullable<Judgement['choices']>;

/** One thing to tick or pick. */
export interface ControlOption {
	readonly id: string;
	readonly text: string;
	/** Its points in words: `1 分`, `0–1 分`, `扣 4–7 分`. */
	readonly worth: string;
	readonly chosen: boolean;
	/** Span to choose points from; null where the points are fixed. */
	readonly span: { readonly min: string; readonly max: string } | null;
	readonly points: string | null;
}

/**
 * How an indicator is judged on the page: parts to tick, one situation to pick, deductions to tick, or nothing because
 * metrics and goals decide. `judged` is false until somebody said something, even “none of them”.
 */
export type RuleControl =
	| {
			readonly kind: 'ticks';
			readonly none: string;
			readonly judged: boolean;
			readonly options: readonly ControlOption[];
	  }
	| { readonly kind: 'pick'; readonly judged: boolean; readonly options: readonly ControlOption[] }
	| { readonly kind: 'derived'; readonly from: string };

/** The control of a rule with the choices made so far. `points` are the indicator's. */
export function ruleControl(rule: Rule | undefined, points: string, judgement: Judgement | null): RuleControl {
	const choices = judgement?.choices;
	const judged = choices !== undefined;
	const option = (id: string, text: string, min: string, max: string, sign = ''): ControlOption => {
		const choice = choices?.find((one) => one.id === id);
		const fixed = exact(min).equals(max);
		return {
			id,
			text,
			worth: `${sign}${fixed ? min : `${min}–${max}`} 分`,
			chosen: choice !== undefined,
			span: fixed ? null : { min, max },
			points: choice?.points ?? null
		};
	};
	switch (rule?.kind) {
		case 'checklist': {
			const options = rule.items.map((item) => option(item.id, item.text, item.points, item.points));
			return { kind: 'ticks', none: '均不符合', judged, options };
		}
		case 'deductions': {
			const options = rule.items.map((item) => option(item.id, item.text, item.min, item.max, '扣 '));
			return { kind: 'ticks', none: '经核查无扣分情形', judged, options };
		}
		case 'grades':
			return {
				kind: 'pick',
				judged,
				options: rule.options.map((one) => option(one.id, one.text, one.points, one.points))
			};
		case 'ranges':
			return { kind: 'pick', judged, options: rule.options.map((one) => option(one.id, one.text, one.min, one.max)) };
		case 'national-qualitative':
			return {
				kind: 'pick',
				judged,
				options: THIRDS.map((one) => option(one.id, one.text, at(points, one.low), at(points, one.high)))
			};
		case 'proportional':
		case 'piecewise':
		case 'execution-rate':
			return { kind: 'derived', from: '按指标数值自动计分' };
		case 'national-quantitative':
			if (rule.lowTargetBy !== 'judgement') return { kind: 'derived', from: fromGoals(rule.goals) };
			return {
				kind: 'pick',
				judged,
				options: LOW_TARGET_CHOICES.map(({ id, text }) => ({
					...option(id, text, '0', '0'),
					worth: id === 'low' ? `完成值远高于指标值的按 ${rule.lowTargetShare ?? '1'} 计` : '按规则计分'
				}))
			};
		case 'sub-items':
		case 'goals':
			return { kind: 'derived', from: fromGoals(rule.goals) };
		case undefined:
			return { kind: 'derived', from: '评价表没有写明计分规则，请直接填写自评得分' };
	}
}

/** Ticks or clears one part. */
export function tick(choices: Choices | undefined, id: string, on: boolean): Choices {
	const others = (choices ?? []).filter((choice) => choice.id !== id);
	return on ? [...others, { id }] : others;
}

/** Gives a chosen part or situation its points; null takes them away. */
export function withPoints(choices: Choices | undefined, id: string, points: string | null): Choices {
	return (choices ?? []).map((choice) => (choice.id !== id ? choice : points === null ? { id } : { id, points }));
}

const fromGoals = (kind: string): string => `按“${kind}”类绩效目标的完成情况自动计分`;

function at(points: string, percent: number): string {
	return plain(exact(points).times(percent).dividedBy(100));
}

import { exact, plain } from '../../evaluation/exact.ts';
import type { IndicatorNode, Rule, RuleKind } from '../../evaluation/template.ts';

/** Each kind of rule as the editor names it, and in one sentence when it is the right one. */
export const RULE_KINDS: readonly { readonly kind: RuleKind; readonly name: string; readonly help: string }[] = [
	{ kind: 'checklist', name: '逐项计分', help: '列出若干项，符合一项得一项的分，各项之和等于分值。' },
	{ kind: 'grades', name: '分等次', help: '优、良、中、差选一，每个等次有固定的分。' },
	{ kind: 'ranges', name: '分情形', help: '几种情形选一，每种情形有一个得分区间，在区间内选定。' },
	{ kind: 'deductions', name: '扣分', help: '满分起扣，每种情形扣一个区间内的分，扣完为止。' },
	{ kind: 'sub-items', name: '子项目累计', help: '每个绩效目标值若干分，乘完成率后相加，以分值为限。' },
	{ kind: 'goals', name: '对照目标', help: '这一类绩效目标全部达到得满分，否则按平均完成率。' },
	{
		kind: 'national-quantitative',
		name: '国家通用：定量',
		help: '达到指标值得满分，未达到按完成值占指标值的比例；远超偏低的指标值时调减。'
	},
	{
		kind: 'national-qualitative',
		name: '国家通用：定性',
		help: '达成、部分达成、未达成三档：100–80%、80–60%、60–0%。'
	},
	{ kind: 'proportional', name: '按比率', help: '分值乘一个比率，以满分为限。' },
	{ kind: 'piecewise', name: '折线', help: '按指标数值在折点之间直线取分，可设最低分、最高分和施行日期。' },
	{ kind: 'execution-rate', name: '预算执行率', help: '分值乘预算执行率（实际使用 ÷ 年初预算），以满分为限。' }
];

export function ruleName(kind: RuleKind): string {
	return RULE_KINDS.find((one) => one.kind === kind)?.name ?? kind;
}

/** Rules that read goals must say what no goal gives; those that read rates, what a zero base gives. */
export function needsUnset(kind: RuleKind | undefined): boolean {
	return kind === 'sub-items' || kind === 'goals' || kind === 'national-quantitative';
}

export function needsBase(kind: RuleKind | undefined): boolean {
	return needsUnset(kind) || kind === 'proportional' || kind === 'piecewise' || kind === 'execution-rate';
}

/** An indicator with a rule of another kind, filled in so far as its points say; what the form must state is asked for. */
export function withRuleKind(node: IndicatorNode, kind: RuleKind): IndicatorNode {
	const { unset, zeroDenominator, guessed: _guessed, ...rest } = node;
	return {
		...rest,
		unknown: node.unknown ?? 'unknown',
		...(needsUnset(kind) ? { unset: unset ?? 'redistribute' } : {}),
		...(needsBase(kind) ? { zeroDenominator: zeroDenominator ?? 'unknown' } : {}),
		rule: startingRule(kind, node)
	};
}

function startingRule(kind: RuleKind, { points, rule }: IndicatorNode): Rule {
	const goals = rule !== undefined && 'goals' in rule ? rule.goals : '数量';
	const metric = rule !== undefined && 'metric' in rule ? rule.metric : 'resolution_rate';
	switch (kind) {
		case 'checklist':
			return { kind, items: [{ id: 'p1', text: '符合要求', points }] };
		case 'grades':
			return {
				kind,
				options: [
					{ id: 'g1', text: '优', points },
					{ id: 'g2', text: '良', points: part(points, 80) },
					{ id: 'g3', text: '中', points: part(points, 60) },
					{ id: 'g4', text: '差', points: '0' }
				]
			};
		case 'ranges':
			return {
				kind,
				options: [
					{ id: 'p1', text: '符合要求', min: points, max: points },
					{ id: 'p2', text: '不符合要求', min: '0', max: part(points, 50) }
				]
			};
		case 'deductions':
			return { kind, items: [{ id: 'd1', text: '扣分情形', min: '1', max: '1' }] };
		case 'sub-items':
			return { kind, goals, each: '1' };
		case 'goals':
			return { kind, goals };
		case 'national-quantitative':
			return { kind, goals, lowTargetFrom: '1.3', lowTargetBy: 'judgement', lowTargetShare: '0.9' };
		case 'national-qualitative':
			return { kind };
		case 'proportional':
			return { kind, metric };
		case 'piecewise':
			return {
				kind,
				metric,
				points: [
					{ at: '0', score: '0' },
					{ at: '100', score: points }
				]
			};
		case 'execution-rate':
			return { kind };
	}
}

/** A share of points that cannot be read is nothing; the live check names the points. */
function part(points: string, percent: number): string {
	return /^\d+(\.\d+)?$/.test(points) ? plain(exact(points).times(percent).dividedBy(100), 2) : '0';
}

/** An id that a rule's parts do not have yet. */
export function freshPartId(parts: readonly { readonly id: string }[]): string {
	let number = 1;
	while (parts.some(({ id }) => id === `p${number}`)) number += 1;
	return `p${number}`;
}

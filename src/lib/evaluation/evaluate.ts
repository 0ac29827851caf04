import type Decimal from 'decimal.js';

import { allocatePoints } from './allocate-points.ts';
import { gradeOf } from './bands.ts';
import { exact, plain, sum } from './exact.ts';
import { withFundRates } from './funds.ts';
import { goalOutcome, type GoalOutcome } from './goal-result.ts';
import { latestJudgements } from './latest-judgements.ts';
import { readMetric, type MetricTable } from './metric-reading.ts';
import type { Finding, FundRow, Goal, GoalResult, IndicatorResult, Judgement, Scorecard, Subtotal } from './model.ts';
import { scoreByRule } from './rules/index.ts';
import { noBase, type RuleOutcome } from './rules/rule.ts';
import { applyZeroBase } from './zero-base.ts';
import { settleIndicator } from './settle-indicator.ts';
import type { GoalKind, IndicatorNode, Rule, Template } from './template.ts';

export interface EvaluationInput {
	readonly template: Template;
	readonly goals: readonly Goal[];
	readonly judgements: readonly Judgement[];
	/** Metric values by `metricKey`. */
	readonly metrics: MetricTable;
	/** Funds of the project; they give the two fund rates where the metrics lack them. */
	readonly funds?: readonly FundRow[];
	/** `entered` (default): entered scores count; `rule`: the form's rules alone. */
	readonly mode?: 'entered' | 'rule';
}

export interface Evaluation {
	readonly goals: readonly GoalResult[];
	readonly scorecard: Scorecard;
	/** Judgements that were refused, with the reason. */
	readonly findings: readonly Finding[];
}

interface Leaf {
	readonly node: IndicatorNode;
	readonly path: readonly string[];
	readonly ids: readonly string[];
}

/**
 * 绩效自评: template, goals, judgements and metrics → goal results and scorecard. Pure: the same input gives the same
 * bytes, and the order of judgements does not matter. An unknown indicator leaves its subtotals and the total unknown;
 * nothing is ever taken as 0 or as full that the template does not say.
 */
export function evaluate(input: EvaluationInput): Evaluation {
	const { template } = input;
	const metrics = withFundRates(input.metrics, input.funds ?? []);
	const outcomes = input.goals.map((goal) => goalOutcome(goal, metrics));
	const judgements = latestJudgements(input.judgements);
	const leaves = listLeaves(template.indicators);
	const findings: Finding[] = strangers(judgements, leaves);

	const ruled = leaves.map((leaf) => ({
		leaf,
		outcome: runRule(leaf.node, judgements.get(leaf.node.id), outcomes, metrics)
	}));
	const excluded = new Set(
		ruled
			.filter(({ leaf: { node }, outcome }) => {
				const ruling = outcome.state === 'unset' ? node.unset : outcome.state === 'no-base' && node.zeroDenominator;
				return ruling === 'redistribute';
			})
			.map(({ leaf }) => leaf.node.id)
	);
	const points = allocatePoints(template, excluded);
	const settled = ruled.map(({ leaf, outcome }) => {
		const settlement = settleIndicator({
			node: leaf.node,
			path: leaf.path,
			points: points.get(leaf.node.id)!,
			outcome,
			judgement: judgements.get(leaf.node.id) ?? null,
			evidence: evidenceOf(leaf.node, outcomes),
			places: template.rounding.places,
			mode: input.mode ?? 'entered'
		});
		findings.push(...settlement.findings);
		return { leaf, result: settlement.result };
	});

	const subtotals = listSubtotals(template.indicators, settled, points);
	const indicators = settled.map(({ result }) => result);
	const score = total(indicators, 'score');
	return {
		goals: outcomes.map((outcome) => outcome.result),
		scorecard: {
			template: { id: template.id, version: template.version, name: template.name },
			points: template.points,
			score,
			ruleScore: total(indicators, 'ruleScore'),
			grade: gradeOf(template.bands, score),
			indicators,
			subtotals
		},
		findings
	};
}

function listLeaves(
	nodes: readonly IndicatorNode[],
	path: readonly string[] = [],
	ids: readonly string[] = []
): Leaf[] {
	return nodes.flatMap((node) => {
		const here = { path: [...path, node.name], ids: [...ids, node.id] };
		return node.children === undefined ? [{ node, ...here }] : listLeaves(node.children, here.path, here.ids);
	});
}

function runRule(
	node: IndicatorNode,
	judgement: Judgement | undefined,
	outcomes: readonly GoalOutcome[],
	metrics: MetricTable
): RuleOutcome {
	if (node.rule === undefined) {
		const text = `指标“${node.name}”没有计分规则`;
		return { state: 'unknown', missing: text, explanation: { text } };
	}
	const { rule } = node;
	if ('goals' in rule) {
		const ofKind = outcomes.filter((outcome) => isForRule(outcome, rule));
		const left = applyZeroBase(ofKind, node.zeroDenominator);
		if (left.length === 0 && ofKind.length > 0) return noBase(ofKind.map(({ result }) => result.missing).join('；'));
		outcomes = left;
	}
	return scoreByRule({
		rule,
		points: exact(node.points),
		judgement: judgement ?? null,
		goals: (kind) => outcomes.filter((outcome) => outcome.result.goal.kind === kind),
		metric: (binding) => readMetric(metrics, binding)
	});
}

/** Is this one of the goals that a rule scores? */
function isForRule({ result: { goal } }: GoalOutcome, rule: Extract<Rule, { goals: GoalKind }>): boolean {
	return goal.kind === rule.goals && (rule.named === undefined || goal.name === rule.named);
}

/** Evidence that the goals of an indicator's kind bring along. */
function evidenceOf(node: IndicatorNode, outcomes: readonly GoalOutcome[]): string[] {
	const rule = node.rule;
	if (rule === undefined || !('goals' in rule)) return [];
	return outcomes
		.filter((outcome) => isForRule(outcome, rule) && outcome.result.evidence !== '')
		.map(({ result }) => result.evidence);
}

/** Judgements on indicators that the template does not have. */
function strangers(judgements: ReadonlyMap<string, Judgement>, leaves: readonly Leaf[]): Finding[] {
	const known = new Set(leaves.map((leaf) => leaf.node.id));
	return [...judgements.keys()]
		.filter((id) => !known.has(id))
		.sort()
		.map((id) => ({
			check: 'judgement-unknown-indicator',
			severity: 'warning',
			where: '评判',
			stated: id,
			computed: null,
			message: `评判所指的指标“${id}”不在所用的评价表中，未计入得分`,
			remedy: '检查评价表版本，或删除这条评判'
		}));
}

/** Sum of the indicators in play, null while any is unknown. */
function total(results: readonly IndicatorResult[], key: 'score' | 'ruleScore'): string | null {
	const inPlay = results.filter((result) => result.state !== 'not-applicable');
	const values: Decimal[] = [];
	for (const result of inPlay) {
		const value = result[key];
		if (value === null) return null;
		values.push(exact(value));
	}
	return inPlay.length === 0 ? null : plain(sum(values));
}

/** Every branch and every first-level node, in tree order. */
function listSubtotals(
	roots: readonly IndicatorNode[],
	settled: readonly { leaf: Leaf; result: IndicatorResult }[],
	points: ReadonlyMap<string, Decimal>
): Subtotal[] {
	const visit = (node: IndicatorNode, path: readonly string[]): Subtotal[] => {
		if (node.children === undefined && path.length > 0) return [];
		const below = settled.filter(({ leaf }) => leaf.ids.includes(node.id)).map(({ result }) => result);
		const score = total(below, 'score');
		const own: Subtotal = {
			id: node.id,
			path: [...path, node.name],
			points: plain(points.get(node.id)!),
			score,
			ruleScore: total(below, 'ruleScore'),
			grade: gradeOf(node.bands, score)
		};
		return [own, ...(node.children ?? []).flatMap((child) => visit(child, own.path))];
	};
	return roots.flatMap((node) => visit(node, []));
}

import { formatPercent, formatValue } from '../../domain/format.ts';
import type { MetricValue } from '../../domain/metric.ts';
import { latestJudgements } from '../../evaluation/latest-judgements.ts';
import type { GoalResult, IndicatorResult, Judgement, Scorecard, Subtotal } from '../../evaluation/model.ts';
import type { IndicatorNode, Rule, Template } from '../../evaluation/template.ts';
import { choiceWords } from './choice-words.ts';

export type StateLabel = '已评' | '待补' | '不适用' | '缺理由';

/** A merged cell to the left of an indicator: printed on the first of the `span` indicators it covers. */
export interface BranchCell {
	readonly id: string;
	readonly name: string;
	readonly span: number;
	readonly subtotal: Subtotal | null;
}

/** An indicator (三级指标) as the page shows it. */
export interface ScoreRow {
	readonly id: string;
	readonly name: string;
	/** Branch cells that begin at this row, one a level; null where one from above covers it. */
	readonly branches: readonly (BranchCell | null)[];
	readonly explanation: string;
	readonly standard: string;
	readonly rule: Rule | undefined;
	/** 填报值: what the rule was given, in words. */
	readonly filled: string;
	/** Score typed by hand; null where the rule's score stands. */
	readonly entered: string | null;
	readonly result: IndicatorResult;
	readonly state: StateLabel;
}

interface ScoreInput {
	readonly template: Template;
	readonly scorecard: Scorecard;
	readonly judgements: readonly Judgement[];
	readonly goals: readonly GoalResult[];
	readonly metrics: Readonly<Partial<Record<string, MetricValue>>>;
}

/** The indicator tree as rows, one an indicator, with merged cells for the levels above. */
export function scoreTable(input: ScoreInput): readonly ScoreRow[] {
	const judgements = latestJudgements(input.judgements);
	const results = new Map(input.scorecard.indicators.map((result) => [result.id, result]));
	const subtotals = new Map(input.scorecard.subtotals.map((subtotal) => [subtotal.id, subtotal]));
	const depth = Math.max(...input.template.indicators.map(depthOf)) - 1;

	const rowsOf = (node: IndicatorNode, above: readonly (BranchCell | null)[]): ScoreRow[] => {
		if (node.children !== undefined) {
			const cell = { id: node.id, name: node.name, span: leafCount(node), subtotal: subtotals.get(node.id) ?? null };
			const covered = above.map(() => null);
			return node.children.flatMap((child, index) =>
				rowsOf(child, index === 0 ? [...above, cell] : [...covered, null])
			);
		}
		const result = results.get(node.id);
		if (result === undefined) return [];
		const judgement = judgements.get(node.id) ?? null;
		return [
			{
				id: node.id,
				name: node.name,
				branches: padded(above, depth, node, subtotals.get(node.id) ?? null),
				explanation: node.explanation ?? '',
				standard: node.standard ?? '',
				rule: node.rule,
				filled: filledText(node, judgement, input),
				entered: judgement?.score ?? null,
				result,
				state: stateLabel(result)
			}
		];
	};
	return input.template.indicators.flatMap((node) => rowsOf(node, []));
}

/** State of an indicator in a word. A score that departs from the rule without a reason comes before all else. */
export function stateLabel(result: Pick<IndicatorResult, 'state' | 'reasonMissing'>): StateLabel {
	if (result.reasonMissing) return '缺理由';
	return ({ scored: '已评', unknown: '待补', 'not-applicable': '不适用' } as const)[result.state];
}

/** A leaf that stands higher than the deepest one fills the levels between with its own name. */
function padded(
	above: readonly (BranchCell | null)[],
	depth: number,
	node: IndicatorNode,
	subtotal: Subtotal | null
): readonly (BranchCell | null)[] {
	const missing = depth - above.length;
	if (missing <= 0) return above;
	const filler = { id: node.id, name: node.name, span: 1, subtotal };
	return [...above, ...Array.from({ length: missing }, () => filler)];
}

function filledText(node: IndicatorNode, judgement: Judgement | null, input: ScoreInput): string {
	const { rule } = node;
	if (rule === undefined) return '—';
	if ('goals' in rule) return goalsText(input.goals.filter((one) => one.goal.kind === rule.goals));
	if ('metric' in rule) return metricText(input.metrics[rule.metric], rule.variant);
	if (rule.kind === 'execution-rate') return metricText(input.metrics.fund_execution_rate, rule.variant);
	return choiceWords(rule, node.points, judgement);
}

/** The workspace's value of a metric. A rule with a definition of its own says its value in the explanation. */
function metricText(metric: MetricValue | undefined, variant: string | undefined): string {
	if (metric !== undefined && variant !== undefined && metric.variant !== variant) return '见计分说明';
	if (metric === undefined || metric.value === null) return '—';
	if (metric.unit === '%') return formatPercent(metric.value);
	return `${formatValue(metric.value, metric.unit)} ${metric.unit}`;
}

function goalsText(goals: readonly GoalResult[]): string {
	if (goals.length === 0) return '未设置目标';
	const met = goals.filter((goal) => goal.met === true).length;
	const unknown = goals.filter((goal) => goal.met === null).length;
	return `${goals.length} 项目标，达成 ${met} 项${unknown > 0 ? `，未知 ${unknown} 项` : ''}`;
}

function leafCount(node: IndicatorNode): number {
	return node.children === undefined ? 1 : node.children.reduce((count, child) => count + leafCount(child), 0);
}

function depthOf(node: IndicatorNode): number {
	return 1 + Math.max(0, ...(node.children ?? []).map(depthOf));
}

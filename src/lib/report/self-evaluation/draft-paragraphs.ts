import { formatCount, formatPercent, formatValue, UNKNOWN } from '../../domain/format.ts';
import type { MetricId } from '../../domain/metric.ts';
import type { GoalResult, Scorecard } from '../../evaluation/model.ts';
import type { GoalKind } from '../../evaluation/template.ts';
import { summariseFunds } from './funds-summary.ts';
import { INTRODUCTION } from './outline.ts';
import type { FundsSummary, SelfEvaluationInput } from './model.ts';

/**
 * Paragraphs that the figures alone can write, by section id. They stand in the report where the narrative has nothing
 * for a section, and say no more than the figures do: 100 % appears only where it was reached.
 */
export function draftParagraphs(input: SelfEvaluationInput): Readonly<Record<string, readonly string[]>> {
	const funds = summariseFunds(input.funds);
	return {
		[INTRODUCTION]: [introduction(input)],
		'basics.project': projectFacts(input, funds),
		'basics.goals': input.goals.map(({ goal }) => `${KIND_NAMES[goal.kind]}：${goalText({ goal })}。`),
		'funds.arrangement': [
			`该项目年初预算${amount(funds.budget)}，实际到位${amount(funds.arrived)}，资金到位率${formatPercent(funds.arrivalRate)}。`
		],
		'funds.use': [
			`截至${input.year}年12月31日，资金支付${amount(funds.spent)}，占年初预算的${formatPercent(funds.executionRate)}。`
		],
		'performance.economy': [
			`${input.year}年度预算安排${amount(funds.budget)}，实际支出${amount(funds.spent)}，预算执行率${formatPercent(funds.executionRate)}。`
		],
		'performance.efficiency': efficiency(input.goals),
		'performance.effectiveness': effectiveness(input),
		'performance.unmet': unmet(input.goals, input.scorecard),
		conclusion: [conclusion(input.scorecard)]
	};
}

/** Names of the kinds as the form prints them. */
const KIND_NAMES: Readonly<Record<GoalKind, string>> = {
	数量: '数量指标',
	质量: '质量指标',
	时效: '时效指标',
	成本: '成本指标',
	经济: '经济效益指标',
	社会: '社会效益指标',
	生态: '生态效益指标',
	可持续: '可持续影响指标',
	满意度: '服务对象满意度指标'
};

const amount = (value: string | null): string => (value === null ? UNKNOWN : `${value}万元`);

function introduction({ project, year }: SelfEvaluationInput): string {
	const notice = project.notice === '' ? '预算绩效管理有关规定' : project.notice;
	return `根据${notice}要求，为推进预算绩效管理工作，提高财政资金使用效益，${project.implementer}对${year}年度“${project.name}”项目开展绩效自评。现就评价情况报告如下：`;
}

function projectFacts({ project }: SelfEvaluationInput, funds: FundsSummary): string[] {
	return [
		...(project.approval === '' ? [] : [`立项情况：${project.approval}。`]),
		`实施主体：${project.implementer}。`,
		`项目资金：该项目年初预算安排${amount(funds.budget)}。`
	];
}

/** A goal as people write it: 接通率≥98.02%. A goal in words is its name. */
export function goalText({ goal }: Pick<GoalResult, 'goal'>): string {
	return goal.value === null ? goal.name : `${goal.name}${goal.comparison}${goal.value}${goal.unit}`;
}

function efficiency(goals: readonly GoalResult[]): string[] {
	if (goals.length === 0) return ['本项目未设定绩效指标。'];
	const met = goals.filter((goal) => goal.met === true).length;
	const missed = goals.filter((goal) => goal.met === false).length;
	const unknown = goals.length - met - missed;
	const open = unknown > 0 ? `，尚无实际值${unknown}项` : '';
	const actuals = goals.flatMap(({ goal, actual }) =>
		actual === null ? [] : [`${goal.name}实际完成${actual}${goal.unit}`]
	);
	return [
		`本项目设定绩效指标${goals.length}项，达到目标${met}项，未达到目标${missed}项${open}，详见绩效目标完成情况表。`,
		...(actuals.length > 0 ? [`其中：${actuals.join('；')}。`] : [])
	];
}

const SERVICE_METRICS: readonly MetricId[] = [
	'tickets_received',
	'tickets_dispatched',
	'tickets_resolved',
	'resolution_rate',
	'on_time_resolution_rate',
	'satisfaction_rate'
];

function effectiveness({ metrics, year }: SelfEvaluationInput): string[] {
	const figures = SERVICE_METRICS.flatMap((id) => {
		const metric = metrics[id];
		if (!metric || metric.value === null) return [];
		const unit = metric.unit === '%' ? '' : metric.unit;
		const sample =
			id === 'satisfaction_rate' && metric.denominator !== null ? `（样本${formatCount(metric.denominator)}件）` : '';
		return [`${metric.name}${formatValue(metric.value, metric.unit)}${unit}${sample}`];
	});
	return figures.length === 0 ? [] : [`${year}年1月1日至12月31日，${figures.join('，')}。`];
}

function unmet(goals: readonly GoalResult[], scorecard: Scorecard): string[] {
	const missed = goals.filter((goal) => goal.met === false);
	const lost = scorecard.indicators.filter(({ score, points }) => score !== null && Number(score) < Number(points));
	const lines = [
		...missed.map((goal) => `${goalText(goal)}，实际${goal.actual ?? UNKNOWN}${goal.goal.unit}，未达到目标。`),
		...lost.map(({ path, points, score, basis, reason }) => {
			const why = reason === null ? (basis === '' ? '' : `评价依据：${basis}`) : `原因：${reason}`;
			return `${path[path.length - 1] ?? UNKNOWN}未得满分，分值${points}分，得${score}分。${sentence(why)}`;
		})
	];
	return lines.length === 0 ? ['各项绩效目标均已完成。'] : lines;
}

/** Text with a full stop at its end. */
const sentence = (text: string): string => (text === '' || /[。；！？]$/.test(text) ? text : `${text}。`);

function conclusion({ score, points, grade, subtotals }: Scorecard): string {
	if (score === null) return '部分指标尚未评价，综合得分和等次待定。';
	const parts = subtotals
		.filter(({ path }) => path.length === 1)
		.map((part) => `${part.path[0]}${part.score ?? UNKNOWN}分（满分${part.points}分）`);
	return `经自评，项目绩效综合得分${score}分（满分${points}分），评价等次为${grade ?? UNKNOWN}${parts.length > 0 ? `。其中${parts.join('，')}` : ''}。`;
}

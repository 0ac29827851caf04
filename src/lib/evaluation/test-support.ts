import type { MetricId, MetricValue } from '../domain/metric.ts';
import type { Goal, Judgement } from './model.ts';

/** A metric value for tests; `numerator`/`denominator` give the ratio, otherwise `value` counts. */
export function metricValue(
	id: MetricId,
	name: string,
	part: { value?: number | null; unit?: string; numerator?: number; denominator?: number }
): MetricValue {
	const { numerator = null, denominator = null } = part;
	const ratio = numerator === null || !denominator ? null : numerator / denominator;
	return {
		id,
		name,
		value: part.value === undefined ? ratio : part.value,
		unit: part.unit ?? '%',
		numerator,
		denominator,
		sample: denominator ?? 1,
		variant: 'default',
		definition: `${name}的口径`,
		source: '测试',
		period: '2023'
	};
}

/** The seed's figures as metrics. */
export const SEED_METRICS: Readonly<Record<string, MetricValue>> = {
	fund_arrival_rate: metricValue('fund_arrival_rate', '资金到位率', { numerator: 166.02, denominator: 185 }),
	payroll_payout_rate: metricValue('payroll_payout_rate', '工资福利支出率', { numerator: 13, denominator: 13 }),
	circuit_availability_rate: metricValue('circuit_availability_rate', '数据电路接通率', { value: 0.9802 }),
	knowledge_entries: metricValue('knowledge_entries', '知识库信息条数', { value: 368, unit: '条' }),
	resolution_rate: metricValue('resolution_rate', '办结率', { numerator: 11124, denominator: 11124 }),
	satisfaction_rate: metricValue('satisfaction_rate', '满意率', { numerator: 9812, denominator: 10000 })
};

/** The goals of the seed, each under the kind that the report gives it, satisfaction under its own. */
export const SEED_GOALS: readonly Goal[] = [
	goal('payroll', '话务员工资福利支出率', '数量', '100', '%', 'payroll_payout_rate'),
	goal('circuits', '专用数据电路接通率', '社会', '98.02', '%', 'circuit_availability_rate'),
	goal('knowledge', '知识库上传信息', '经济', '368', '条', 'knowledge_entries'),
	goal('resolution', '办结率', '社会', '100', '%', 'resolution_rate'),
	{
		id: 'one-number',
		name: '一条热线直通民生百事',
		kind: '可持续',
		comparison: '≥',
		value: null,
		unit: '',
		reached: { share: '1', evidence: '整合方案' }
	},
	goal('satisfaction', '回访综合满意度', '满意度', '98.12', '%', 'satisfaction_rate')
];

function goal(id: string, name: string, kind: Goal['kind'], value: string, unit: string, metric: MetricId): Goal {
	return { id, name, kind, comparison: '≥', value, unit, metric: { id: metric } };
}

/** The seed's judgements: the choices its evidence supports, and the scores it printed. */
export const SEED_JUDGEMENTS: readonly Judgement[] = [
	judged('decision.goal', ['clear', 'detailed', 'quantified'], '4'),
	judged('decision.basis', ['planned', 'long-term'], '3'),
	judged('decision.procedure', ['eligible', 'approved', 'adjusted'], '5'),
	judged('decision.method', ['sound', 'factors'], '4'),
	judged('decision.result', ['compliant', 'reasonable'], '2', '分配过程资料不全，从严扣分'),
	judged('management.arrival-rate', undefined, '2', '按整数分从严'),
	{ indicator: 'management.arrival-time', choices: [{ id: 'late-harmful', points: '1' }], score: '1' },
	judged('management.fund-use', [], '7'),
	judged('management.finance', ['rules', 'observed', 'accounts'], '3'),
	judged('management.organisation', ['sound'], '1'),
	judged('management.system', ['established', 'observed'], '7', '执行记录不全，从严扣分'),
	judged('performance.quantity', undefined, '11', '数量目标全部完成，按满分'),
	judged('performance.quality', ['excellent'], '6'),
	judged('performance.timeliness', ['good'], '2'),
	judged('performance.cost', ['excellent'], '4'),
	judged('performance.economic', undefined, '6'),
	judged('performance.social', undefined, '6'),
	judged('performance.environment', undefined, '6'),
	judged('performance.sustainability', undefined, '6'),
	judged('performance.satisfaction', undefined, '6')
];

function judged(indicator: string, choices: readonly string[] | undefined, score: string, reason?: string): Judgement {
	return {
		indicator,
		score,
		...(choices === undefined ? {} : { choices: choices.map((id) => ({ id })) }),
		...(reason === undefined ? {} : { reason })
	};
}

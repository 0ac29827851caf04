import type { MetricId, MetricValue } from '../domain/metric.ts';
import type { Goal, GoalResult, IndicatorResult, Scorecard, Subtotal } from '../evaluation/model.ts';
import { templateSchema, type IndicatorNode } from '../evaluation/template.ts';
import baisha from '../../../data/templates/baisha-2023.json' with { type: 'json' };
import type { SelfEvaluationInput } from './self-evaluation/model.ts';

const template = templateSchema.parse(baisha);

/** Entered scores of the seed report, by leaf, with the rule's where it differs and the basis as printed. */
const SCORES: Readonly<
	Record<string, readonly [score: string, ruleScore: string | null, basis: string, reason?: string]>
> = {
	'decision.goal': ['4', '4', '目标明确、细化、量化，该指标得4分。'],
	'decision.basis': ['3', '3', '项目立项符合法律法规、相关政策、发展规划以及部门职责。该指标得3分。'],
	'decision.procedure': [
		'5',
		'5',
		'项目符合申报条件；申报、批复程序符合相关管理办法；项目调整履行相应手续。该指标得5分。'
	],
	'decision.method': ['4', '4', '本项目为2023年度预算项目；资金分配因素全面、合理。该指标得4分。'],
	'decision.result': [
		'2',
		'4',
		'本项目资金分配符合预算法、相关资金管理办法。该指标得2分。',
		'县级统筹后调整了分配结果'
	],
	'management.arrival-rate': ['2', '2.69', '实际到位/计划到位89.74%。该指标得2分。', '按整数计分'],
	'management.arrival-time': ['1', '1', '资金不及时到位，影响项目进度，该指标得1分。'],
	'management.fund-use': [
		'7',
		'7',
		'不存在支出依据不合规、虚列项目支出的情况；不存在截留、挤占、挪用项目资金情况。该指标得7分。'
	],
	'management.finance': ['3', '3', '资金管理、费用支出等制度健全，严格执行，规范核算。该指标得3分。'],
	'management.organisation': ['1', '1', '机构健全、分工明确。该指标得1分。'],
	'management.system': ['7', '9', '并严格执行相关管理制度及协议对项目进行管理。本指标得7分。'],
	'performance.quantity': ['11', null, '项目产出数量已达到绩效目标。该指标得11分。'],
	'performance.quality': ['6', '6', '项目产出质量达到绩效目标。该指标得6分。'],
	'performance.timeliness': ['2', '2', '项目产出时效达到绩效目标良。该指标得2分。'],
	'performance.cost': ['4', '4', '项目产出成本按绩效目标控制。该指标得4分。'],
	'performance.economic': ['6', '6', '知识库上传信息368条。该指标得6分。'],
	'performance.social': ['6', '6', '项目实施产生社会综合效益。该指标得6分。'],
	'performance.environment': ['6', '6', '未设置此指标，按满分6分'],
	'performance.sustainability': ['6', '6', '项目实施对人带来可持续影响，能解决群众各类问题。指标得6分。'],
	'performance.satisfaction': ['6', '6', '项目预期服务对象对项目实施的满意程度98.12%。指标得6分']
};

function leafResults(node: IndicatorNode, above: readonly string[] = []): IndicatorResult[] {
	const path = [...above, node.name];
	if (node.children) return node.children.flatMap((child) => leafResults(child, path));
	const [score, ruleScore, basis, reason = null] = SCORES[node.id]!;
	return [
		{
			...{ id: node.id, path, points: node.points, score, ruleScore, basis, reason },
			state: 'scored',
			reasonMissing: score !== ruleScore && reason === null,
			evidence: [],
			explanation: { text: basis }
		}
	];
}

const subtotal = (id: string, name: string, points: string, score: string, grade: string): Subtotal => ({
	...{ id, path: [name], points, score, grade },
	ruleScore: null
});

export const seedScorecard: Scorecard = {
	template: { id: template.id, version: template.version, name: template.name },
	points: '100',
	score: '92',
	ruleScore: null,
	grade: '优秀',
	indicators: template.indicators.flatMap((node) => leafResults(node)),
	subtotals: [
		subtotal('decision', '项目决策', '20', '18', '优秀'),
		subtotal('management', '项目管理', '25', '21', '良好'),
		subtotal('performance', '项目绩效', '55', '53', '优秀')
	]
};

function goal(goal: Omit<Goal, 'id'>, actual: string | null, completion: string | null, evidence: string): GoalResult {
	return { goal: { id: goal.name, ...goal }, actual, completion, met: actual === null ? null : true, evidence };
}

const goals: readonly GoalResult[] = [
	goal(
		{ name: '话务员工资福利支出率', kind: '数量', comparison: '≥', value: '100', unit: '%' },
		'100.00',
		'1',
		'工资发放台账'
	),
	goal(
		{ name: '专用数据电路接通率', kind: '社会', comparison: '≥', value: '98.02', unit: '%' },
		'99.31',
		'1.0132',
		'电路故障台账'
	),
	goal({ name: '知识库上传信息', kind: '经济', comparison: '≥', value: '368', unit: '条' }, '368', '1', '知识库台账'),
	goal({ name: '回访综合满意度', kind: '满意度', comparison: '≥', value: '98', unit: '%' }, '98.12', '1.0012', '工单'),
	goal({ name: '增强群众拨打12345热线的意识', kind: '可持续', comparison: '=', value: null, unit: '' }, null, null, '')
];

export function metric(
	id: MetricId,
	name: string,
	value: number | null,
	unit: string,
	rest: Partial<MetricValue> = {}
): MetricValue {
	return {
		...{ id, name, value, unit, numerator: null, denominator: null, sample: 26_007, variant: 'default' },
		definition: `${name}的口径`,
		source: '本产品',
		period: '2023',
		...rest
	};
}

const metrics: SelfEvaluationInput['metrics'] = {
	tickets_received: metric('tickets_received', '受理量', 26_007, '件'),
	tickets_dispatched: metric('tickets_dispatched', '派发量', 11_124, '件'),
	resolution_rate: metric('resolution_rate', '办结率', 1, '%', {
		numerator: 11_124,
		denominator: 11_124,
		sample: 11_124
	}),
	satisfaction_rate: metric('satisfaction_rate', '回访满意率', 0.9812, '%', {
		numerator: 9_812,
		denominator: 10_000,
		sample: 10_000,
		definition: '（非常满意＋满意＋基本满意）÷ 已评价工单'
	}),
	call_answer_rate: metric('call_answer_rate', '接通率', null, '%', { sample: 0, missing: '没有导入话务记录' })
};

/** The seed's 2023 self-evaluation, by hand: 18 / 21 / 53 = 92, 优秀; 185 / 166.02 / 166.02 万元. */
export const seedInput: SelfEvaluationInput = {
	unit: '海南12345热线白沙分平台',
	year: 2023,
	asOf: '2023-12-31 23:59:59',
	project: {
		name: '便民热线白沙分平台工作经费',
		kind: '经常性项目',
		implementer: '白沙黎族自治县政务服务中心',
		department: '白沙黎族自治县营商环境建设局',
		address: '白沙黎族自治县牙叉镇',
		postcode: '572800',
		approval: '《中共白沙黎族自治县人民政府党组会议纪要》（〔2021〕4号）',
		notice: '《关于开展2023年度项目支出绩效自评工作的通知》（白财〔2024〕22号）',
		leader: '中心主任',
		phone: ''
	},
	template,
	metrics,
	funds: [
		{ source: '中央资金', budget: null, arrived: null, spent: null },
		{ source: '省级资金', budget: null, arrived: null, spent: null },
		{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }
	],
	goals,
	scorecard: seedScorecard,
	narrative: {
		'implementation.organisation':
			'在省级12345平台的统筹下，县级分平台建设二级呼叫中心。\n话务区域设置在指定地点，通过专线访问统一的语音网关。',
		'other.problems': '资金没有及时到位，影响支付进度。'
	},
	evaluators: [
		{ role: '中心主任', unit: '政务中心' },
		{ role: '报账员', unit: '政务中心' }
	]
};

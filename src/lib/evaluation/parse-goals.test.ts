import { describe, expect, it } from 'vitest';

import { checkGoal } from './check-goal.ts';
import { chineseNumber } from './chinese-number.ts';
import { goalResult } from './goal-result.ts';
import type { Goal } from './model.ts';
import { parseGoals } from './parse-goals.ts';
import { metricValue } from './test-support.ts';

const short = (goals: readonly Goal[]) =>
	goals.map(({ name, kind, comparison, value, unit }) => [name, kind, comparison, value, unit]);

describe('parsing goals', () => {
	it.each([
		['专用数据电路接通率≥98.02%', [['专用数据电路接通率', '质量', '≥', '98.02', '%']]],
		[
			'社会效益指标：接入省40条专用数据电路接通率≥98.02%。',
			[['接入省40条专用数据电路接通率', '社会', '≥', '98.02', '%']]
		],
		[
			'数量指标：线上培训28次，分三批次开展线下培训。',
			[
				['线上培训', '数量', '≥', '28', '次'],
				['开展线下培训', '数量', '≥', '3', '批次']
			]
		],
		['平均办理时长不超过4.5个工作日', [['平均办理时长', '时效', '≤', '4.5', '个工作日']]],
		['成本指标：总成本≤1,850.5万元', [['总成本', '成本', '≤', '1850.5', '万元']]],
		['可持续影响指标：一条热线直通民生百事', [['一条热线直通民生百事', '可持续', '≥', null, '']]],
		['回访满意度不低于95%', [['回访满意度', '满意度', '≥', '95', '%']]],
		['按时办结率达到98%以上', [['按时办结率', '时效', '≥', '98', '%']]],
		['按时办结率９８．５％以上', [['按时办结率', '时效', '≥', '98.5', '%']]],
		['平均响应时间控制在15秒以内', [['平均响应时间', '时效', '≤', '15', '秒']]],
		['群众满意度：优良中差', [['群众满意度', '满意度', '≥', null, '']]],
		['服务水平 优', [['服务水平', '社会', '≥', null, '']]],
		['2024年12月31日前完成平台升级', []],
		['≥95%', []],
		['会议费≦5万元', [['会议费', '成本', '≤', '5', '万元']]],
		['热线接通率≧95%', [['热线接通率', '质量', '≥', '95', '%']]],
		['退单率不得超过3%', [['退单率', '质量', '≤', '3', '%']]],
		['满意度达到百分之九十五以上', [['满意度', '满意度', '≥', '95', '%']]],
		['覆盖率达到百分之百', [['覆盖率', '质量', '≥', '100', '%']]],
		['话务坐席数≥30席', [['话务坐席数', '数量', '≥', '30', '席']]],
		['接听市民来电不少于2.6万通', [['接听市民来电', '数量', '≥', '26000', '通']]],
		['走访11个乡镇', [['走访乡镇', '数量', '≥', '11', '个']]],
		['受理群众诉求2.6万件', [['受理群众诉求', '数量', '≥', '26000', '件']]],
		['受理群众诉求不少于2.6万件', [['受理群众诉求', '数量', '≥', '26000', '件']]],
		[
			'业务培训3-5次',
			[
				['业务培训', '数量', '≥', '3', '次'],
				['业务培训', '数量', '≤', '5', '次']
			]
		],
		[
			'满意度为90%～95%',
			[
				['满意度', '满意度', '≥', '90', '%'],
				['满意度', '满意度', '≤', '95', '%']
			]
		],
		[
			'1. 受理工单≥26000件；办结工单≥26000件\n（2）培训坐席13人\n③ 成本1.5万元以内',
			[
				['受理工单', '数量', '≥', '26000', '件'],
				['办结工单', '数量', '≥', '26000', '件'],
				['培训坐席', '数量', '≥', '13', '人'],
				['成本', '成本', '≤', '1.5', '万元']
			]
		],
		[
			'受理26000件 办结11124件',
			[
				['受理', '数量', '≥', '26000', '件'],
				['办结', '数量', '≥', '11124', '件']
			]
		],
		['1、数量指标：线下培训3批次', [['线下培训', '数量', '≥', '3', '批次']]],
		['1.5万元成本', [['成本', '成本', '≥', '1.5', '万元']]],
		['12345热线知识库', []],
		['', []]
	])('reads %s', (text, goals) => {
		expect(short(parseGoals(text))).toEqual(goals);
	});

	it('suggests the metric that the words speak for', () => {
		expect(
			parseGoals('数据电路接通率≥98.02%，电话接通率≥95%，办结率≥99%，按时办结率≥95%').map(({ metric }) => metric?.id)
		).toEqual(['circuit_availability_rate', 'call_answer_rate', 'resolution_rate', 'on_time_resolution_rate']);
	});

	it.each([
		['三', 3],
		['两', 2],
		['十', 10],
		['十二', 12],
		['二十八', 28],
		['百', null],
		['', null],
		['二三', null]
	])('reads the numeral %s as %s', (text, value) => {
		expect(chineseNumber(text)).toBe(value);
	});
});

describe('checking a goal', () => {
	const goal = (change: Partial<Goal>): Goal => ({
		id: 'g',
		name: '办结率',
		kind: '质量',
		comparison: '≥',
		value: '98',
		unit: '%',
		...change
	});

	it.each<[string, Partial<Goal>, string[]]>([
		['a sound goal', {}, []],
		['a rate above all', { value: '120' }, ['rate-above-100']],
		['a completion rate above all', { name: '培训完成率', value: '120' }, []],
		['a rate of at least all', { value: '100' }, ['impossible-target']],
		['a rate of exactly all', { value: '100', comparison: '=' }, []],
		['98.02 % of 40 circuits', { name: '40条电路接通率', value: '98.02' }, ['impossible-rate']],
		['97.5 % of 40 circuits', { name: '40条电路接通率', value: '97.5' }, []],
		['half a training', { name: '培训', value: '28.5', unit: '次' }, ['count-not-whole']],
		['half a day', { name: '平均时长', value: '4.5', unit: '天' }, []],
		['a goal without a unit', { unit: '' }, ['goal-without-unit']]
	])('says of %s', (_what, change, checks) => {
		expect(checkGoal(goal(change)).map(({ check }) => check)).toEqual(checks);
	});

	it('reports a target that equals the actual in four digits, not in two', () => {
		const equal = (value: string) => {
			const own = goal({ value, actual: { value, evidence: '台账' } });
			return checkGoal(own, goalResult(own, {})).map(({ check }) => check);
		};
		expect(equal('98.12')).toEqual(['target-equals-actual']);
		expect(equal('98')).toEqual([]);
	});
});

describe('a goal bound to a metric', () => {
	const bound: Goal = {
		id: 'g',
		name: '满意度',
		kind: '满意度',
		comparison: '≥',
		value: '98.12',
		unit: '%',
		metric: { id: 'satisfaction_rate' }
	};

	it('compares exactly while it shows two decimals', () => {
		const metrics = {
			satisfaction_rate: metricValue('satisfaction_rate', '满意率', { numerator: 98119, denominator: 100000 })
		};
		expect(goalResult(bound, metrics)).toMatchObject({ actual: '98.12', met: false });
	});

	it('stays unknown when the value of its variant is not there', () => {
		const metrics = {
			satisfaction_rate: metricValue('satisfaction_rate', '满意率', { numerator: 99, denominator: 100 })
		};
		const strict = { ...bound, metric: { id: 'satisfaction_rate' as const, variant: 'strict' } };
		expect(goalResult(strict, metrics)).toMatchObject({ actual: null, met: null, completion: null });
		const own = { 'satisfaction_rate:strict': { ...metrics.satisfaction_rate, variant: 'strict' } };
		expect(goalResult(strict, own)).toMatchObject({ actual: '99', met: true });
	});

	it('does not compare percent with a count', () => {
		const metrics = {
			satisfaction_rate: metricValue('satisfaction_rate', '满意率', { numerator: 99, denominator: 100 })
		};
		expect(goalResult({ ...bound, unit: '件' }, metrics)).toMatchObject({ actual: null, met: null });
	});

	it('falls back to the value entered by hand when the metric is unknown', () => {
		const result = goalResult({ ...bound, actual: { value: '99', evidence: '回访台账' } }, {});
		expect(result).toMatchObject({ actual: '99', met: true, evidence: '回访台账' });
	});
});

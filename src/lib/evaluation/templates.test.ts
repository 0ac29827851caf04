import { describe, expect, it } from 'vitest';

import { checkTemplate } from './check-template.ts';
import { findTemplate, readTemplate, TEMPLATES } from './templates.ts';
import type { IndicatorNode, Template } from './template.ts';

const baisha = findTemplate({ id: 'baisha-2023', version: 1 });
const mof = findTemplate({ id: 'mof-2020-10', version: 1 });
const cost = findTemplate({ id: 'mof-2021-101', version: 1 });

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

/** A copy with one change. */
function changed(change: (template: Template) => void): Template {
	const copy = JSON.parse(JSON.stringify(baisha)) as Template;
	change(copy);
	return copy;
}

describe('the shipped forms', () => {
	it('hold together', () => {
		expect(TEMPLATES.map((template) => [template.id, checkTemplate(template)])).toEqual([
			['baisha-2023', []],
			['mof-2020-10', []],
			['mof-2021-101', []]
		]);
	});

	it('give the form of Baisha its 20 indicators at 20, 25 and 55 points, each with words and standard', () => {
		const leaves = leavesOf(baisha.indicators);
		expect(leaves).toHaveLength(20);
		expect(baisha.indicators.map(({ points }) => points)).toEqual(['20', '25', '55']);
		expect(leaves.every((leaf) => leaf.explanation && leaf.standard && leaf.rule)).toBe(true);
		expect(leaves.map((leaf) => Number(leaf.points))).toEqual([
			4, 3, 5, 4, 4, 3, 2, 7, 3, 1, 9, 11, 6, 4, 4, 6, 6, 6, 6, 6
		]);
	});

	it('give the national form 10, 50, 30 and 10 points, with the second levels that the ministry names', () => {
		expect(mof.indicators.map(({ name, points }) => [name, points])).toEqual([
			['预算执行率', '10'],
			['产出指标', '50'],
			['效益指标', '30'],
			['满意度指标', '10']
		]);
		expect(leavesOf(mof.indicators).map(({ name }) => name.replace('指标', ''))).toEqual([
			'预算执行率',
			'数量',
			'质量',
			'时效',
			'成本',
			'经济效益',
			'社会效益',
			'生态效益',
			'可持续影响',
			'服务对象满意度'
		]);
	});

	it('give the form with cost apart 10, 20, 40, 20 and 10 points, and no cost among the outputs', () => {
		expect(cost.indicators.map(({ name, points }) => [name, points])).toEqual([
			['预算执行率', '10'],
			['成本指标', '20'],
			['产出指标', '40'],
			['效益指标', '20'],
			['满意度指标', '10']
		]);
		const kinds = leavesOf(cost.indicators).map(({ rule }) => (rule && 'goals' in rule ? rule.goals : rule?.kind));
		const goals = ['成本', '数量', '质量', '时效', '经济', '社会', '生态', '可持续', '满意度'];
		expect(kinds).toEqual(['execution-rate', ...goals]);
	});

	it.each([
		['baisha-2023', ['优秀 90', '良好 80', '一般 60', '较差 0']],
		['mof-2020-10', ['优 90', '良 80', '中 60', '差 0']],
		['mof-2021-101', ['优 90', '良 80', '中 60', '差 0']]
	])('%s grades the whole from 90, 80 and 60 on', (id, bands) => {
		expect(findTemplate({ id, version: 1 }).bands.map(({ name, min }) => `${name} ${min}`)).toEqual(bands);
	});

	it.each([
		['decision', ['18', '16', '14', '0']],
		['management', ['22', '20', '17', '0']],
		['performance', ['49', '44', '38', '0']]
	])('the form of Baisha grades %s from its own edges on', (id, edges) => {
		expect(baisha.indicators.find((node) => node.id === id)!.bands!.map(({ min }) => min)).toEqual(edges);
	});

	it('give the form of Baisha the standards that the report prints', () => {
		const rule = (id: string) => leavesOf(baisha.indicators).find((leaf) => leaf.id === id)!.rule;
		expect(rule('management.arrival-rate')).toMatchObject({ kind: 'proportional', metric: 'fund_arrival_rate' });
		expect(rule('management.fund-use')).toMatchObject({
			kind: 'deductions',
			items: [
				{ min: '4', max: '7' },
				{ min: '1', max: '1' },
				{ min: '3', max: '6' },
				{ min: '2', max: '5' }
			]
		});
		expect(rule('performance.quality')).toMatchObject({
			options: [{ points: '6' }, { points: '4' }, { points: '2' }, { points: '1' }]
		});
		expect(rule('performance.cost')).toMatchObject({
			options: [{ points: '4' }, { points: '2' }, { points: '1' }, { points: '0' }]
		});
		expect(rule('performance.quantity')).toEqual({ kind: 'sub-items', goals: '数量', each: '1' });
	});

	it('say what was not checked against the document they come from', () => {
		for (const template of [mof, cost]) expect(template.note).toContain('没有对照');
		expect(TEMPLATES.every((template) => template.note)).toBe(true);
	});

	it('stand beside the forms that a workspace keeps of its own', () => {
		const own = { ...baisha, id: 'own-form', version: 3 };
		expect(findTemplate({ id: 'own-form', version: 3 }, [own])).toEqual(own);
		expect(findTemplate({ id: 'baisha-2023', version: 1 }, [{ ...baisha, points: '1' }])).toBe(baisha);
		expect(() => findTemplate({ id: 'own-form', version: 4 }, [own])).toThrow(/own-form 第 3 版/);
		expect(() => findTemplate({ id: 'own-form', version: 3 }, [{ ...own, points: '99' }])).toThrow(/不等于分值 99/);
	});

	it('are named in the message when one is asked for that does not exist', () => {
		expect(() => findTemplate({ id: 'baisha-2023', version: 9 })).toThrow(
			/没有评价表“baisha-2023”第 9 版.*baisha-2023 第 1 版/
		);
	});
});

describe('checking a form', () => {
	it.each<[string, (template: Template) => void, RegExp]>([
		[
			'children that do not sum',
			(t) => (t.indicators[0]!.points = '21'),
			/项目决策：下级指标分值之和 20 不等于分值 21/
		],
		['a whole that does not sum', (t) => (t.points = '101'), /评价表：下级指标分值之和 100/],
		[
			'a leaf without a rule',
			(t) => delete t.indicators[0]!.children![0]!.children![0]!.rule,
			/目标内容：没有计分规则/
		],
		[
			'a checklist that cannot reach its points',
			(t) =>
				(leavesOf(t.indicators)[0]!.rule = { kind: 'checklist', items: [{ id: 'a', text: '目标明确', points: '1' }] }),
			/各项分值之和 1 不等于指标分值 4/
		],
		[
			'goals without a word on unset ones',
			(t) => delete leavesOf(t.indicators)[15]!.unset,
			/经济效益：没有写明未设置绩效目标时如何计分/
		],
		[
			'a leaf that does not say what an unknown value gives',
			(t) => delete leavesOf(t.indicators)[0]!.unknown,
			/目标内容：没有写明数据缺失时如何计分/
		],
		[
			'a rate that does not say what a zero base gives',
			(t) => delete leavesOf(t.indicators)[5]!.zeroDenominator,
			/到位率：没有写明分母为零时如何计分/
		],
		[
			'a guess nobody confirmed',
			(t) => (leavesOf(t.indicators)[0]!.guessed = '按“（1分）”'),
			/目标内容：计分规则是按文字猜的/
		],
		['years turned round', (t) => (t.years = { from: 2023, to: 2022 }), /止年 2022 早于起年 2023/],
		['bands out of order', (t) => (t.bands[1]!.min = '95'), /等级“良好”的起点应低于“优秀”/],
		['bands that end above zero', (t) => (t.bands[3]!.min = '1'), /最低等级“较差”应从 0 分起/],
		['an id used twice', (t) => (t.indicators[1]!.id = 'decision'), /指标编号“decision”重复/]
	])('reports %s', (_what, change, words) => {
		expect(checkTemplate(changed(change)).join('；')).toMatch(words);
	});

	it('refuses JSON that is no form, naming it in Chinese', () => {
		expect(() => readTemplate({ id: 'x' }, '某县评价表')).toThrow(/评价表“某县评价表”格式有误/);
	});
});

import { describe, expect, it } from 'vitest';

import { exact } from './exact.ts';
import { executionPace, financePrechecks, type Precheck } from './finance-prechecks.ts';
import { fundProgress } from './fund-progress.ts';
import type { FundMonth, FundRow, IndicatorResult, Scorecard } from './model.ts';
import type { Template } from './template.ts';

/** A form of 90 points for indicators and 10 for execution, as the national one has it. */
const template = {
	indicators: [
		{ id: 'execution', name: '预算执行率', points: '10', rule: { kind: 'execution-rate' } },
		{ id: 'output', name: '产出', points: '90', rule: { kind: 'goals', goals: '数量' } }
	]
} as unknown as Template;

const scorecard = (execution: string | null, output: string | null) => {
	const line = (id: string, points: string, score: string | null) =>
		({ id, points, score, state: score === null ? 'unknown' : 'scored' }) as IndicatorResult;
	return { indicators: [line('execution', '10', execution), line('output', '90', output)] } as unknown as Scorecard;
};

const funds = (budget: string | null, spent: string | null): FundRow[] => [
	{ source: '县级资金', budget, arrived: null, spent }
];

function checks(
	score: Scorecard,
	rows: readonly FundRow[],
	months: readonly FundMonth[] = []
): Record<Precheck['id'], Precheck> {
	const list = financePrechecks({ template, scorecard: score, funds: rows }, fundProgress(rows, months));
	return Object.fromEntries(list.map((check) => [check.id, check])) as Record<Precheck['id'], Precheck>;
}

describe("the finance system's checks", () => {
	it('marks full indicators beside 8.974 of 10 for execution red: a gap of 10.26 %', () => {
		const { 'score-gap': gap } = checks(scorecard('8.974', '90'), funds('185', '166.02'));
		expect(gap.light).toBe('red');
		expect(gap.reason).toContain('(指标得分率 100% − 执行率 89.74%) ÷ 指标得分率 = 10.26%');
	});

	it('lets a gap of just 5 % pass, and one above not', () => {
		// (100 % − 95 %) ÷ 100 % = 5 %
		expect(checks(scorecard('9.5', '90'), funds('100', '95'))['score-gap'].light).toBe('green');
		expect(checks(scorecard('9.49', '90'), funds('100', '94.9'))['score-gap'].light).toBe('red');
	});

	it('lets 20 % unexecuted pass, and more not; a budget of zero is yellow', () => {
		const light = (budget: string | null, spent: string | null) =>
			checks(scorecard('9', '90'), funds(budget, spent)).unexecuted.light;
		expect(light('100', '80')).toBe('green');
		expect(light('100', '79.99')).toBe('yellow');
		expect(light('0', '0')).toBe('yellow');
		expect(light(null, '5')).toBeNull();
		expect(light('100', null)).toBeNull();
	});

	it('says unknown, with what is missing, where a figure is', () => {
		expect(checks(scorecard('9', null), funds('100', '90'))['score-gap']).toMatchObject({
			light: null,
			reason: '还有指标没有得分，指标得分率未知'
		});
		expect(checks(scorecard('9', '90'), funds('100', '90')).pace).toMatchObject({ light: null });
	});

	it.each([
		[59.9, 12, 'red'],
		[60, 12, 'yellow'],
		[79.9, 12, 'yellow'],
		[80, 12, 'green'],
		// Half a year: an even pace is 50 %, so 30 % is 60 of it and 40 % is 80.
		[29.9, 6, 'red'],
		[30, 6, 'yellow'],
		[40, 6, 'green']
	] as const)('%s %% executed by month %s is %s', (percent, month, light) => {
		expect(executionPace(exact(percent), month).light).toBe(light);
	});

	it('judges the pace by the last known month and names the months that were slow before', () => {
		const month = (number: number, spent: string): FundMonth => ({
			source: '县级资金',
			month: number,
			plan: null,
			arrived: null,
			spent
		});
		// 120 a year, 10 a month: 5 of 10 is red, 14 of 20 is yellow, 30 of 30 is green.
		const { pace } = checks(scorecard('9', '90'), funds('120', '30'), [month(1, '5'), month(2, '9'), month(3, '16')]);
		expect(pace.light).toBe('green');
		expect(pace.reason).toContain('到 3 月执行率 25% ÷ 时间进度 3/12 = 100%');
		expect(pace.reason).toContain('年内 1 月曾为红色；年内 2 月曾为黄色');
	});
});

import { describe, expect, it } from 'vitest';

import { evaluate } from '../../evaluation/evaluate.ts';
import type { Goal, Judgement } from '../../evaluation/model.ts';
import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS } from '../../evaluation/test-support.ts';
import { findTemplate } from '../../evaluation/templates.ts';
import type { Template } from '../../evaluation/template.ts';
import { outstanding } from './outstanding.ts';
import { scoreTable, stateLabel, type ScoreRow } from './score-table.ts';

const template = findTemplate({ id: 'baisha-2023', version: 1 });
const funds = [{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }] as const;
const goals: Goal[] = [
	{
		id: 'g1',
		name: '知识库条目',
		kind: '经济',
		comparison: '≥',
		value: '368',
		unit: '条',
		actual: { value: '368', evidence: '台账' }
	},
	{ id: 'g2', name: '满意率', kind: '满意度', comparison: '≥', value: '98', unit: '%' }
];

function table(judgements: readonly Judgement[]) {
	const { scorecard, goals: results } = evaluate({ template, goals, judgements, metrics: {}, funds });
	return { scorecard, rows: scoreTable({ template, scorecard, judgements, goals: results, metrics: {} }) };
}

const row = (rows: readonly ScoreRow[], name: string) => rows.find((one) => one.name === name)!;

describe('scoreTable', () => {
	it('lays the 20 indicators out with merged cells that cover each of them once', () => {
		const { rows } = table([]);
		expect(rows).toHaveLength(20);
		for (const level of [0, 1]) {
			const cells = rows.flatMap((one) => one.branches[level] ?? []);
			expect(cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(20);
		}
		expect(rows.flatMap((one) => one.branches[0] ?? []).map((cell) => [cell.name, cell.span])).toEqual([
			['项目决策', 5],
			['项目管理', 6],
			['项目绩效', 9]
		]);
		expect(rows[5]?.branches.map((cell) => cell?.name)).toEqual(['项目管理', '资金到位']);
		expect(rows[6]?.branches).toEqual([null, null]);
	});

	it('shows the rule score 2.69 beside an entered 2 and asks for the reason', () => {
		const { rows } = table([{ indicator: 'management.arrival-rate', score: '2' }]);
		expect(row(rows, '到位率')).toMatchObject({
			entered: '2',
			state: '缺理由',
			result: { score: '2', ruleScore: '2.69' }
		});
		const reasoned = table([{ indicator: 'management.arrival-rate', score: '2', reason: '取整' }]).rows;
		expect(row(reasoned, '到位率').state).toBe('已评');
	});

	it('carries the subtotals of the 2023 report in its merged cells: 18, 21 and 53', () => {
		const evaluation = evaluate({ template, goals: SEED_GOALS, judgements: SEED_JUDGEMENTS, metrics: SEED_METRICS });
		const rows = scoreTable({ template, judgements: SEED_JUDGEMENTS, metrics: SEED_METRICS, ...evaluation });
		const first = rows.flatMap((one) => one.branches[0] ?? []);
		expect(first.map((cell) => cell.subtotal?.score)).toEqual(['18', '21', '53']);
		expect(first.map((cell) => cell.subtotal?.grade)).toEqual(['优秀', '良好', '优秀']);
		expect(row(rows, '到位率')).toMatchObject({ filled: '89.74%', entered: '2', state: '已评' });
	});

	it('says in words what each rule was given', () => {
		const { rows } = table([
			{ indicator: 'decision.goal', choices: [{ id: 'clear' }] },
			{ indicator: 'management.fund-use', choices: [] },
			{ indicator: 'management.arrival-time', choices: [{ id: 'late-harmful', points: '1' }] }
		]);
		expect(row(rows, '目标内容').filled).toBe('符合 1/3 项');
		expect(row(rows, '资金使用').filled).toBe('经核查无扣分情形');
		expect(row(rows, '到位时效').filled).toBe('未及时到位并影响项目进度（1 分）');
		expect(row(rows, '决策依据').filled).toBe('待评判');
		expect(row(rows, '经济效益').filled).toBe('1 项目标，达成 1 项');
		expect(row(rows, '服务对象满意度').filled).toBe('1 项目标，达成 0 项，未知 1 项');
		expect(row(rows, '环境效益').filled).toBe('未设置目标');
	});

	it('fills the levels above an indicator that stands on the first level', () => {
		const flat = template.indicators[0]!;
		const odd: Template = { ...template, indicators: [{ ...flat.children![0]!.children![0]!, points: '4' }, flat] };
		const { scorecard } = evaluate({ template: odd, goals: [], judgements: [], metrics: {} });
		const rows = scoreTable({ template: odd, scorecard, judgements: [], goals: [], metrics: {} });
		expect(rows.every((one) => one.branches.length === 2)).toBe(true);
		expect(rows[0]?.branches.map((cell) => cell?.name)).toEqual(['目标内容', '目标内容']);
	});
});

describe('outstanding', () => {
	it('lists what is unknown before what lacks a reason', () => {
		const { scorecard } = table([{ indicator: 'management.arrival-rate', score: '2' }]);
		const items = outstanding(scorecard);
		// 13 judged by people, satisfaction without an actual; one entered score without a reason.
		expect(items.filter((item) => item.kind === '待补')).toHaveLength(14);
		expect(items[0]).toEqual({
			indicator: 'decision.goal',
			name: '目标内容',
			kind: '待补',
			text: '待评判：目标明确、目标细化、目标量化'
		});
		expect(items[items.length - 1]).toEqual({
			indicator: 'management.arrival-rate',
			name: '到位率',
			kind: '缺理由',
			text: '自评得分 2，规则得分 2.69，请说明理由'
		});
	});
});

it('puts a missing reason before every other state', () => {
	expect(stateLabel({ state: 'scored', reasonMissing: true })).toBe('缺理由');
	expect(stateLabel({ state: 'unknown', reasonMissing: false })).toBe('待补');
	expect(stateLabel({ state: 'not-applicable', reasonMissing: false })).toBe('不适用');
});

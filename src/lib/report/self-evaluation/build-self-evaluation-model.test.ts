import { describe, expect, it } from 'vitest';

import { seedInput, seedScorecard } from '../seed-report.test-support.ts';
import { buildSelfEvaluationModel, PENDING } from './build-self-evaluation-model.ts';
import { SELF_EVALUATION_OUTLINE } from './outline.ts';

const report = buildSelfEvaluationModel(seedInput);
const section = (id: string) => report.sections.find((item) => item.id === id)!;

describe('buildSelfEvaluationModel', () => {
	it('sums the funds and works out both rates', () => {
		expect(report.funds).toMatchObject({ budget: '185', arrived: '166.02', spent: '166.02' });
		expect(report.funds.arrivalRate).toBeCloseTo(166.02 / 185, 12);
		expect(report.funds.executionRate).toBeCloseTo(166.02 / 185, 12);
	});

	it('leaves rates unknown where there is no budget', () => {
		const funds = [{ source: '县级资金', budget: '0', arrived: '1', spent: null }] as const;
		const none = buildSelfEvaluationModel({ ...seedInput, funds }).funds;
		expect(none).toMatchObject({ budget: '0', arrived: '1', spent: null, arrivalRate: null, executionRate: null });
	});

	it('lays the twenty indicators under their levels', () => {
		expect(report.indicators).toHaveLength(20);
		const first = report.indicators.map((row) => row.levels[0]!.span).filter((span) => span > 0);
		expect(first).toEqual([5, 6, 9]);
		expect(report.indicators.map((row) => row.subtotal).filter((score) => score !== undefined)).toEqual([
			'18',
			'21',
			'53'
		]);
	});

	it('sums up each first level and the whole with its own bands', () => {
		expect(report.summary.map(({ name, points, score, grade }) => [name, points, score, grade])).toEqual([
			['项目决策', '20', '18', '优秀'],
			['项目管理', '25', '21', '良好'],
			['项目绩效', '55', '53', '优秀'],
			['综合绩效', '100', '92', '优秀']
		]);
		expect(report.summary[1]!.bands).toContain('良好（20-21）');
	});

	it('takes points from the scorecard where the form shares them out anew', () => {
		const subtotals = seedScorecard.subtotals.map((item) =>
			item.id === 'decision' ? { ...item, points: '24' } : item
		);
		const shared = buildSelfEvaluationModel({ ...seedInput, scorecard: { ...seedScorecard, subtotals } });
		expect(shared.indicators[0]!.levels[0]!.points).toBe('24');
		expect(shared.summary[0]!.points).toBe('24');
	});

	it('keeps what people wrote, a paragraph a line', () => {
		expect(section('implementation.organisation').paragraphs).toEqual([
			'在省级12345平台的统筹下，县级分平台建设二级呼叫中心。',
			'话务区域设置在指定地点，通过专线访问统一的语音网关。'
		]);
	});

	it('writes what the figures say and never calls 89.74 % complete', () => {
		expect(section('funds.use').paragraphs).toEqual(['截至2023年12月31日，资金支付166.02万元，占年初预算的89.74%。']);
		const funds = report.sections.filter(({ id }) => id.startsWith('funds') || id === 'performance.economy');
		expect(funds.flatMap((item) => item.paragraphs).join('')).not.toContain('100');
	});

	it('states the satisfaction with its sample', () => {
		expect(section('performance.effectiveness').paragraphs[0]).toContain('回访满意率98.12%（样本10,000件）');
	});

	it('names every indicator that lost points, with the reason', () => {
		const lines = section('performance.unmet').paragraphs;
		expect(lines).toContain('到位率未得满分，分值3分，得2分。原因：按整数计分。');
		expect(lines).toHaveLength(5);
	});

	it('marks what only people can write', () => {
		expect(section('funds.decision')).toMatchObject({ paragraphs: [PENDING], pending: true });
		expect(section('conclusion').pending).toBe(false);
	});

	it('gives no total and no grade while an indicator is unknown', () => {
		const scorecard = { ...seedScorecard, score: null, grade: null };
		const open = buildSelfEvaluationModel({ ...seedInput, scorecard });
		const text = open.sections.find(({ id }) => id === 'conclusion')!.paragraphs.join('');
		expect(text).toBe('部分指标尚未评价，综合得分和等次待定。');
	});

	it('numbers the headings of each level without a gap', () => {
		const thirds = SELF_EVALUATION_OUTLINE.filter(({ id, level }) => level === 3 && id.startsWith('performance'));
		expect(thirds.map(({ heading }) => heading.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.']);
		const firsts = SELF_EVALUATION_OUTLINE.filter(({ level }) => level === 1).map(({ heading }) => heading[0]);
		expect(firsts).toEqual(['一', '二', '三', '四', '五', '六']);
	});
});

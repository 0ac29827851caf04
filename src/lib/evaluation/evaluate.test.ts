import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate } from './evaluate.ts';
import { exact, plain, sum } from './exact.ts';
import type { FundRow, Judgement } from './model.ts';
import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS, metricValue } from './test-support.ts';
import { findTemplate } from './templates.ts';
import type { IndicatorNode, Template } from './template.ts';

const baisha = findTemplate({ id: 'baisha-2023', version: 1 });
const mof = findTemplate({ id: 'mof-2020-10', version: 1 });
const seed = { template: baisha, goals: SEED_GOALS, judgements: SEED_JUDGEMENTS, metrics: SEED_METRICS };

function firstLevel(scorecard: ReturnType<typeof evaluate>['scorecard']) {
	return scorecard.subtotals.filter((subtotal) => subtotal.path.length === 1);
}

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

describe('the seed of Baisha 2023', () => {
	const { scorecard, findings, goals } = evaluate(seed);

	it('comes to 92 and 优秀 with subtotals 18, 21 and 53', () => {
		expect(scorecard.score).toBe('92');
		expect(scorecard.grade).toBe('优秀');
		expect(firstLevel(scorecard).map(({ score, grade }) => [score, grade])).toEqual([
			['18', '优秀'],
			['21', '良好'],
			['53', '优秀']
		]);
		expect(findings).toEqual([]);
	});

	it('shows 2.69 by the rule beside the 2 that was entered, with the arithmetic', () => {
		const indicator = scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')!;
		expect(indicator).toMatchObject({ score: '2', ruleScore: '2.69', reasonMissing: false });
		expect(JSON.stringify(indicator.explanation)).toContain('3 × (166.02 ÷ 185) = 2.6922');
	});

	it('gives 86.69 by the rules alone', () => {
		// 决策 20; 管理 2.69 + 1 + 7 + 3 + 1 + 9 = 23.69; 产出 1 + 6 + 2 + 4 = 13; 效益 30
		expect(scorecard.ruleScore).toBe('86.69');
		expect(firstLevel(scorecard).map(({ ruleScore }) => ruleScore)).toEqual(['20', '23.69', '43']);
	});

	it('meets every goal that has a metric, and shows the actual in percent', () => {
		expect(goals.map((goal) => [goal.goal.id, goal.actual, goal.met])).toEqual([
			['payroll', '100', true],
			['circuits', '98.02', true],
			['knowledge', '368', true],
			['resolution', '100', true],
			['one-number', null, true],
			['satisfaction', '98.12', true]
		]);
	});

	it('says full marks were given because no goal of the kind is set', () => {
		const environment = scorecard.indicators.find(({ id }) => id === 'performance.environment')!;
		expect(environment.ruleScore).toBe('6');
		expect(environment.explanation.text).toBe('此项指标未设置，按满分 6 分');
	});

	it('scores by the rules alone in rule mode', () => {
		expect(evaluate({ ...seed, mode: 'rule' }).scorecard.score).toBe('86.69');
	});
});

describe('entered scores', () => {
	const withJudgement = (judgement: Judgement) =>
		evaluate({
			...seed,
			judgements: [...SEED_JUDGEMENTS.filter((one) => one.indicator !== judgement.indicator), judgement]
		});

	it('asks for a reason where the entered score departs from the rule', () => {
		const { scorecard } = withJudgement({ indicator: 'management.arrival-rate', score: '2', reason: '  ' });
		expect(scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')!.reasonMissing).toBe(true);
		expect(scorecard.score).toBe('92');
	});

	it('asks for no reason where 2.690 is entered beside 2.69', () => {
		const { scorecard } = withJudgement({ indicator: 'management.arrival-rate', score: '2.690' });
		expect(scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')).toMatchObject({
			score: '2.69',
			reasonMissing: false
		});
	});

	it.each([
		['4', '超过分值 3'],
		['-0.01', '小于 0']
	])('refuses %s of 3 points and leaves the total unknown', (score, words) => {
		const { scorecard, findings } = withJudgement({ indicator: 'management.arrival-rate', score, reason: '从宽' });
		expect(findings.map(({ check }) => check)).toEqual(['score-out-of-range']);
		expect(findings[0]!.message).toContain(words);
		expect(scorecard).toMatchObject({ score: null, grade: null });
		expect(firstLevel(scorecard)[0]!.score).toBe('18');
	});

	it('reports a judgement on an indicator that the form does not have', () => {
		const { findings } = evaluate({ ...seed, judgements: [...SEED_JUDGEMENTS, { indicator: 'no.such', score: '1' }] });
		expect(findings.map(({ check }) => check)).toEqual(['judgement-unknown-indicator']);
	});

	it('takes the latest of two judgements on one indicator', () => {
		const early = { indicator: 'performance.cost', choices: [{ id: 'poor' }], at: '2024-01-01 08:00:00' };
		const late = { indicator: 'performance.cost', choices: [{ id: 'good' }], at: '2024-02-01 08:00:00' };
		for (const judgements of [
			[early, late],
			[late, early]
		]) {
			const { scorecard } = evaluate({ ...seed, judgements });
			expect(scorecard.indicators.find(({ id }) => id === 'performance.cost')!.score).toBe('2');
		}
	});
});

describe('unknown values', () => {
	it('leave the indicator, its subtotals and the total unknown, and say what is missing', () => {
		const { scorecard } = evaluate({ ...seed, judgements: [] });
		expect(scorecard).toMatchObject({ score: null, ruleScore: null, grade: null });
		const goal = scorecard.indicators.find(({ id }) => id === 'decision.goal')!;
		expect(goal).toMatchObject({ state: 'unknown', score: null });
		expect(goal.reason).toContain('待评判');
	});

	it('are not read from a ratio whose denominator is zero', () => {
		const metrics = {
			fund_arrival_rate: metricValue('fund_arrival_rate', '资金到位率', { numerator: 0, denominator: 0 })
		};
		const { scorecard } = evaluate({ ...seed, metrics, judgements: [] });
		expect(scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')).toMatchObject({ state: 'unknown' });
	});

	it('give way to the funds that were typed by hand', () => {
		const funds: FundRow[] = [
			{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' },
			{ source: '省级资金', budget: null, arrived: null, spent: null }
		];
		const { scorecard } = evaluate({ ...seed, metrics: {}, judgements: [], funds });
		expect(scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')!.ruleScore).toBe('2.69');
	});
});

describe('a rate without a base', () => {
	const noBudget: FundRow[] = [{ source: '县级资金', budget: '0', arrived: '0', spent: '0' }];
	const ruled = (ruling: IndicatorNode['zeroDenominator']): Template => ({
		...mof,
		indicators: mof.indicators.map((node) => (node.id === 'execution' ? { ...node, zeroDenominator: ruling } : node))
	});
	const scoreOf = (ruling: IndicatorNode['zeroDenominator']) =>
		evaluate({ template: ruled(ruling), goals: SEED_GOALS, judgements: [], metrics: SEED_METRICS, funds: noBudget })
			.scorecard;

	it('is unknown, nothing, full or shared out, as the form says', () => {
		expect(scoreOf('unknown').indicators[0]).toMatchObject({ state: 'unknown', score: null });
		expect(scoreOf('unknown').indicators[0]!.reason).toContain('年初预算合计为 0');
		expect(scoreOf('zero').indicators[0]).toMatchObject({ state: 'scored', score: '0' });
		expect(scoreOf('full').indicators[0]).toMatchObject({ state: 'scored', score: '10' });
		expect(scoreOf('redistribute').indicators[0]).toMatchObject({ state: 'not-applicable', score: null, points: '0' });
		// 100 points on 50 : 30 : 10 of 90
		expect(firstLevel(scoreOf('redistribute')).map(({ points }) => points)).toEqual(['0', '55.56', '33.33', '11.11']);
		expect(scoreOf('redistribute').score).toBe('100');
	});
});

describe('grades', () => {
	it.each([
		['100', '优秀'],
		['90', '优秀'],
		['89.99', '良好'],
		['89.5', '良好'],
		['80', '良好'],
		['79.5', '一般'],
		['60', '一般'],
		['59.99', '较差'],
		['0', '较差']
	])('put a total of %s in %s', (score, grade) => {
		const whole: Template = {
			...baisha,
			indicators: [
				{
					id: 'all',
					name: '全部',
					points: '100',
					rule: { kind: 'checklist', items: [{ id: 'a', text: '全', points: '100' }] }
				}
			]
		};
		const judgements = [{ indicator: 'all', score, reason: '边界' }];
		expect(evaluate({ template: whole, goals: [], judgements, metrics: {} }).scorecard.grade).toBe(grade);
	});

	it.each([
		['performance', '48.5', '良好'],
		['performance', '49', '优秀'],
		['management', '19.99', '一般'],
		['decision', '13.99', '较差']
	])('leave no gap at first level: %s %s is %s', (id, score, grade) => {
		const node = baisha.indicators.find((candidate) => candidate.id === id)!;
		const leaf: IndicatorNode = {
			id,
			name: node.name,
			points: node.points,
			bands: node.bands,
			rule: { kind: 'checklist', items: [{ id: 'a', text: '全', points: node.points }] }
		};
		const template = { ...baisha, points: node.points, indicators: [leaf] };
		const { scorecard } = evaluate({ template, goals: [], judgements: [{ indicator: id, score }], metrics: {} });
		expect(scorecard.subtotals[0]!.grade).toBe(grade);
	});
});

describe('the national form', () => {
	it('gives the points of kinds without goals to their siblings, to the last cent', () => {
		const goals = SEED_GOALS.filter((goal) => goal.kind !== '可持续');
		const { scorecard } = evaluate({ template: mof, goals, judgements: [], metrics: SEED_METRICS });
		const byId = new Map(scorecard.indicators.map((indicator) => [indicator.id, indicator]));
		expect(byId.get('output.quantity')).toMatchObject({ points: '50', score: '50' });
		expect(byId.get('output.quality')).toMatchObject({ state: 'not-applicable', score: null, points: '0' });
		// 30 × 7 ÷ 16 = 13.125 and 30 × 9 ÷ 16 = 16.875: halves go to the earlier one
		expect(byId.get('benefit.economic')!.points).toBe('13.13');
		expect(byId.get('benefit.social')!.points).toBe('16.87');
		expect(scorecard.score).toBeNull();
	});

	it('scores execution 8.97 of 10 at 166.02 of 185', () => {
		const funds: FundRow[] = [{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }];
		const { scorecard } = evaluate({ template: mof, goals: SEED_GOALS, judgements: [], metrics: SEED_METRICS, funds });
		expect(scorecard.indicators[0]!.score).toBe('8.97');
		expect(scorecard.score).toBe('98.97');
	});
});

describe('laws', () => {
	const ids = leavesOf(baisha.indicators).map((leaf) => [leaf.id, leaf.points] as const);
	const anyScore = fc.integer({ min: -200, max: 1300 }).map((cents) => plain(exact(cents).dividedBy(100)));
	const anyJudgements = fc.array(
		fc.record({
			indicator: fc.constantFrom(...ids.map(([id]) => id)),
			score: anyScore,
			reason: fc.constantFrom('', '理由')
		}),
		{ maxLength: 30 }
	);
	const actual = fc.integer({ min: 0, max: 20000 }).map((value) => value / 100);

	it('keeps every score within 0 and its points, and parents equal to the sum of their children', () => {
		fc.assert(
			fc.property(anyJudgements, actual, (judgements, arrived) => {
				const metrics = {
					...SEED_METRICS,
					fund_arrival_rate: metricValue('fund_arrival_rate', '到位率', { numerator: arrived, denominator: 185 })
				};
				const { scorecard } = evaluate({ ...seed, metrics, judgements: [...SEED_JUDGEMENTS, ...judgements] });
				for (const { score, ruleScore, points } of scorecard.indicators) {
					for (const value of [score, ruleScore]) {
						if (value === null) continue;
						expect(exact(value).gte(0) && exact(value).lte(points)).toBe(true);
					}
				}
				const firsts = firstLevel(scorecard).map(({ score }) => score);
				const expected = firsts.includes(null) ? null : plain(sum(firsts.map((score) => exact(score!))));
				expect(scorecard.score).toBe(expected);
				for (const subtotal of scorecard.subtotals) {
					const children = scorecard.indicators.filter(({ path }) =>
						subtotal.path.every((name, level) => path[level] === name)
					);
					const scores = children.map(({ score }) => score);
					expect(subtotal.score).toBe(scores.includes(null) ? null : plain(sum(scores.map((score) => exact(score!)))));
				}
			})
		);
	});

	it('does not depend on the order of judgements, and gives the same bytes twice', () => {
		fc.assert(
			fc.property(
				anyJudgements.chain((list) =>
					fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
				),
				([list, shuffled]) => {
					const first = JSON.stringify(evaluate({ ...seed, judgements: list }));
					expect(JSON.stringify(evaluate({ ...seed, judgements: list }))).toBe(first);
					expect(JSON.stringify(evaluate({ ...seed, judgements: shuffled }))).toBe(first);
				}
			)
		);
	});

	it('never scores less for a higher actual of a capped rule', () => {
		fc.assert(
			fc.property(actual, actual, (one, other) => {
				const score = (arrived: number) => {
					const metrics = {
						...SEED_METRICS,
						fund_arrival_rate: metricValue('fund_arrival_rate', '到位率', { numerator: arrived, denominator: 185 })
					};
					const { scorecard } = evaluate({ ...seed, metrics, mode: 'rule' });
					return exact(scorecard.indicators.find(({ id }) => id === 'management.arrival-rate')!.score!);
				};
				const [low, high] = one < other ? [one, other] : [other, one];
				expect(score(low).lte(score(high))).toBe(true);
			})
		);
	});

	it('keeps the points of the national form at 100 whichever kinds have goals', () => {
		fc.assert(
			fc.property(fc.subarray([...SEED_GOALS], { minLength: 1 }), (goals) => {
				const { scorecard } = evaluate({ template: mof, goals, judgements: [], metrics: SEED_METRICS });
				const points = sum(scorecard.indicators.map((indicator) => exact(indicator.points)));
				expect(plain(points)).toBe('100');
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { MetricId } from '../domain/metric.ts';
import { templateProblems } from './check-template.ts';
import { evaluate, type EvaluationInput } from './evaluate.ts';
import { exact, plain, sum } from './exact.ts';
import type { Goal, Judgement } from './model.ts';
import { metricValue } from './test-support.ts';
import { GOAL_KINDS, TEMPLATE_FORMAT, type IndicatorNode, type Rule, type Template } from './template.ts';

const RATES = ['resolution_rate', 'fund_arrival_rate', 'fund_execution_rate'] as const satisfies readonly MetricId[];
const kind = fc.constantFrom(...GOAL_KINDS);
const metric = fc.constantFrom(...RATES);
const cents = (most: number) => fc.integer({ min: 0, max: most }).map((value) => plain(exact(value).dividedBy(100)));

/** Any complete rule of a leaf with these points. */
function ruleFor(points: string): fc.Arbitrary<Rule> {
	const half = plain(exact(points).dividedBy(2));
	const rest = plain(exact(points).minus(half));
	const span = { id: 'b', text: '其他', min: '0', max: half };
	return fc.oneof(
		fc.constant<Rule>({
			kind: 'checklist',
			items: [
				{ id: 'a', text: '甲', points: half },
				{ id: 'b', text: '乙', points: rest }
			]
		}),
		fc.constant<Rule>({
			kind: 'grades',
			options: [
				{ id: 'a', text: '优', points },
				{ id: 'b', text: '良', points: half }
			]
		}),
		fc.constant<Rule>({ kind: 'ranges', options: [{ id: 'a', text: '好', min: points, max: points }, span] }),
		fc.constant<Rule>({ kind: 'deductions', items: [{ id: 'a', text: '甲', min: half, max: points }, span] }),
		fc.constant<Rule>({ kind: 'national-qualitative' }),
		fc.record({ kind: fc.constant('execution-rate' as const) }),
		fc.record({ kind: fc.constant('proportional' as const), metric }),
		fc.record({ kind: fc.constant('goals' as const), goals: kind }),
		fc.record({
			kind: fc.constant('sub-items' as const),
			goals: kind,
			each: cents(300).map((each) => (each === '0' ? '1' : each))
		}),
		fc.record({
			kind: fc.constant('national-quantitative' as const),
			goals: kind,
			lowTargetFrom: fc.constant('1.3'),
			lowTargetBy: fc.constantFrom('share' as const, 'deviation' as const, 'judgement' as const),
			lowTargetShare: fc.constant('0.9')
		}),
		metric.map((id): Rule => ({
			kind: 'piecewise',
			metric: id,
			floor: '0',
			points: [
				{ at: '50', score: '-3' },
				{ at: '80', score: half },
				{ at: '100', score: points }
			]
		}))
	);
}

interface Shape {
	readonly points: number;
	readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
	shape: fc.oneof(
		{ depthSize: 'small', maxDepth: 3 },
		fc.record({ points: fc.integer({ min: 1, max: 2000 }), children: fc.constant([]) }),
		fc.record({ points: fc.constant(0), children: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }) })
	)
}));

const policy = fc.record({
	unknown: fc.constantFrom('unknown' as const, 'zero' as const),
	unset: fc.constantFrom('full' as const, 'zero' as const, 'redistribute' as const),
	zeroDenominator: fc.constantFrom('unknown' as const, 'zero' as const, 'full' as const, 'redistribute' as const)
});

/** Any tree of indicators whose points add up and whose rules are complete. */
function nodeFor(one: Shape, id: string): fc.Arbitrary<IndicatorNode> {
	if (one.children.length === 0) {
		const points = plain(exact(one.points).dividedBy(100));
		return fc.tuple(ruleFor(points), policy).map(([rule, said]) => ({ id, name: id, points, rule, ...said }));
	}
	return fc.tuple(...one.children.map((child, index) => nodeFor(child, `${id}.${index + 1}`))).map((children) => ({
		id,
		name: id,
		points: plain(sum(children.map((child) => exact(child.points)))),
		children
	}));
}

const template: fc.Arbitrary<Template> = fc
	.array(shape, { minLength: 1, maxLength: 4 })
	.chain((shapes) =>
		fc.tuple(fc.tuple(...shapes.map((one, index) => nodeFor(one, `${index + 1}`))), fc.integer({ min: 0, max: 3 }))
	)
	.map(([indicators, places]) => ({
		format: TEMPLATE_FORMAT,
		id: 'random',
		version: 1,
		name: '随机',
		issuer: '随机',
		source: '随机',
		years: { from: 2000, to: null },
		points: plain(sum(indicators.map((node) => exact(node.points)))),
		rounding: { places },
		bands: [{ name: '合格', min: '0', label: '合格' }],
		indicators
	}));

const goals: fc.Arbitrary<Goal[]> = fc
	.array(
		fc.record({
			kind,
			comparison: fc.constantFrom('≥' as const, '≤' as const, '=' as const, '>' as const, '<' as const),
			value: cents(20000),
			actual: fc.option(cents(40000), { nil: undefined }),
			metric: fc.option(metric, { nil: undefined, freq: 3 })
		}),
		{ maxLength: 12 }
	)
	.map((list) =>
		list.map(({ actual, metric: id, ...goal }, index) => ({
			...goal,
			id: `g${index}`,
			name: `目标${index}`,
			unit: '%',
			...(actual === undefined ? {} : { actual: { value: actual, evidence: '台账' } }),
			...(id === undefined ? {} : { metric: { id } })
		}))
	);

const metrics = fc
	.tuple(...RATES.map(() => fc.option(fc.tuple(fc.nat(300), fc.nat(200)), { nil: undefined })))
	.map((figures) =>
		Object.fromEntries(
			RATES.flatMap((id, index) => {
				const parts = figures[index];
				return parts === undefined ? [] : [[id, metricValue(id, id, { numerator: parts[0], denominator: parts[1] })]];
			})
		)
	);

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

function judgementsFor(form: Template): fc.Arbitrary<Judgement[]> {
	const choice = fc.record(
		{ id: fc.constantFrom('a', 'b', 'reached', 'partly', 'missed', 'low', 'sound', 'z'), points: cents(2500) },
		{ requiredKeys: ['id'] }
	);
	const one = fc.record(
		{
			indicator: fc.constantFrom(...leavesOf(form.indicators).map(({ id }) => id)),
			choices: fc.array(choice, { maxLength: 2 }),
			score: cents(2500),
			at: fc.constantFrom('2024-01-01 08:00:00', '2024-02-01 08:00:00')
		},
		{ requiredKeys: ['indicator'] }
	);
	return fc.array(one as fc.Arbitrary<Judgement>, { maxLength: 15 });
}

const input: fc.Arbitrary<EvaluationInput> = template.chain((form) =>
	fc.record({ template: fc.constant(form), goals, judgements: judgementsFor(form), metrics })
);

describe('for any form, goals, judgements and metrics', () => {
	it('a form made by these rules holds together', () => {
		fc.assert(
			fc.property(template, (form) => {
				expect(templateProblems(form)).toEqual([]);
			})
		);
	});

	it('every score lies within 0 and its points, rounded at the stated place', () => {
		fc.assert(
			fc.property(input, (given) => {
				const { places } = given.template.rounding;
				for (const { score, ruleScore, points } of evaluate(given).scorecard.indicators) {
					for (const value of [score, ruleScore]) {
						if (value === null) continue;
						expect(exact(value).gte(0) && exact(value).lte(points)).toBe(true);
					}
					// Full marks are printed points, which may have more decimals than scores.
					if (ruleScore !== null && ruleScore !== points)
						expect(exact(ruleScore).decimalPlaces()).toBeLessThanOrEqual(places);
				}
			}),
			{ numRuns: 120 }
		);
	});

	it('every indicator is scored, not applicable, or unknown with what is missing', () => {
		fc.assert(
			fc.property(input, (given) => {
				for (const { state, score, reason } of evaluate(given).scorecard.indicators) {
					expect(score !== null).toBe(state === 'scored');
					if (state === 'unknown') expect(reason).toMatch(/[\u4e00-\u9fa5]/);
				}
			}),
			{ numRuns: 120 }
		);
	});

	it('a parent is the sum of its children, in points and in score, and unknown with any of them', () => {
		fc.assert(
			fc.property(input, (given) => {
				const { indicators, subtotals, score } = evaluate(given).scorecard;
				const results = new Map([...subtotals, ...indicators].map((one) => [one.id, one]));
				const visit = (node: IndicatorNode): void => {
					if (node.children === undefined) return;
					const leaves = leavesOf([node]).map(({ id }) => indicators.find((one) => one.id === id)!);
					const inPlay = leaves.filter(({ state }) => state !== 'not-applicable');
					const own = results.get(node.id)!;
					const known = inPlay.length > 0 && inPlay.every((one) => one.score !== null);
					expect(own.score).toBe(known ? plain(sum(inPlay.map((one) => exact(one.score!)))) : null);
					expect(own.points).toBe(plain(sum(leaves.map((one) => exact(one.points)))));
					node.children.forEach(visit);
				};
				given.template.indicators.forEach(visit);
				const inPlay = indicators.filter(({ state }) => state !== 'not-applicable');
				const known = inPlay.length > 0 && inPlay.every((one) => one.score !== null);
				expect(score).toBe(known ? plain(sum(inPlay.map((one) => exact(one.score!)))) : null);
				if (inPlay.length > 0) {
					expect(plain(sum(inPlay.map((one) => exact(one.points))))).toBe(given.template.points);
				}
			}),
			{ numRuns: 120 }
		);
	});

	it('the order of judgements does not matter, and twice gives the same bytes', () => {
		const shuffled = input.chain((given) =>
			fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.judgements], { minLength: given.judgements.length }))
		);
		fc.assert(
			fc.property(shuffled, ([given, judgements]) => {
				const first = JSON.stringify(evaluate(given));
				expect(JSON.stringify(evaluate(given))).toBe(first);
				expect(JSON.stringify(evaluate({ ...given, judgements }))).toBe(first);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('a capped rule', () => {
	const points = '7.5';
	const capped = fc.oneof(
		fc.constant<Rule>({ kind: 'proportional', metric: 'fund_arrival_rate' }),
		fc.constant<Rule>({
			kind: 'piecewise',
			metric: 'fund_arrival_rate',
			points: [
				{ at: '20', score: '0' },
				{ at: '95', score: points }
			]
		}),
		fc.constant<Rule>({ kind: 'goals', goals: '质量' }),
		fc.constant<Rule>({ kind: 'sub-items', goals: '质量', each: '4' }),
		fc.constant<Rule>({ kind: 'national-quantitative', goals: '质量' })
	);

	it('never gives less for a higher actual', () => {
		fc.assert(
			fc.property(capped, fc.nat(30000), fc.nat(30000), cents(15000), (rule, one, other, target) => {
				const leaf = {
					id: 'a',
					name: '甲',
					points,
					rule,
					unset: 'zero',
					unknown: 'unknown',
					zeroDenominator: 'unknown'
				} as const;
				const score = (actual: number) => {
					const value = metricValue('fund_arrival_rate', '到位率', { numerator: actual, denominator: 10000 });
					const goal: Goal = {
						id: 'g',
						name: '目标',
						kind: '质量',
						comparison: '≥',
						value: target,
						unit: '%',
						metric: { id: 'fund_arrival_rate' }
					};
					const form: Template = {
						format: TEMPLATE_FORMAT,
						id: 'one',
						version: 1,
						name: '一',
						issuer: '一',
						source: '一',
						years: { from: 2000, to: null },
						points,
						rounding: { places: 2 },
						bands: [{ name: '合格', min: '0', label: '合格' }],
						indicators: [leaf]
					};
					const metricTable = { fund_arrival_rate: value };
					return exact(
						evaluate({ template: form, goals: [goal], judgements: [], metrics: metricTable }).scorecard.score!
					);
				};
				expect(score(Math.min(one, other)).lte(score(Math.max(one, other)))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

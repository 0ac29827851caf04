import { describe, expect, it } from 'vitest';

import { evaluate } from '../../evaluation/evaluate.ts';
import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS } from '../../evaluation/test-support.ts';
import { findTemplate } from '../../evaluation/templates.ts';
import { differenceTotal, scoreDifferences } from './score-differences.ts';

const { scorecard } = evaluate({
	template: findTemplate({ id: 'baisha-2023', version: 1 }, []),
	goals: SEED_GOALS,
	judgements: SEED_JUDGEMENTS,
	metrics: SEED_METRICS
});
const rows = scoreDifferences(scorecard);
const of = (id: string) => rows.find((row) => row.id === id);

describe('entered scores beside the rules', () => {
	it('lists just those that differ, with sign, arithmetic and reason', () => {
		// 3 × 166.02 ÷ 185 = 2.69 by the rule, 2 as entered.
		expect(of('management.arrival-rate')).toMatchObject({
			score: '2',
			ruleScore: '2.69',
			difference: '−0.69',
			reason: '按整数分从严'
		});
		expect(JSON.stringify(of('management.arrival-rate')!.explanation)).toContain('(166.02 ÷ 185)');
		// One goal of quantity at one point each, 11 as entered.
		expect(of('performance.quantity')).toMatchObject({ ruleScore: '1', difference: '+10' });
		expect(of('decision.goal')).toBeUndefined();
	});

	it('adds up to the difference of both totals', () => {
		const total = Number(scorecard.score) - Number(scorecard.ruleScore);
		expect(Number(differenceTotal(rows).replace('−', '-'))).toBeCloseTo(total, 10);
	});

	it('names an entered score for which nobody gave a reason', () => {
		const bare = evaluate({
			template: findTemplate({ id: 'baisha-2023', version: 1 }, []),
			goals: [],
			judgements: [{ indicator: 'decision.goal', score: '3' }],
			metrics: {}
		});
		const [row] = scoreDifferences(bare.scorecard);
		expect(row).toMatchObject({ id: 'decision.goal', ruleScore: null, difference: null, reason: null });
	});
});

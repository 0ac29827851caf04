import { describe, expect, it } from 'vitest';

import { evaluate } from '../evaluate.ts';
import type { FundRow, Goal, Judgement } from '../model.ts';
import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS } from '../test-support.ts';
import { findTemplate } from '../templates.ts';
import { auditScorecard } from './audit-scorecard.ts';
import type { ScorecardAudit } from './scorecard-check.ts';

const template = findTemplate({ id: 'baisha-2023', version: 1 });
const funds: FundRow[] = [{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }];

function auditOf(change: Partial<Omit<ScorecardAudit, 'scorecard'>>) {
	const input = {
		template,
		goals: SEED_GOALS,
		judgements: SEED_JUDGEMENTS,
		metrics: SEED_METRICS,
		funds,
		narrative: {},
		...change
	};
	return auditScorecard({ ...input, scorecard: evaluate(input).scorecard });
}

const withJudgement = (judgement: Judgement) =>
	SEED_JUDGEMENTS.map((one) => (one.indicator === judgement.indicator ? judgement : one));
/** Judgements that follow the rules, each with its basis, and goals for every kind. */
const clean: readonly Judgement[] = SEED_JUDGEMENTS.filter(({ choices }) => choices !== undefined).map(
	({ indicator, choices }) => ({
		indicator,
		choices,
		basis: '见会议纪要'
	})
);
const goals: readonly Goal[] = [
	...SEED_GOALS.map((goal): Goal => (goal.unit === '%' ? { ...goal, value: '95' } : goal)),
	{
		id: 'paper',
		name: '无纸化转办',
		kind: '生态',
		comparison: '≥',
		value: null,
		unit: '',
		reached: { share: '1', evidence: '台账' }
	}
];

const checksOf = (change: Partial<Omit<ScorecardAudit, 'scorecard'>>) => auditOf(change).map(({ check }) => check);

describe('our own scorecard', () => {
	it('gives nothing to find when it follows its rules and is supported', () => {
		expect(checksOf({ goals, judgements: clean })).toEqual([]);
	});

	it('shows every entered score that departs from its rule, with the reason as a notice', () => {
		const found = auditOf({}).filter(({ check }) => check === 'rule-against-score');
		expect(
			found.map(({ where, severity, stated, computed }) => [where.split('／')[2], severity, stated, computed])
		).toEqual([
			['分配结果', 'notice', '2', '4'],
			['到位率', 'notice', '2', '2.69'],
			['管理制度', 'notice', '7', '9'],
			['产出数量', 'notice', '11', '1']
		]);
	});

	it('makes a difference without a reason an error', () => {
		const judgements = withJudgement({ indicator: 'management.arrival-rate', score: '2' });
		const found = auditOf({ judgements }).find(({ where }) => where.endsWith('到位率'))!;
		expect(found).toMatchObject({ check: 'rule-against-score', severity: 'error' });
	});

	it.each<[string, Partial<Omit<ScorecardAudit, 'scorecard'>>, string]>([
		[
			'an indicator without a goal but with full marks',
			{ goals: goals.filter(({ kind }) => kind !== '生态') },
			'unset-but-full'
		],
		[
			'a goal without an actual',
			{ goals: [...goals, { id: 'x', name: '走访', kind: '数量', comparison: '≥', value: '11', unit: '个' }] },
			'target-without-actual'
		],
		['an indicator without a judgement', { judgements: clean.slice(1) }, 'score-blank'],
		[
			'full marks without a word of evidence',
			{
				judgements: clean.map((one) =>
					one.indicator === 'decision.goal' ? { indicator: one.indicator, choices: one.choices } : one
				)
			},
			'full-without-evidence'
		],
		[
			'evidence that says another score',
			{
				judgements: clean.map((one) =>
					one.indicator === 'performance.timeliness' ? { ...one, basis: '达到目标良。该指标得4分。' } : one
				)
			},
			'text-score'
		],
		['a claim of 100 % against the funds', { narrative: { execution: '项目资金完成比例100%。' } }, 'fund-claims'],
		[
			'funds that arrived in time and did not',
			{ narrative: { a: '项目资金及时到位。', b: '资金没及时到位，影响支付进度。' } },
			'stated-contradiction'
		],
		[
			'more spent than arrived',
			{ funds: [{ ...funds[0]!, spent: '170' }], metrics: { ...SEED_METRICS } },
			'funds-spent'
		],
		['a fifth of the budget unspent', { funds: [{ ...funds[0]!, spent: '147' }] }, 'finance-yellow'],
		[
			'funds that differ from the ledger',
			{ funds: [{ ...funds[0]!, arrived: '170', spent: '168' }] },
			'funds-against-ledger'
		]
	])('reports %s', (_what, change, check) => {
		expect(checksOf({ goals, judgements: clean, ...change })).toContain(check);
	});

	it('takes exactly 20 % unspent as not yet yellow', () => {
		expect(checksOf({ goals, judgements: clean, funds: [{ ...funds[0]!, spent: '148' }] })).not.toContain(
			'finance-yellow'
		);
	});

	it('warns red where indicators score more than 5 % above the execution of the national form', () => {
		const national = findTemplate({ id: 'mof-2020-10', version: 1 });
		const found = auditOf({ template: national, goals, judgements: [] }).find(({ check }) => check === 'finance-red');
		// full marks beside 8.97 of 10: (1 − 0.897) ÷ 1 = 10.3 %
		expect(found).toMatchObject({ stated: '100%', computed: '89.7%' });
	});

	it('reports a total, a subtotal and a grade that were changed by hand', () => {
		const { scorecard } = evaluate({ template, goals, judgements: clean, metrics: SEED_METRICS, funds });
		const forged = {
			...scorecard,
			score: '99',
			grade: '良好',
			subtotals: scorecard.subtotals.map((one, index) => (index === 0 ? { ...one, score: '19.5' } : one))
		};
		const found = auditScorecard({
			template,
			goals,
			judgements: clean,
			metrics: SEED_METRICS,
			funds,
			narrative: {},
			scorecard: forged
		});
		expect(found.map(({ check }) => check)).toEqual(['subtotal-sum', 'total-sum', 'grade-band']);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exact, plain, sum } from '../../evaluation/exact.ts';
import { removeGoal, saveGoal } from '../evaluation/goal-edits.ts';
import { editJudgement, judgementOf } from '../evaluation/judgement-edits.ts';
import { adoptable, adoptJudgements } from './adopt.ts';
import { figureRows } from './figure-rows.ts';
import { SEED_MEASURED, SEED_WORKSPACE } from './seed.test-support.ts';
import { trialOutcome } from './trial-effects.ts';
import { assumeFigure, runTrial, trialOf, type TrialState } from './trial-state.ts';
import { changeWords } from './trial-words.ts';

const NOW = { at: '2024-03-01 09:00:00', by: '自评小组' };
const START = trialOf(SEED_WORKSPACE);
const outcome = (state: TrialState) => trialOutcome(SEED_WORKSPACE, state, SEED_MEASURED);

function judged(state: TrialState, indicator: string, score: string): TrialState {
	return { ...state, workspace: editJudgement(state.workspace, indicator, { score, reason: '试算' }, NOW) };
}

function words(state: TrialState): { name: string; lines: readonly string[] }[] {
	const { before, after, effects } = outcome(state);
	return effects.map(({ change }) =>
		changeWords(change, { workspace: SEED_WORKSPACE, run: before }, { workspace: state.workspace, run: after })
	);
}

describe('a trial', () => {
	it('of nothing changes nothing', () => {
		const { before, after, effects } = outcome(START);
		expect(after).toEqual(before);
		expect([before.scorecard.score, before.scorecard.grade]).toEqual(['92', '优秀']);
		expect(effects).toEqual([]);
	});

	it('moves the total and the grade by a judgement, and says by how much', () => {
		const { after, effects } = outcome(judged(START, 'management.system', '4'));
		expect([after.scorecard.score, after.scorecard.grade]).toEqual(['89', '良好']);
		expect(effects.map(({ change, points }) => [change.key, points])).toEqual([['judgement:management.system', '−3']]);
	});

	it('lets an assumed figure go through rules and goals alike', () => {
		const cleared = editJudgement(SEED_WORKSPACE, 'management.arrival-rate', { score: undefined }, NOW);
		const base = trialOf(cleared);
		const state = assumeFigure(base, { id: 'fund_arrival_rate' }, '50');
		const { effects, after } = trialOutcome(cleared, state, SEED_MEASURED);
		// 3 分 × 89.74% = 2.69；3 分 × 50% = 1.5
		expect(effects[0]?.moves).toEqual([
			{ name: '到位率', by: '自评', before: '2.69', after: '1.5' },
			{ name: '到位率', by: '规则', before: '2.69', after: '1.5' }
		]);
		expect(effects[0]?.points).toBe('−1.19');
		const low = assumeFigure(base, { id: 'satisfaction_rate' }, '49.06');
		const goal = runTrial(low, SEED_MEASURED).goals.find((one) => one.goal.id === 'satisfaction');
		expect([goal?.actual, goal?.met]).toEqual(['49.06', false]);
		expect(JSON.stringify(after.scorecard)).not.toContain('"metric":{"id":"fund_arrival_rate"');
	});

	it('moves the rule score alone where a score was entered', () => {
		const { effects } = outcome(assumeFigure(START, { id: 'fund_arrival_rate' }, '50'));
		expect(effects.map(({ points, rulePoints }) => [points, rulePoints])).toEqual([['0', '−1.19']]);
	});

	it('wins over funds typed by hand too', () => {
		const typed = {
			...SEED_WORKSPACE,
			funds: [{ source: '县级资金' as const, budget: '100', arrived: '100', spent: '90' }]
		};
		const rate = (state: TrialState) => runTrial(state, SEED_MEASURED).scoring.fund_arrival_rate?.value;
		expect(rate(trialOf(typed))).toBe(1);
		expect(rate(assumeFigure(trialOf(typed), { id: 'fund_arrival_rate' }, '60'))).toBe(0.6);
	});

	it('leaves the effect unknown where a score becomes unknown', () => {
		const state = {
			...START,
			workspace: editJudgement(START.workspace, 'performance.quality', { choices: undefined, score: undefined }, NOW)
		};
		const { effects, after } = outcome(state);
		expect(effects[0]?.points).toBeNull();
		expect(effects[0]?.moves).toContainEqual({ name: '产出质量', by: '自评', before: '6', after: null });
		expect(after.scorecard.score).toBeNull();
	});

	it('says each change in words', () => {
		const goal = SEED_WORKSPACE.goals.find(({ id }) => id === 'knowledge')!;
		const workspace = removeGoal(saveGoal(SEED_WORKSPACE, { ...goal, value: '400' }), 'payroll');
		const state = judged(
			assumeFigure({ ...START, workspace }, { id: 'resolution_rate' }, '95'),
			'performance.cost',
			'3'
		);
		expect(words(state)).toEqual([
			{ name: '办结率', lines: ['100.00% → 95.00%'] },
			{ name: '话务员工资福利支出率', lines: ['删除目标'] },
			{ name: '知识库上传信息', lines: ['≥368条 → ≥400条'] },
			{ name: '产出成本', lines: ['自评得分：4 → 3', '理由：“试算”'] }
		]);
	});

	it('adds up: the effects of all changes make the change of the total, in whatever order they were made', () => {
		const edits: readonly ((state: TrialState) => TrialState)[] = [
			(state) => assumeFigure(state, { id: 'fund_arrival_rate' }, '40'),
			(state) => assumeFigure(state, { id: 'satisfaction_rate' }, '60'),
			(state) => ({ ...state, workspace: removeGoal(state.workspace, 'knowledge') }),
			(state) => judged(state, 'performance.quantity', '5'),
			(state) => judged(state, 'decision.result', '4'),
			(state) => ({
				...state,
				workspace: editJudgement(state.workspace, 'performance.satisfaction', { score: undefined }, NOW)
			}),
			(state) => ({
				...state,
				workspace: editJudgement(state.workspace, 'management.arrival-rate', { score: undefined }, NOW)
			})
		];
		fc.assert(
			fc.property(fc.shuffledSubarray([...edits]), (chosen) => {
				const { before, after, effects } = outcome(chosen.reduce((state, edit) => edit(state), START));
				const total = sum(effects.map(({ points }) => exact(points!.replace('−', '-'))));
				expect(plain(total)).toBe(plain(exact(after.scorecard.score!).minus(before.scorecard.score!)));
			})
		);
	});

	it('takes one change back and leaves the others', () => {
		const state = judged(judged(START, 'management.system', '4'), 'decision.result', '4');
		const [first] = outcome(state).effects;
		const left = outcome(first!.change.carry(state, START));
		expect(left.effects.map(({ change }) => change.key)).toEqual(['judgement:management.system']);
	});
});

describe('figures to assume', () => {
	it('are the metrics that goals and rules read, and the actual values typed by hand', () => {
		const typed = saveGoal(SEED_WORKSPACE, {
			...SEED_WORKSPACE.goals.find(({ id }) => id === 'knowledge')!,
			metric: undefined,
			actual: { value: '300', evidence: '台账' }
		});
		const before = runTrial(trialOf(typed), SEED_MEASURED);
		const rows = figureRows(typed, before, trialOf(typed));
		expect(rows.map(({ key, present }) => [key, present])).toEqual([
			['payroll_payout_rate', '100'],
			['circuit_availability_rate', '98.02'],
			['resolution_rate', '100'],
			['satisfaction_rate', '98.12'],
			['fund_arrival_rate', '89.74'],
			['goal:knowledge', '300']
		]);
		const tried = rows[5]!.assume(trialOf(typed), '400');
		expect(figureRows(typed, before, tried)[5]?.assumed).toBe('400');
		expect(rows[5]!.assume(tried, null).workspace).toEqual(typed);
	});
});

describe('adopting', () => {
	it('makes the judgements of a trial in the workspace and leaves its assumptions and goals behind', () => {
		const goals = removeGoal(SEED_WORKSPACE, 'knowledge');
		const state = judged(
			assumeFigure({ ...START, workspace: goals }, { id: 'resolution_rate' }, '95'),
			'decision.result',
			'4'
		);
		expect(adoptable(SEED_WORKSPACE, state)).toEqual(['decision.result']);
		const adopted = adoptJudgements(SEED_WORKSPACE, state, { at: '2024-03-02 10:00:00', by: '' });
		expect(adopted.goals).toEqual(SEED_WORKSPACE.goals);
		expect(judgementOf(adopted, 'decision.result')).toMatchObject({
			score: '4',
			reason: '试算',
			at: '2024-03-02 10:00:00'
		});
		expect(adopted.judgements).toHaveLength(SEED_WORKSPACE.judgements.length + 1);
	});
});

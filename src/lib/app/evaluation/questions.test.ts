import { describe, expect, it } from 'vitest';

import type { Goal } from '../../evaluation/model.ts';
import { judgeWorkspace } from '../run-workspace.ts';
import { SEED_MEASURED, SEED_WORKSPACE } from '../trial/seed.test-support.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { editJudgement, judgementOf } from './judgement-edits.ts';
import { outstanding } from './outstanding.ts';
import { answered, answerGoal, questions, type Question } from './questions.ts';
import { scoreTable } from './score-table.ts';

const NOW = { at: '2024-03-01 09:00:00', by: '' };
const BLANK: Workspace = { ...SEED_WORKSPACE, judgements: [] };

function ask(workspace: Workspace, asked: readonly string[] = []): readonly Question[] {
	const run = judgeWorkspace(workspace, SEED_MEASURED);
	return questions({
		rows: scoreTable({ ...run, metrics: run.scoring, judgements: workspace.judgements }),
		goals: run.goals,
		open: outstanding(run.scorecard),
		asked: new Set(asked),
		judgementOf: (indicator) => judgementOf(workspace, indicator)
	});
}

const namesOf = (list: readonly Question[]) => list.map(({ row }) => row.name);

describe('questions', () => {
	it('ask for what no metric and no goal decides, and for nothing else', () => {
		const asked = ask(BLANK);
		expect(namesOf(asked)).toEqual([
			...['目标内容', '决策依据', '决策程序', '分配办法', '分配结果', '到位时效', '资金使用', '财务管理'],
			...['组织机构', '管理制度', '产出质量', '产出时效', '产出成本']
		]);
		expect(asked.every(({ control }) => control.kind !== 'derived')).toBe(true);
		expect(ask(SEED_WORKSPACE)).toEqual([]);
	});

	it('ask for the reason of a score that departs from the rule', () => {
		const workspace = editJudgement(SEED_WORKSPACE, 'decision.result', { reason: undefined }, NOW);
		expect(ask(workspace).map(({ row, open }) => [row.name, open?.kind])).toEqual([['分配结果', '缺理由']]);
	});

	it('stay where they were once answered, so that a second tick can follow the first', () => {
		const ticked = editJudgement(BLANK, 'decision.goal', { choices: [{ id: 'clear' }] }, NOW);
		const list = ask(ticked, ['decision.goal']);
		expect(list[0]).toMatchObject({ open: null, row: { id: 'decision.goal' } });
		expect(ask(ticked).some(({ row }) => row.id === 'decision.goal')).toBe(false);
	});

	it('ask for the actual values of goals that no data gives', () => {
		const goals = SEED_WORKSPACE.goals.map((goal) => (goal.id === 'knowledge' ? { ...goal, metric: undefined } : goal));
		const [question] = ask({ ...SEED_WORKSPACE, goals, judgements: [] }).filter(({ row }) => row.name === '经济效益');
		expect(question?.goals.map(({ goal }) => goal.id)).toEqual(['knowledge']);
		const known = goals.map((goal) => (goal.id === 'knowledge' ? answerGoal(goal, '368', '台账') : goal));
		expect(namesOf(ask({ ...BLANK, goals: known }))).not.toContain('经济效益');
	});

	it('say where the figure of a rule comes from when it is not known', () => {
		const { fund_arrival_rate: _rate, ...metrics } = SEED_MEASURED.metrics;
		const run = judgeWorkspace(BLANK, { ...SEED_MEASURED, metrics: metrics as typeof SEED_MEASURED.metrics });
		const list = questions({
			rows: scoreTable({ ...run, metrics: run.scoring, judgements: [] }),
			goals: run.goals,
			open: outstanding(run.scorecard),
			asked: new Set(),
			judgementOf: () => null
		});
		expect(list.find(({ row }) => row.name === '到位率')?.source).toBe('资金');
	});
});

it('counts how far the form is answered', () => {
	const { scorecard } = judgeWorkspace(BLANK, SEED_MEASURED);
	expect(answered(scorecard, outstanding(scorecard))).toEqual({ done: 7, all: 20 });
	const full = judgeWorkspace(SEED_WORKSPACE, SEED_MEASURED).scorecard;
	expect(answered(full, outstanding(full))).toEqual({ done: 20, all: 20 });
});

it('answers a goal by its value or, where it is in words, by its share; an emptied answer is none', () => {
	const words = SEED_WORKSPACE.goals.find(({ id }) => id === 'one-number') as Goal;
	expect(answerGoal(words, '0.8', '方案').reached).toEqual({ share: '0.8', evidence: '方案' });
	expect(answerGoal(answerGoal(words, '0.8', '方案'), null, '')).not.toHaveProperty('reached');
});

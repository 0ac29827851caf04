import { describe, expect, it } from 'vitest';

import type { Goal } from '../../evaluation/model.ts';
import { SEED_GOALS } from '../../evaluation/test-support.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { emptyGoalDraft, goalDraft, readGoalDraft, withMetric } from './goal-draft.ts';
import { addGoals, freshGoalId, removeGoal, saveGoal } from './goal-edits.ts';
import { goalRows } from './goal-rows.ts';

const manual: Goal = {
	id: 'm',
	name: '下乡乡镇数',
	kind: '数量',
	comparison: '=',
	value: '11',
	unit: '个',
	actual: { value: '11', evidence: '走访台账' }
};

describe('goal draft', () => {
	it('gives back every goal that was opened and not changed', () => {
		const bound: Goal = {
			...SEED_GOALS[0]!,
			metric: { id: 'payroll_payout_rate', variant: 'paid', period: '2023-Q1' }
		};
		for (const goal of [...SEED_GOALS, manual, bound]) {
			expect(readGoalDraft(goalDraft(goal), goal.id, goal)).toEqual({ goal });
		}
	});

	it('drops the period of a metric that is no longer bound', () => {
		const bound: Goal = { ...SEED_GOALS[0]!, metric: { id: 'payroll_payout_rate', period: '2023-Q1' } };
		const read = readGoalDraft({ ...goalDraft(bound), metric: 'resolution_rate' }, 'x', bound);
		expect('goal' in read && read.goal.metric).toEqual({ id: 'resolution_rate' });
	});

	it('names each field that is missing or wrong', () => {
		expect(readGoalDraft(emptyGoalDraft(), 'x', null)).toEqual({
			problems: { name: '请填写目标名称', value: '请填写指标值；没有数值的目标请勾选“定性目标”' }
		});
		const draft = { ...emptyGoalDraft(), name: '接通率', value: '98%', actual: '97' };
		expect(readGoalDraft(draft, 'x', null)).toEqual({
			problems: { value: '“98%”不是数字，请只填数字，例如 2.69', evidence: '手工填写的实际值需要写明证明材料' }
		});
		const words = { ...emptyGoalDraft(), name: '群众知晓', qualitative: true, reachedPercent: '120', evidence: '方案' };
		expect(readGoalDraft(words, 'x', null)).toEqual({ problems: { reachedPercent: '应在 0–100 之间' } });
	});

	it('takes the unit of a chosen metric only where none was typed', () => {
		const fresh = withMetric({ ...emptyGoalDraft(), variant: 'x' }, 'resolution_rate', '%');
		expect(fresh).toMatchObject({ metric: 'resolution_rate', variant: '', unit: '%' });
		expect(withMetric({ ...emptyGoalDraft(), unit: '件' }, 'resolution_rate', '%').unit).toBe('件');
		expect(withMetric(emptyGoalDraft(), '', undefined).unit).toBe('');
	});

	it('keeps the share of a goal in words as a ratio', () => {
		const draft = { ...emptyGoalDraft(), name: '群众知晓', qualitative: true, reachedPercent: '85', evidence: '问卷' };
		const read = readGoalDraft(draft, 'x', null);
		expect('goal' in read && read.goal).toMatchObject({ value: null, reached: { share: '0.85', evidence: '问卷' } });
	});
});

describe('goal edits', () => {
	const blank = emptyWorkspace(2023);

	it('adds with fresh ids, replaces in place and removes', () => {
		const two = addGoals(blank, [manual, { ...manual, name: '培训次数' }]);
		expect(two.goals.map((goal) => goal.id)).toEqual(['goal-1', 'goal-2']);
		const changed = saveGoal(two, { ...two.goals[0]!, value: '12' });
		expect(changed.goals.map((goal) => goal.value)).toEqual(['12', '11']);
		const one = removeGoal(changed, 'goal-1');
		expect(one.goals.map((goal) => goal.id)).toEqual(['goal-2']);
		expect(removeGoal(one, 'goal-1')).toBe(one);
		expect(freshGoalId(one.goals)).toBe('goal-3');
	});
});

describe('goalRows', () => {
	it('shows unknown actuals as a dash with the reason, and completion without a cap', () => {
		const result = { actual: null, completion: null, met: null, evidence: '', missing: '没有实际完成值' };
		const rows = goalRows(
			[
				{ goal: { ...manual, actual: undefined }, ...result },
				{ goal: manual, actual: '12', completion: '1.090909', met: false, evidence: '走访台账' }
			],
			{}
		);
		expect(rows[0]).toMatchObject({ target: '= 11', from: '未绑定', actual: '—', completion: '—', verdict: '未知' });
		expect(rows[0]?.evidence).toBe('没有实际完成值');
		expect(rows[1]).toMatchObject({ from: '手工填报', actual: '12', completion: '109.09%', verdict: '未达成' });
	});
});

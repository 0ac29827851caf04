import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgementsInOrder } from '../../evaluation/latest-judgements.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { editJudgement, judgementOf, restoreJudgement } from './judgement-edits.ts';

const NOW = { at: '2024-02-27 09:00:00', by: '报账员' };
const LATER = { at: '2024-02-28 09:00:00', by: '' };
const blank = emptyWorkspace(2023);
const withScore = (score: string): Workspace => editJudgement(blank, 'a', { score }, NOW);

describe('editJudgement', () => {
	it('keeps every judgement that was made, with who and when', () => {
		const scored = withScore('2');
		const first = { indicator: 'a', score: '2', by: '报账员', at: '2024-02-27 09:00:00' };
		expect(scored.judgements).toEqual([first]);
		const reasoned = editJudgement(scored, 'a', { reason: '按整数计分' }, LATER);
		const second = { indicator: 'a', score: '2', reason: '按整数计分', at: '2024-02-28 09:00:00' };
		expect(reasoned.judgements).toEqual([first, second]);
		expect(judgementOf(reasoned, 'a')).toEqual(second);
	});

	it('takes a judgement away by one that says nothing', () => {
		const cleared = editJudgement(withScore('2'), 'a', { score: undefined }, LATER);
		expect(cleared.judgements).toHaveLength(2);
		expect(judgementOf(cleared, 'a')).toEqual({ indicator: 'a', at: '2024-02-28 09:00:00' });
	});

	it('keeps “none applies” as a judgement of its own', () => {
		expect(judgementOf(editJudgement(blank, 'a', { choices: [] }, NOW), 'a')?.choices).toEqual([]);
	});

	it('is no decision when nothing changes', () => {
		const scored = withScore('2');
		expect(editJudgement(scored, 'a', { score: '2' }, LATER)).toBe(scored);
		expect(editJudgement(blank, 'a', { score: undefined, reason: '' }, NOW)).toBe(blank);
	});

	it('puts the last edit in force however fast edits follow each other, and in whatever order they are kept', () => {
		const scores = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(scores, fc.func(fc.integer()), (typed, shuffle) => {
				const edited = typed.reduce((workspace, score) => editJudgement(workspace, 'a', { score }, NOW), blank);
				const judgements = [...edited.judgements].sort((x, y) => shuffle(x.at) - shuffle(y.at));
				expect(judgementOf({ ...edited, judgements }, 'a')?.score).toBe(typed[typed.length - 1]);
			})
		);
	});
});

it('restores an earlier judgement as a new one, so that nothing of the history is lost', () => {
	const twice = editJudgement(withScore('2'), 'a', { score: '3', basis: '会议纪要' }, LATER);
	const restored = restoreJudgement(twice, twice.judgements[0]!, { at: '2024-03-01 08:00:00', by: '中心主任' });
	const inOrder = judgementsInOrder(restored.judgements, 'a');
	expect(inOrder.map(({ score, by }) => [score, by])).toEqual([
		['2', '报账员'],
		['3', undefined],
		['2', '中心主任']
	]);
	expect(judgementOf(restored, 'a')?.basis).toBeUndefined();
});

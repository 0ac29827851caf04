import { describe, expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { editJudgement, judgementOf, momentText } from './judgement-edits.ts';

const AT = '2024-02-27 09:00:00';
const blank = emptyWorkspace(2023);
const withScore = (score: string): Workspace => editJudgement(blank, 'a', { score }, AT);

describe('editJudgement', () => {
	it('adds, changes and takes away entries of one judgement', () => {
		const scored = withScore('2');
		expect(scored.judgements).toEqual([{ indicator: 'a', score: '2', at: AT }]);
		const reasoned = editJudgement(scored, 'a', { reason: '按整数计分' }, AT);
		expect(reasoned.judgements).toEqual([{ indicator: 'a', score: '2', reason: '按整数计分', at: AT }]);
		expect(editJudgement(reasoned, 'a', { reason: '' }, AT)).toEqual(scored);
	});

	it('removes a judgement that says nothing any more', () => {
		expect(editJudgement(withScore('2'), 'a', { score: undefined }, AT).judgements).toEqual([]);
	});

	it('keeps “none applies” as a judgement of its own', () => {
		expect(editJudgement(blank, 'a', { choices: [] }, AT).judgements).toEqual([
			{ indicator: 'a', choices: [], at: AT }
		]);
	});

	it('is no decision when nothing changes', () => {
		const scored = withScore('2');
		expect(editJudgement(scored, 'a', { score: '2' }, '2024-03-01 00:00:00')).toBe(scored);
		expect(editJudgement(blank, 'a', { score: undefined }, AT)).toBe(blank);
	});

	it('replaces every older judgement of the indicator and leaves the others in their order', () => {
		const judgements = [
			{ indicator: 'b', score: '1' },
			{ indicator: 'a', score: '1', at: '2024-01-01 00:00:00' },
			{ indicator: 'a', score: '3', basis: '会议纪要', at: '2024-02-01 00:00:00' },
			{ indicator: 'c', score: '1' }
		];
		const after = editJudgement({ ...blank, judgements }, 'a', { score: '2' }, AT);
		expect(after.judgements.map((judgement) => judgement.indicator)).toEqual(['b', 'a', 'c']);
		expect(judgementOf(after, 'a')).toEqual({ indicator: 'a', score: '2', basis: '会议纪要', at: AT });
	});
});

it('writes a moment in local wall-clock time', () => {
	expect(momentText(new Date(2024, 1, 7, 5, 4, 3))).toBe('2024-02-07 05:04:03');
});

import { describe, expect, it } from 'vitest';

import type { Judgement } from '../../evaluation/model.ts';
import type { Rule } from '../../evaluation/template.ts';
import { judgementTimeline } from './judgement-timeline.ts';

const rule: Rule = {
	kind: 'checklist',
	items: [
		{ id: 'clear', text: '目标明确', points: '1' },
		{ id: 'detailed', text: '目标细化', points: '1' }
	]
};
const indicator = { id: 'a', rule, points: '2' };
const history: Judgement[] = [
	{
		indicator: 'a',
		score: '1',
		reason: '资料不全',
		choices: [{ id: 'clear' }],
		by: '报账员',
		at: '2024-02-02 10:00:00'
	},
	{ indicator: 'a', choices: [{ id: 'clear' }] },
	{ indicator: 'b', score: '3', at: '2024-02-05 10:00:00' },
	{
		indicator: 'a',
		score: '1.5',
		choices: [{ id: 'clear' }, { id: 'detailed' }],
		evidence: [{ text: '会议纪要', file: '纪要.pdf', sha256: 'a'.repeat(64) }],
		at: '2024-02-03 08:30:15.250'
	}
];

describe('judgementTimeline', () => {
	it('tells what each judgement changed, newest first', () => {
		const entries = judgementTimeline(history, indicator);
		expect(entries.map(({ when, who, changes }) => [when, who, ...changes])).toEqual([
			[
				'2024-02-03 08:30',
				'未填职务',
				'评判：符合 1/2 项 → 全部符合',
				'自评得分：1 → 1.5',
				'清除理由',
				'添加证明材料 “会议纪要”'
			],
			['2024-02-02 10:00', '报账员', '自评得分：1', '理由：“资料不全”'],
			['未记时间', '未填职务', '评判：符合 1/2 项']
		]);
		expect(entries.map(({ current, restorable }) => [current, restorable])).toEqual([
			[true, false],
			[false, true],
			[false, true]
		]);
	});

	it('says what was taken away', () => {
		const cleared = judgementTimeline([...history, { indicator: 'a', at: '2024-02-04 00:00:00' }], indicator);
		expect(cleared[0]?.changes).toEqual([
			'清除评判（原为 全部符合）',
			'清除自评得分（原为 1.5）',
			'去掉证明材料 “会议纪要”'
		]);
	});

	it('offers no restoring of what already stands', () => {
		const again = { ...history[0]!, at: '2024-02-04 00:00:00' };
		const entries = judgementTimeline([...history, again], indicator);
		expect(entries.map(({ restorable }) => restorable)).toEqual([false, true, false, true]);
	});

	it('has nothing to tell of an indicator that nobody judged', () => {
		expect(judgementTimeline(history, { ...indicator, id: 'c' })).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';

import type { Rule } from '../../evaluation/template.ts';
import { ruleControl, tick, withPoints } from './rule-control.ts';

const checklist: Rule = {
	kind: 'checklist',
	items: [
		{ id: 'clear', text: '目标明确', points: '1' },
		{ id: 'quantified', text: '目标量化', points: '2' }
	]
};
const ranges: Rule = {
	kind: 'ranges',
	options: [
		{ id: 'timely', text: '及时到位', min: '2', max: '2' },
		{ id: 'harmful', text: '未及时到位并影响项目进度', min: '0', max: '1' }
	]
};
const deductions: Rule = { kind: 'deductions', items: [{ id: 'false', text: '虚列', min: '4', max: '7' }] };

describe('ruleControl', () => {
	it('offers the parts of a checklist to tick', () => {
		const control = ruleControl(checklist, '3', { indicator: 'a', choices: [{ id: 'clear' }] });
		expect(control).toEqual({
			kind: 'ticks',
			none: '均不符合',
			judged: true,
			options: [
				{ id: 'clear', text: '目标明确', worth: '1 分', chosen: true, span: null, points: null },
				{ id: 'quantified', text: '目标量化', worth: '2 分', chosen: false, span: null, points: null }
			]
		});
	});

	it('asks for points where a situation or a deduction has a span', () => {
		const pick = ruleControl(ranges, '2', { indicator: 'a', choices: [{ id: 'harmful', points: '1' }] });
		expect(pick.kind === 'pick' && pick.options[1]).toMatchObject({
			worth: '0–1 分',
			span: { min: '0', max: '1' },
			points: '1'
		});
		const ticks = ruleControl(deductions, '7', null);
		expect(ticks).toMatchObject({ judged: false, none: '经核查无扣分情形' });
		expect(ticks.kind === 'ticks' && ticks.options[0]?.worth).toBe('扣 4–7 分');
	});

	it('turns the percents of the national qualitative rule into points of the indicator', () => {
		const control = ruleControl({ kind: 'national-qualitative' }, '5', null);
		expect(control.kind === 'pick' && control.options.map((option) => option.worth)).toEqual([
			'4–5 分',
			'3–4 分',
			'0–3 分'
		]);
	});

	it('leaves nothing to judge where metrics or goals decide', () => {
		expect(ruleControl({ kind: 'proportional', metric: 'fund_arrival_rate' }, '3', null).kind).toBe('derived');
		expect(ruleControl({ kind: 'goals', goals: '社会' }, '6', null)).toEqual({
			kind: 'derived',
			from: '按“社会”类绩效目标的完成情况自动计分'
		});
		expect(ruleControl(undefined, '6', null).kind).toBe('derived');
	});
});

describe('choices', () => {
	it('ticks and clears without touching the others', () => {
		const one = tick(undefined, 'a', true);
		const two = tick(one, 'b', true);
		expect(two).toEqual([{ id: 'a' }, { id: 'b' }]);
		expect(tick(two, 'b', true)).toEqual(two);
		expect(tick(two, 'a', false)).toEqual([{ id: 'b' }]);
		expect(tick(one, 'a', false)).toEqual([]);
	});

	it('gives and takes points', () => {
		expect(withPoints([{ id: 'a' }, { id: 'b' }], 'b', '5')).toEqual([{ id: 'a' }, { id: 'b', points: '5' }]);
		expect(withPoints([{ id: 'b', points: '5' }], 'b', null)).toEqual([{ id: 'b' }]);
	});
});

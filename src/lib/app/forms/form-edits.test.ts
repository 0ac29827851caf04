import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { draftProblems, templateProblems } from '../../evaluation/check-template.ts';
import type { IndicatorNode, Template } from '../../evaluation/template.ts';
import { findTemplate, TEMPLATES } from '../../evaluation/templates.ts';
import {
	addAfter,
	addBelow,
	changeNode,
	confirmGuess,
	findNode,
	leavesOf,
	moveNode,
	pathTo,
	removeNode,
	sumUp,
	type Move
} from './form-edits.ts';
import { RULE_KINDS, withRuleKind } from './rule-kinds.ts';

const baisha = findTemplate({ id: 'baisha-2023', version: 1 });
const names = (nodes: readonly IndicatorNode[] | undefined) => (nodes ?? []).map(({ name }) => name);
const node = (template: Template, id: string) => findNode(template.indicators, id)!;

function idsOf(nodes: readonly IndicatorNode[]): string[] {
	return nodes.flatMap(({ id, children }) => [id, ...idsOf(children ?? [])]);
}

describe('the tree of a form', () => {
	it('takes a new indicator behind another, with an id of its own', () => {
		const { template, id } = addAfter(baisha, 'decision.basis');
		expect(names(node(template, 'decision.process').children)).toEqual(['决策依据', '新指标', '决策程序']);
		expect(idsOf(template.indicators).filter((one) => one === id)).toHaveLength(1);
		expect(templateProblems(template).map(({ node: at }) => at)).toContain(id);
	});

	it('hands the rule of a leaf down to its first child', () => {
		const { template, id } = addBelow(baisha, 'management.arrival-rate');
		expect(node(template, 'management.arrival-rate')).toEqual({
			id: 'management.arrival-rate',
			name: '到位率',
			points: '3',
			children: [{ ...node(baisha, 'management.arrival-rate'), id }]
		});
		expect(templateProblems(template)).toEqual([]);
	});

	it('leaves no empty level behind when its last indicator goes', () => {
		const without = removeNode(baisha, 'decision.goal');
		expect(node(without, 'decision.target').children).toBeUndefined();
		expect(templateProblems(without).map(({ message }) => message)).toEqual(['项目决策／项目目标：没有计分规则']);
	});

	it.each<[Move, string, string, readonly string[]]>([
		['up', 'decision.procedure', 'decision.process', ['决策程序', '决策依据']],
		['down', 'decision.basis', 'decision.process', ['决策程序', '决策依据']],
		['out', 'decision.basis', 'decision', ['项目目标', '决策过程', '决策依据', '资金分配']],
		['in', 'decision.allocation', 'decision.process', ['决策依据', '决策程序', '资金分配']]
	])('moves an indicator %s', (move, id, parent, children) => {
		expect(names(node(moveNode(baisha, id, move), parent).children)).toEqual(children);
	});

	it('stays as it is where a move is not possible', () => {
		for (const [id, move] of [
			['decision', 'up'],
			['performance', 'down'],
			['decision', 'out'],
			['decision.target', 'in'],
			['decision.procedure', 'in'],
			['no.such', 'up']
		] as const)
			expect(moveNode(baisha, id, move)).toBe(baisha);
	});

	it('takes grades of a first level off when it moves down', () => {
		expect(pathTo(moveNode(baisha, 'management', 'in').indicators, 'management').map(({ id }) => id)).toEqual([
			'decision',
			'management'
		]);
		expect(node(moveNode(baisha, 'management', 'in'), 'management').bands).toBeUndefined();
	});

	it('gives every branch the sum of what is below it', () => {
		const changed = changeNode(baisha, 'decision.goal', (before) => ({ ...before, points: '6.5' }));
		const summed = sumUp(changed);
		expect([node(summed, 'decision.target').points, node(summed, 'decision').points, summed.points]).toEqual([
			'6.5',
			'22.5',
			'102.5'
		]);
	});

	it('loses no leaf and no id, whatever is moved', () => {
		const ids = idsOf(baisha.indicators);
		const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<Move>('up', 'down', 'in', 'out')), {
			maxLength: 20
		});
		fc.assert(
			fc.property(moves, (list) => {
				const moved = list.reduce((form, [id, move]) => moveNode(form, id, move), baisha);
				expect(idsOf(moved.indicators).sort()).toEqual([...ids].sort());
			})
		);
	});

	it('is not changed by any edit: each gives a new form', () => {
		const before = JSON.stringify(baisha);
		addBelow(baisha, 'decision');
		removeNode(baisha, 'decision.goal');
		moveNode(baisha, 'decision', 'down');
		sumUp(baisha);
		expect(JSON.stringify(baisha)).toBe(before);
	});
});

describe('a rule of another kind', () => {
	it.each(RULE_KINDS.map(({ kind }) => kind))('%s is complete from the start, for any points', (kind) => {
		fc.assert(
			fc.property(fc.constantFrom(...leavesOf(baisha.indicators)), (leaf) => {
				const form = changeNode(baisha, leaf.id, (before) => withRuleKind(before, kind));
				expect(templateProblems(form)).toEqual([]);
			})
		);
	});
});

describe('a guess', () => {
	it('keeps a form from being used until it is confirmed', () => {
		const guessed = changeNode(baisha, 'decision.goal', (before) => ({ ...before, guessed: '按文字' }));
		expect(templateProblems(guessed)).toHaveLength(1);
		expect(confirmGuess(guessed, 'decision.goal')).toEqual(baisha);
		expect(confirmGuess(guessed, null)).toEqual(baisha);
		expect(confirmGuess(guessed, 'decision.basis')).toEqual(guessed);
	});
});

describe('live checks', () => {
	it('name what is not filled in by the words of the form, with the indicator to open', () => {
		const draft = changeNode(baisha, 'decision.goal', (before) => ({
			...before,
			points: '四',
			rule: { kind: 'checklist', items: [{ id: 'a', text: '', points: '4' }] }
		}));
		expect(draftProblems(draft)).toEqual([
			{ node: 'decision.goal', message: '项目决策／项目目标／目标内容：分值 应为十进制数字，例如 2.69' },
			{ node: 'decision.goal', message: '项目决策／项目目标／目标内容：计分规则 各项 第 1 项 文字 不能为空' }
		]);
		expect(draftProblems({ ...baisha, issuer: '' })).toEqual([{ node: null, message: '评价表：发布单位 不能为空' }]);
	});

	it('find nothing in a form that ships', () => {
		for (const template of TEMPLATES) expect(draftProblems(template)).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';

import { checkTemplate } from './check-template.ts';
import { findTemplate, readTemplate, TEMPLATES } from './templates.ts';
import type { IndicatorNode, Template } from './template.ts';

const baisha = findTemplate({ id: 'baisha-2023', version: 1 });
const mof = findTemplate({ id: 'mof-2020-10', version: 1 });

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

/** A copy with one change. */
function changed(change: (template: Template) => void): Template {
	const copy = JSON.parse(JSON.stringify(baisha)) as Template;
	change(copy);
	return copy;
}

describe('the shipped forms', () => {
	it('hold together', () => {
		expect(TEMPLATES.map((template) => [template.id, checkTemplate(template)])).toEqual([
			['baisha-2023', []],
			['mof-2020-10', []]
		]);
	});

	it('give the form of Baisha its 20 indicators at 20, 25 and 55 points, each with words and standard', () => {
		const leaves = leavesOf(baisha.indicators);
		expect(leaves).toHaveLength(20);
		expect(baisha.indicators.map(({ points }) => points)).toEqual(['20', '25', '55']);
		expect(leaves.every((leaf) => leaf.explanation && leaf.standard && leaf.rule)).toBe(true);
		expect(leaves.map((leaf) => Number(leaf.points))).toEqual([
			4, 3, 5, 4, 4, 3, 2, 7, 3, 1, 9, 11, 6, 4, 4, 6, 6, 6, 6, 6
		]);
	});

	it('give the national form 10, 50, 30 and 10 points', () => {
		expect(mof.indicators.map(({ points }) => points)).toEqual(['10', '50', '30', '10']);
	});

	it('stand beside the forms that a workspace keeps of its own', () => {
		const own = { ...baisha, id: 'own-form', version: 3 };
		expect(findTemplate({ id: 'own-form', version: 3 }, [own])).toEqual(own);
		expect(findTemplate({ id: 'baisha-2023', version: 1 }, [{ ...baisha, points: '1' }])).toBe(baisha);
		expect(() => findTemplate({ id: 'own-form', version: 4 }, [own])).toThrow(/own-form 第 3 版/);
		expect(() => findTemplate({ id: 'own-form', version: 3 }, [{ ...own, points: '99' }])).toThrow(/不等于分值 99/);
	});

	it('are named in the message when one is asked for that does not exist', () => {
		expect(() => findTemplate({ id: 'baisha-2023', version: 9 })).toThrow(
			/没有评价表“baisha-2023”第 9 版.*baisha-2023 第 1 版/
		);
	});
});

describe('checking a form', () => {
	it.each<[string, (template: Template) => void, RegExp]>([
		[
			'children that do not sum',
			(t) => (t.indicators[0]!.points = '21'),
			/项目决策：下级指标分值之和 20 不等于分值 21/
		],
		['a whole that does not sum', (t) => (t.points = '101'), /评价表：下级指标分值之和 100/],
		[
			'a leaf without a rule',
			(t) => delete t.indicators[0]!.children![0]!.children![0]!.rule,
			/目标内容：没有计分规则/
		],
		[
			'a checklist that cannot reach its points',
			(t) =>
				(leavesOf(t.indicators)[0]!.rule = { kind: 'checklist', items: [{ id: 'a', text: '目标明确', points: '1' }] }),
			/各项分值之和 1 不等于指标分值 4/
		],
		[
			'goals without a word on unset ones',
			(t) => delete leavesOf(t.indicators)[15]!.unset,
			/经济效益：没有写明未设置绩效目标时如何计分/
		],
		['bands out of order', (t) => (t.bands[1]!.min = '95'), /等级“良好”的起点应低于“优秀”/],
		['bands that end above zero', (t) => (t.bands[3]!.min = '1'), /最低等级“较差”应从 0 分起/],
		['an id used twice', (t) => (t.indicators[1]!.id = 'decision'), /指标编号“decision”重复/]
	])('reports %s', (_what, change, words) => {
		expect(checkTemplate(changed(change)).join('；')).toMatch(words);
	});

	it('refuses JSON that is no form, naming it in Chinese', () => {
		expect(() => readTemplate({ id: 'x' }, '某县评价表')).toThrow(/评价表“某县评价表”格式有误/);
	});
});

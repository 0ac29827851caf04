import type { Goal } from '../model.ts';
import { guessKind, statedFigures } from '../parse-goals.ts';
import { suggestMetric } from '../suggest-metric.ts';
import { kindOf } from './guess-rule.ts';
import type { TableNode } from './rows-to-tree.ts';

/**
 * Goals that a form's table sets for its indicators (年度指标值), each under the indicator's own name, by which the form's
 * rules know it. A target without a figure (持续提升) becomes a goal in words. Metrics are suggested by name.
 */
export function tableGoals(roots: readonly TableNode[]): readonly Goal[] {
	return roots.flatMap((root) => goalsBelow(root, [])).map((goal, index) => ({ ...goal, id: `goal-${index + 1}` }));
}

function goalsBelow(node: TableNode, above: readonly string[]): readonly Omit<Goal, 'id'>[] {
	if (node.children.length > 0) return node.children.flatMap((child) => goalsBelow(child, [...above, node.name]));
	if (node.target === '') return [];
	const { name } = node;
	const stated = kindOf({ name, above });
	const figures = figuresOf(node.target);
	if (figures.length === 0) return [{ name, kind: stated ?? '社会', comparison: '≥', value: null, unit: '' }];
	return figures.map(({ comparison, value, unit }) => {
		const metric = suggestMetric(name, unit);
		const goal = { name, kind: stated ?? guessKind(name, unit), comparison, value, unit };
		return metric === null ? goal : { ...goal, metric: { id: metric } };
	});
}

/** Does a target say what is aimed at in words alone? */
export function isInWords(target: string): boolean {
	return target !== '' && figuresOf(target).length === 0;
}

type Figure = Pick<Goal, 'comparison' | 'unit'> & { readonly value: string };

/** A day that something is due by: its figures measure nothing. */
const DUE = /\d{4}年|\d月(?:\d|[底末初前中])/;

/** A figure without a unit is one too, though running text would not count it. */
function figuresOf(target: string): readonly Figure[] {
	if (DUE.test(target.normalize('NFKC').replace(/\s/g, ''))) return [];
	const figures = statedFigures(`指标值${target}`);
	if (figures.length > 0) return figures;
	const bare = statedFigures(`指标值${target}个`);
	return /[\d０-９]$/.test(target.trim()) ? bare.map((figure) => ({ ...figure, unit: '' })) : [];
}

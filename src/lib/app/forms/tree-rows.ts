import type { TemplateProblem } from '../../evaluation/check-template.ts';
import type { IndicatorNode } from '../../evaluation/template.ts';
import { ruleName } from './rule-kinds.ts';

/** One line of the tree as it is shown. */
export interface TreeRow {
	readonly id: string;
	readonly name: string;
	readonly points: string;
	/** 1 for a first level. */
	readonly level: number;
	/** Place among its siblings, from 1, and how many they are. */
	readonly position: number;
	readonly siblings: number;
	/** Null for a leaf. */
	readonly expanded: boolean | null;
	/** Kind of rule of a leaf, '' for a branch. */
	readonly rule: string;
	readonly guessed: boolean;
	/** How many problems it has itself or, folded, with all below it. */
	readonly problems: number;
	readonly parent: string | null;
}

/** The lines of a tree in order, without what is folded away. */
export function treeRows(
	nodes: readonly IndicatorNode[],
	folded: ReadonlySet<string>,
	problems: readonly TemplateProblem[]
): TreeRow[] {
	const counts = new Map<string, number>();
	for (const { node } of problems) if (node !== null) counts.set(node, (counts.get(node) ?? 0) + 1);
	const within = (node: IndicatorNode): number =>
		(node.children ?? []).reduce((sum, child) => sum + within(child), counts.get(node.id) ?? 0);
	const visit = (list: readonly IndicatorNode[], level: number, parent: string | null): TreeRow[] =>
		list.flatMap((node, index) => {
			const branch = (node.children?.length ?? 0) > 0;
			const expanded = branch ? !folded.has(node.id) : null;
			const row: TreeRow = {
				id: node.id,
				name: node.name,
				points: node.points,
				level,
				position: index + 1,
				siblings: list.length,
				expanded,
				rule: branch ? '' : node.rule === undefined ? '没有规则' : ruleName(node.rule.kind),
				guessed: node.guessed !== undefined,
				problems: expanded === false ? within(node) : (counts.get(node.id) ?? 0),
				parent
			};
			return expanded ? [row, ...visit(node.children ?? [], level + 1, node.id)] : [row];
		});
	return visit(nodes, 1, null);
}

import type { TreeNode } from '../../charts/treemap-chart.ts';
import type { Engine } from '../../engine/engine.ts';
import { exploreBreakdown, type BreakdownRow } from '../../explore/explore-breakdown.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';

/** The first two levels of the category tree with their tickets, largest first. */
export async function loadCategories(engine: Engine, scope: TicketScope): Promise<TreeNode[]> {
	const by = (dimension: 'cat1' | 'cat2', cat1?: string | null): Promise<BreakdownRow[]> => {
		const own = cat1 === undefined ? {} : { cat1: { values: [cat1] } };
		const filter = { ...scope.filter, dimensions: { ...scope.filter?.dimensions, ...own } };
		return exploreBreakdown(engine, { ...scope, filter, dimension, metrics: [] });
	};
	const nodes: TreeNode[] = [];
	for (const first of await by('cat1')) {
		const children = (await by('cat2', first.key)).map(node);
		nodes.push({ ...node(first), children });
	}
	return nodes;
}

function node(row: BreakdownRow): TreeNode {
	return { key: row.key ?? '', name: row.label, value: row.tickets };
}

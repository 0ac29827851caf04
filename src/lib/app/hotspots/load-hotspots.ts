import type { TreeNode } from '../../charts/treemap-chart.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { breakdownRows } from '../../explore/index/breakdown-rows.ts';
import type { IndexView } from '../../explore/index/request.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { UNFILLED } from '../../metrics/dimensions.ts';
import type { OpenIndex } from '../explore/index-keeper.ts';

/** What the page of hotspots counts, each view filtered by all that was chosen but on itself. */
export interface HotspotData {
	readonly tickets: number;
	/** First and second level of the categories, largest first. */
	readonly tree: readonly TreeNode[];
	readonly cat2: readonly BreakdownRow[];
}

const VIEWS: Readonly<Record<'totals' | 'tree' | 'cat2', IndexView>> = {
	totals: { by: [], own: [] },
	tree: { by: ['cat1', 'cat2'], own: ['cat1', 'cat2'] },
	cat2: { by: ['cat2'] }
};

/** The page's counts from the index; null where a newer request came meanwhile. */
export async function loadHotspots(index: OpenIndex, request: TicketScope): Promise<HotspotData | null> {
	const { period, filter } = request;
	const answer = await index.askFiltered(filter ?? {}, { period, views: VIEWS });
	if (answer === null) return null;
	return {
		tickets: answer.totals!.rows[0]!,
		tree: categoryTree(index.values.cat1, index.values.cat2, answer.tree!.rows),
		cat2: breakdownRows('cat2', index.values.cat2, answer.cat2!)
	};
}

/**
 * Pairs of categories as a tree, largest first; what has no tickets is left out.
 * @param pairs tickets of each pair, the second level running faster
 */
export function categoryTree(
	first: readonly (string | null)[],
	second: readonly (string | null)[],
	pairs: ArrayLike<number>
): TreeNode[] {
	const largest = (a: TreeNode, b: TreeNode) => b.value - a.value;
	return first
		.map((cat1, at): TreeNode => {
			const key = cat1 ?? '';
			const children = second
				.map((cat2, i): TreeNode => {
					const value = pairs[at * second.length + i] ?? 0;
					return { key: cat2 ?? '', parent: key, name: cat2 ?? UNFILLED, value };
				})
				.filter(({ value }) => value > 0)
				.sort(largest);
			return { key, name: cat1 ?? UNFILLED, value: children.reduce((sum, { value }) => sum + value, 0), children };
		})
		.filter(({ value }) => value > 0)
		.sort(largest);
}

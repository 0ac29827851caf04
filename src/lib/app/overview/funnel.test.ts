import { describe, expect, it } from 'vitest';

import type { OverviewData } from './load-overview.ts';
import { FUNNEL, funnelView } from './overview-views.ts';

const row = (key: string, tickets: number) => ({ key, label: key, tickets, figures: {} });

describe('funnel of the overview', () => {
	it('counts in each bar just the tickets that a click on it chooses', () => {
		const groups = [row('未派发', 7), row('派发未办结', 5), row('办结未参评', 3), row('办结已参评', 2)];
		const { table } = funnelView({ stage: groups } as unknown as OverviewData);
		const counts = FUNNEL.map(({ stages }) =>
			groups.filter(({ key }) => stages.includes(key)).reduce((sum, { tickets }) => sum + tickets, 0)
		);
		expect(counts).toEqual([17, 10, 5, 2]);
		expect(table.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
			['受理', 17],
			['派发', 10],
			['派发后办结', 5],
			['办结后参评', 2]
		]);
	});
});

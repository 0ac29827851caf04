import { describe, expect, it } from 'vitest';

import { judgeWorkspace } from '../run-workspace.ts';
import { SEED_MEASURED, SEED_WORKSPACE } from '../trial/seed.test-support.ts';
import { editJudgement } from '../evaluation/judgement-edits.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { yearLabels, yearTable } from './year-table.ts';
import { workspaceOfYear, yearsHeld } from './year-workspace.ts';

const NOW = { at: '2024-03-01 09:00:00', by: '' };
const cardOf = (workspace: Workspace) => judgeWorkspace(workspace, SEED_MEASURED).scorecard;
const now = cardOf(SEED_WORKSPACE);
const before = cardOf(editJudgement(SEED_WORKSPACE, 'management.system', { score: '9' }, NOW));
const columns = [
	{ label: '2022年', scorecard: before },
	{ label: '2023年', scorecard: now }
];
const row = (name: string, rows = yearTable(columns, 'score')) =>
	rows.find((one) => one.path[one.path.length - 1] === name)!;

describe('years side by side', () => {
	it('give each indicator, first-level subtotal and the whole with its change', () => {
		const rows = yearTable(columns, 'score');
		expect(rows).toHaveLength(20 + 3 + 1);
		expect(row('管理制度')).toMatchObject({
			points: ['9', '9'],
			scores: ['9', '7'],
			changes: [null, '−2'],
			whole: false
		});
		expect(row('项目管理')).toMatchObject({ scores: ['23', '21'], changes: [null, '−2'], whole: true });
		expect(rows[rows.length - 1]).toMatchObject({ path: [], scores: ['94', '92'], changes: [null, '−2'] });
		expect(row('管理制度', yearTable(columns, 'ruleScore'))).toMatchObject({
			scores: ['9', '9'],
			changes: [null, '0']
		});
	});

	it('leave what is unknown unknown: no difference, no total', () => {
		const other = cardOf(workspaceOfYear(SEED_WORKSPACE, 2022));
		const rows = yearTable([{ label: '2022年', scorecard: other }, columns[1]!], 'score');
		expect(row('产出质量', rows)).toMatchObject({ scores: [null, '6'], changes: [null, null] });
		expect(row('产出质量', rows).reasons[0]).toMatch(/待评判/);
		expect(row('到位率', rows)).toMatchObject({ scores: ['2.69', '2'], changes: [null, '−0.69'] });
		expect(rows[rows.length - 1]).toMatchObject({ scores: [null, '92'], changes: [null, null] });
	});

	it('keep an indicator that only one of the forms has, with no difference made up', () => {
		const other = { ...now, indicators: now.indicators.filter(({ id }) => id !== 'performance.cost') };
		const rows = yearTable([{ label: '2022年', scorecard: other }, columns[1]!], 'score');
		expect(row('产出成本', rows)).toMatchObject({ points: [null, '4'], scores: [null, '4'], changes: [null, null] });
		expect(row('产出成本', rows).reasons[0]).toBe('这一年的评价表没有这项指标');
	});
});

it('tells two evaluations of one year apart', () => {
	const years = [2022, 2023, 2023].map((year, at) => ({ year, name: `${at}.hotline` }));
	expect(yearLabels(years)).toEqual(['2022年', '2023年（1.hotline）', '2023年（2.hotline）']);
});

describe('another year of a workspace', () => {
	it('is any that has tickets, and its own', () => {
		const range = { first: '2021-12-30', last: '2023-05-01', latest: '2023-05-02 00:00:00' };
		expect(yearsHeld(range, 2023)).toEqual([2021, 2022, 2023]);
		expect(yearsHeld(range, 2024)).toEqual([2021, 2022, 2023, 2024]);
		expect(yearsHeld(null, 2024)).toEqual([2024]);
	});

	it('takes over form and goals, but nothing that people said about this year', () => {
		const typed: Workspace = {
			...SEED_WORKSPACE,
			funds: [{ source: '县级资金', budget: '1', arrived: '1', spent: '1' }]
		};
		const then = workspaceOfYear(typed, 2022);
		expect([then.year, then.judgements, then.funds]).toEqual([2022, [], undefined]);
		expect(then.goals.map(({ name }) => name)).toEqual(typed.goals.map(({ name }) => name));
		expect(then.goals.some((goal) => goal.reached !== undefined || goal.actual !== undefined)).toBe(false);
		expect(workspaceOfYear(typed, 2023)).toBe(typed);
	});
});

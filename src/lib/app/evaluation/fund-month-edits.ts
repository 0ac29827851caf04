import { exact, plain } from '../../evaluation/exact.ts';
import { MONTHS, type FundMonthColumn } from '../../evaluation/fund-progress.ts';
import type { FundMonth, FundRow } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { FUND_SOURCES } from './fund-table.ts';

export interface FundMonthCell {
	readonly source: FundRow['source'];
	readonly month: number;
	readonly column: FundMonthColumn;
}

/** Types one month's amount; null takes the typed figure away, so that the ledger's stands again. */
export function setFundMonth(workspace: Workspace, cell: FundMonthCell, value: string | null): Workspace {
	const typed = workspace.fundMonths ?? [];
	const { source, month, column } = cell;
	const before = typed.find((row) => row.source === source && row.month === month);
	if ((before?.[column] ?? null) === value) return workspace;
	const row = { source, month, plan: null, arrived: null, spent: null, ...before, [column]: value };
	return withMonths(workspace, [...typed.filter((one) => one !== before), row]);
}

/** Plans a source's budget evenly over the year: eleven equal months to the cent, the last takes what is left. */
export function planEvenly(workspace: Workspace, source: FundRow['source'], budget: string): Workspace {
	const share = exact(plain(exact(budget).dividedBy(12), 2));
	return MONTHS.reduce((next, month) => {
		const amount = month < 12 ? share : exact(budget).minus(share.times(11));
		return setFundMonth(next, { source, month, column: 'plan' }, plain(amount));
	}, workspace);
}

/** Takes every month typed by hand away. */
export function useLedgerMonths(workspace: Workspace): Workspace {
	return withMonths(workspace, []);
}

/** Puts the sums of the months into the year's table, for the cells whose months are all known; the budgets stay. */
export function fundsFromMonths(
	workspace: Workspace,
	shown: readonly FundRow[],
	months: readonly FundMonth[]
): Workspace {
	const funds = FUND_SOURCES.map((source): FundRow => {
		const row = shown.find((one) => one.source === source) ?? { source, budget: null, arrived: null, spent: null };
		return {
			...row,
			arrived: sumOf(months, source, 'arrived') ?? row.arrived,
			spent: sumOf(months, source, 'spent') ?? row.spent
		};
	});
	return { ...workspace, funds };
}

/** Where the year's table says something else than its months, in Chinese. */
export function monthDisagreements(funds: readonly FundRow[], months: readonly FundMonth[]): readonly string[] {
	const names = { arrived: '实际到位', spent: '实际使用' } as const;
	return FUND_SOURCES.flatMap((source) =>
		(['arrived', 'spent'] as const).flatMap((column) => {
			const sum = sumOf(months, source, column);
			const year = funds.find((row) => row.source === source)?.[column] ?? null;
			if (sum === null || (year !== null && exact(year).equals(sum))) return [];
			return [`${source}${names[column]}：全年填 ${year ?? '—'} 万元，分月合计 ${sum} 万元`];
		})
	);
}

/** The year's sum of a source, null unless its months are known from January without a gap. */
function sumOf(months: readonly FundMonth[], source: string, column: 'arrived' | 'spent'): string | null {
	const known = months.filter((row) => row.source === source && row[column] !== null);
	const last = Math.max(0, ...known.map(({ month }) => month));
	if (last === 0 || known.length < last) return null;
	return plain(known.reduce((sum, row) => sum.plus(row[column]!), exact(0)));
}

function withMonths(workspace: Workspace, months: readonly FundMonth[]): Workspace {
	const { fundMonths: before, ...rest } = workspace;
	const said = months
		.filter(({ plan, arrived, spent }) => plan !== null || arrived !== null || spent !== null)
		.sort((a, b) => FUND_SOURCES.indexOf(a.source) - FUND_SOURCES.indexOf(b.source) || a.month - b.month);
	if (said.length === 0) return before === undefined ? workspace : rest;
	return { ...rest, fundMonths: said };
}

import Decimal from 'decimal.js';

import { UNKNOWN, groupThousands, roundHalfUp } from '../../domain/format.ts';
import type { FundRow } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';

export const FUND_SOURCES = [
	'中央资金',
	'省级资金',
	'县级资金',
	'其他资金'
] as const satisfies readonly FundRow['source'][];

export const FUND_COLUMNS = [
	{ key: 'budget', label: '年初预算' },
	{ key: 'arrived', label: '实际到位' },
	{ key: 'spent', label: '实际使用' }
] as const;
export type FundColumn = (typeof FUND_COLUMNS)[number]['key'];

/** A row of the funds table with its rates in percent text, `—` while unknown. */
export interface FundTableRow {
	readonly source: FundRow['source'] | '合计';
	readonly budget: string | null;
	readonly arrived: string | null;
	readonly spent: string | null;
	/** 到位率 = 实际到位 ÷ 年初预算 */
	readonly arrivalRate: string;
	/** 预算执行率 = 实际使用 ÷ 年初预算 */
	readonly executionRate: string;
	/** 支出率 = 实际使用 ÷ 实际到位, which the reports like to call 100 %. */
	readonly spendingRate: string;
}

export interface FundTable {
	readonly rows: readonly FundTableRow[];
	readonly total: FundTableRow;
	/** What cannot be right about the figures, in Chinese. */
	readonly problems: readonly string[];
}

/** Funds by source (万元) with their sum and rates. Sources without a row are empty, not zero. */
export function fundTable(funds: readonly FundRow[]): FundTable {
	const rows = FUND_SOURCES.map((source) => {
		const row = funds.find((one) => one.source === source);
		return tableRow(source, row?.budget ?? null, row?.arrived ?? null, row?.spent ?? null);
	});
	const total = tableRow('合计', sumOf(rows, 'budget'), sumOf(rows, 'arrived'), sumOf(rows, 'spent'));
	return { rows, total, problems: problemsOf([...rows, total]) };
}

/** Sets one amount by hand; from then on the workspace keeps its own funds instead of the ledger's. */
export function setFund(
	workspace: Workspace,
	shown: readonly FundRow[],
	cell: { readonly source: FundRow['source']; readonly column: FundColumn },
	value: string | null
): Workspace {
	const empty = (source: FundRow['source']): FundRow => ({ source, budget: null, arrived: null, spent: null });
	const rows = FUND_SOURCES.map((source) => shown.find((row) => row.source === source) ?? empty(source));
	const before = rows.find((row) => row.source === cell.source)!;
	if (before[cell.column] === value) return workspace;
	return { ...workspace, funds: rows.map((row) => (row === before ? { ...row, [cell.column]: value } : row)) };
}

/** Goes back to the funds of the ledger. */
export function useLedgerFunds(workspace: Workspace): Workspace {
	if (workspace.funds === undefined) return workspace;
	const next = { ...workspace };
	delete next.funds;
	return next;
}

/** An amount in 万元 with two decimals, `—` while unknown. */
export function wanYuan(amount: string | null): string {
	return amount === null ? UNKNOWN : groupThousands(roundHalfUp(amount, 2));
}

function tableRow(
	source: FundTableRow['source'],
	budget: string | null,
	arrived: string | null,
	spent: string | null
): FundTableRow {
	return {
		source,
		budget,
		arrived,
		spent,
		arrivalRate: rate(arrived, budget),
		executionRate: rate(spent, budget),
		spendingRate: rate(spent, arrived)
	};
}

function sumOf(rows: readonly FundTableRow[], column: FundColumn): string | null {
	const known = rows.map((row) => row[column]).filter((value) => value !== null);
	if (known.length === 0) return null;
	return known.reduce((total, value) => total.plus(value), new Decimal(0)).toFixed();
}

function rate(top: string | null, bottom: string | null): string {
	if (top === null || bottom === null || new Decimal(bottom).isZero()) return UNKNOWN;
	return `${roundHalfUp(new Decimal(top).dividedBy(bottom).times(100), 2)}%`;
}

function problemsOf(rows: readonly FundTableRow[]): string[] {
	return rows.flatMap((row) => {
		const problems: string[] = [];
		const { arrived, spent } = row;
		if (arrived !== null && spent !== null && new Decimal(spent).gt(arrived)) {
			problems.push(`${row.source}：实际使用 ${wanYuan(spent)} 万元多于实际到位 ${wanYuan(arrived)} 万元`);
		}
		return problems;
	});
}

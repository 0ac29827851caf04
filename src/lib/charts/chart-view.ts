import type { EChartsOption } from 'echarts';
import { formatValue } from '../domain/format.ts';
import type { ChartTokens } from './tokens.ts';

/** A column of the table behind a chart; the first column names the row. */
export interface ChartColumn {
	readonly name: string;
	/** Unit, shown in the header. */
	readonly unit?: string;
	readonly align?: 'left' | 'right';
	/** Its figures are 0–1 and said in percent, without a unit in the header. */
	readonly ratio?: boolean;
}

/** What was clicked: the datum's own key and, where there are several series (or heat rows), the key of its series. */
export interface ChartPick {
	readonly key: string;
	readonly series: string | null;
	readonly name: string;
}

export interface ChartRow {
	/** Told when the row is opened; absent for a row that stands for no single thing, such as 其他. */
	readonly pick?: ChartPick;
	/** Chosen as a filter. */
	readonly chosen?: boolean;
	/** By cell, where each stands for a thing of its own, as in a table of rows and columns. */
	readonly picks?: readonly (CellPick | undefined)[];
	/** A text as it stands, or a figure in the unit of its column; null is unknown. */
	readonly cells: readonly ChartCell[];
}

/** What a cell stands for, and whether that is chosen as a filter. */
export interface CellPick {
	readonly pick: ChartPick;
	readonly chosen?: boolean;
}

export type ChartCell = string | number | null;

/** A cell as it is shown. */
export function cellText(cell: ChartCell, { unit = '', ratio = false }: ChartColumn): string {
	return typeof cell === 'string' ? cell : formatValue(cell, ratio ? '%' : unit);
}

/** The accessible table behind a chart; texts are never markup. */
export interface ChartTable {
	readonly columns: readonly ChartColumn[];
	readonly rows: readonly ChartRow[];
}

/** A chart as data: how to draw it with given tokens, what it says in words, and the table behind it. */
export interface ChartView {
	readonly option: (tokens: ChartTokens) => EChartsOption;
	readonly table: ChartTable;
	/** One or two sentences for those who do not see the drawing. */
	readonly description: string;
	/** Nothing to draw. */
	readonly empty: boolean;
	/** A click on a name of the legend picks, where the names are values to be chosen; else it hides and shows a series. */
	readonly legend?: ReadonlyMap<string, ChartPick>;
	/** A click anywhere in the first grid picks by its place along this category axis; null picks nothing. */
	readonly bands?: { readonly axis: 'x' | 'y'; readonly picks: readonly (ChartPick | null)[] };
}

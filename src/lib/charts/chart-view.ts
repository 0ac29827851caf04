import type { EChartsOption } from 'echarts';
import type { ChartTokens } from './tokens.ts';

/** A column of the table behind a chart; the first column names the row. */
export interface ChartColumn {
	readonly name: string;
	/** Unit, shown in the header. */
	readonly unit?: string;
	readonly align?: 'left' | 'right';
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
	readonly cells: readonly string[];
}

/** The accessible table behind a chart; cells are text, ready to show, never markup. */
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
	/** A click anywhere in the first grid picks by its place along this category axis; null picks nothing. */
	readonly bands?: { readonly axis: 'x' | 'y'; readonly picks: readonly (ChartPick | null)[] };
}

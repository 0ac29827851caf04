import type { MetricId, MetricValue } from '../../domain/metric.ts';
import type { Period } from '../../domain/period.ts';

/** A metric with the periods it is compared to; null where there are no data for one. */
export interface MetricComparison {
	readonly current: MetricValue;
	/** 环比 */
	readonly previous: MetricValue | null;
	/** 同比 */
	readonly yearEarlier: MetricValue | null;
}

/** A line of a breakdown. Rates are ratios; null or absent is unknown. */
export interface BreakdownRow {
	readonly label: string;
	/** Tickets received (by unit: dispatched to it). */
	readonly count: number | null;
	readonly resolved?: number | null;
	readonly onTimeRate?: number | null;
	readonly satisfactionRate?: number | null;
	/** Tickets that the satisfaction rests on. */
	readonly rated?: number | null;
}

export const BREAKDOWN_KEYS = ['channel', 'type', 'category', 'unit', 'township', 'month'] as const;
/** 来源渠道, 诉求类型, 热点, 承办单位, 乡镇, 月份 */
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

export interface OperationsInput {
	/** Name of the hotline centre. */
	readonly unit: string;
	readonly period: Period;
	/** Data cut-off `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf?: string | undefined;
	readonly metrics: readonly MetricComparison[];
	/** Rows as they are to be printed, biggest first, months in order, with 未分类 as a line of its own. */
	readonly breakdowns: Readonly<Partial<Record<BreakdownKey, readonly BreakdownRow[]>>>;
	/** Paragraphs by section id (`suggestions`, `cases`); lines are paragraphs. */
	readonly narrative?: Readonly<Record<string, string>> | undefined;
}

/** Shown changes of one metric. */
export interface MetricRow {
	readonly id: MetricId;
	readonly name: string;
	readonly unit: string;
	readonly current: MetricValue;
	readonly previous: MetricValue | null;
	readonly yearEarlier: MetricValue | null;
	/** 环比 in words: 下降1.11%, 上升0.52个百分点, `—`. */
	readonly change: string;
	/** 同比 in words. */
	readonly yearChange: string;
}

export interface OperationsSection {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
	readonly breakdowns: readonly BreakdownKey[];
	/** True where the text is still to be written by people. */
	readonly pending: boolean;
}

/** 运行通报 as pure data. */
export interface OperationsReport {
	readonly title: string;
	readonly unit: string;
	readonly date: string;
	/** 2023年6月 */
	readonly period: string;
	/** The period before, in words. */
	readonly previousPeriod: string;
	/** The same period of the year before, in words. */
	readonly yearEarlierPeriod: string;
	readonly metrics: readonly MetricRow[];
	readonly sections: readonly OperationsSection[];
	readonly breakdowns: Readonly<Partial<Record<BreakdownKey, readonly BreakdownRow[]>>>;
}

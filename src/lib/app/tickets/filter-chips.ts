import { DATASETS } from '../../domain/datasets/index.ts';
import { parsePeriod, periodLabel } from '../../domain/period.ts';
import { METRICS, metricVariant } from '../../metrics/catalogue.ts';
import { DIMENSION_IDS, DIMENSIONS, UNFILLED, type DimensionId } from '../../metrics/dimensions.ts';
import {
	withoutDimension,
	type DimensionSelection,
	type DrillPart,
	type MetricDrill,
	type TicketFilter
} from '../../metrics/ticket-filter.ts';

export interface FilterChip {
	readonly key: string;
	readonly name: string;
	readonly value: string;
	/** Everything but the value. */
	readonly excluded?: boolean;
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const PART_NAMES: Readonly<Record<DrillPart, string>> = {
	numerator: '计入的',
	outside: '没有计入的',
	denominator: '全部参与计算的'
};

/** The rows in a part of a metric, in words: 计入的工单, 没有计入的来电. */
export function partName({ metric, part }: Pick<MetricDrill, 'metric' | 'part'>): string {
	return `${PART_NAMES[part]}${DATASETS[METRICS[metric].datasets[0]].row.noun}`;
}

/** What a filter holds beside the period and the search words, in words. */
export function filterChips(filter: TicketFilter): FilterChip[] {
	const chips: FilterChip[] = [];
	if (filter.drill) {
		chips.push({ key: 'drill', name: METRICS[filter.drill.metric].name, value: drillText(filter.drill) });
	}
	if (filter.within) {
		const parts = filter.within.map((drill) => `${METRICS[drill.metric].name} ${drillText(drill)}`);
		chips.push({ key: 'within', name: '限于', value: parts.join('、') });
	}
	for (const id of DIMENSION_IDS) {
		const selection = filter.dimensions?.[id];
		if (!selection) continue;
		const values = selectionText(id, selection);
		chips.push({
			key: id,
			name: DIMENSIONS[id].name,
			value: selection.exclude ? `不含 ${values}` : values,
			...(selection.exclude ? { excluded: true } : {})
		});
	}
	return chips;
}

function drillText(drill: MetricDrill): string {
	return `${partName(drill)}（${metricVariant(drill.metric, drill.variant).name}）`;
}

/** The filter without one of its chips: a dimension, `drill`, `within`, `text` (the search) or `period`. */
export function withoutChip(filter: TicketFilter, key: string): TicketFilter {
	if (!(key in filter)) return withoutDimension(filter, key as DimensionId);
	return Object.fromEntries(Object.entries(filter).filter(([part]) => part !== key)) as TicketFilter;
}

/** Chosen values and ranges as people read them: 2时、8时至11时. */
export function selectionText(id: DimensionId, { values, ranges }: DimensionSelection): string {
	const names = values.map((value) => valueName(id, value));
	const spans = (ranges ?? []).map(([first, last]) => `${valueName(id, first)}至${valueName(id, last)}`);
	return [...names, ...spans].join('、');
}

/** A dimension's value as people read it. */
export function valueName(id: DimensionId, value: string | null): string {
	if (value === null) return UNFILLED;
	if (id === 'weekday') return WEEKDAYS[Number(value) - 1] ?? value;
	if (id === 'hour') return `${Number(value)}时`;
	if (id === 'caller') return '同一来电人';
	if (id === 'month') return periodLabel(parsePeriod(value));
	return value;
}

/** What a filter holds beside the period, each part in words: `诉求类型 投诉`. */
export function filterWords(filter: TicketFilter): string[] {
	const chips = filterChips(filter).map(({ name, value }) => `${name} ${value}`);
	return filter.text ? [...chips, `搜索 ${filter.text}`] : chips;
}

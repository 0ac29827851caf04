import { formatCount, formatPercent, formatValue, roundHalfUp, UNKNOWN } from '../../domain/format.ts';
import type { MetricId } from '../../domain/metric.ts';
import { lengthDays } from '../../domain/period.ts';
import { belowWhole, countSum, partsText } from './breakdown-text.ts';
import type { BreakdownKey, BreakdownRow, MetricRow, OperationsInput } from './model.ts';

/** How many lines of a ranking are put into words; the table has them all. */
const TOP = 5;
/** Fewest tickets for a unit to be named as weak. */
export const LEAST_TICKETS = 10;

/** The words of a period and the two it is compared to. */
export interface PeriodNames {
	readonly period: string;
	readonly previousPeriod: string;
	readonly yearEarlierPeriod: string;
}

/** Paragraphs by section id, written from the figures. A section whose figures are all missing has none. */
export function operationsSentences(
	input: OperationsInput,
	rows: readonly MetricRow[],
	names: PeriodNames
): Readonly<Record<string, readonly string[]>> {
	const metric = (id: MetricId) => rows.find((row) => row.id === id);
	const breakdown = (key: BreakdownKey): readonly BreakdownRow[] => input.breakdowns[key] ?? [];
	return {
		overview: overview(input, metric, names),
		channel: parts('从来源渠道看', breakdown('channel')),
		type: parts('从诉求类型看', breakdown('type')),
		category: ranking('群众反映较集中的是', breakdown('category')),
		unit: [
			...ranking('派单量居前的承办单位是', breakdown('unit')),
			...ranking('诉求量居前的乡镇是', breakdown('township'))
		],
		month: months(breakdown('month')),
		quality: quality(metric, names),
		attention: attention(metric, breakdown('unit'))
	};
}

type Find = (id: MetricId) => MetricRow | undefined;

function overview(input: OperationsInput, metric: Find, names: PeriodNames): string[] {
	const received = metric('tickets_received');
	if (!received) return [];
	const { value } = received.current;
	const daily = value === null ? UNKNOWN : roundHalfUp(value / lengthDays(input.period), 2);
	const first = `${names.period}，${input.unit}共受理诉求工单${shown(received)}，日均${daily}件，${compared(received, names)}。`;
	const rest = (['tickets_dispatched', 'direct_resolution_rate', 'tickets_resolved'] as const)
		.flatMap((id) => metric(id) ?? [])
		.map((row) => `${row.name}${shown(row)}`);
	return [first, ...(rest.length > 0 ? [`其中${rest.join('，')}。`] : [])];
}

/** Both comparisons with the periods they refer to. */
function compared({ change, yearChange }: MetricRow, { previousPeriod, yearEarlierPeriod }: PeriodNames): string {
	return `环比（较${previousPeriod}）${change}，同比（较${yearEarlierPeriod}）${yearChange}`;
}

function shown({ current, unit }: MetricRow): string {
	const text = formatValue(current.value, unit);
	return unit === '%' || current.value === null ? text : `${text}${unit}`;
}

function parts(lead: string, rows: readonly BreakdownRow[]): string[] {
	return rows.length === 0 ? [] : [`${lead}，${partsText(rows, countSum(rows))}。`];
}

function ranking(lead: string, rows: readonly BreakdownRow[]): string[] {
	return rows.length === 0 ? [] : [`${lead}：${partsText(rows.slice(0, TOP), countSum(rows))}。`];
}

function months(rows: readonly BreakdownRow[]): string[] {
	const known = rows.filter((row) => row.count !== null);
	if (known.length < 2) return [];
	const byCount = [...known].sort((a, b) => b.count! - a.count!);
	const most = byCount[0]!;
	const least = byCount[byCount.length - 1]!;
	return [
		`各月中，${most.label}受理最多，为${formatCount(most.count)}件；${least.label}最少，为${formatCount(least.count)}件。`
	];
}

const QUALITY: readonly MetricId[] = [
	'call_answer_rate',
	'sign_on_time_rate',
	'resolution_rate',
	'on_time_resolution_rate',
	'callback_rate',
	'rating_rate',
	'satisfaction_rate',
	'solved_rate',
	'mean_handling_hours'
];

function quality(metric: Find, names: PeriodNames): string[] {
	return QUALITY.flatMap((id) => metric(id) ?? [])
		.filter((row) => row.current.value !== null)
		.map((row) => {
			const { denominator } = row.current;
			const sample = denominator === null ? '' : `（样本${formatCount(denominator)}）`;
			return `${row.name}${shown(row)}${sample}，${compared(row, names)}。`;
		});
}

function attention(metric: Find, units: readonly BreakdownRow[]): string[] {
	const lists = [
		['按时办结率', 'onTimeRate', metric('on_time_resolution_rate')],
		['满意率', 'satisfactionRate', metric('satisfaction_rate')]
	] as const;
	const weak = lists.flatMap(([name, rate, whole]) => {
		const rows = belowWhole(units, rate, whole?.current.value ?? null, LEAST_TICKETS).slice(0, TOP);
		if (rows.length === 0) return [];
		const list = rows.map((row) => `${row.label}${formatPercent(row[rate] ?? null)}`).join('、');
		return [`${name}低于总体水平的承办单位（工单不少于${LEAST_TICKETS}件）：${list}。`];
	});
	const counts = (['overdue_rate', 'return_rate', 'reopen_rate', 'repeat_rate'] as const)
		.flatMap((id) => metric(id) ?? [])
		.filter((row) => row.current.value !== null)
		.map(
			(row) =>
				`${row.name}${shown(row)}${row.current.numerator === null ? '' : `（${formatCount(row.current.numerator)}件）`}`
		);
	return [...(counts.length > 0 ? [`${counts.join('，')}。`] : []), ...weak];
}

import type { MetricDefinition, MetricVariant } from '../definition.ts';
import { CLOSED_RULE, TICKET_PERIOD } from '../wording.ts';

const WAYS = [
	{
		id: 'dispatch_clock',
		name: '派单至办结（自然小时）',
		words: '已派单且有办结时间的工单，从派单到办结的自然小时数',
		impossible: '没有办结时间的、办结早于派单的不计',
		base: 'seconds_from_dispatch IS NOT NULL',
		of: 'seconds_from_dispatch / 3600.0',
		columns: ['dispatch_time', 'close_time'],
		source: '海南热线通报“平均办理时长49.6小时”'
	},
	{
		id: 'accept_clock',
		name: '受理至办结（自然小时）',
		words: '有办结时间的全部工单（含前台直接办结），从受理到办结的自然小时数',
		impossible: '没有办结时间的、办结早于受理的不计',
		base: 'seconds_from_accept IS NOT NULL',
		of: 'seconds_from_accept / 3600.0',
		columns: ['close_time'],
		source: '本产品约定'
	},
	{
		id: 'dispatch_working',
		name: '派单至办结（工作小时）',
		words: '已派单且有办结时间的工单，从派单到办结、按工作日历计的工作小时数',
		impossible: '没有办结时间的、办结早于派单的不计',
		base: 'working_from_dispatch IS NOT NULL',
		of: 'working_from_dispatch',
		columns: ['dispatch_time', 'close_time', 'work_hours_from_dispatch'],
		source: '江苏2024年通报（按工作日计）'
	},
	{
		id: 'accept_working',
		name: '受理至办结（工作小时）',
		words: '有办结时间的全部工单（含前台直接办结），从受理到办结、按工作日历计的工作小时数',
		impossible: '没有办结时间的、办结早于受理的不计',
		base: 'working_from_accept IS NOT NULL',
		of: 'working_from_accept',
		columns: ['close_time', 'work_hours_from_accept'],
		source: '江苏2024年通报（按工作日计）'
	}
] as const;

function variants(kind: 'mean' | 'median'): readonly [MetricVariant, ...MetricVariant[]] {
	const word = kind === 'mean' ? '平均值' : '中位数（偶数件时取中间两数的平均）';
	const [first, ...rest] = WAYS.map(({ id, name, words, impossible, base, of, columns, source }): MetricVariant => ({
		id,
		name,
		definition: `${words}的${word}。${impossible}。${CLOSED_RULE}${TICKET_PERIOD}`,
		source,
		measure: kind === 'mean' ? { kind, base, of } : { kind: 'quantile', base, of, at: 0.5 },
		columns
	}));
	return [first!, ...rest];
}

/** 办理时长：平均值与中位数。 */
export const handlingTime: readonly MetricDefinition[] = [
	{
		id: 'mean_handling_hours',
		name: '平均办理时长',
		unit: '小时',
		better: 'lower',
		datasets: ['tickets'],
		variants: variants('mean')
	},
	{
		id: 'median_handling_hours',
		name: '办理时长中位数',
		unit: '小时',
		better: 'lower',
		datasets: ['tickets'],
		variants: variants('median')
	}
];

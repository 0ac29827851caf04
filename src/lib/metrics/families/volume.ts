import type { MetricDefinition } from '../definition.ts';
import { CLOSED_RULE, DISPATCHED_RULE, PRODUCT_CHOICE, TICKET_PERIOD } from '../wording.ts';

const DIRECT = 'NOT dispatched AND closed';

/** 受理、派发、办结量，以及转办和直接办结的占比。 */
export const volume: readonly MetricDefinition[] = [
	{
		id: 'tickets_received',
		name: '受理量',
		unit: '件',
		better: 'neutral',
		datasets: ['tickets'],
		variants: [
			{
				id: 'default',
				name: '全部受理工单',
				definition: `统计期间内受理的工单数。同一工单编号只算一件。${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'count', base: 'true' }
			}
		]
	},
	{
		id: 'tickets_dispatched',
		name: '派发量',
		unit: '件',
		better: 'neutral',
		datasets: ['tickets'],
		variants: [
			{
				id: 'time',
				name: '有派单时间',
				definition: `统计期间内受理并已派发到职能单位的工单数。${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'count', base: 'dispatched' },
				columns: ['dispatch_time']
			},
			{
				id: 'unit',
				name: '有派单时间或承办单位',
				definition: `统计期间内受理、有派单时间或填有承办单位的工单数。用于导出文件没有派单时间的情形。${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'count', base: 'dispatched OR unit IS NOT NULL' },
				columns: ['dispatch_time|unit']
			}
		]
	},
	{
		id: 'tickets_resolved',
		name: '办结量',
		unit: '件',
		better: 'neutral',
		datasets: ['tickets'],
		variants: [
			{
				id: 'dispatched',
				name: '派发工单的办结量',
				definition: `统计期间内受理、已派发并已办结的工单数，不含前台直接办结。${DISPATCHED_RULE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '白沙2023年自评报告“派发11124件，已办结11124件”',
				measure: { kind: 'count', base: 'dispatched AND closed' },
				columns: ['dispatch_time', 'close_time|status']
			},
			{
				id: 'all',
				name: '全部办结量',
				definition: `统计期间内受理并已办结的工单数，含前台直接办结。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '衡东县2025年第一季度通报（办结含直接办结）',
				measure: { kind: 'count', base: 'closed' },
				columns: ['close_time|status']
			}
		]
	},
	{
		id: 'dispatch_rate',
		name: '派发率',
		unit: '%',
		better: 'neutral',
		datasets: ['tickets'],
		variants: [
			{
				id: 'all',
				name: '占全部受理',
				definition: `已派单工单数÷受理工单数。${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'true', part: 'dispatched' },
				columns: ['dispatch_time']
			},
			{
				id: 'phone',
				name: '占电话受理',
				definition: `渠道为电话的工单中，已派单工单数÷受理工单数；渠道空白的不计。${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: '淮北2021年3月通报（只算电话渠道）',
				measure: { kind: 'ratio', base: `coalesce(channel = '电话', false)`, part: 'dispatched' },
				columns: ['dispatch_time', 'channel']
			}
		]
	},
	{
		id: 'direct_resolution_rate',
		name: '直接办结率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'all',
				name: '占全部受理',
				definition: `没有派单、由前台直接办结的工单数÷受理工单数。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'true', part: DIRECT },
				columns: ['dispatch_time', 'close_time|status']
			},
			{
				id: 'consult',
				name: '占咨询工单',
				definition: `诉求类型为咨询的工单中，没有派单而直接办结的工单数÷咨询工单数；类型空白的不计。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '海口2022年通报“咨询件即办率”',
				measure: { kind: 'ratio', base: `coalesce(type = '咨询', false)`, part: DIRECT },
				columns: ['dispatch_time', 'close_time|status', 'type']
			},
			{
				id: 'phone',
				name: '占电话受理',
				definition: `渠道为电话的工单中，没有派单而直接办结的工单数÷电话受理工单数；渠道空白的不计。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '淮北2021年3月通报（6673÷8947）',
				measure: { kind: 'ratio', base: `coalesce(channel = '电话', false)`, part: DIRECT },
				columns: ['dispatch_time', 'close_time|status', 'channel']
			},
			{
				id: 'mode',
				name: '按办理方式',
				definition: `办理方式写明“直接”或“即时”且已办结的工单数÷受理工单数，不看有无派单时间。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: {
					kind: 'ratio',
					base: 'true',
					part: `closed AND coalesce(handle_mode LIKE '%直接%' OR handle_mode LIKE '%即时%', false)`
				},
				columns: ['handle_mode', 'close_time|status']
			}
		]
	}
];

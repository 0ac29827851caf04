import type { MetricDefinition, MetricVariant } from '../definition.ts';
import { EXTENDED } from '../facts.ts';
import { CLOSED_RULE, DISPATCHED_RULE, PRODUCT_CHOICE, TICKET_PERIOD } from '../wording.ts';

const BLANK_IS_NONE = '只要数据中有这一栏，空白即视为没有；负数按0计。';

function repeatWithin(days: number): MetricVariant {
	return {
		id: `caller_${days}`,
		name: `同一来电人同类诉求${days}天内`,
		definition: `此前${days}天内有同一来电人（按加密标识）、同一分类（一、二级分类，没有时用问题分类）工单的，算重复；重复工单数÷受理数。首件不算重复，期间之前的工单也参与比对；没有来电人标识或分类的不算重复。${TICKET_PERIOD}`,
		source: '国办函〔2025〕66号（重复诉求并单）；天数为本产品约定',
		measure: {
			kind: 'ratio',
			base: 'true',
			part: `coalesce(previous_same >= accept_time - INTERVAL ${days} DAY, false)`
		},
		columns: ['caller_key']
	};
}

/** 退单、延期、重办、重复。 */
export const quality: readonly MetricDefinition[] = [
	{
		id: 'return_rate',
		name: '退单率',
		unit: '%',
		better: 'lower',
		datasets: ['tickets'],
		variants: [
			{
				id: 'tickets',
				name: '按件',
				definition: `已派单工单中，退单次数不少于1次的工单数÷已派单数。${BLANK_IS_NONE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'dispatched', part: 'coalesce(return_count > 0, false)' },
				columns: ['return_count', 'dispatch_time']
			},
			{
				id: 'times',
				name: '按次',
				definition: `已派单工单的退单次数之和÷已派单数，可能超过100%。${BLANK_IS_NONE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: '榆林月度通报“回退率”',
				measure: {
					kind: 'ratio',
					base: 'dispatched',
					part: 'coalesce(return_count > 0, false)',
					weight: 'greatest(return_count, 0)'
				},
				columns: ['return_count', 'dispatch_time']
			}
		]
	},
	{
		id: 'extension_rate',
		name: '延期率',
		unit: '%',
		better: 'lower',
		datasets: ['tickets'],
		variants: [
			{
				id: 'tickets',
				name: '按件',
				definition: `已派单工单中，延期次数不少于1次或有延期后截止日期的工单数÷已派单数。${BLANK_IS_NONE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'dispatched', part: EXTENDED },
				columns: ['extend_count|extended_deadline', 'dispatch_time']
			},
			{
				id: 'approved',
				name: '只计批准的延期',
				definition: `已派单工单中，有延期后截止日期（视为已批准）的工单数÷已派单数。${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'dispatched', part: 'extended_deadline IS NOT NULL' },
				columns: ['extended_deadline', 'dispatch_time']
			},
			{
				id: 'times',
				name: '按次',
				definition: `已派单工单的延期次数之和÷已派单数，可能超过100%。${BLANK_IS_NONE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: {
					kind: 'ratio',
					base: 'dispatched',
					part: 'coalesce(extend_count > 0, false)',
					weight: 'greatest(extend_count, 0)'
				},
				columns: ['extend_count', 'dispatch_time']
			}
		]
	},
	{
		id: 'reopen_rate',
		name: '重办率',
		unit: '%',
		better: 'lower',
		datasets: ['tickets'],
		variants: [
			{
				id: 'closed',
				name: '按件占办结量',
				definition: `已办结工单中，重办次数不少于1次的工单数÷已办结数。${BLANK_IS_NONE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'closed', part: 'coalesce(reopen_count > 0, false)' },
				columns: ['reopen_count', 'close_time|status']
			},
			{
				id: 'dispatched',
				name: '按件占派发办结量',
				definition: `已派单且已办结的工单中，重办次数不少于1次的工单数÷该工单数。${BLANK_IS_NONE}${DISPATCHED_RULE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'dispatched AND closed', part: 'coalesce(reopen_count > 0, false)' },
				columns: ['reopen_count', 'close_time|status', 'dispatch_time']
			}
		]
	},
	{
		id: 'repeat_rate',
		name: '重复率',
		unit: '%',
		better: 'lower',
		datasets: ['tickets'],
		variants: [
			repeatWithin(30),
			repeatWithin(7),
			repeatWithin(90),
			{
				id: 'flag',
				name: '按平台标记',
				definition: `平台标记为重复的工单数÷受理数。只要数据中有这一栏，空白即视为不重复。${TICKET_PERIOD}`,
				source: '平台导出的“是否重复”',
				measure: { kind: 'ratio', base: 'true', part: 'coalesce(repeated, false)' },
				columns: ['repeated']
			}
		]
	}
];

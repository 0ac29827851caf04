import type { MetricDefinition } from '../definition.ts';
import { CLOSED_RULE, DISPATCHED_RULE, DUE_RULE, ON_TIME_RULE, PRODUCT_CHOICE, TICKET_PERIOD } from '../wording.ts';

/** 按时办结率、超期率。 */
export const timeliness: readonly MetricDefinition[] = [
	{
		id: 'on_time_resolution_rate',
		name: '按时办结率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'due',
				name: '占应结量',
				definition: `应结工单中，按时办结数÷应结数。${DUE_RULE}${ON_TIME_RULE}${TICKET_PERIOD}`,
				source: '连云港通报（22345÷24932）',
				measure: { kind: 'ratio', base: 'due', part: 'on_time' },
				columns: ['due_at', 'close_time']
			},
			{
				id: 'closed',
				name: '占办结量',
				definition: `有办结期限的已办结工单中，按时办结数÷已办结数；超期未办结的不在分母内。${CLOSED_RULE}${ON_TIME_RULE}${TICKET_PERIOD}`,
				source: '部分平台的统计口径（按办结量）',
				measure: { kind: 'ratio', base: 'closed AND due_at IS NOT NULL', part: 'on_time' },
				columns: ['due_at', 'close_time']
			},
			{
				id: 'dispatched',
				name: '占派发量',
				definition: `已派单工单中，按时办结数÷已派单数，含尚未到期的和没有期限的。${DISPATCHED_RULE}${ON_TIME_RULE}${TICKET_PERIOD}`,
				source: '宁国2022年4月通报（597÷601）',
				measure: { kind: 'ratio', base: 'dispatched', part: 'on_time' },
				columns: ['due_at', 'close_time', 'dispatch_time']
			}
		]
	},
	{
		id: 'overdue_rate',
		name: '超期率',
		unit: '%',
		better: 'lower',
		datasets: ['tickets'],
		variants: [
			{
				id: 'with_open',
				name: '含超期未办结',
				definition: `应结工单中，超期办结数与到期仍未办结数之和÷应结数。${DUE_RULE}已办结但没有办结时间的，无法证明超期，不算超期。${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'due', part: 'closed_late OR open_overdue' },
				columns: ['due_at']
			},
			{
				id: 'closed_only',
				name: '只计超期办结',
				definition: `应结工单中，办结时间晚于有效期限的工单数÷应结数；到期仍未办结的留在分母，不算超期。${DUE_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'due', part: 'closed_late' },
				columns: ['due_at', 'close_time']
			}
		]
	}
];

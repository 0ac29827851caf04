import type { MetricDefinition } from '../definition.ts';
import { CLOSED_RULE, DISPATCHED_RULE, DUE_RULE, TICKET_PERIOD, VISIT_RULE } from '../wording.ts';

const SOLVED = `solution = '已解决'`;

/** 办结率、解决率。 */
export const resolution: readonly MetricDefinition[] = [
	{
		id: 'resolution_rate',
		name: '办结率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'dispatched',
				name: '占派发量',
				definition: `已派单工单中，已办结数÷已派单数，含尚未到期的。${DISPATCHED_RULE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '白沙2023年自评报告；淮北2021年3月通报（1715÷2274）',
				measure: { kind: 'ratio', base: 'dispatched', part: 'closed' },
				columns: ['dispatch_time', 'close_time|status']
			},
			{
				id: 'due',
				name: '占应结量',
				definition: `应结工单中，已办结数÷应结数。${DUE_RULE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '连云港通报（结案23974÷应结24932）',
				measure: { kind: 'ratio', base: 'due', part: 'closed' },
				columns: ['close_time|status', 'due_at']
			},
			{
				id: 'all',
				name: '占受理量',
				definition: `受理工单中，已办结数（含前台直接办结）÷受理数。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '衡东县2025年第一季度通报（11163÷11171）',
				measure: { kind: 'ratio', base: 'true', part: 'closed' },
				columns: ['close_time|status']
			}
		]
	},
	{
		id: 'solved_rate',
		name: '解决率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'answered',
				name: '占有解决结论的工单',
				definition: `是否解决为已解决、部分解决、未解决之一的工单中，已解决数÷有结论数；部分解决不算已解决，空白和词典外的值不计。${VISIT_RULE}${TICKET_PERIOD}`,
				source: '海南2025年通报“实际解决率”（按有评价的工单）',
				measure: { kind: 'ratio', base: 'solution IS NOT NULL', part: SOLVED },
				columns: ['solved']
			},
			{
				id: 'closed',
				name: '占办结量',
				definition: `已办结工单中，已解决数÷已办结数；没有结论的留在分母。${CLOSED_RULE}${VISIT_RULE}${TICKET_PERIOD}`,
				source: '丰城2025年5月通报（3112÷3456）',
				measure: { kind: 'ratio', base: 'closed', part: `coalesce(${SOLVED}, false)` },
				columns: ['solved', 'close_time|status']
			},
			{
				id: 'partial',
				name: '含部分解决',
				definition: `有解决结论的工单中，已解决与部分解决之和÷有结论数；空白和词典外的值不计。${VISIT_RULE}${TICKET_PERIOD}`,
				source: '本产品约定',
				measure: { kind: 'ratio', base: 'solution IS NOT NULL', part: `solution IN ('已解决', '部分解决')` },
				columns: ['solved']
			}
		]
	}
];

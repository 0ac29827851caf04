import type { MetricDefinition, MetricVariant } from '../definition.ts';
import { DISPATCHED_RULE, PRODUCT_CHOICE, TICKET_PERIOD } from '../wording.ts';

const IMPOSSIBLE = '没有签收时间的、签收早于派单的，不算及时签收。';

function within(id: string, name: string, interval: string, source: string): MetricVariant {
	return {
		id,
		name: `${name}内签收`,
		definition: `已派单工单中，派单后${name}内签收的工单数÷已派单数。${IMPOSSIBLE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
		source,
		measure: {
			kind: 'ratio',
			base: 'dispatched',
			part: `coalesce(signed_at <= dispatch_time + INTERVAL ${interval}, false)`
		},
		columns: ['sign_time', 'dispatch_time']
	};
}

/** 及时签收率。 */
export const sign: readonly MetricDefinition[] = [
	{
		id: 'sign_on_time_rate',
		name: '及时签收率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			within('hours_24', '24小时', '24 HOUR', PRODUCT_CHOICE),
			within('hours_2', '2小时', '2 HOUR', PRODUCT_CHOICE),
			within('minutes_30', '30分钟', '30 MINUTE', '天津接诉即办（加急）'),
			within('minutes_15', '15分钟', '15 MINUTE', '天津接诉即办（特急）'),
			{
				id: 'urgency',
				name: '按紧急程度',
				definition: `已派单工单中，特急15分钟、加急或紧急30分钟、其余24小时内签收的工单数÷已派单数。${IMPOSSIBLE}${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: '天津接诉即办（其余一档原为1个工作日，这里取24小时）',
				measure: {
					kind: 'ratio',
					base: 'dispatched',
					part:
						`coalesce(signed_at <= dispatch_time + CASE WHEN urgency = '特急' THEN INTERVAL 15 MINUTE ` +
						`WHEN urgency IN ('加急', '紧急') THEN INTERVAL 30 MINUTE ELSE INTERVAL 24 HOUR END, false)`
				},
				columns: ['sign_time', 'dispatch_time']
			},
			{
				id: 'signed',
				name: '已签收',
				definition: `已派单工单中，已签收的工单数÷已派单数，不论快慢。没有签收时间的、签收早于派单的，不算签收。${DISPATCHED_RULE}${TICKET_PERIOD}`,
				source: '连云港通报“签收率”',
				measure: { kind: 'ratio', base: 'dispatched', part: 'signed_at IS NOT NULL' },
				columns: ['sign_time', 'dispatch_time']
			}
		]
	}
];

import type { MetricDefinition, MetricVariant } from '../definition.ts';
import { PRODUCT_CHOICE } from '../wording.ts';

const CALL_PERIOD = '通话按呼入时间归入统计期间，晚于数据截止时间的不计。';
const REQUESTED = 'coalesce(agent_requested, false)';
const ANSWERED = 'coalesce(answered, false)';

function within(seconds: number, source: string): MetricVariant {
	return {
		id: `s${seconds}`,
		name: `${seconds}秒内接通占人工请求`,
		definition: `请求人工的来电中，${seconds}秒（含）内接通的通数÷请求人工的通数。没有等待时长或等待时长为负的，不算${seconds}秒内接通。${CALL_PERIOD}`,
		source,
		measure: {
			kind: 'ratio',
			base: REQUESTED,
			part: `${ANSWERED} AND coalesce(wait_seconds BETWEEN 0 AND ${seconds}, false)`
		},
		columns: ['agent_requested', 'answered', 'wait_seconds']
	};
}

/** 人工接通率、限时接通率。 */
export const calls: readonly MetricDefinition[] = [
	{
		id: 'call_answer_rate',
		name: '接通率',
		unit: '%',
		better: 'higher',
		datasets: ['calls'],
		variants: [
			{
				id: 'requested',
				name: '占人工请求',
				definition: `请求人工的来电中，人工接通的通数÷请求人工的通数。是否接通空白的算未接通。${CALL_PERIOD}`,
				source: 'GB/T 33358-2016《政府热线服务规范》（24小时接通率不低于95%）',
				measure: { kind: 'ratio', base: REQUESTED, part: ANSWERED },
				columns: ['agent_requested', 'answered']
			},
			{
				id: 'inbound',
				name: '占呼入总量',
				definition: `全部呼入中，接通的通数÷呼入通数。是否接通空白的算未接通。${CALL_PERIOD}`,
				source: '泰州2018年7月通报（18851÷19668）',
				measure: { kind: 'ratio', base: 'true', part: ANSWERED },
				columns: ['answered']
			},
			{
				id: 'net',
				name: '占人工请求（剔除速挂）',
				definition: `请求人工的来电中，剔除未接通且等待不足5秒的速挂，接通的通数÷剩余通数。没有等待时长的不算速挂。${CALL_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: {
					kind: 'ratio',
					base: `${REQUESTED} AND (${ANSWERED} OR coalesce(wait_seconds >= 5, true))`,
					part: ANSWERED
				},
				columns: ['agent_requested', 'answered', 'wait_seconds']
			}
		]
	},
	{
		id: 'call_answer_within_rate',
		name: '限时接通率',
		unit: '%',
		better: 'higher',
		datasets: ['calls'],
		variants: [
			within(15, 'GB/T 33358-2016《政府热线服务规范》（15秒内应答）'),
			within(10, '12328热线（10秒）'),
			within(20, '呼叫中心常用口径（20秒）'),
			within(30, '江苏通报（30秒）'),
			{
				id: 's15_answered',
				name: '15秒内接通占接通量',
				definition: `人工接通的来电中，15秒（含）内接通的通数÷接通的通数。分母不含未接通，因此可能高于接通率。没有等待时长或等待时长为负的，不算15秒内接通。${CALL_PERIOD}`,
				source: '杭州2020年第三季度通报',
				measure: {
					kind: 'ratio',
					base: `${REQUESTED} AND ${ANSWERED}`,
					part: 'coalesce(wait_seconds BETWEEN 0 AND 15, false)'
				},
				columns: ['agent_requested', 'answered', 'wait_seconds']
			}
		]
	}
];

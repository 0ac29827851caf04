import type { MetricDefinition, MetricVariant } from '../definition.ts';
import { PRODUCT_CHOICE } from '../wording.ts';

const CALL_PERIOD = '通话按呼入时间归入统计期间，晚于数据截止时间的、呼叫方向为呼出的不计。';
const REQUESTED = 'coalesce(agent_requested, false)';
const ANSWERED = 'coalesce(answered, false)';

type Variants = MetricDefinition['variants'];

function only(variant: Omit<MetricVariant, 'id'>): Variants {
	return [{ id: 'default', ...variant }];
}

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

/** The wait that a share of the answered calls do not exceed. */
function waited(at: number, name: string, words: string): Variants {
	return only({
		name,
		definition: `${words}。只看已接通、等待时长不为负的来电，从来电到接通的秒数，按导出文件的“等待时长”。${CALL_PERIOD}`,
		source: PRODUCT_CHOICE,
		measure: {
			kind: 'quantile',
			base: `${ANSWERED} AND coalesce(wait_seconds >= 0, false)`,
			of: 'wait_seconds',
			at
		},
		columns: ['answered', 'wait_seconds']
	});
}

/** 呼入、接通、等待与通话时长。 */
export const calls: readonly MetricDefinition[] = [
	{
		id: 'calls_received',
		name: '呼入量',
		unit: '通',
		better: 'neutral',
		datasets: ['calls'],
		variants: only({
			name: '全部呼入',
			definition: `统计期间内呼入的来电数。同一通话编号只算一通；没有编号的表按呼入时间和来电号码（没有的看坐席）辨认同一通。${CALL_PERIOD}`,
			source: PRODUCT_CHOICE,
			measure: { kind: 'count', base: 'true' }
		})
	},
	{
		id: 'calls_requested',
		name: '请求人工量',
		unit: '通',
		better: 'neutral',
		datasets: ['calls'],
		variants: only({
			name: '是否转人工为是',
			definition: `统计期间内“是否转人工”为是的来电数；空白的不算请求人工。${CALL_PERIOD}`,
			source: PRODUCT_CHOICE,
			measure: { kind: 'count', base: REQUESTED },
			columns: ['agent_requested']
		})
	},
	{
		id: 'calls_answered',
		name: '接通量',
		unit: '通',
		better: 'neutral',
		datasets: ['calls'],
		variants: only({
			name: '是否接通为是',
			definition: `统计期间内“是否接通”为是的来电数；空白的算未接通。${CALL_PERIOD}`,
			source: PRODUCT_CHOICE,
			measure: { kind: 'count', base: ANSWERED },
			columns: ['answered']
		})
	},
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
	},
	{
		id: 'median_wait_seconds',
		name: '等待中位数',
		unit: '秒',
		better: 'lower',
		datasets: ['calls'],
		variants: waited(0.5, '一半来电', '一半来电等待不超过的秒数（偶数通时取中间两数的平均）')
	},
	{
		id: 'p90_wait_seconds',
		name: '九成等待',
		unit: '秒',
		better: 'lower',
		datasets: ['calls'],
		variants: waited(0.9, '九成来电', '九成来电等待不超过的秒数（落在两通之间时按比例取值）')
	},
	{
		id: 'mean_talk_seconds',
		name: '平均通话',
		unit: '秒',
		better: 'neutral',
		datasets: ['calls'],
		variants: only({
			name: '已接通来电',
			definition: `已接通、通话时长不为负的来电，通话秒数的平均值，按导出文件的“通话时长”。${CALL_PERIOD}`,
			source: PRODUCT_CHOICE,
			measure: { kind: 'mean', base: `${ANSWERED} AND coalesce(talk_seconds >= 0, false)`, of: 'talk_seconds' },
			columns: ['answered', 'talk_seconds']
		})
	}
];

import type { MetricDefinition } from '../definition.ts';
import { CLOSED_RULE, DISPATCHED_RULE, PRODUCT_CHOICE, RATED_RULE, TICKET_PERIOD, VISIT_RULE } from '../wording.ts';

const SATISFIED = `('非常满意', '满意', '基本满意')`;
const CLEARLY = `('非常满意', '满意')`;
const RULES = `${RATED_RULE}${VISIT_RULE}${TICKET_PERIOD}`;
const rated = (part: string) => ({ kind: 'ratio', base: 'rating IS NOT NULL', part }) as const;

/** 回访率、参评率、满意率：分母不同，相差可达二十多个百分点，所以口径与样本量总要写明。 */
export const satisfaction: readonly MetricDefinition[] = [
	{
		id: 'callback_rate',
		name: '回访率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'reached',
				name: '接通回访占办结量',
				definition: `已办结工单中，回访结果为接通的工单数÷已办结数；未接通和没有回访记录的留在分母。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '盘锦通报“有效回访率”',
				measure: { kind: 'ratio', base: 'closed', part: 'reached' },
				columns: ['visit_result', 'close_time|status']
			},
			{
				id: 'attempted',
				name: '尝试回访占办结量',
				definition: `已办结工单中，有回访时间或回访结果的工单数（不论是否接通）÷已办结数。${CLOSED_RULE}${TICKET_PERIOD}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'closed', part: 'visited' },
				columns: ['visit_time|visit_result', 'close_time|status']
			},
			{
				id: 'dispatched',
				name: '接通回访占派发办结量',
				definition: `已派单且已办结的工单中，回访结果为接通的工单数÷该工单数。${DISPATCHED_RULE}${CLOSED_RULE}${TICKET_PERIOD}`,
				source: '12328热线“转办工单回访率”',
				measure: { kind: 'ratio', base: 'dispatched AND closed', part: 'reached' },
				columns: ['visit_result', 'close_time|status', 'dispatch_time']
			}
		]
	},
	{
		id: 'rating_rate',
		name: '参评率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'asked',
				name: '占被询问的工单',
				definition: `有回访记录或满意度栏有内容（含未评价）的工单为被询问，已评价数÷被询问数。${RULES}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'asked', part: 'rating IS NOT NULL' },
				columns: ['satisfaction']
			},
			{
				id: 'closed',
				name: '占办结量',
				definition: `已办结工单中，已评价数÷已办结数。${CLOSED_RULE}${RULES}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'closed', part: 'rating IS NOT NULL' },
				columns: ['satisfaction', 'close_time|status']
			}
		]
	},
	{
		id: 'satisfaction_rate',
		name: '满意率',
		unit: '%',
		better: 'higher',
		datasets: ['tickets'],
		variants: [
			{
				id: 'rated',
				name: '参评满意率',
				definition: `（非常满意＋满意＋基本满意）÷已评价数，按最终满意度。${RULES}`,
				source: '江苏2024年“有效参评满意率”；海南2025年“实际参评满意率”',
				measure: rated(`rating IN ${SATISFIED}`),
				columns: ['satisfaction']
			},
			{
				id: 'default_satisfied',
				name: '默认满意率',
				definition: `（受理数－不满意－非常不满意）÷受理数，没有评价的视为满意。这一算法会明显抬高数值，只宜与参评率并列。${VISIT_RULE}${TICKET_PERIOD}`,
				source: '由各地公布数值推断，未见明文',
				measure: { kind: 'ratio', base: 'true', part: `coalesce(rating IN ${SATISFIED}, true)` },
				columns: ['satisfaction']
			},
			{
				id: 'strict',
				name: '严格满意率',
				definition: `（非常满意＋满意）÷已评价数，基本满意不算满意，按最终满意度。${RULES}`,
				source: '部分地区考核口径（满意÷参评）',
				measure: rated(`rating IN ${CLEARLY}`),
				columns: ['satisfaction']
			},
			{
				id: 'very_satisfied',
				name: '非常满意率',
				definition: `非常满意÷已评价数，按最终满意度。${RULES}`,
				source: '部分地区考核口径（仅计最高一级）',
				measure: rated(`rating = '非常满意'`),
				columns: ['satisfaction']
			},
			{
				id: 'weighted',
				name: '加权满意率',
				definition: `非常满意和满意计1，基本满意计0.8，不满意和非常不满意计0，权重之和÷已评价数，按最终满意度。${RULES}`,
				source: '部分平台的加权算法（1／0.8／0）',
				measure: {
					...rated(`rating IN ${SATISFIED}`),
					weight: `CASE WHEN rating IN ${CLEARLY} THEN 1.0 WHEN rating = '基本满意' THEN 0.8 ELSE 0.0 END`
				},
				columns: ['satisfaction']
			},
			{
				id: 'five_level',
				name: '好差评满意率（含基本满意）',
				definition: `好差评五级中（非常满意＋满意＋基本满意）÷五级评价总数，与参评满意率同式。${RULES}`,
				source: '广东2023年7月好差评通报（99.99%）',
				measure: rated(`rating IN ${SATISFIED}`),
				columns: ['satisfaction']
			},
			{
				id: 'five_level_strict',
				name: '好差评满意率（不含基本满意）',
				definition: `好差评五级中（非常满意＋满意）÷五级评价总数，与严格满意率同式。${RULES}`,
				source: '广东2023年7月好差评通报（99.86%）',
				measure: rated(`rating IN ${CLEARLY}`),
				columns: ['satisfaction']
			},
			{
				id: 'first',
				name: '首次参评满意率',
				definition: `按首次满意度：（非常满意＋满意＋基本满意）÷首次评价数，不受重办后再评的影响。${RULES}`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'ratio', base: 'first_rating IS NOT NULL', part: `first_rating IN ${SATISFIED}` },
				columns: ['first_satisfaction']
			}
		]
	}
];

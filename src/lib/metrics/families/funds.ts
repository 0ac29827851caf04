import type { MetricDefinition } from '../definition.ts';

const BUDGET = `CASE WHEN entry = '预算' THEN amount_wan_yuan END`;
const ARRIVED = `CASE WHEN entry = '到位' AND in_period THEN amount_wan_yuan END`;
const SPENT = `CASE WHEN entry = '支出' AND in_period THEN amount_wan_yuan END`;
const RULES =
	'预算取统计期间所在年度的全部预算（追加、调减按正负相加），到位和支出取日期在统计期间内的；收支类别不认识的行不计。';

/** 资金到位率、执行率。 */
export const funds: readonly MetricDefinition[] = [
	{
		id: 'fund_arrival_rate',
		name: '资金到位率',
		unit: '%',
		better: 'higher',
		datasets: ['funds'],
		variants: [
			{
				id: 'default',
				name: '到位占预算',
				definition: `到位金额之和÷预算金额之和。${RULES}`,
				source: '白沙2023年自评报告（166.02÷185）',
				measure: { kind: 'sums', base: `entry IN ('预算', '到位')`, part: ARRIVED, whole: BUDGET }
			}
		]
	},
	{
		id: 'fund_execution_rate',
		name: '预算执行率',
		unit: '%',
		better: 'higher',
		datasets: ['funds'],
		variants: [
			{
				id: 'budget',
				name: '支出占预算',
				definition: `支出金额之和÷预算金额之和。${RULES}`,
				source: '财预〔2020〕10号（全年执行数÷全年预算数）',
				measure: { kind: 'sums', base: `entry IN ('预算', '支出')`, part: SPENT, whole: BUDGET }
			},
			{
				id: 'arrived',
				name: '支出占到位',
				definition: `支出金额之和÷到位金额之和。资金没有足额到位时，这一口径会高于支出占预算。${RULES}`,
				source: '白沙2023年自评报告“资金完成使用率”',
				measure: { kind: 'sums', base: `entry IN ('到位', '支出')`, part: SPENT, whole: ARRIVED }
			}
		]
	}
];

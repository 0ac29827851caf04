import type { MetricDefinition } from '../definition.ts';
import { PRODUCT_CHOICE } from '../wording.ts';

/** 知识库、培训、走访、工资台账。 */
export const ledgers: readonly MetricDefinition[] = [
	{
		id: 'knowledge_entries',
		name: '知识库信息条数',
		unit: '条',
		better: 'higher',
		datasets: ['knowledge'],
		variants: [
			{
				id: 'default',
				name: '全部上传和更新',
				definition: '上传日期在统计期间内的知识库信息条数，新增和更新都算；同一知识编号只算一条。',
				source: '白沙2023年自评报告“知识库368条”',
				measure: { kind: 'count', base: 'true' }
			},
			{
				id: 'added',
				name: '只计新增',
				definition: '上传日期在统计期间内、操作为新增的知识库信息条数；操作空白的不计。',
				source: PRODUCT_CHOICE,
				measure: { kind: 'count', base: `coalesce(action LIKE '%新增%', false)` },
				columns: ['action']
			}
		]
	},
	{
		id: 'trainings_held',
		name: '线上培训次数',
		unit: '次',
		better: 'higher',
		datasets: ['trainings'],
		variants: [
			{
				id: 'default',
				name: '线上培训',
				definition: '培训日期在统计期间内、方式为线上的培训次数，台账一行算一次；方式为其他值的不计。',
				source: '白沙2023年自评报告“线上培训28次”',
				measure: { kind: 'count', base: `coalesce(mode = '线上', false)` }
			},
			{
				id: 'all',
				name: '全部培训',
				definition: '培训日期在统计期间内的培训次数，不分线上线下，台账一行算一次。',
				source: PRODUCT_CHOICE,
				measure: { kind: 'count', base: 'true' }
			}
		]
	},
	{
		id: 'training_batches',
		name: '线下培训批次',
		unit: '批',
		better: 'higher',
		datasets: ['trainings'],
		variants: [
			{
				id: 'default',
				name: '线下批次',
				definition: '培训日期在统计期间内、方式为线下的不同批次数；批次空白的，按培训日期各算一批。',
				source: '白沙2023年自评报告“线下培训三批次”',
				measure: {
					kind: 'distinct',
					base: `coalesce(mode = '线下', false)`,
					of: 'coalesce(batch, held_on::VARCHAR)'
				}
			}
		]
	},
	{
		id: 'townships_visited',
		name: '走访乡镇数',
		unit: '个',
		better: 'higher',
		datasets: ['visits'],
		variants: [
			{
				id: 'default',
				name: '不同乡镇',
				definition: '走访日期在统计期间内的不同乡镇个数，同一乡镇去几次只算一个。',
				source: '白沙2023年自评报告“走访11个乡镇”',
				measure: { kind: 'distinct', base: 'true', of: 'township' }
			}
		]
	},
	{
		id: 'payroll_payout_rate',
		name: '工资福利支出率',
		unit: '%',
		better: 'higher',
		datasets: ['payroll'],
		variants: [
			{
				id: 'default',
				name: '实发占应发',
				definition: '所属月份在统计期间内，实发金额之和÷应发金额之和。不封顶，超过100%时照实显示，说明台账或预算有误。',
				source: '白沙2023年自评报告“话务员工资福利支出率”',
				measure: { kind: 'sums', base: 'true', part: 'paid_yuan', whole: 'payable_yuan' }
			}
		]
	}
];

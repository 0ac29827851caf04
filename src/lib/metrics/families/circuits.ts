import type { MetricDefinition } from '../definition.ts';
import { PRODUCT_CHOICE } from '../wording.ts';

const WORDS =
	'可用率＝（在用线路时间－故障时间）÷在用线路时间，以线路·分钟计。在用时间从启用日零时到停用日零时，只算统计期间内、数据截止日之前的部分；' +
	'同一线路重叠的故障合并，只算一次；没有恢复时间的故障算到数据截止时间或期末；恢复早于开始的、线路台账中没有的线路的故障不计。';

/** 数据电路可用率（接通率）。 */
export const circuits: readonly MetricDefinition[] = [
	{
		id: 'circuit_availability_rate',
		name: '线路可用率',
		unit: '%',
		better: 'higher',
		datasets: ['circuits', 'circuit_faults'],
		variants: [
			{
				id: 'all',
				name: '全部故障',
				definition: `${WORDS}计划检修也算故障时间。`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'circuits', countPlanned: true }
			},
			{
				id: 'unplanned',
				name: '不计计划检修',
				definition: `${WORDS}标明为计划检修的不算故障时间；是否计划检修空白的算故障。`,
				source: PRODUCT_CHOICE,
				measure: { kind: 'circuits', countPlanned: false }
			}
		]
	}
];

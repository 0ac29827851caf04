import type { MetricId } from '../domain/metric.ts';
import { parsePeriod } from '../domain/period.ts';
import { buildOperationsModel } from './operations/build-operations-model.ts';
import type { MetricComparison, OperationsInput } from './operations/model.ts';
import { metric } from './seed-report.test-support.ts';

function comparison(
	id: MetricId,
	name: string,
	unit: string,
	[current, previous, yearEarlier]: readonly (number | null)[]
): MetricComparison {
	const of = (value: number | null | undefined, period: string) =>
		value === undefined ? null : metric(id, name, value, unit, { period });
	return {
		current: of(current ?? null, '2025-05')!,
		previous: of(previous, '2025-04'),
		yearEarlier: of(yearEarlier, '2024-05')
	};
}

/** 丰城 2025-05 as its bulletin printed it: 3656 = 2954+480+139+66+17, 41 fewer than the month before. */
export const operationsInput: OperationsInput = {
	unit: '丰城12345热线',
	period: parsePeriod('2025-05'),
	asOf: '2025-05-31 23:59:59',
	metrics: [
		comparison('tickets_received', '受理量', '件', [3656, 3697]),
		comparison('resolution_rate', '办结率', '%', [0.945_295_4, 0.94]),
		comparison('on_time_resolution_rate', '按时办结率', '%', [0.96, 0.955, 0.97]),
		comparison('satisfaction_rate', '满意率', '%', [0.9005, 0.9005, 0.9]),
		comparison('call_answer_rate', '接通率', '%', [null])
	],
	breakdowns: {
		channel: [
			{ label: '电话', count: 2954 },
			{ label: '网络', count: 480 },
			{ label: '微信', count: 139 },
			{ label: '上级转办', count: 66 },
			{ label: '未分类', count: 17 }
		],
		unit: [
			{ label: '住建局', count: 620, onTimeRate: 0.91, satisfactionRate: 0.88, rated: 300 },
			{ label: '人社局', count: 410, onTimeRate: 0.985, satisfactionRate: 0.93, rated: 220 },
			{ label: '气象局', count: 2, onTimeRate: 0, satisfactionRate: 0, rated: 1 }
		],
		township: [
			{ label: '牙叉镇', count: 900 },
			{ label: '七坊镇', count: 300 }
		]
	},
	narrative: { suggestions: '加强住建领域诉求的源头治理。' }
};

export const operationsReport = buildOperationsModel(operationsInput);

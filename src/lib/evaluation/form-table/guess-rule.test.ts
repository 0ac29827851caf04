import { describe, expect, it } from 'vitest';

import type { MetricId } from '../../domain/metric.ts';
import { exact, plain } from '../exact.ts';
import { readMetric } from '../metric-reading.ts';
import { checkRule, scoreByRule } from '../rules/index.ts';
import { metricValue } from '../test-support.ts';
import { guessRule } from './guess-rule.ts';

const guess = (name: string, points: string, standard: string) =>
	guessRule({ name, above: [], points, standard, ownGoal: false });

/** The score that a guessed rule gives at a rate in percent. */
function scoreAt(name: string, points: string, standard: string, percent: number): string {
	const rule = guess(name, points, standard).rule!;
	if (rule.kind !== 'piecewise') throw new Error(`guessed as ${rule.kind}`);
	const id: MetricId = rule.metric;
	const metrics = { [id]: metricValue(id, name, { numerator: percent * 100, denominator: 10_000 }) };
	const outcome = scoreByRule({
		rule,
		points: exact(points),
		judgement: null,
		goals: () => [],
		metric: (binding) => readMetric(metrics, binding)
	});
	if (outcome.state !== 'scored') throw new Error(outcome.state);
	return plain(outcome.score);
}

describe('points taken off per point of percent', () => {
	it.each([
		[
			'按时办结率',
			'25',
			'达到100%得满分，每低1个百分点扣1分，扣完为止',
			[
				[100, '25'],
				[97, '22'],
				[70, '0']
			]
		],
		[
			'按时办结率',
			'10',
			'按时办结率≥95%得10分，每降低1个百分点扣0.5分',
			[
				[96, '10'],
				[95, '10'],
				[94, '9.5'],
				[75, '0']
			]
		],
		[
			'群众满意度',
			'6',
			'满意度达到90%的得满分，每低于2%扣1分',
			[
				[90, '6'],
				[86, '4'],
				[70, '0']
			]
		],
		[
			'接通率',
			'5',
			'接通率95%以上得满分；每下降一个百分点，扣减1分',
			[
				[95, '5'],
				[93, '3']
			]
		],
		[
			'退单率',
			'4',
			'退单率不超过3%得4分，每高1个百分点扣2分',
			[
				[2, '4'],
				[3, '4'],
				[4, '2'],
				[6, '0']
			]
		],
		[
			'逾期率',
			'5',
			'每超过0.5个百分点扣1分',
			[
				[0, '5'],
				[1, '3'],
				[5, '0']
			]
		]
	] as const)('%s %s 分：%s', (name, points, standard, expected) => {
		for (const [percent, score] of expected)
			expect([percent, scoreAt(name, points, standard, percent)]).toEqual([percent, score]);
		expect(checkRule(guess(name, points, standard).rule!, { id: '1', name, points })).toEqual([]);
	});

	it('are left to a judgement where the words name no rate that is counted', () => {
		const { rule } = guess('设备完好程度', '5', '每低1个百分点扣1分');
		expect(rule?.kind).toBe('deductions');
	});

	it('are not made up where nothing is taken off, or no points are known', () => {
		expect(guess('按时办结率', '10', '每低1个百分点扣0分').rule?.kind).not.toBe('piecewise');
		expect(guess('按时办结率', '', '每低1个百分点扣1分').rule?.kind).not.toBe('piecewise');
	});
});

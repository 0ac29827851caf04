import { beforeAll, describe, expect, it } from 'vitest';

import { METRIC_IDS, type MetricId, type MetricValue } from '../domain/metric.ts';
import type { Engine } from '../engine/engine.ts';
import { METRICS } from './catalogue.ts';
import { computeMetrics } from './compute-metrics.ts';
import { fillTables } from './fill-tables.test-support.ts';
import { oracle } from './oracle.test-support.ts';
import { randomRows } from './random-rows.test-support.ts';

/** Periods and as-of instants: a finished year, an unfinished one, a month, a single day. */
const SCOPES = [
	{ period: { from: '2023-01-01', to: '2024-01-01' }, asOf: '2024-02-20 09:30:00' },
	{ period: { from: '2023-01-01', to: '2024-01-01' }, asOf: '2023-07-14 12:00:00' },
	{ period: { from: '2023-05-01', to: '2023-06-01' }, asOf: '2023-06-03 18:00:00' },
	{ period: { from: '2023-03-08', to: '2023-03-09' }, asOf: '2023-12-31 23:59:59' }
];

/** Every metric and variant equals the oracle. Called for each engine, so that both engines equal each other. */
export function testMetricsAgainstOracle(engine: () => Engine): void {
	describe.each([1, 2, 3])('over random rows, seed %i', (seed) => {
		const rows = randomRows(seed, 700);
		beforeAll(() => fillTables(engine(), { ...rows }));

		it.each(SCOPES)('equals the oracle for $period.from to $period.to as of $asOf', async (scope) => {
			const most = Math.max(...METRIC_IDS.map((id) => METRICS[id].variants.length));
			for (let index = 0; index < most; index += 1) {
				const ids = METRIC_IDS.filter((id) => index < METRICS[id].variants.length);
				const variants = Object.fromEntries(ids.map((id) => [id, METRICS[id].variants[index]!.id]));
				const values = await computeMetrics(engine(), { ...scope, ids, variants });
				for (const id of ids) expectSame(values[id], id, rows, scope);
			}
		});
	});
}

function expectSame(
	actual: MetricValue,
	id: MetricId,
	rows: ReturnType<typeof randomRows>,
	scope: (typeof SCOPES)[number]
): void {
	const expected = oracle(id, actual.variant, rows, scope);
	const name = `${id}.${actual.variant}`;
	expect(expected, `${name} has an oracle`).not.toBeNull();
	for (const figure of ['numerator', 'denominator', 'value', 'sample'] as const) {
		const [is, should] = [actual[figure], expected![figure]];
		if (should === null) expect(is, `${name} ${figure}`).toBeNull();
		else expect(is, `${name} ${figure}`).toBeCloseTo(should, 7);
	}
}

import { expect, it } from 'vitest';

import { seededRandom } from '../../metrics/random-rows.test-support.ts';
import { CrossIndex } from './cross-index.ts';
import { buildExploreIndex } from './explore-index.ts';
import { CODED_DIMENSIONS, FLAG_BITS, type IndexSource } from './index-source.ts';
import { measureLayout } from './measures.ts';
import { packIndex } from './packed-index.ts';
import type { IndexRequest } from './request.ts';

const ROWS = 120_000;
const FIRST_DAY = 19_358;

/** As many tickets as a second worker joins for, every number of them at random. */
function randomSource(): IndexSource {
	const random = seededRandom(29);
	const numbers = (below: number) => Uint32Array.from({ length: ROWS }, () => Math.floor(random() * below));
	const layout = measureLayout({});
	return {
		rows: ROWS,
		rowId: Uint32Array.from({ length: ROWS }, (_, row) => row),
		day: Uint32Array.from(numbers(400), (day) => FIRST_DAY + day).sort(),
		slot: numbers(168),
		dimensions: Object.fromEntries(
			CODED_DIMENSIONS.map((id, at) => {
				const values = Array.from({ length: 2 + (at % 5) }, (_, value) => `${id} ${value}`);
				return [id, { values, codes: numbers(values.length + 1) }];
			})
		) as unknown as IndexSource['dimensions'],
		// Few combinations hold together, as in tickets.
		flags: Array.from({ length: Math.ceil(layout.predicates.length / FLAG_BITS) }, () =>
			numbers(8).map((word) => word * 0x0111_1111)
		),
		weights: layout.weights.map(() => numbers(3)),
		seconds: layout.hours.map(() => Int32Array.from(numbers(90_000), (value) => value - 1)),
		layout,
		variants: {},
		asOf: '2024-02-29 12:00:00'
	};
}

const request = (dimensions: IndexRequest['dimensions'], period = { from: '2023-01-01', to: '2024-03-01' }) =>
	({
		period,
		dimensions,
		views: {
			all: { by: [], measures: ['resolution_rate', 'mean_handling_hours', 'median_handling_hours'] },
			unit: { by: ['unit'], measures: ['satisfaction_rate'] },
			type: { by: ['type'] },
			week: { by: ['weekday', 'hour'] },
			month: { by: ['month'] }
		}
	}) as const satisfies IndexRequest;

it('answers alike alone and with a second worker, which joins where the page is isolated', async () => {
	expect(crossOriginIsolated).toBe(true);
	const alone = new CrossIndex(packIndex(randomSource()));
	const index = await buildExploreIndex(randomSource());
	const most = navigator.hardwareConcurrency > 1 ? 2 : 1;
	await expect.poll(() => index.workers, { timeout: 30_000 }).toBe(most);
	for (const asked of [
		request({}),
		request({ type: { values: ['type 1', null] } }),
		request({ type: { values: ['type 1', null] }, unit: { values: ['unit 0'], exclude: true } }),
		request({ day: { values: [], ranges: [['2023-03-01', '2023-09-30']] }, hour: { values: ['09'] } }),
		request({ area: { values: [null] } }, { from: '2023-02-01', to: '2023-02-03' })
	]) {
		expect(await index.ask(asked)).toEqual(alone.answer(asked));
	}
	index.close();
});

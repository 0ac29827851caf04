import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { METRIC_IDS } from '../domain/metric.ts';
import { addDays } from '../domain/period.ts';
import { isTicketMetric, METRICS } from '../metrics/catalogue.ts';
import { DIMENSION_IDS, DIMENSIONS, type DimensionId } from '../metrics/dimensions.ts';
import { DRILL_PARTS, isChosen, type TicketFilter } from '../metrics/ticket-filter.ts';
import { decodeFilter, encodeFilter } from './url-state.ts';

const value = fc.option(fc.string({ minLength: 1, unit: 'binary' }));
const anyOf = { values: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }), exclude: fc.constant(true as const) };
const two = (from: number, to: number) =>
	fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 1990, max: 2090 }).map(String);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1999-12-31', days));
const POINTS: Readonly<Partial<Record<DimensionId, fc.Arbitrary<string>>>> = {
	year,
	quarter: fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, number]) => `${of}-Q${number}`),
	month: fc.tuple(year, two(1, 12)).map((parts) => parts.join('-')),
	week: day,
	day,
	weekday: fc.integer({ min: 1, max: 7 }).map(String),
	hour: two(0, 23)
};
const pointsAndRanges = (point: fc.Arbitrary<string>) =>
	fc
		.record(
			{
				values: fc.uniqueArray(fc.option(point), { maxLength: 3 }),
				ranges: fc.uniqueArray(
					fc.tuple(point, point).map(([one, other]) => [one, other].sort() as [string, string]),
					{ minLength: 1, maxLength: 3, selector: String }
				),
				exclude: fc.constant(true as const)
			},
			{ requiredKeys: ['values'] }
		)
		.filter(isChosen);
const selectionOf = (id: DimensionId) =>
	fc.tuple(
		fc.constant(id),
		DIMENSIONS[id].ordered ? pointsAndRanges(POINTS[id]!) : fc.record(anyOf, { requiredKeys: ['values'] })
	);
const drill = fc.constantFrom(...METRIC_IDS.filter(isTicketMetric)).chain((metric) =>
	fc.record(
		{
			metric: fc.constant(metric),
			variant: fc.constantFrom(...METRICS[metric].variants.map(({ id }) => id)),
			part: fc.constantFrom(...DRILL_PARTS)
		},
		{ requiredKeys: ['metric', 'part'] }
	)
);
const period = fc
	.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 400 }))
	.map(([start, days]) => ({ from: addDays('2020-01-01', start), to: addDays('2020-01-01', start + days) }));
const filter = fc.record(
	{
		period,
		dimensions: fc
			.uniqueArray(fc.constantFrom(...DIMENSION_IDS).chain(selectionOf), { minLength: 1, selector: ([id]) => id })
			.map((entries) => Object.fromEntries(entries)),
		text: fc.string({ minLength: 1 }).map((text) => `路${text}灯`),
		drill
	},
	{ requiredKeys: [] }
);

describe('filter in the URL', () => {
	it('comes back as it was, through the text of the address', () => {
		fc.assert(
			fc.property(filter, (given) => {
				const text = encodeFilter(given as TicketFilter).toString();
				expect(decodeFilter(new URLSearchParams(text))).toEqual(given);
			})
		);
	});

	it('is short and readable, and empty when nothing was chosen', () => {
		const chosen: TicketFilter = {
			period: { from: '2023-06-01', to: '2023-07-01' },
			dimensions: { type: { values: ['投诉', '咨询'] }, unit: { values: [null], exclude: true } },
			text: ' 路灯 ',
			drill: { metric: 'resolution_rate', variant: 'due', part: 'outside' }
		};
		expect(decodeURIComponent(encodeFilter(chosen).toString())).toBe(
			'period=2023-06&type=投诉&type=咨询&unit!=&q=路灯&metric=resolution_rate.due.outside'
		);
		expect(encodeFilter({ dimensions: {}, text: '  ' }).toString()).toBe('');
		expect(decodeFilter(new URLSearchParams())).toEqual({});
	});

	it('keeps the parts of metrics within which another is looked at', () => {
		const chosen: TicketFilter = {
			drill: { metric: 'resolution_rate', part: 'outside' },
			within: [
				{ metric: 'rating_rate', part: 'numerator' },
				{ metric: 'satisfaction_rate', variant: 'strict', part: 'denominator' }
			]
		};
		const text =
			'metric=resolution_rate.outside&within=rating_rate.numerator&within=satisfaction_rate.strict.denominator';
		expect(encodeFilter(chosen).toString()).toBe(text);
		expect(decodeFilter(new URLSearchParams(text))).toEqual(chosen);
		expect(decodeFilter(new URLSearchParams('within=nonsense'))).toEqual({});
	});

	it('writes ranges as first and last', () => {
		const chosen: TicketFilter = {
			dimensions: {
				day: { values: [], ranges: [['2023-05-01', '2023-05-14']] },
				hour: { values: ['20'], ranges: [['08', '11']], exclude: true }
			}
		};
		expect(decodeURIComponent(encodeFilter(chosen).toString())).toBe(
			'day=2023-05-01..2023-05-14&hour!=20&hour!=08..11'
		);
	});

	it('leaves out what it does not understand', () => {
		const search = 'period=2023-13&metric=resolution_rate.no.outside&colour=red&type=投诉';
		expect(decodeFilter(new URLSearchParams(search))).toEqual({ dimensions: { type: { values: ['投诉'] } } });
		expect(decodeFilter(new URLSearchParams('metric=circuit_availability_rate.numerator'))).toEqual({});
		expect(decodeFilter(new URLSearchParams('metric=resolution_rate'))).toEqual({});
	});

	it.each([
		['year=23'],
		['quarter=2023-Q5'],
		['month=2023-13'],
		['month=foo&month=2023-05..foo'],
		['week=2023-02-29'],
		['day=2023-13-01..2023-13-05'],
		['day=foo..bar&day=..'],
		['day=2023-05-14..2023-05-01'],
		['weekday=0&weekday=9'],
		['hour!=24&hour!=abc']
	])('leaves out what is no time: %s', (search) => {
		expect(decodeFilter(new URLSearchParams(search))).toEqual({});
		expect(decodeFilter(new URLSearchParams(`${search}&type=投诉`)).dimensions).toEqual({ type: { values: ['投诉'] } });
	});
});

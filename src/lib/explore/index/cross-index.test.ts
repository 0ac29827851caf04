import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { MetricId } from '../../domain/metric.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { sql } from '../../engine/sql/quote.ts';
import { isTicketMetric, metricList } from '../../metrics/catalogue.ts';

import { fillTables } from '../../metrics/fill-tables.test-support.ts';
import { plainGroups, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import { randomRows, seededRandom } from '../../metrics/random-rows.test-support.ts';
import { scopedTickets, type TicketFacts } from '../../metrics/ticket-oracle.test-support.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import { exploreBreakdown, type BreakdownRow } from '../explore-breakdown.ts';
import { selectTickets } from '../ticket-scope.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { createPartnerWork } from './count-for-partner.ts';
import { CrossIndex } from './cross-index.ts';
import { INDEX_DIMENSIONS, readIndexSource, type IndexDimensionId } from './index-source.ts';
import { packIndex } from './packed-index.ts';
import { Partner, settle, type PartnerJob } from './partner.ts';
import type { IndexRequest, IndexView } from './request.ts';
import { shareIndex } from './share-index.ts';
import { ownDimensions } from './view-plan.ts';

const AS_OF = '2023-07-14 12:00:00';
const PERIODS = [
	{ from: '2022-01-01', to: '2025-01-01' },
	{ from: '2023-01-01', to: '2024-01-01' },
	{ from: '2023-03-05', to: '2023-05-02' },
	{ from: '2019-01-01', to: '2020-01-01' }
];
const TICKET_METRICS = metricList.map(({ id }) => id).filter(isTicketMetric);
const WORDS = ['路灯', '水务局', '不会有的词'];

/** Variants beside the defaults: a weighted ratio, sums of counts, working hours, and other denominators. */
const VARIANTS: readonly Readonly<Partial<Record<MetricId, string>>>[] = [
	{},
	{
		satisfaction_rate: 'weighted',
		return_rate: 'times',
		mean_handling_hours: 'accept_working',
		median_handling_hours: 'accept_clock',
		resolution_rate: 'due',
		repeat_rate: 'caller_7',
		sign_on_time_rate: 'urgency'
	}
];

const rows = randomRows(11, 700);
// An order in the table that is not that of days, as when a later file holds earlier tickets.
const shuffled = rows.tickets
	.map((row) => ({ row, at: 0 }))
	.map(((random) => (one) => ({ ...one, at: random() }))(seededRandom(5)))
	.sort((a, b) => a.at - b.at)
	.map(({ row }) => row);

/** A state of the page: what is chosen, and which of the words is searched for. */
interface State {
	readonly period: (typeof PERIODS)[number];
	readonly dimensions: NonNullable<TicketFilter['dimensions']>;
	readonly word: string | null;
}

const CHOICES: Readonly<Record<string, readonly (string | null)[]>> = {
	type: ['咨询', '投诉', '求助', '建议', null, '没有的类型'],
	channel: ['电话', '网站', null],
	unit: ['住建局', '水务局', '城管局', null],
	area: ['牙叉镇', '七坊镇', null],
	cat1: ['城乡建设', null],
	cat2: ['道路', '供水', null],
	status: ['已办结', '办理中', null],
	satisfaction: ['满意', '不满意', '一般', null],
	stage: ['派发未办结', '办结已参评'],
	timeliness: ['超期未办', '无期限', null],
	urgency: ['特急', null],
	solved: ['已解决', null],
	hour: ['00', '09', '10', '23'],
	weekday: ['1', '6', '7'],
	month: ['2023-02', '2023-03', '2024-01'],
	week: ['2023-03-06', '2022-12-26'],
	quarter: ['2023-Q1'],
	year: ['2022', '2023']
};
const RANGES: Readonly<Record<string, readonly [string, string][]>> = {
	day: [
		['2023-02-01', '2023-03-15'],
		['2022-11-01', '2022-11-30'],
		['2023-05-01', '2023-05-01'],
		['2023-06-02', '2023-06-01']
	],
	hour: [['08', '11']],
	month: [['2023-01', '2023-04']]
};

const selection = (id: IndexDimensionId) =>
	fc.record(
		{
			values: fc.subarray([...(CHOICES[id] ?? [])]),
			ranges: fc.subarray([...(RANGES[id] ?? [])]),
			exclude: fc.boolean()
		},
		{ requiredKeys: ['values', 'exclude'] }
	);
const chosenDimension = fc
	.constantFrom(...([...Object.keys(CHOICES), 'day'] as IndexDimensionId[]))
	.chain((id) => fc.tuple(fc.constant(id), selection(id)));

/** A walk over states as people make it: mostly the same dimension again, at times another, a search, a period, all cleared. */
const step = fc.oneof(
	{ weight: 6, arbitrary: chosenDimension.map((choice) => ({ kind: 'choose' as const, choice })) },
	{ weight: 3, arbitrary: fc.nat(3).map((at) => ({ kind: 'again' as const, at })) },
	{ weight: 2, arbitrary: fc.constantFrom(...PERIODS).map((period) => ({ kind: 'period' as const, period })) },
	{ weight: 1, arbitrary: fc.option(fc.constantFrom(...WORDS)).map((word) => ({ kind: 'word' as const, word })) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'clear' as const }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(...INDEX_DIMENSIONS).map((dimension) => ({ kind: 'prepare' as const, dimension }))
	}
);
const walk = fc.array(step, { minLength: 4, maxLength: 12 });

const view = fc.record(
	{
		by: fc.constantFrom(...INDEX_DIMENSIONS).map((id) => [id]),
		measures: fc.subarray(TICKET_METRICS, { minLength: 0, maxLength: 4 }),
		period: fc.constantFrom(...PERIODS)
	},
	{ requiredKeys: ['by', 'measures'] }
);
const views = fc
	.uniqueArray(view, { minLength: 2, maxLength: 4, selector: ({ by }) => by[0]! })
	.map((list): Record<string, IndexView> => Object.fromEntries(list.map((one, at) => [`view ${at}`, one])));

describe('the index answers as SQL does', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { tickets: shuffled });
	});
	afterAll(() => engine.close());

	const indexOf = async (variants: (typeof VARIANTS)[number], company = false) => {
		const packed = packIndex(await readIndexSource(engine, { asOf: AS_OF, variants }));
		const index = new CrossIndex(company ? shareIndex(packed) : packed, { shared: company });
		if (company) index.workWith(new Partner(createPartnerWork(index.index)), 0);
		for (const word of WORDS) {
			const hits = await engine.queryColumns(
				selectTickets({ period: PERIODS[0]!, asOf: AS_OF, filter: { text: word } }, '_id::UINTEGER AS row_id')
			);
			index.keepRows(word, hits.get('row_id')!);
		}
		return index;
	};

	const bySql = (state: State, one: IndexView, variants: (typeof VARIANTS)[number]) => {
		const own = ownDimensions(one);
		const dimensions = Object.fromEntries(
			Object.entries(state.dimensions).filter(([id]) => !own.has(id as IndexDimensionId))
		);
		return exploreBreakdown(engine, {
			period: one.period ?? state.period,
			asOf: AS_OF,
			filter: { dimensions, ...(state.word === null ? {} : { text: state.word }) },
			dimension: one.by[0]!,
			metrics: one.measures as MetricId[],
			variants
		});
	};

	it.each(VARIANTS.flatMap((variants, at) => [false, true].map((company) => [at, company, variants] as const)))(
		'over random states, one after the other, nulls included (variants %i, half of the rows counted beside it: %s)',
		async (_, company, variants) => {
			const index = await indexOf(variants, company);
			let compared = 0;
			await fc.assert(
				fc.asyncProperty(views, walk, async (shown, steps) => {
					let state: State = { period: PERIODS[1]!, dimensions: {}, word: null };
					const seen: State[] = [state];
					for (const one of steps) {
						if (one.kind === 'prepare') {
							index.prepare(requestOf(state, shown), one.dimension);
							continue;
						}
						if (one.kind === 'choose') {
							state = { ...state, dimensions: { ...state.dimensions, [one.choice[0]]: one.choice[1] } };
						} else if (one.kind === 'again') state = seen[one.at % seen.length]!;
						else if (one.kind === 'period') state = { ...state, period: one.period };
						else if (one.kind === 'word') state = { ...state, word: one.word };
						else state = { ...state, dimensions: {}, word: null };
						seen.push(state);
						const answer = index.answer(requestOf(state, shown));
						for (const [name, each] of Object.entries(shown)) {
							const dimension = each.by[0]!;
							const got = breakdownRows(dimension, index.index.dimensions[dimension].values, answer[name]!);
							expectSame(got, await bySql(state, each, variants));
							compared++;
						}
					}
				}),
				{ numRuns: 25 }
			);
			expect(compared).toBeGreaterThan(200);
		},
		180_000
	);

	it.each<[string, (job: PartnerJob) => void]>([
		['fails', (job) => settle(job, false)],
		['has died', () => undefined]
	])('alone, where the worker beside it %s', async (_, tell) => {
		const request: IndexRequest = {
			period: PERIODS[1]!,
			dimensions: { type: { values: ['投诉'] } },
			views: { one: { by: ['unit'], measures: ['mean_handling_hours'] }, two: { by: ['month'] } }
		};
		const jobs: number[] = [];
		const left = await indexOf({}, true);
		const partner = new Partner((job) => {
			jobs.push(job.number);
			tell(job);
		}, 50);
		left.workWith(partner, 0);
		expect(left.answer(request)).toEqual((await indexOf({})).answer(request));
		left.answer({ ...request, period: PERIODS[2]! });
		expect(jobs).toEqual([1]);
	});

	it('as plain JavaScript over the rows does', async () => {
		const index = await indexOf({});
		const accepted = scopedTickets(rows.tickets, { period: PERIODS[0]!, asOf: AS_OF });
		const random = seededRandom(3);
		for (let round = 0; round < 200; round++) {
			const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
			const period = pick(PERIODS);
			const chosen = new Map<IndexDimensionId, string | null>();
			for (const id of ['type', 'unit', 'hour', 'month'] as const) {
				if (random() < 0.4) chosen.set(id, pick(CHOICES[id]!));
			}
			const by = pick(['unit', 'type', 'weekday', 'month', 'satisfaction'] as const);
			const inside = accepted.filter((ticket) => {
				const day = String(ticket.row.accept_time).slice(0, 10);
				if (day < period.from || day >= period.to) return false;
				return [...chosen].every(([id, value]) => id === by || plainValue(ticket, id, AS_OF) === value);
			});
			const groups = plainGroups(inside, (ticket) => plainValue(ticket, by, AS_OF));
			const dimensions = Object.fromEntries([...chosen].map(([id, value]) => [id, { values: [value] }]));
			const measures = ['resolution_rate', 'on_time_resolution_rate', 'overdue_rate', 'median_handling_hours'] as const;
			const { one } = index.answer({ period, dimensions, views: { one: { by: [by], measures } } });
			const got = breakdownRows(by, index.index.dimensions[by].values, one!);
			expect(new Set(got.map(({ key }) => key))).toEqual(new Set(groups.keys()));
			for (const { key, tickets, figures } of got) {
				const group = groups.get(key)!;
				const count = (test: (ticket: TicketFacts) => boolean) => group.filter(test).length;
				expect(tickets).toBe(group.length);
				expect(figures.resolution_rate.numerator).toBe(count((t) => t.dispatched && t.closed));
				expect(figures.resolution_rate.denominator).toBe(count((t) => t.dispatched));
				expect(figures.on_time_resolution_rate.numerator).toBe(count((t) => t.due && t.onTime));
				expect(figures.overdue_rate.numerator).toBe(count((t) => t.due && (t.late || t.openOverdue)));
				const hours = group
					.flatMap(({ closedAt, dispatch }) =>
						closedAt !== null && dispatch !== null && closedAt >= dispatch ? [(closedAt - dispatch) / 3_600_000] : []
					)
					.sort((a, b) => a - b);
				const middle = (hours.length - 1) / 2;
				const median = hours.length === 0 ? null : (hours[Math.floor(middle)]! + hours[Math.ceil(middle)]!) / 2;
				if (median === null) expect(figures.median_handling_hours.value).toBeNull();
				else expect(figures.median_handling_hours.value).toBeCloseTo(median, 9);
			}
		}
	});

	it('for groups by two dimensions, whether or not they are packed into one column', async () => {
		const index = await indexOf({});
		for (const by of [
			['weekday', 'hour'],
			['unit', 'month'],
			['unit', 'area']
		] as [IndexDimensionId, IndexDimensionId][]) {
			const dimensions = { type: { values: ['投诉', null] }, unit: { values: ['水务局'], exclude: true } };
			const period = PERIODS[1]!;
			const { one } = index.answer({
				period,
				dimensions,
				views: { one: { by, measures: ['resolution_rate'], own: [] } }
			});
			const [first, second] = by.map((id) => index.index.dimensions[id].values) as [string[], string[]];
			for (const [at, value] of first.entries()) {
				const narrowed = { ...dimensions, [`${by[0]}`]: { values: [value] } };
				if (by[0] === 'unit' && value === '水务局') continue;
				const wanted = await exploreBreakdown(engine, {
					period,
					asOf: AS_OF,
					filter: { dimensions: narrowed },
					dimension: by[1],
					metrics: ['resolution_rate']
				});
				second.forEach((key, place) => {
					const cell = at * second.length + place;
					const row = wanted.find((candidate) => candidate.key === key);
					expect(one!.rows[cell]).toBe(row?.tickets ?? 0);
					expect(one!.measures.resolution_rate!.numerator![cell]).toBe(row?.figures.resolution_rate.numerator ?? 0);
				});
			}
		}
	});

	it('for quantiles by group', async () => {
		const index = await indexOf({});
		const dimensions = { type: { values: ['投诉'], exclude: true } };
		const { one } = index.answer({
			period: PERIODS[1]!,
			dimensions,
			views: { one: { by: ['unit'], quantiles: [0.5, 0.9] } }
		});
		const wanted = await engine.query<{ unit: string | null; half: number | null; most: number | null }>(
			selectTickets(
				{ period: PERIODS[1]!, asOf: AS_OF, filter: { dimensions } },
				'unit, quantile_cont(seconds_from_dispatch / 3600.0, 0.5) AS half, quantile_cont(seconds_from_dispatch / 3600.0, 0.9) AS most',
				sql`\nGROUP BY unit`
			)
		);
		expect(wanted).toHaveLength(5);
		for (const { unit, half, most } of wanted) {
			const group = index.index.dimensions.unit.values.indexOf(unit);
			expect(one!.quantiles[0]![group]).toBeCloseTo(half!, 9);
			expect(one!.quantiles[1]![group]).toBeCloseTo(most!, 9);
		}
	});

	it('without tickets', async () => {
		const empty = await createNodeEngine();
		await fillTables(empty, { tickets: [] });
		const index = new CrossIndex(packIndex(await readIndexSource(empty, { asOf: AS_OF })));
		const { all, unit } = index.answer({
			period: PERIODS[1]!,
			views: { all: { by: [], measures: ['resolution_rate', 'median_handling_hours'] }, unit: { by: ['unit'] } }
		});
		expect([...all!.rows]).toEqual([0]);
		expect(all!.measures.resolution_rate!.value[0]).toBeNaN();
		expect(breakdownRows('unit', index.index.dimensions.unit.values, unit!)).toEqual([]);
		await empty.close();
	});
});

function requestOf({ period, dimensions, word }: State, shown: Record<string, IndexView>): IndexRequest {
	return { period, dimensions, within: word === null ? [] : [word], views: shown };
}

/** Counts exactly; a mean or a weighted sum is added up in another order. */
function expectSame(got: readonly BreakdownRow[], wanted: readonly BreakdownRow[]): void {
	const byKey = new Map(got.map((row) => [row.key, row]));
	expect(new Set(byKey.keys())).toEqual(new Set(wanted.map(({ key }) => key)));
	expect(got.map(({ tickets }) => tickets)).toEqual(wanted.map(({ tickets }) => tickets));
	for (const row of wanted) {
		const own = byKey.get(row.key)!;
		expect(own.tickets).toBe(row.tickets);
		for (const [id, figures] of Object.entries(row.figures)) {
			for (const [name, value] of Object.entries(figures)) {
				const mine = own.figures[id as MetricId][name as keyof typeof figures];
				if (value === null || mine === null) expect(mine, `${id} ${name}`).toBe(value);
				else expect(Math.abs(mine - value), `${id} ${name}`).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
			}
		}
	}
}

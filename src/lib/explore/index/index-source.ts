import { join, literal, raw } from '../../engine/sql/quote.ts';
import type { Engine, NumberColumn } from '../../engine/engine.ts';
import { factsOf } from '../../metrics/scope.ts';
import {
	DIMENSIONS,
	dimensionSql,
	hasDimension,
	placeOfState,
	TICKET_DIMENSION_IDS,
	type DimensionId,
	type TicketDimensionId
} from '../../metrics/dimensions.ts';
import { METRIC_IDS, type MetricId } from '../../domain/metric.ts';
import { isTicketMetric, metricVariant } from '../../metrics/catalogue.ts';
import { measureLayout, type MeasureLayout } from './measures.ts';

/** Dimensions that are a column of the tickets; the others follow from the moment of acceptance. */
export const CODED_DIMENSIONS = [
	'type',
	'channel',
	'urgency',
	'status',
	'satisfaction',
	'solved',
	'unit',
	'area',
	'cat1',
	'cat2',
	'cat3',
	'timeliness',
	'stage',
	'daytype',
	'age',
	'handling',
	'worktime',
	'flow',
	'visit',
	'rating',
	'first_rating'
] as const;
export type CodedDimension = (typeof CODED_DIMENSIONS)[number];

/** Dimensions of free text, or with nearly as many values as there are tickets: only SQL groups and filters by them. */
const NOT_INDEXED = ['reason', 'caller'] as const;
export type IndexDimensionId = Exclude<TicketDimensionId, (typeof NOT_INDEXED)[number]>;

/** Dimensions that the index groups and filters by. */
export const INDEX_DIMENSIONS: readonly IndexDimensionId[] = TICKET_DIMENSION_IDS.filter(isIndexed);

export function isIndexed(id: DimensionId): id is IndexDimensionId {
	return hasDimension('tickets', id) && !(NOT_INDEXED as readonly DimensionId[]).includes(id);
}

/** Bits in one word of flags: what fits an INTEGER without its sign. */
export const FLAG_BITS = 30;

/** What SQL knows of every ticket accepted until the as-of instant, as columns of numbers in any order of rows. */
export interface IndexSource {
	readonly rows: number;
	/** Number of the row in the table `tickets`. */
	readonly rowId: NumberColumn;
	/** Day of acceptance, days since 1970-01-01. */
	readonly day: NumberColumn;
	/** Hour of the week of acceptance, 0 = Monday 0–1 h … 167. */
	readonly slot: NumberColumn;
	/** Code of the value: 0 is 未填写, k is `values[k - 1]`. */
	readonly dimensions: Readonly<
		Record<CodedDimension, { readonly values: readonly string[]; readonly codes: NumberColumn }>
	>;
	/** Predicates of the layout, bit by bit, `FLAG_BITS` a word. */
	readonly flags: readonly NumberColumn[];
	readonly weights: readonly NumberColumn[];
	/** Durations of the layout in whole seconds; −1 where there is none. */
	readonly seconds: readonly NumberColumn[];
	readonly layout: MeasureLayout;
	/** Variant each metric of the layout is counted by. */
	readonly variants: Readonly<Partial<Record<MetricId, string>>>;
	/** As-of instant `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf: string;
}

export interface IndexOptions {
	/** As-of instant `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf: string;
	/** Chosen variant of a metric; the default where absent. */
	readonly variants?: Readonly<Partial<Record<MetricId, string | undefined>>> | undefined;
}

/** Wide enough for everything: what bounds the rows is the as-of instant. */
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** Reads what the index needs: the values of each dimension, then in one statement a row of numbers a ticket. */
export async function readIndexSource(engine: Engine, options: IndexOptions): Promise<IndexSource> {
	const layout = measureLayout(options.variants);
	const values = await dimensionValues(engine);
	const columns = [
		'_id::UINTEGER AS row_id',
		`date_diff('day', DATE '1970-01-01', accept_time::DATE)::INTEGER AS day`,
		'((isodow(accept_time) - 1) * 24 + hour(accept_time))::UTINYINT AS slot',
		...CODED_DIMENSIONS.map((id) => codeColumn(id, values[id])),
		...flagColumns(layout.predicates),
		...layout.weights.map((text, at) => `coalesce(${text}, 0)::DOUBLE AS weight${at}`),
		...layout.hours.map((text, at) => `coalesce(round((${text}) * 3600), -1)::INTEGER AS seconds${at}`)
	].join(',\n\t');
	const read = await engine.queryColumns(
		join(
			[factsOf('tickets', { period: ALWAYS, asOf: options.asOf }, columns), raw(`SELECT\n\t${columns}\nFROM facts`)],
			''
		)
	);
	const column = (name: string) => read.get(name)!;
	return {
		rows: column('row_id').length,
		rowId: column('row_id'),
		day: column('day'),
		slot: column('slot'),
		dimensions: Object.fromEntries(
			CODED_DIMENSIONS.map((id) => [id, { values: values[id], codes: column(id) }])
		) as unknown as IndexSource['dimensions'],
		flags: wordsOf(layout.predicates).map((_, word) => column(`flags${word}`)),
		weights: layout.weights.map((_, at) => column(`weight${at}`)),
		seconds: layout.hours.map((_, at) => column(`seconds${at}`)),
		layout,
		variants: Object.fromEntries(
			METRIC_IDS.filter(isTicketMetric).map((id) => [id, metricVariant(id, options.variants?.[id]).id])
		),
		asOf: options.asOf
	};
}

/** The values of every dimension in code order: its states, or what the tickets say. */
async function dimensionValues(engine: Engine): Promise<Record<CodedDimension, readonly string[]>> {
	const said = CODED_DIMENSIONS.filter((id) => DIMENSIONS[id].states === undefined);
	const rows = await engine.query<{ id: CodedDimension; value: string }>(
		said
			.map(
				(id) =>
					`SELECT ${literal(id)} AS id, value FROM (SELECT DISTINCT ${id} AS value FROM tickets) WHERE value IS NOT NULL`
			)
			.join(' UNION ALL ')
	);
	const values = Object.fromEntries(
		CODED_DIMENSIONS.map((id) => [id, (DIMENSIONS[id].states ?? []).map(({ name }) => name)])
	) as Record<CodedDimension, string[]>;
	for (const { id, value } of rows) values[id].push(value);
	for (const id of said) values[id].sort();
	return values;
}

/** The engine looks a text up in an ENUM by hashing, once a row: several times faster than a join with a dictionary. */
function codeColumn(id: CodedDimension, values: readonly string[]): string {
	const { states } = DIMENSIONS[id];
	if (states) return `coalesce(${placeOfState(states)}, 0)::UTINYINT AS ${id}`;
	if (values.length === 0) return `0::UTINYINT AS ${id}`;
	const type = values.length < 255 ? 'UTINYINT' : values.length < 65_535 ? 'USMALLINT' : 'UINTEGER';
	const members = values.map(literal).join(', ');
	return `coalesce(enum_code((${dimensionSql(id)})::ENUM(${members}))::UINTEGER + 1, 0)::${type} AS ${id}`;
}

function wordsOf(predicates: readonly string[]): (readonly string[])[] {
	const words: (readonly string[])[] = [];
	for (let start = 0; start < predicates.length; start += FLAG_BITS) {
		words.push(predicates.slice(start, start + FLAG_BITS));
	}
	return words;
}

function flagColumns(predicates: readonly string[]): string[] {
	return wordsOf(predicates).map((word, at) => {
		const bits = word.map((text, bit) => `CASE WHEN ${text} THEN ${2 ** bit} ELSE 0 END`);
		return `(${bits.join(' + ')})::INTEGER AS flags${at}`;
	});
}

import type { DatasetDef, DatasetKind, FieldDef } from '../domain/dataset.ts';
import { isErrorValue, isNoValue, normaliseHeader } from '../domain/text.ts';
import { headerReading, isOtherSize } from './column-reading.ts';
import type { Header } from './header.ts';
import type { ColumnMapping } from './model.ts';
import { areDates, areTermsOf, samplesVeto } from './sample-veto.ts';
import { similarity } from './similarity.ts';

/** A suggestion needs at least this likeness. */
const SUGGEST_FROM = 0.5;
/** Where a column's values are dates, the header means the other field: 办理时限 is a span or a point in time, 通话时间 too. */
export const WHEN_DATES: Readonly<Partial<Record<DatasetKind, Readonly<Record<string, string>>>>> = {
	tickets: { limit_text: 'deadline' },
	calls: { talk_seconds: 'call_time' }
};
/** Where a column's values are terms of the other field's dictionary, it is meant: 办理结果 is a text, or 已解决. */
const WHEN_TERMS: Readonly<Partial<Record<DatasetKind, Readonly<Record<string, string>>>>> = {
	tickets: { reply: 'solved' }
};

/** What a header means where another column is surer to be the first: 小类 is the third level beside 中类. */
const OTHERWISE: Readonly<
	Partial<Record<DatasetKind, readonly { readonly header: RegExp; readonly field: string }[]>>
> = {
	tickets: [{ header: /小类(?:名称)?$/, field: 'cat3' }]
};
/** Surer than nothing: any header of its own comes before. */
const LAST_RANK = 500;

/** A field that a header means; `rank` 0 is the field's own name, then its synonyms in their order. */
export interface HeaderMeaning {
	readonly field: FieldDef;
	readonly rank: number;
}

const lookups = new WeakMap<DatasetDef, ReadonlyMap<string, HeaderMeaning>>();

/** Fields of a dataset by every normalised header that means them; the field that comes first wins. */
export function headerLookup(definition: DatasetDef): ReadonlyMap<string, HeaderMeaning> {
	const known = lookups.get(definition);
	if (known) return known;
	const lookup = new Map<string, HeaderMeaning>();
	const add = (text: string, field: FieldDef, rank: number) => {
		const header = normaliseHeader(text);
		if (!lookup.has(header)) lookup.set(header, { field, rank });
	};
	const fields = definition.fields.filter(({ computed }) => computed !== true);
	for (const field of fields) add(field.name, field, 0);
	for (const field of fields) {
		[...field.synonyms, ...(field.opposites ?? [])].forEach((synonym, at) => add(synonym, field, at + 1));
	}
	lookups.set(definition, lookup);
	return lookup;
}

/** What one column could feed, best first, and a field that its values or its unit forbid. */
interface Wish {
	readonly claims: readonly HeaderMeaning[];
	readonly vetoed: string | null;
}

/**
 * Feeds columns to fields: by synonym, exactly, after normalising. The samples may veto; of two columns for one field the
 * surer header wins, then the first; what is left gets a suggestion by likeness, which nobody applies.
 */
export function mapColumns(
	header: Header,
	definition: DatasetDef,
	samples: readonly (readonly string[])[]
): ColumnMapping[] {
	const wishes = header.columns.map(({ candidates, text }, index) =>
		wishOf(candidates, text, definition, samples[index] ?? [])
	);
	const holders = assign(wishes);
	const fieldAt = new Map([...holders].map(([key, index]) => [index, key]));
	const byKey = new Map(definition.fields.map((field) => [field.key, field]));
	const mapped = header.columns.map(({ text }, index): ColumnMapping => {
		const field = fieldAt.get(index);
		if (field !== undefined) {
			return { index, header: text, field, confidence: 1, ...headerReading(byKey.get(field)!, text) };
		}
		const { vetoed } = wishes[index]!;
		return { index, header: text, field: null, confidence: 0, ...(vetoed === null ? {} : { suggestion: vetoed }) };
	});
	const taken = new Set(holders.keys());
	return withStandIns(
		mapped.map((column) =>
			column.field !== null || column.suggestion !== undefined ? column : suggest(column, definition, taken)
		),
		definition
	);
}

/** Columns that stand in for a field which has none of its own: 派单时间 for 受理时间. */
export function withStandIns(columns: readonly ColumnMapping[], definition: DatasetDef): ColumnMapping[] {
	const fed = new Set(columns.map(({ field }) => field));
	return columns.map((column) => {
		const lacking = definition.fields.find(({ key, standIn }) => standIn === column.field && !fed.has(key));
		return column.field === null || lacking === undefined ? column : { ...column, standsFor: lacking.key };
	});
}

function wishOf(candidates: readonly string[], text: string, definition: DatasetDef, samples: readonly string[]): Wish {
	const lookup = headerLookup(definition);
	const byKey = new Map(definition.fields.map((field) => [field.key, field]));
	const values = samples.filter((value) => !isNoValue(value) && !isErrorValue(value));
	const claims: HeaderMeaning[] = [];
	candidates.forEach((candidate, at) => {
		const meaning = lookup.get(candidate);
		if (meaning === undefined) return;
		const key = meaning.field.key;
		const whenDates = byKey.get(WHEN_DATES[definition.kind]?.[key] ?? '');
		const whenTerms = byKey.get(WHEN_TERMS[definition.kind]?.[key] ?? '');
		let { field } = meaning;
		if (whenDates !== undefined && areDates(values)) field = whenDates;
		else if (whenTerms !== undefined && areTermsOf(whenTerms, values)) field = whenTerms;
		claims.push({ field, rank: at * 1000 + meaning.rank });
		const otherwise = OTHERWISE[definition.kind]?.find(({ header }) => header.test(candidate));
		const second = byKey.get(otherwise?.field ?? '');
		if (second !== undefined) claims.push({ field: second, rank: at * 1000 + LAST_RANK });
	});
	const isKey = (field: FieldDef) => definition.key.length === 1 && definition.key[0] === field.key;
	const free: HeaderMeaning[] = [];
	for (const claim of claims) {
		const refused = samplesVeto(claim.field, samples, isKey(claim.field)) || isOtherSize(claim.field, text);
		// A header that speaks for a field whose values contradict it is not asked for a lesser meaning.
		if (refused) return { claims: free, vetoed: claim.field.key };
		free.push(claim);
	}
	return { claims: free, vetoed: null };
}

/** Column by field: each column asks for its fields in turn; a field keeps the surest, then the first column. */
function assign(wishes: readonly Wish[]): ReadonlyMap<string, number> {
	const holders = new Map<string, { column: number; rank: number }>();
	const next = wishes.map(() => 0);
	const open = wishes.map((_, index) => index);
	for (let column = open.shift(); column !== undefined; column = open.shift()) {
		const claim = wishes[column]!.claims[next[column]!++];
		if (claim === undefined) continue;
		const holder = holders.get(claim.field.key);
		const wins =
			holder === undefined || claim.rank < holder.rank || (claim.rank === holder.rank && column < holder.column);
		open.push(wins ? (holder?.column ?? -1) : column);
		if (open[open.length - 1] === -1) open.pop();
		if (wins) holders.set(claim.field.key, { column, rank: claim.rank });
	}
	return new Map([...holders].map(([key, { column }]) => [key, column]));
}

function suggest(column: ColumnMapping, definition: DatasetDef, taken: ReadonlySet<string>): ColumnMapping {
	const header = normaliseHeader(column.header.split('/').pop() ?? '');
	if (header === '') return column;
	let best: { field: FieldDef; score: number } | null = null;
	for (const [text, { field }] of headerLookup(definition)) {
		if (taken.has(field.key)) continue;
		const score = similarity(header, text);
		if (score >= SUGGEST_FROM && score > (best?.score ?? 0)) best = { field, score };
	}
	return best ? { ...column, confidence: Math.min(best.score, 0.99), suggestion: best.field.key } : column;
}

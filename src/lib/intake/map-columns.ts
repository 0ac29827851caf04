import type { DatasetDef, DatasetKind, FieldDef } from '../domain/dataset.ts';
import { headerUnit, isNoValue, normaliseHeader } from '../domain/text.ts';
import type { Header } from './header.ts';
import type { ColumnMapping } from './model.ts';
import { areDates, samplesVeto } from './sample-veto.ts';
import { similarity } from './similarity.ts';

/** Never fed from a header: the intake works it out. */
const COMPUTED_FIELDS: ReadonlySet<string> = new Set(['caller_key']);
/** A suggestion needs at least this likeness. */
const SUGGEST_FROM = 0.5;
/** Units that say the same quantity in another size: a column in one must not feed a field in the other. */
const UNIT_FAMILIES: readonly (readonly string[])[] = [
	['元', '万元', '亿元', '千元'],
	['秒', '分', '分钟', '小时', '时', '毫秒', '天', '工作日']
];
/** Where a column's values are dates, the header means the other field: 办理时限 is a span or a point in time. */
const WHEN_DATES: Readonly<Partial<Record<DatasetKind, Readonly<Record<string, string>>>>> = {
	tickets: { limit_text: 'deadline' }
};

const lookups = new WeakMap<DatasetDef, ReadonlyMap<string, FieldDef>>();

/** Fields of a dataset by every normalised header that means them; the field that comes first wins. */
export function headerLookup(definition: DatasetDef): ReadonlyMap<string, FieldDef> {
	const known = lookups.get(definition);
	if (known) return known;
	const lookup = new Map<string, FieldDef>();
	const add = (text: string, field: FieldDef) => {
		const header = normaliseHeader(text);
		if (!lookup.has(header)) lookup.set(header, field);
	};
	const fields = definition.fields.filter(({ key }) => !COMPUTED_FIELDS.has(key));
	for (const field of fields) add(field.name, field);
	for (const field of fields) for (const synonym of field.synonyms) add(synonym, field);
	lookups.set(definition, lookup);
	return lookup;
}

function otherSize(field: FieldDef, header: string): boolean {
	const unit = headerUnit(header);
	if (unit === null || field.unit === undefined || unit === field.unit) return false;
	return UNIT_FAMILIES.some((family) => family.includes(unit) && family.includes(field.unit!));
}

/**
 * Feeds columns to fields: by synonym, exactly, after normalising. The samples may veto; the first of two columns for
 * one field wins; what is left gets a suggestion by likeness, which nobody applies.
 */
export function mapColumns(
	header: Header,
	definition: DatasetDef,
	samples: readonly (readonly string[])[]
): ColumnMapping[] {
	const lookup = headerLookup(definition);
	const byKey = new Map(definition.fields.map((field) => [field.key, field]));
	const taken = new Set<string>();
	const mapped = header.columns.map((column, index): ColumnMapping => {
		const nothing = { index, header: column.text, field: null, confidence: 0 };
		for (const candidate of column.candidates) {
			let field = lookup.get(candidate);
			if (!field) continue;
			const values = samples[index] ?? [];
			const other = WHEN_DATES[definition.kind]?.[field.key];
			if (other !== undefined && areDates(values.filter((value) => !isNoValue(value))))
				field = byKey.get(other) ?? field;
			if (taken.has(field.key)) continue;
			if (samplesVeto(field, values) || otherSize(field, column.text)) return { ...nothing, suggestion: field.key };
			taken.add(field.key);
			return { index, header: column.text, field: field.key, confidence: 1 };
		}
		return nothing;
	});
	return mapped.map((column) =>
		column.field !== null || column.suggestion !== undefined ? column : suggest(column, definition, taken)
	);
}

function suggest(column: ColumnMapping, definition: DatasetDef, taken: ReadonlySet<string>): ColumnMapping {
	const header = normaliseHeader(column.header.split('/').pop() ?? '');
	if (header === '') return column;
	let best: { field: FieldDef; score: number } | null = null;
	for (const [text, field] of headerLookup(definition)) {
		if (taken.has(field.key)) continue;
		const score = similarity(header, text);
		if (score >= SUGGEST_FROM && score > (best?.score ?? 0)) best = { field, score };
	}
	return best ? { ...column, confidence: Math.min(best.score, 0.99), suggestion: best.field.key } : column;
}

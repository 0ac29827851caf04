import type { DatasetDef } from '../domain/dataset.ts';
import { datasetList } from '../domain/datasets/index.ts';
import { isErrorValue, isNoValue, normaliseHeader } from '../domain/text.ts';
import type { Header } from './header.ts';
import { headerLookup } from './map-columns.ts';
import type { ColumnMapping } from './model.ts';

const BARE_DAY = /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?(?:[ T]0?0:00(?::00(?:\.0+)?)?)?$/;

/** Lack these columns one of the dataset's key? */
export function lacksKey({ key }: DatasetDef, columns: readonly ColumnMapping[]): boolean {
	return key.some((field) => columns.every((column) => column.field !== field && column.standsFor !== field));
}

/** Is a sheet that has what this kind requires of it, and nothing that other tables have too? By its key, or without one. */
export function isSureKind(
	header: Header,
	definition: DatasetDef,
	columns: readonly ColumnMapping[],
	samples: readonly (readonly string[])[]
): boolean {
	if (definition.withoutKey !== undefined && lacksKey(definition, columns)) {
		return isKindWithoutKey(header, definition, columns, samples);
	}
	return !isVague(definition, columns);
}

/** Is its key a column that many tables have, without the columns that make it this one? */
function isVague({ key, vagueKey }: DatasetDef, columns: readonly ColumnMapping[]): boolean {
	if (vagueKey === undefined) return false;
	const named = columns.find(({ field }) => field !== null && key.includes(field));
	// As it is written: what normalising leaves away, such as 热线, makes it sure.
	if (named?.header.replace(/[\s*]/g, '') !== vagueKey.header) return false;
	const fields = columns.flatMap(({ field, standsFor }) => [field, standsFor]);
	return !vagueKey.beside.every((group) => group.some((one) => fields.includes(one)));
}

/**
 * Is a sheet of this kind although it has no column of its key, and could its rows be told apart? It has what the dataset
 * asks for, no other dataset knows more of its headers, and what it is told apart by are moments, not days.
 */
function isKindWithoutKey(
	header: Header,
	definition: DatasetDef,
	columns: readonly ColumnMapping[],
	samples: readonly (readonly string[])[]
): boolean {
	const { withoutKey } = definition;
	if (withoutKey === undefined) return false;
	const { by, beside = [], vague = [], unlike } = withoutKey;
	const fields = columns.flatMap(({ field }) => field ?? []);
	const common = vague.map(normaliseHeader);
	const sure = columns.flatMap(({ field, header: text }) =>
		common.includes(normaliseHeader(text)) ? [] : (field ?? [])
	);
	if (!beside.every((group) => group.some((field) => sure.includes(field)))) return false;
	const speaksAgainst = columns.some(({ field, header: text }) => field === null && unlike?.header.test(text) === true);
	if (speaksAgainst && unlike?.beside.some((field) => fields.includes(field)) === false) return false;
	const moments = definition.fields.filter(({ key, kind }) => kind === 'instant' && by.flat().includes(key));
	const columnOf = (key: string) => columns.findIndex(({ field }) => field === key);
	if (moments.some(({ key }) => areBareDays(samples[columnOf(key)] ?? []))) return false;
	const known = knownHeaders(header, definition);
	return datasetList.every((other) => knownHeaders(header, other) <= known);
}

function areBareDays(samples: readonly string[]): boolean {
	const values = samples.filter((sample) => !isNoValue(sample) && !isErrorValue(sample));
	return values.length > 0 && values.every((value) => BARE_DAY.test(value.trim()));
}

/** How many columns have a header that the dataset knows. */
function knownHeaders(header: Header, definition: DatasetDef): number {
	const lookup = headerLookup(definition);
	return header.columns.filter(({ candidates }) => candidates.some((text) => lookup.has(text))).length;
}

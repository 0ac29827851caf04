import type { DatasetDef, DatasetKind } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import { normaliseHeader } from '../../domain/text.ts';
import { columnSignature } from '../../intake/header.ts';
import type { DateOrder } from '../../intake/cast/date-order.ts';
import type { ColumnMapping, LandedSheet, MappingProfile, SheetReport } from '../../intake/model.ts';
import type { Workspace } from '../../workspace/schema.ts';

/** A mapping while it is being chosen: the kind of export, and the field of each column by position. */
export interface MappingDraft {
	readonly dataset: DatasetKind;
	readonly fields: readonly (string | null)[];
}

/** The mapping a sheet was read with; for another kind, what the headers say for it. Similar headers are not decided on. */
export function draftFor(sheet: SheetReport, dataset: DatasetKind): MappingDraft {
	if (sheet.dataset === dataset) return { dataset, fields: sheet.columns.map((column) => column.field) };
	const taken = new Set<string>();
	const fields = sheet.columns.map(({ header }) => {
		const field = fieldOf(DATASETS[dataset], header);
		if (field === null || taken.has(field)) return null;
		taken.add(field);
		return field;
	});
	return { dataset, fields };
}

/**
 * The draft with one column fed to a field, or to none. Other columns keep theirs, also the same one: somebody who walks
 * through the choices by keyboard passes over fields that other columns have.
 */
export function withField(draft: MappingDraft, index: number, field: string | null): MappingDraft {
	return { ...draft, fields: draft.fields.map((known, at) => (at === index ? field : known)) };
}

/** What keeps the draft from being used, in Chinese: required fields without a column, fields with two. */
export function draftProblems(draft: MappingDraft): string[] {
	const columnsOf = (key: string) => draft.fields.flatMap((field, at) => (field === key ? [at + 1] : []));
	const { fields } = DATASETS[draft.dataset];
	const missing = fields
		.filter((field) => field.required && !field.columnOptional && columnsOf(field.key).length === 0)
		.map(({ name }) => name);
	const doubled = fields.filter(({ key }) => columnsOf(key).length > 1);
	return [
		...(missing.length > 0 ? [`缺少必需的列：${missing.join('、')}`] : []),
		...doubled.map(({ key, name }) => `“${name}”只能对应一列，现在有第 ${columnsOf(key).join('、')} 列`)
	];
}

/** The draft as it is kept, for every file with the same columns. Orders of dates that somebody said stay. */
export function profileOf(columns: readonly ColumnMapping[], draft: MappingDraft): MappingProfile {
	const orders = columns.map(({ dateOrder }) =>
		dateOrder === undefined || dateOrder === 'ambiguous' ? null : dateOrder
	);
	return {
		signature: columnSignature(columns),
		dataset: draft.dataset,
		fields: draft.fields,
		...(orders.some((order) => order !== null) ? { dateOrders: orders } : {})
	};
}

/** The mapping a sheet was read with, with the order of one column's dates. */
export function profileWithOrder(sheet: SheetReport, index: number, order: DateOrder): MappingProfile {
	const columns = sheet.columns.map((column) => (column.index === index ? { ...column, dateOrder: order } : column));
	return profileOf(columns, draftFor(sheet, sheet.dataset!));
}

/** Names a sheet's columns: sheets with the same signature are read by the same mapping. Empty where no header was found. */
export function signatureOf(sheet: LandedSheet): string {
	return columnSignature(sheet.recognition.columns);
}

/** The workspace with a profile, in place of one for the same columns. */
export function withProfile(workspace: Workspace, profile: MappingProfile): Workspace {
	const others = workspace.mappings.filter((known) => known.signature !== profile.signature);
	return { ...workspace, mappings: [...others, profile] };
}

function fieldOf(definition: DatasetDef, header: string): string | null {
	const wanted = normaliseHeader(header);
	const found = definition.fields.find(({ name, synonyms }) =>
		[name, ...synonyms].some((known) => normaliseHeader(known) === wanted)
	);
	return found?.key ?? null;
}

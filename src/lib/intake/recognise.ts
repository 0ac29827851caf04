import type { DatasetDef, DatasetKind } from '../domain/dataset.ts';
import { DATASETS, datasetList } from '../domain/datasets/index.ts';
import { remember } from '../domain/remember.ts';
import { normaliseHeader } from '../domain/text.ts';
import { columnSignature, isSubHeader, looksLikeData, mergeHeader, type Header } from './header.ts';
import { headerReading } from './column-reading.ts';
import { headerLookup, mapColumns, WHEN_DATES, withStandIns } from './map-columns.ts';
import type { ColumnMapping, MappingProfile, RawRow, Recognition } from './model.ts';
import { isTotalLabel } from './row-class.ts';
import { withoutSideTable } from './side-table.ts';
import { isSureKind } from './sure-kind.ts';

export { columnSignature } from './header.ts';

export interface RecogniseHints {
	readonly fileName: string;
	readonly sheetName: string;
	/** Restricts the search to this kind. */
	readonly dataset?: DatasetKind | undefined;
	/** The header begins in one of so many rows with a text at the top. */
	readonly searchRows?: number | undefined;
}

/** Header rows are looked for among this many rows with a text at the top. */
const SEARCH_ROWS = 30;
const SAMPLE_ROWS = 60;
/** A table without one of the optional columns needs so many known ones to be taken for its kind. */
const ENOUGH_WITHOUT = 3;

interface Candidate {
	readonly header: Header;
	readonly definition: DatasetDef;
	readonly columns: readonly ColumnMapping[];
	readonly mapped: number;
	/** Every required field has a column, or one that stands in. */
	readonly whole: boolean;
}

/**
 * Understands the top of a sheet: where the header is (under titles, notes and blank rows; one to three rows), which
 * kind of export this is, and which column feeds which field. A saved profile with the same column signature decides;
 * else columns are mapped by synonym alone, and a kind needs all its required fields (an export that only updates known
 * rows may lack those that the kind allows it). The kind with the most fields wins; words in the file or sheet name break ties. Without a kind the likeliest header row is still reported.
 */
export function recogniseSheet(
	head: readonly RawRow[],
	hints: RecogniseHints,
	profiles: readonly MappingProfile[]
): Recognition {
	const headers = findHeaders(head, hints.searchRows);
	for (const header of headers) {
		const recognition = applyProfile(header, profiles, hints.dataset);
		if (recognition) return recognition;
	}
	const definitions = hints.dataset === undefined ? datasetList : [DATASETS[hints.dataset]];
	// Every header that could be asks for the same cells below it.
	const normalised = remember(normaliseHeader);
	let best: Candidate | null = null;
	for (const header of headers) {
		const samples = samplesBelow(head, header, normalised);
		for (const definition of definitions) {
			if (!hasRequired(header, definition)) continue;
			const columns = mapColumns(header, definition, samples);
			const fields = new Set(columns.flatMap(({ field, standsFor }) => [field, standsFor ?? null]));
			const lacking = definition.fields.filter((field) => field.required === true && !fields.has(field.key));
			const mapped = columns.filter(({ field }) => field !== null).length;
			if (lacking.some((field) => field.columnOptional !== true)) continue;
			if (lacking.length > 0 && mapped < ENOUGH_WITHOUT) continue;
			if (hints.dataset === undefined && !isSureKind(header, definition, columns, samples)) continue;
			const candidate = { header, definition, columns, mapped, whole: lacking.length === 0 };
			if (!best || isBetter(candidate, best, hints)) best = candidate;
		}
	}
	if (best) {
		const whole = recognition(best.header, best.definition.kind, best.columns);
		return withoutSideTable(head, whole, (part) => recogniseSheet(part, hints, []));
	}
	const likeliest = likeliestHeader(headers, definitions);
	if (!likeliest) return { headerRow: null, headerHeight: 0, dataset: null, columns: [] };
	const columns = mapColumns(likeliest.header, likeliest.definition, samplesBelow(head, likeliest.header, normalised));
	// Without a kind nothing is fed; what would have been is shown as a suggestion.
	const offered = columns.map(({ index, header, field, suggestion }) => {
		const key = field ?? suggestion;
		return { index, header, field: null, confidence: 0, ...(key === undefined ? {} : { suggestion: key }) };
	});
	return recognition(likeliest.header, null, offered);
}

function recognition(header: Header, dataset: DatasetKind | null, columns: readonly ColumnMapping[]): Recognition {
	return { headerRow: header.row, headerHeight: header.height, dataset, columns };
}

/** Every place where a header could be: a row with two texts and little data, alone or with the lines below it. */
function findHeaders(head: readonly RawRow[], searchRows = SEARCH_ROWS): Header[] {
	const headers: Header[] = [];
	const filled = head.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	filled.slice(0, searchRows).forEach((row, index) => {
		const texts = row.cells.filter((cell) => cell.trim() !== '');
		if (texts.length < 2 || texts.filter(looksLikeData).length * 2 > texts.length) return;
		headers.push(mergeHeader([row]));
		for (let height = 2; height <= 3; height += 1) {
			const rows = filled.slice(index, index + height);
			if (rows.length < height || !isSubHeader(rows[height - 2]!, rows[height - 1]!)) break;
			headers.push(mergeHeader(rows));
		}
	});
	return headers;
}

/** Cells below a header by column. A header repeated further down, and 合计, are no samples of their column. */
function samplesBelow(head: readonly RawRow[], header: Header, normalised: (cell: string) => string): string[][] {
	const rows = head.filter(({ number }) => number > header.row).slice(0, SAMPLE_ROWS);
	return header.columns.map(({ candidates }, column) =>
		rows
			.map(({ cells }) => cells[column] ?? '')
			.filter((cell) => cell.length > 60 || !(candidates.includes(normalised(cell)) || isTotalLabel(cell)))
	);
}

/** A cheap look before the samples are asked. */
function hasRequired(header: Header, definition: DatasetDef): boolean {
	const lookup = headerLookup(definition);
	const meant = header.columns.flatMap(({ candidates }) =>
		candidates.flatMap((text) => lookup.get(text)?.field.key ?? [])
	);
	const found = new Set(meant.flatMap((key) => [key, WHEN_DATES[definition.kind]?.[key]]));
	return definition.fields.every(
		(field) => field.required !== true || field.columnOptional === true || found.has(field.key)
	);
}

function nameHits(definition: DatasetDef, hints: RecogniseHints): number {
	const name = `${hints.fileName} ${hints.sheetName}`;
	return Math.max(0, ...definition.nameHints.filter((hint) => name.includes(hint)).map((hint) => hint.length));
}

function isBetter(candidate: Candidate, best: Candidate, hints: RecogniseHints): boolean {
	if (candidate.whole !== best.whole) return candidate.whole;
	if (candidate.mapped !== best.mapped) return candidate.mapped > best.mapped;
	if (candidate.definition !== best.definition) {
		return nameHits(candidate.definition, hints) > nameHits(best.definition, hints);
	}
	// The same header with its unknown second line; but a title above a header adds nothing to it.
	const sameStart = candidate.header.row - candidate.header.height === best.header.row - best.header.height;
	return sameStart && candidate.header.height > best.header.height;
}

function likeliestHeader(
	headers: readonly Header[],
	definitions: readonly DatasetDef[]
): { header: Header; definition: DatasetDef } | null {
	let best: { header: Header; definition: DatasetDef; score: number } | null = null;
	for (const header of headers) {
		const filled = header.columns.filter(({ text }) => text !== '').length;
		for (const definition of definitions) {
			const lookup = headerLookup(definition);
			const known = header.columns.filter(({ candidates }) => candidates.some((text) => lookup.has(text))).length;
			const score = known * 100 + filled;
			if (!best || score > best.score) best = { header, definition, score };
		}
	}
	return best;
}

function applyProfile(
	header: Header,
	profiles: readonly MappingProfile[],
	dataset: DatasetKind | undefined
): Recognition | null {
	const columns = header.columns.map(({ text }) => ({ header: text }));
	const signature = columnSignature(columns);
	const profile = profiles.find(
		(one) => one.signature === signature && (dataset === undefined || one.dataset === dataset)
	);
	if (!profile) return null;
	const definition = DATASETS[profile.dataset];
	const mapped = columns.map((column, index): ColumnMapping => {
		const field = definition.fields.find(({ key }) => key === profile.fields[index]);
		if (field === undefined) return { index, header: column.header, field: null, confidence: 0 };
		const dateOrder = profile.dateOrders?.[index] ?? null;
		return {
			index,
			header: column.header,
			field: field.key,
			confidence: 1,
			...headerReading(field, column.header),
			...(dateOrder !== null ? { dateOrder } : {})
		};
	});
	return recognition(header, profile.dataset, withStandIns(mapped, definition));
}

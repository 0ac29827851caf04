import { DERIVED_COLUMNS } from '../../domain/datasets/derived.ts';
import { DATASETS, datasetList } from '../../domain/datasets/index.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, isOneOf } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import type { FindingFilter } from '../../explore/quality/finding-filter.ts';
import { findingKind } from '../../explore/quality/finding-kinds.ts';
import { listFindings } from '../../explore/quality/list-findings.ts';
import { SECRET_FIELDS } from '../../explore/secret-fields.ts';
import { placeKey, type LandingPlace } from '../../intake/landing-rows.ts';
import type { UnknownValue } from '../../intake/unknown-values.ts';
import { reasonText } from './finding-columns.ts';

/** A value of more rows than this is a term that no dictionary knows, to be decided on at once, and no slip of the pen. */
export const SLIP_ROWS = 200;

/** A row to be put right: where it stands, the fields to look at, and why. */
export interface WantedRow extends LandingPlace {
	readonly dataset: DatasetKind;
	readonly fields: Set<string>;
	readonly reasons: string[];
}

/**
 * Every row with a finding that a filter lets through and, where it asks for no kind and month, with a rare value that no
 * dictionary knows: each once, in order of file, sheet and row.
 */
export async function wantedRows(
	engine: Engine,
	filter: FindingFilter,
	unknown: readonly UnknownValue[]
): Promise<WantedRow[]> {
	const found = new Map<string, WantedRow>();
	const add = (dataset: DatasetKind, place: LandingPlace, fields: readonly string[], reason: string) => {
		const key = placeKey(place);
		const one: WantedRow = found.get(key) ?? { ...place, dataset, fields: new Set(), reasons: [] };
		for (const field of fields) if (mayChange(dataset, field)) one.fields.add(field);
		one.reasons.push(reason);
		found.set(key, one);
	};
	for (const finding of await listFindings(engine, filter, { offset: 0, limit: 2 ** 31 - 1 })) {
		const { dataset, file: fileId, row, field } = finding;
		const kind = findingKind(finding.kind);
		const reason = field === null ? `${kind.name}：${reasonText(finding)}` : reasonText(finding);
		add(dataset, { fileId, sheet: finding.sheet ?? '', row }, field === null ? kind.fields : [field], reason);
	}
	if (filter.kind === undefined && filter.month === undefined) {
		for (const { dataset, field, place, reason } of await unknownPlaces(engine, unknown)) {
			if (filter.file === undefined || filter.file === place.fileId) add(dataset, place, [field], reason);
		}
	}
	return [...found.values()].sort(
		(a, b) => a.fileId - b.fileId || (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.row - b.row)
	);
}

/** The rows of the inputs that say one of some values. */
async function unknownPlaces(engine: Engine, unknown: readonly UnknownValue[]) {
	const rare = unknown.filter(({ count }) => count <= SLIP_ROWS);
	const places = [];
	for (const { kind: dataset, fields } of datasetList) {
		for (const { key, name } of fields) {
			const values = rare.filter((one) => one.dataset === dataset && one.field === key).map(({ value }) => value);
			if (values.length === 0) continue;
			const rows = await engine.query<{ file: number; sheet: string | null; row: number; value: string }>(
				`SELECT _file AS file, _sheet AS sheet, _row AS row, ${identifier(key)} AS value ` +
					`FROM ${identifier(landingTable(DATASETS[dataset]))} WHERE ${isOneOf(identifier(key), values)}`
			);
			for (const { file, sheet, row, value } of rows) {
				const place = { fileId: file, sheet: sheet ?? '', row };
				places.push({ dataset, field: key, place, reason: `没有见过的${name}“${value}”` });
			}
		}
	}
	return places;
}

/** May a field be put right in a list: is it neither worked out nor what a 保密 ticket might say? */
export function mayChange(dataset: DatasetKind, key: string): boolean {
	if (SECRET_FIELDS.has(key) || DATASETS[dataset].fields.some((field) => field.key === key && field.computed))
		return false;
	return DERIVED_COLUMNS[dataset]?.some((column) => column.key === key) !== true;
}

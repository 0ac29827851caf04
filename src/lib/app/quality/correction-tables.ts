import { DATASETS } from '../../domain/datasets/index.ts';
import type { FieldDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import type { FindingFilter } from '../../explore/quality/finding-filter.ts';
import { PLACE_HEADERS } from '../../intake/correction-sheet.ts';
import { placeKey, rowsAt, saidBy } from '../../intake/landing-rows.ts';
import type { UnknownValue } from '../../intake/unknown-values.ts';
import type { CorrectionColumn, CorrectionTable } from '../../report/xlsx/correction-xlsx.ts';
import type { CorrectableInput } from './compare-corrections.ts';
import { shownText } from './shown-cell.ts';
import { mayChange, wantedRows, type WantedRow } from './wanted-rows.ts';

/** More rows than anybody corrects by hand are not put into one list. */
export const LISTED_ROWS = 10_000;

const PLACES: readonly CorrectionColumn[] = [
	{ header: PLACE_HEADERS.sha256, width: 9 },
	{ header: PLACE_HEADERS.file, width: 20 },
	{ header: PLACE_HEADERS.sheet, width: 12 },
	{ header: PLACE_HEADERS.row, width: 9 },
	{ header: PLACE_HEADERS.problem, width: 44 }
];

/**
 * The rows with a finding that a filter lets through and, where it asks for no kind and month, those with a rare value
 * that no dictionary knows: as tables to be put right, one for the rows of each dataset whose sheets have the same
 * columns. What a 保密 ticket might say is in none of the columns. `left` are the rows beyond `LISTED_ROWS`.
 */
export async function correctionTables(
	engine: Engine,
	filter: FindingFilter,
	unknown: readonly UnknownValue[],
	inputs: readonly CorrectableInput[]
): Promise<{ tables: CorrectionTable[]; rows: number; left: number }> {
	const all = await wantedRows(engine, filter, unknown);
	const wanted = all.slice(0, LISTED_ROWS);
	const groups = new Map<string, { wanted: WantedRow[]; keys: Set<string> }>();
	for (const one of wanted) {
		const keys = columnsOf(one, inputs);
		const signature = `${one.dataset}|${keys.join('|')}`;
		const group = groups.get(signature) ?? { wanted: [], keys: new Set(keys) };
		for (const key of one.fields) group.keys.add(key);
		group.wanted.push(one);
		groups.set(signature, group);
	}
	const tables: CorrectionTable[] = [];
	for (const group of groups.values()) {
		const { dataset } = group.wanted[0]!;
		const same = tables.filter(({ name }) => name.startsWith(DATASETS[dataset].name)).length;
		const name = DATASETS[dataset].name + (same === 0 ? '' : ` ${same + 1}`);
		const fields = [...group.keys].flatMap((key) => DATASETS[dataset].fields.find((field) => field.key === key) ?? []);
		tables.push(await tableOf(engine, name, fields, group.wanted, inputs));
	}
	return { tables, rows: wanted.length, left: all.length - wanted.length };
}

async function tableOf(
	engine: Engine,
	name: string,
	fields: readonly FieldDef[],
	wanted: readonly WantedRow[],
	inputs: readonly CorrectableInput[]
): Promise<CorrectionTable> {
	const definition = DATASETS[wanted[0]!.dataset];
	const rows = await rowsAt(engine, definition, landingTable(definition), wanted);
	return {
		name,
		places: PLACES,
		fields: fields.map(({ name: header, kind }) => ({ header, width: kind === 'instant' || kind === 'id' ? 20 : 14 })),
		rows: wanted.flatMap((one) => {
			const row = rows.get(placeKey(one));
			const input = inputs.find(({ fileId }) => fileId === one.fileId);
			if (row === undefined || input?.sha256 === undefined) return [];
			return {
				places: [input.sha256, input.landed.file, one.sheet, String(one.row), [...new Set(one.reasons)].join('；')],
				cells: fields.map((field) => ({
					text: shownText(field, saidBy(row, field.key)),
					marked: one.fields.has(field.key)
				}))
			};
		})
	};
}

/** Keys of the fields that the sheet of a row has columns for, in that order. */
function columnsOf({ dataset, fileId, sheet }: WantedRow, inputs: readonly CorrectableInput[]): string[] {
	const landed = inputs.find((input) => input.fileId === fileId)?.landed;
	const columns = landed?.sheets.find(({ name }) => name === sheet)?.recognition.columns ?? [];
	return columns
		.flatMap(({ field, standsFor }) => [field, standsFor ?? null])
		.filter((key): key is string => key !== null && mayChange(dataset, key));
}

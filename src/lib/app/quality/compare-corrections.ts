import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetDef, DatasetKind, FieldDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { SECRET_FIELDS } from '../../explore/secret-fields.ts';
import { castOf } from '../../intake/cast/index.ts';
import type { CorrectionLine, CorrectionSheet } from '../../intake/correction-sheet.ts';
import { tableAt, uncorrectedTable, type Correction } from '../../intake/corrections.ts';
import { ordersByField } from '../../intake/date-orders.ts';
import { placeKey, rowsAt, saidBy, type LandedRow, type LandingPlace } from '../../intake/landing-rows.ts';
import type { ColumnMapping, LandedFile } from '../../intake/model.ts';
import { maskedCell } from './correction-edits.ts';
import { shownText } from './shown-cell.ts';

/** An input that rows can be put right in. */
export interface CorrectableInput {
	readonly fileId: number;
	readonly sha256: string | undefined;
	readonly landed: LandedFile;
}

/** Something of a list of corrections (更正表) that could not be used. Places are those in the list. */
export interface CorrectionFault {
	readonly sheet: string;
	/** Null where it concerns the column. */
	readonly row: number | null;
	readonly column: string | null;
	/** Chinese: what is wrong and what to do. */
	readonly reason: string;
}

/** A line whose row is among the inputs. */
interface PlacedLine {
	readonly line: CorrectionLine;
	readonly place: LandingPlace;
	readonly dataset: DatasetKind;
	readonly columns: readonly ColumnMapping[];
	readonly input: CorrectableInput;
}

/**
 * What a list of corrections says otherwise than the files it is about: one correction for each cell that differs from
 * what its file says and from what it is taken to say now. A cell that says the same in other words (another way to write
 * the date), or is as it was masked, is none. Lines and columns that fit nothing are told of; the others count.
 */
export async function compareCorrections(
	engine: Engine,
	list: { readonly file: string; readonly sheet: CorrectionSheet; readonly at?: string | undefined },
	inputs: readonly CorrectableInput[]
): Promise<{ made: Correction[]; faults: CorrectionFault[] }> {
	const { file: from, sheet, at } = list;
	const made: Correction[] = [];
	const faults: CorrectionFault[] = [];
	const fault = (row: number | null, column: string | null, reason: string) =>
		faults.push({ sheet: sheet.name, row, column, reason });
	const placed = sheet.lines.flatMap((line) => {
		const found = placeLine(line, inputs);
		if (typeof found !== 'string') return found;
		fault(line.number, null, found);
		return [];
	});
	for (const dataset of new Set(placed.map((one) => one.dataset))) {
		const definition = DATASETS[dataset];
		const own = placed.filter((one) => one.dataset === dataset);
		const places = own.map(({ place }) => place);
		const now = await rowsAt(engine, definition, landingTable(definition), places);
		const before = await rowsAt(engine, definition, uncorrectedTable(definition), places);
		const fields = fieldsOf(definition, sheet.headers);
		for (const [index, header] of sheet.headers.entries()) {
			if (fields[index] !== null || own.every(({ line }) => line.cells[index] === '')) continue;
			fault(null, header, `${definition.name}没有可以更正的“${header}”，这一列没有采用；列名请用更正表原来的`);
		}
		for (const { line, place, columns, input } of own) {
			const row = now.get(placeKey(place));
			if (row === undefined) {
				fault(line.number, null, `${line.file}的工作表“${place.sheet}”没有第 ${place.row} 行数据，这一行没有采用`);
				continue;
			}
			const source = before.get(placeKey(place)) ?? row;
			const orders = ordersByField(columns);
			for (const [index, field] of fields.entries()) {
				if (field === null) continue;
				const text = line.cells[index]!;
				const same = saysTheSame(field, orders.get(field.key));
				if (same(source, text) || same(row, text)) continue;
				const value = maskedCell(dataset, field.key, text);
				if (same(source, value) || same(row, value)) continue;
				const was = saidBy(source, field.key);
				if (text.includes('**') && !was.includes('**')) {
					fault(line.number, field.name, `“${text}”是遮盖过的写法，不能作为更正，这一格没有采用`);
					continue;
				}
				const of = { sha256: line.sha256, file: input.landed.file, sheet: place.sheet, row: place.row };
				made.push({ ...of, field: field.key, was, value, ...(at === undefined ? {} : { at }), from });
			}
		}
	}
	return { made, faults };
}

/** Where the row of a line stands, or in Chinese why it stands nowhere. */
function placeLine(line: CorrectionLine, inputs: readonly CorrectableInput[]): PlacedLine | string {
	const file = `来源文件“${line.file === '' ? '（没有写）' : line.file}”`;
	if (!/^[0-9a-f]{64}$/.test(line.sha256))
		return `“文件标识”被改动了，认不出是哪个文件的行，这一行没有采用；请重新下载更正表`;
	const input = inputs.find(({ sha256 }) => sha256 === line.sha256);
	if (input === undefined) return `${file}不在工作区里，这一行没有采用；请先导入它，再导入这张更正表`;
	const row = Number(line.row);
	const table = tableAt(input.landed, line.sheet, row);
	if (table === undefined || table.recognition.dataset === null)
		return `${file}里没有导入过工作表“${line.sheet}”，这一行没有采用`;
	if (!Number.isInteger(row) || row < 1) return `“来源行号”写的是“${line.row}”，不是行号，这一行没有采用`;
	const { dataset, columns } = table.recognition;
	return { line, place: { fileId: input.fileId, sheet: table.name, row }, dataset, columns, input };
}

/** The field of each header; null where there is none that may be put right. */
function fieldsOf({ fields }: DatasetDef, headers: readonly string[]): (FieldDef | null)[] {
	return headers.map((header) => fields.find(({ key, name }) => name === header && !SECRET_FIELDS.has(key)) ?? null);
}

/** Does a text say what the cell of a landed row says: as it is shown, or as the same value? */
function saysTheSame(field: FieldDef, order: Parameters<typeof castOf>[1]) {
	const cast = castOf(field, order);
	return (row: LandedRow, text: string): boolean => {
		const said = saidBy(row, field.key);
		if ([said, shownText(field, said)].some((known) => inOneLine(known) === inOneLine(text))) return true;
		const value = cast(text);
		return value !== null && value === cast(said);
	};
}

/** Spreadsheets have line breaks and blanks of their own. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

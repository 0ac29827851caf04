import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow, RawSheet } from '../../model.ts';
import { sheetWithLeftOut, type LeftOut } from '../left-out.ts';
import type { Pieces } from '../xml-table/sections.ts';
import { createHtmlParser, type HtmlTable } from './html-parser.ts';

/** Rows of a page up to this size are kept when its tables are looked for; a larger one is read again for each table. */
const KEPT_BYTES = 16 * 1024 ** 2;
/** Tables of a page that is read again for each. */
const MOST_READ_AGAIN = 20;

/**
 * Sheets of an HTML text of `size` bytes: its tables, under their captions or the name that `nameOf` gives them by their place
 * and number. Throws an `IntakeError` where there is none.
 */
export async function readHtml(
	pieces: Pieces,
	size: number,
	file: string,
	nameOf: (index: number, count: number) => string
): Promise<RawSheet[]> {
	const keep = size <= KEPT_BYTES;
	const kept = new Map<number, RawRow[]>();
	const keepRow = (table: number, row: RawRow) => {
		const rows = kept.get(table);
		if (rows) rows.push(row);
		else kept.set(table, [row]);
	};
	const parser = createHtmlParser(file, keep ? keepRow : null);
	for await (const piece of pieces()) parser.push(piece, false);
	parser.push('', true);
	const found = parser.tables.map((table, place) => ({ table, place }));
	const tables = found.length > LIMITS.sheets ? found.filter(({ table }) => table.wide) : found;
	if (tables.length === 0) throw new IntakeError(`“${file}”是网页，但里面没有表格`);
	if (!keep && tables.length > MOST_READ_AGAIN) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.tables}`);
	return tables.map(({ table, place }, index) => {
		const name = table.caption || nameOf(index, tables.length);
		const fail = (row: number, message: string) => new IntakeError(`“${file}”的表格“${name}”第 ${row} 行：${message}`);
		return sheetWithLeftOut({ name, hidden: false }, fail, (out) =>
			noted(keep ? keptRows(kept.get(place) ?? []) : rowsOf(pieces, place, file), table, out)
		);
	});
}

async function* noted(rows: AsyncIterable<RawRow[]>, table: HtmlTable, out: LeftOut): AsyncGenerator<RawRow[]> {
	yield* rows;
	if (table.state === 'cut') out.cut(table.rows);
}

async function* keptRows(rows: RawRow[]): AsyncGenerator<RawRow[]> {
	yield rows;
}

/** The rows of one table, read from the beginning of the page to the table's end. */
async function* rowsOf(pieces: Pieces, place: number, file: string): AsyncGenerator<RawRow[]> {
	let rows: RawRow[] = [];
	const parser = createHtmlParser(file, (table, row) => {
		if (table === place) rows.push(row);
	});
	const take = () => {
		const taken = rows;
		rows = [];
		return taken;
	};
	for await (const piece of pieces()) {
		parser.push(piece, false);
		yield take();
		if (parser.tables[place]?.state === 'closed') return;
	}
	parser.push('', true);
	yield take();
}

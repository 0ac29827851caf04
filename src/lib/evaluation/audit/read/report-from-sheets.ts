import { placeBlocks, type ReportDocument } from '../report-document.ts';

/** A workbook as a report: each sheet is a table named after it. Merged cells hold their text once, the rest empty. */
export function reportFromSheets(
	sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
): ReportDocument {
	return placeBlocks(sheets.map(({ name, rows }) => ({ kind: 'table', rows, name })));
}

import { cellText, type Sheet } from './sheet.ts';

/** Rows of a sheet as csv with CRLF line ends: header names, then data. No title, no merges. */
export function csvText(sheet: Sheet): string {
	const names = sheet.header[sheet.header.length - 1] ?? [];
	const lines = [
		names.map((cell) => quoted(cell.text)),
		...sheet.rows.map((row) => row.map((cell) => quoted(cellText(cell))))
	];
	return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** UTF-8 with the byte order mark that spreadsheet programs want. */
export function utf8WithMark(text: string): Uint8Array {
	return new TextEncoder().encode(`\uFEFF${text}`);
}

/** A sheet as the HTML table that many platforms send as `.xls`, with merged title and header cells. */
export function htmlTable(sheet: Sheet): string {
	const title =
		sheet.title === undefined ? '' : `<tr><th colspan="${sheet.columns}">${escaped(sheet.title)}</th></tr>\n`;
	const header = sheet.header
		.map((cells) => `<tr>${cells.map((cell) => `<th${spans(cell)}>${escaped(cell.text)}</th>`).join('')}</tr>\n`)
		.join('');
	const body = sheet.rows
		.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cellText(cell))}</td>`).join('')}</tr>\n`)
		.join('');
	return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${escaped(sheet.name)}</title></head>
<body><table border="1">
${title}${header}${body}</table></body></html>
`;
}

function spans(cell: { readonly columns?: number; readonly rows?: number }): string {
	const columns = cell.columns && cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
	return columns + (cell.rows && cell.rows > 1 ? ` rowspan="${cell.rows}"` : '');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

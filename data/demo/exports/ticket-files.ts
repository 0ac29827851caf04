import { gb18030Bytes } from '../kit/gb18030.ts';
import type { Sheet } from '../kit/sheet.ts';
import { csvText, htmlTable } from '../kit/text-files.ts';
import { xlsxBytes } from '../kit/xlsx.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { monthSheet } from './month-sheet.ts';

/** A file of the demo year. */
export interface DemoFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** The month that someone saved as csv on an old office computer, and the one that came out of the web page. */
export const CSV_MONTH = 3;
export const HTML_MONTH = 6;

/** Names of the twelve monthly ticket exports, in order. */
export const TICKET_FILE_NAMES: readonly string[] = Array.from({ length: 12 }, (_, index) => {
	const month = index + 1;
	const ending = month === CSV_MONTH ? 'csv' : month === HTML_MONTH ? 'xls' : 'xlsx';
	return `工单明细-2023${String(month).padStart(2, '0')}.${ending}`;
});

/** The twelve monthly ticket exports. */
export function ticketFiles(tickets: readonly Ticket[], seed: number): DemoFile[] {
	return TICKET_FILE_NAMES.map((name, index) => {
		const sheet = monthSheet(tickets, index + 1, seed);
		return { name, bytes: bytesOf(name, sheet) };
	});
}

function bytesOf(name: string, sheet: Sheet): Uint8Array {
	if (name.endsWith('.csv')) return gb18030Bytes(csvText(withNumber(sheet)));
	if (name.endsWith('.xls')) return new TextEncoder().encode(htmlTable(sheet));
	return xlsxBytes([sheet]);
}

/** In a csv there is no merge: the running number stands in the only header row. */
function withNumber(sheet: Sheet): Sheet {
	const names = sheet.header[sheet.header.length - 1] ?? [];
	return { ...sheet, header: [[{ text: '序号' }, ...names]] };
}

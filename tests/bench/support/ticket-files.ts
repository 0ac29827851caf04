import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { instant } from '../../../data/demo/kit/clock.ts';
import { gb18030Bytes } from '../../../data/demo/kit/gb18030.ts';
import { xlsxBytes } from '../../../data/demo/kit/xlsx.ts';
import type { Cell } from '../../../data/demo/kit/sheet.ts';
import { HEADERS, MOMENT_COLUMNS, ticketRows } from './random-tickets.ts';

const FOLDER = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const LINES_A_WRITE = 5_000;
const YEAR = 2025;

export interface TicketFile {
	readonly path: string;
	readonly bytes: number;
}

/** A generated export as CSV, made once and kept under `tests/.cache`. */
export async function ticketCsv(rows: number, encoding: 'utf-8' | 'gb18030'): Promise<TicketFile> {
	const path = place(`tickets-${YEAR}-${rows}.${encoding}.csv`);
	if (!existsSync(path)) {
		const encode = encoding === 'utf-8' ? (text: string) => Buffer.from(text, 'utf8') : gb18030Bytes;
		const stream = createWriteStream(`${path}.part`);
		let lines = `${HEADERS.join(',')}\n`;
		let held = 0;
		for (const row of ticketRows(rows, YEAR)) {
			lines += `${row.join(',')}\n`;
			if (++held < LINES_A_WRITE) continue;
			if (!stream.write(encode(lines))) await once(stream, 'drain');
			[lines, held] = ['', 0];
		}
		stream.end(encode(lines));
		await once(stream, 'close');
		renameSync(`${path}.part`, path);
	}
	return { path, bytes: statSync(path).size };
}

/** The same export as a workbook with shared strings and real dates. */
export function ticketXlsx(rows: number): TicketFile {
	const path = place(`tickets-${YEAR}-${rows}.xlsx`);
	if (!existsSync(path)) {
		const cells = [...ticketRows(rows, YEAR)].map((row) => row.map((text, column) => cell(text, column)));
		const header = [HEADERS.map((text) => ({ text }))];
		writeFileSync(path, xlsxBytes([{ name: '工单', header, columns: HEADERS.length, rows: cells }]));
	}
	return { path, bytes: statSync(path).size };
}

function cell(text: string, column: number): Cell {
	if (text === '') return null;
	if (!MOMENT_COLUMNS.has(column)) return text;
	const [day, time] = text.split(' ');
	return { date: instant(day!, time) };
}

function place(name: string): string {
	mkdirSync(FOLDER, { recursive: true });
	return join(FOLDER, name);
}

import { strToU8, zipSync } from 'fflate';

import { landFile } from './land.ts';
import { MADE_UP_FIELDS, MADE_UP_MOMENT, madeUpCell } from './made-up-tickets.ts';
import { createMasker } from './mask.ts';
import { sourceOfBytes } from './source.ts';

const ROWS = 3_000;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGED = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** 2024-02-27 15:04:05 as a spreadsheet counts days. */
const SERIAL = 45349.62783564815;

/**
 * Reads a made-up workbook to its end, or until the signal is aborted. A browser makes a program quick while it runs: what has
 * been rehearsed takes less time for the user's first file. Nothing of it is seen by anyone.
 */
export async function rehearseReading(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	await landFile(sourceOfBytes('预演.xlsx', madeUpWorkbook()), {
		fileId: 0,
		transform: createMasker({ callerKey: '预演' }),
		inBlocks: true,
		sink: { write: () => undefined, drop: () => undefined },
		signal
	});
}

/** Made-up tickets as a workbook with shared strings and real dates. */
export function madeUpWorkbook(rows = ROWS): Uint8Array {
	const places = new Map<string, number>();
	const shared = (text: string) => {
		const place = places.get(text) ?? places.size;
		places.set(text, place);
		return `<c t="s"><v>${place}</v></c>`;
	};
	const cell = (text: string) =>
		text === MADE_UP_MOMENT ? `<c s="1"><v>${SERIAL}</v></c>` : text === '1' ? '<c><v>1</v></c>' : shared(text);
	const row = (cells: readonly string[]) => `<row>${cells.join('')}</row>`;
	const lines = [row(MADE_UP_FIELDS.map(({ name }) => shared(name)))];
	for (let number = 1; number <= rows; number += 1) {
		lines.push(row(MADE_UP_FIELDS.map((field) => cell(madeUpCell(field, number)))));
	}
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
	const strings = [...places.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
	const parts = {
		'_rels/.rels': `<Relationships ${PACKAGED}>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="工单" sheetId="1" r:id="a"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGED}>${relation('a', 'worksheet', 'sheet.xml')}${relation('b', 'sharedStrings', 'strings.xml')}${relation('c', 'styles', 'styles.xml')}</Relationships>`,
		'xl/strings.xml': `<sst ${MAIN}>${strings}</sst>`,
		'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
		'xl/sheet.xml': `<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData></worksheet>`
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

import { zipSync } from 'fflate';

import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import { readWithSheetJs } from '../sheetjs.ts';
import type { ZipFile } from '../xlsx/zip.ts';
import { withKnownFormats } from './known-formats.ts';

/** Sheets of an xlsb, through SheetJS. `whole` gives the bytes of the container. Throws an `IntakeError`. */
export async function readXlsb(
	zip: ZipFile,
	whole: () => Promise<Uint8Array>,
	file: string
): ReturnType<typeof readWithSheetJs> {
	await refuseBombs(zip, file);
	return readWithSheetJs((await withKnownDates(zip)) ?? (await whole()), file, await savedBySpreadsheet(zip));
}

/** SheetJS inflates every part whole, so their sizes are measured first. */
async function refuseBombs(zip: ZipFile, file: string): Promise<void> {
	let total = 0;
	for (const entry of zip.entries) {
		for await (const bytes of zip.read(entry)) {
			total += bytes.length;
			if (total > LIMITS.binaryBytes) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.binary}`);
		}
	}
}

/** The container packed anew where SheetJS would not know its dates; null where it does. */
async function withKnownDates(zip: ZipFile): Promise<Uint8Array | null> {
	const entry = zip.find('xl/styles.bin');
	const styles = entry ? withKnownFormats(await zip.readWhole(entry, LIMITS.binaryBytes)) : null;
	if (styles === null) return null;
	const parts: Record<string, Uint8Array> = {};
	for (const part of zip.entries)
		parts[part.path] = part === entry ? styles : await zip.readWhole(part, LIMITS.binaryBytes);
	return zipSync(parts, { level: 0 });
}

/** Does the workbook name a program that calculates as the one that saved it? */
async function savedBySpreadsheet(zip: ZipFile): Promise<boolean> {
	const entry = zip.find('docProps/app.xml');
	const xml = entry ? new TextDecoder().decode(await zip.readWhole(entry, LIMITS.indexBytes)) : '';
	return /<(?:\w+:)?Application>[^<]*(?:Excel|WPS|LibreOffice)/i.test(xml);
}

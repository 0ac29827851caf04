import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawSheet, RawWorkbook, Source } from '../model.ts';
import { sourceOfBytes } from '../source.ts';
import type { ZipFile } from './xlsx/zip.ts';

const isBomb = (held: number, packed: number) => held > LIMITS.ratioFloorBytes && held > packed * LIMITS.inflateRatio;

/** All files of an archive together are held to what one part is held to. */
function refuseArchiveBomb(file: string, held: number, packed: number): void {
	if (isBomb(held, packed)) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.inflated}`);
	if (held > LIMITS.archiveBytes) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.archive}`);
}

/** An archive of exports: the sheets of every file in it that can be read, under the file's name. */
export async function openArchive(
	source: Source,
	zip: ZipFile,
	open: (file: Source) => Promise<RawWorkbook>,
	signal: AbortSignal | undefined
): Promise<RawWorkbook> {
	const files = zip.entries.filter(
		({ path }) => !path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db)/.test(path)
	);
	if (files.length > LIMITS.archiveFiles) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.archiveFiles}`);
	const sheets: RawSheet[] = [];
	let encoding: string | null = null;
	const failures: IntakeError[] = [];
	let held = 0;
	let packed = 0;
	for (const entry of files) {
		signal?.throwIfAborted();
		try {
			const bytes = await zip.readWhole(entry);
			held += bytes.length;
			packed += entry.packedSize;
			refuseArchiveBomb(source.name, held, packed);
			const inner = await open(sourceOfBytes(entry.path, bytes));
			encoding ??= inner.encoding;
			for (const sheet of inner.sheets) sheets.push({ ...sheet, name: `${entry.path} › ${sheet.name}` });
		} catch (error) {
			if (!(error instanceof IntakeError)) throw error;
			failures.push(error);
			if (held > LIMITS.archiveBytes || isBomb(held, packed)) break;
		}
	}
	if (sheets.length === 0) {
		const reasons = failures.slice(0, 3).map(({ message }) => message);
		const code = failures.find((failure) => failure.code !== undefined)?.code;
		throw new IntakeError(`“${source.name}”里没有能读的表格。${reasons.join('；')}`, code && { code });
	}
	return { format: 'zip', encoding, sheets, failures };
}

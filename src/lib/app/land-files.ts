import type { CorrectionSheet } from '../intake/correction-sheet.ts';
import type { LandProgress, TextSink } from '../intake/land.ts';
import type { LandedFile } from '../intake/model.ts';
import { sha256OfFile } from '../workspace/bytes.ts';
import type { Workspace } from '../workspace/schema.ts';
import { packInput, type StoredInput } from '../workspace/stored-input.ts';
import { createImportProgress } from './import-progress.ts';
import type { FailedFile, ImportOutcome, Progress, ReadChoices, SessionPorts } from './session-ports.ts';

/** A file that was read, as it is loaded and as it is kept. */
export interface LandedInput {
	readonly stored: StoredInput;
	readonly landed: LandedFile;
	/** The file itself, so that it can be read again in another way. */
	readonly file: File;
}

/** A file that puts rows of other files right (更正表). */
export interface CorrectingFile {
	readonly file: string;
	readonly sheets: readonly CorrectionSheet[];
}

export interface LandFilesOptions {
	readonly land: SessionPorts['land'];
	readonly workspace: Workspace;
	readonly callerKey: string;
	/** The inputs the workspace has already. */
	readonly stored: readonly StoredInput[];
	readonly signal: AbortSignal;
	/** Takes the text of a file, by its number, while it is being read. */
	readonly sink?: ((fileId: number) => TextSink) | undefined;
	readonly onProgress: (progress: Progress) => void;
	/** How all of the files are to be read. */
	readonly choices?: ReadChoices;
}

/**
 * Reads files one after another. A file whose bytes the workspace has is not read again; one that is bad in part keeps what
 * could be read. Lists of corrections come apart from the data, and are no input. A cancelled run gives no file at all.
 */
export async function landFiles(
	files: readonly File[],
	options: LandFilesOptions
): Promise<
	Omit<ImportOutcome, 'added' | 'corrected'> & {
		readonly landed: readonly LandedInput[];
		readonly correcting: readonly CorrectingFile[];
	}
> {
	const { signal, stored } = options;
	const known: string[] = [];
	const failed: FailedFile[] = [];
	const progressOf = createImportProgress(files.map(({ size }) => size));
	const landed: LandedInput[] = [];
	const correcting: CorrectingFile[] = [];
	let fileId = Math.max(0, ...stored.map((one) => one.fileId));
	try {
		for (const [index, file] of files.entries()) {
			if (signal.aborted) break;
			const report = (progress: Pick<LandProgress, 'rows' | 'bytes'>) =>
				options.onProgress(progressOf(index, file.name, progress));
			report({ rows: 0 });
			const others = [...stored, ...landed.map((one) => one.stored)];
			const hashing = sha256OfFile(file);
			hashing.catch(() => undefined);
			// With nothing to compare it to, the file is hashed beside being read.
			const hash = others.length > 0 ? await hashing : null;
			if (others.some((one) => one.sha256 === hash)) {
				known.push(file.name);
				continue;
			}
			const { workspace, callerKey } = options;
			const sink = options.sink?.(fileId + 1);
			const reading = {
				fileId: fileId + 1,
				workspace,
				callerKey,
				signal,
				sink,
				onProgress: report,
				...options.choices
			};
			const { corrections, ...result } = await options.land(file, reading);
			if (corrections !== undefined) correcting.push({ file: file.name, sheets: corrections });
			if (result.error !== undefined) {
				const { error, errorCode: code } = result;
				failed.push({ file: file.name, error, source: file, ...(code === undefined ? {} : { code }) });
			}
			const nothing = result.sheets.every((sheet) => sheet.landed === 0);
			if (nothing && (result.error !== undefined || corrections !== undefined)) continue;
			fileId += 1;
			landed.push({ stored: packInput(hash ?? (await hashing), fileId, result), landed: result, file });
		}
	} catch (error) {
		if (!signal.aborted) throw error;
	}
	const cancelled = signal.aborted;
	return {
		...(cancelled ? { landed: [], correcting: [] } : { landed, correcting }),
		...{ known, failed, cancelled }
	};
}

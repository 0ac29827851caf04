import type { LandedFile } from '../intake/model.ts';
import { packInput, type StoredInput } from '../workspace/stored-input.ts';
import type { Workspace } from '../workspace/schema.ts';
import { createImportProgress } from './import-progress.ts';
import type { InputShelf } from './input-shelf.ts';
import type { Progress, ReadChoices, SessionPorts } from './session-ports.ts';

export interface LandAgainOptions {
	readonly land: SessionPorts['land'];
	readonly shelf: InputShelf;
	readonly workspace: Workspace;
	readonly callerKey: string;
	/** Said now, on top of what was said of each file before. */
	readonly choices: ReadChoices;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
}

/** An input as it reads now, as it is loaded and as it is kept. */
export interface AgainLanded {
	readonly fileId: number;
	readonly landed: LandedFile;
	readonly stored: StoredInput;
}

/**
 * Reads inputs again whose files were chosen since the page was opened: all of them, or it throws, with a Chinese message,
 * and nothing has changed.
 */
export async function landAgain(inputs: readonly StoredInput[], options: LandAgainOptions): Promise<AgainLanded[]> {
	const { shelf, workspace, callerKey, choices, signal } = options;
	const files = inputs.map(({ fileId }) => shelf.file(fileId)!);
	const progressOf = createImportProgress(files.map(({ size }) => size));
	const again: AgainLanded[] = [];
	for (const [index, { fileId, sha256 }] of inputs.entries()) {
		const file = files[index]!;
		const { corrections: _corrections, ...landed } = await options.land(file, {
			fileId,
			workspace,
			callerKey,
			signal,
			onProgress: (progress) => options.onProgress(progressOf(index, file.name, progress)),
			...shelf.choices(fileId),
			...choices
		});
		if (landed.sheets.every((sheet) => sheet.landed === 0)) {
			throw new Error(landed.error ?? `“${file.name}”这样读不到任何数据行，原有数据没有改变`);
		}
		shelf.rememberPassword(file, choices.password);
		again.push({ fileId, landed, stored: packInput(sha256, fileId, landed) });
	}
	return again;
}

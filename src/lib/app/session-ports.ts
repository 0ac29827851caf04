import type { Engine } from '../engine/engine.ts';
import type { IntakeErrorCode } from '../intake/intake-error.ts';
import type { LandProgress, TextSink } from '../intake/land.ts';
import type { FileReport, LandedFile } from '../intake/model.ts';
import type { Workspace } from '../workspace/schema.ts';
import type { WorkspaceStorage } from '../workspace/storage.ts';
import type { CorrectionFault } from './quality/compare-corrections.ts';

/** One input as the pages see it. */
export interface SessionInput {
	readonly fileId: number;
	readonly sha256: string;
	readonly landed: LandedFile;
	readonly report: FileReport;
}

export interface Progress {
	/** What is being done, in Chinese. */
	readonly label: string;
	/** 0–1, or null where the end is not known. */
	readonly fraction: number | null;
}

/** What the user said about how a file is to be read. A password is never kept beyond the page. */
export interface ReadChoices {
	readonly encoding?: string | undefined;
	/** Names of hidden sheets to take. */
	readonly hiddenSheets?: readonly string[] | undefined;
	readonly password?: string | undefined;
}

/** What the session needs from its surroundings; tests give their own. */
export interface SessionPorts {
	createEngine(): Promise<Engine>;
	openStorage(): Promise<WorkspaceStorage>;
	/** Makes ready what `land` needs, so that the first file does not wait for it. */
	prepareLanding?(): void;
	/** Reads one file into mapped, masked text. Never throws for bad content: the result says what was wrong. */
	land(
		file: File,
		options: {
			fileId: number;
			workspace: Workspace;
			callerKey: string;
			signal: AbortSignal;
			/** No more of a sheet than what a table is understood by whose header is in this row, or above. */
			headAt?: number | undefined;
			/** Takes the text too while the file is still being read. */
			sink?: TextSink | undefined;
			onProgress: (progress: LandProgress) => void;
		} & ReadChoices
	): Promise<LandedFile>;
	/** The demo year: the workspace file's text and its exports. */
	fetchDemo(): Promise<{ workspace: string; files: readonly File[] }>;
}

/** A file that could not be read, or not whole. */
export interface FailedFile {
	readonly file: string;
	readonly error: string;
	/** Set where a password would help. */
	readonly code?: IntakeErrorCode;
	/** The file itself, to be tried again. */
	readonly source: File;
}

/** What became of a file that puts rows of other files right (更正表). */
export interface CorrectedByFile {
	readonly file: string;
	/** Cells that say something else now. */
	readonly cells: number;
	/** What of it could not be used. */
	readonly faults: readonly CorrectionFault[];
}

/** What became of an import. */
export interface ImportOutcome {
	readonly added: readonly SessionInput[];
	readonly corrected: readonly CorrectedByFile[];
	/** Names of files whose very bytes are in the workspace already. */
	readonly known: readonly string[];
	readonly failed: readonly FailedFile[];
	readonly cancelled: boolean;
}

import type { Engine } from '../engine/engine.ts';
import type { FileReport, LandedFile } from '../intake/model.ts';
import type { Workspace } from '../workspace/schema.ts';
import type { WorkspaceStorage } from '../workspace/storage.ts';

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

/** What the session needs from its surroundings; tests give their own. */
export interface SessionPorts {
	createEngine(): Promise<Engine>;
	openStorage(): Promise<WorkspaceStorage>;
	/** Reads one file into mapped, masked text. Never throws for bad content: the result says what was wrong. */
	land(
		file: File,
		options: {
			fileId: number;
			workspace: Workspace;
			callerKey: string;
			encoding?: string;
			signal: AbortSignal;
			onProgress: (rows: number) => void;
		}
	): Promise<LandedFile>;
	/** The demo year: the workspace file's text and its exports. */
	fetchDemo(): Promise<{ workspace: string; files: readonly File[] }>;
}

/** What became of an import. */
export interface ImportOutcome {
	readonly added: readonly SessionInput[];
	/** Names of files whose very bytes are in the workspace already. */
	readonly known: readonly string[];
	readonly failed: readonly { readonly file: string; readonly error: string }[];
	readonly cancelled: boolean;
}

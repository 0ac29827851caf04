import type { MappingProfile, PreviewRow } from '../intake/model.ts';
import type { Workspace } from '../workspace/schema.ts';
import type { StoredInput } from '../workspace/stored-input.ts';
import { signatureOf, withProfile } from './import/mapping-draft.ts';
import { previewAs } from './import/preview-as.ts';
import type { InputShelf } from './input-shelf.ts';
import { landAgain, type AgainLanded } from './land-again.ts';
import type { Progress, ReadChoices, SessionPorts } from './session-ports.ts';

/** What reading again needs of the session. */
export interface AgainPorts {
	readonly land: SessionPorts['land'];
	readonly shelf: InputShelf;
	workspace(): Workspace;
	callerKey(): Promise<string>;
	/** Runs work that can be cancelled while the session says how far it is. */
	during<T>(work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<T>): Promise<T>;
	/** Puts what was read in place of what was read before, under the workspace that it was read by. */
	replace(workspace: Workspace, files: readonly AgainLanded[]): Promise<void>;
}

/** Reads inputs again whose files were chosen since the page was opened: by another mapping, or in another way. */
export class InputsAgain {
	constructor(private readonly ports: AgainPorts) {}

	/** The original file of an input, where it was chosen since the page was opened. */
	fileOf(fileId: number): File | undefined {
		return this.ports.shelf.file(fileId);
	}

	/** What the user said about how an input is read. */
	choicesOf(fileId: number): ReadChoices {
		return this.ports.shelf.choices(fileId);
	}

	/**
	 * Keeps a mapping for all files with its columns, and reads those again by it. Gives the names of the files that were
	 * read, and of those that cannot be because they were not chosen since the page was opened.
	 */
	async remap(profile: MappingProfile): Promise<{ read: string[]; left: string[] }> {
		const { shelf, workspace } = this.ports;
		const same = shelf
			.inOrder()
			.filter(({ landed }) => landed.sheets.some((sheet) => signatureOf(sheet) === profile.signature));
		const there = ({ fileId }: StoredInput) => this.fileOf(fileId) !== undefined;
		const read = same.filter(there);
		if (read.length === 0) throw new Error('请撤出这个文件后重新导入，新的列对应会自动采用');
		await this.#read(read, withProfile(workspace(), profile), {});
		const names = (list: readonly StoredInput[]) => list.map(({ landed }) => landed.file);
		return { read: names(read), left: names(same.filter((one) => !there(one))) };
	}

	/** The first rows of an input as a mapping would read them. Nothing is changed. */
	async previewAs(fileId: number, profile: MappingProfile): Promise<readonly PreviewRow[]> {
		const { shelf, land, callerKey } = this.ports;
		const file = this.fileOf(fileId);
		if (file === undefined) throw new Error('请撤出这个文件后重新选择它');
		const workspace = withProfile(this.ports.workspace(), profile);
		const sheet = shelf.get(fileId)?.landed.sheets.find((one) => signatureOf(one) === profile.signature);
		const headAt = sheet?.recognition.headerRow ?? 0;
		const reading = { fileId, workspace, callerKey: await callerKey(), headAt, ...shelf.choices(fileId) };
		return previewAs(land, file, profile, reading);
	}

	/** Reads an input again in another way: another encoding, with hidden sheets, with its password. */
	async read(fileId: number, choices: ReadChoices): Promise<void> {
		const stored = this.ports.shelf.get(fileId);
		if (stored === undefined || this.fileOf(fileId) === undefined) throw new Error('请撤出这个文件后重新选择它');
		await this.#read([stored], this.ports.workspace(), choices);
	}

	/** All or none; what was read before stays when one fails. */
	#read(inputs: readonly StoredInput[], workspace: Workspace, choices: ReadChoices): Promise<void> {
		const { land, shelf, callerKey, during, replace } = this.ports;
		return during(async (signal, onProgress) => {
			try {
				const options = { land, shelf, workspace, callerKey: await callerKey(), choices, signal, onProgress };
				await replace(workspace, await landAgain(inputs, options));
			} catch (error) {
				if (signal.aborted) throw new Error('已取消，原有数据没有改变', { cause: error });
				throw error;
			}
		});
	}
}

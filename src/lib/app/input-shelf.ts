import type { StoredInput } from '../workspace/stored-input.ts';
import type { WorkspaceStorage } from '../workspace/storage.ts';
import { readChoices } from './import/read-choices.ts';
import type { ReadChoices } from './session-ports.ts';

/** The inputs of the open workspace: kept in the browser's storage, in import order, with the files chosen since it was opened. */
export class InputShelf {
	#storage: WorkspaceStorage | null = null;
	#stored = new Map<number, StoredInput>();
	#files = new Map<number, File>();
	/** Of files chosen since the page was opened; they are never stored. */
	#passwords = new WeakMap<File, string>();

	/** Where inputs are kept from now on. */
	keepIn(storage: WorkspaceStorage): void {
		this.#storage = storage;
	}

	get(fileId: number): StoredInput | undefined {
		return this.#stored.get(fileId);
	}

	/** The original file of an input, as long as the page has not been left since it was chosen; it is never stored. */
	file(fileId: number): File | undefined {
		return this.#files.get(fileId);
	}

	/** Keeps what opened a file for as long as the page is open. */
	rememberPassword(file: File, password: string | undefined): void {
		if (password !== undefined) this.#passwords.set(file, password);
	}

	/** What the user said about how an input is read. */
	choices(fileId: number): ReadChoices {
		const stored = this.#stored.get(fileId);
		const file = this.#files.get(fileId);
		return { ...(stored === undefined ? {} : readChoices(stored.landed)), password: file && this.#passwords.get(file) };
	}

	inOrder(): StoredInput[] {
		return [...this.#stored.values()].sort((a, b) => a.fileId - b.fileId);
	}

	/** Takes inputs that are stored already. */
	open(inputs: readonly StoredInput[]): void {
		this.#stored = new Map(inputs.map((input) => [input.fileId, input]));
		this.#files.clear();
	}

	/** Adds or replaces an input without storing it yet. */
	hold(input: StoredInput, file: File | undefined): void {
		this.#stored.set(input.fileId, input);
		if (file !== undefined) this.#files.set(input.fileId, file);
	}

	/** Lets go of an input that was only held. */
	drop(fileId: number): void {
		this.#stored.delete(fileId);
	}

	async put(input: StoredInput, file?: File): Promise<void> {
		this.hold(input, file);
		await this.#storage?.saveInput(input);
	}

	async remove(fileId: number): Promise<void> {
		this.drop(fileId);
		await this.#storage?.removeInput(fileId);
	}
}

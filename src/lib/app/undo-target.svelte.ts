import { getContext, setContext } from 'svelte';

/** Something whose steps can be taken back and made again. */
export interface Undoable {
	readonly undoLabel: string | null;
	readonly redoLabel: string | null;
	undo(): void;
	redo(): void;
}

/** Whose steps the undo button and keys take back: the workspace's, unless a page has taken over. */
export class UndoTarget {
	#over = $state.raw<Undoable | null>(null);

	constructor(private readonly own: Undoable) {}

	get current(): Undoable {
		return this.#over ?? this.own;
	}

	/** Gives a function that hands it back. */
	takeOver(other: Undoable): () => void {
		this.#over = other;
		return () => {
			if (this.#over === other) this.#over = null;
		};
	}
}

const KEY = Symbol('undo');

export function provideUndo(own: Undoable): UndoTarget {
	return setContext(KEY, new UndoTarget(own));
}

export function useUndo(): UndoTarget {
	return getContext<UndoTarget>(KEY);
}

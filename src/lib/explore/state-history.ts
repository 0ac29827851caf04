/**
 * States before and after the present one, as texts. It follows the browser's own back and forward: a state that was the
 * one before counts as an undo, one that was the one after as a redo, anything else as a new step.
 */
export class StateHistory {
	#past: string[] = [];
	#future: string[] = [];

	/** @param present the state that the page was opened in */
	constructor(private present: string) {}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** The page is in this state now, however it came there. */
	follow(state: string): void {
		if (state === this.present) return;
		if (state === this.#past[this.#past.length - 1]) {
			this.undo();
		} else if (state === this.#future[this.#future.length - 1]) {
			this.redo();
		} else {
			this.#past.push(this.present);
			this.#future = [];
			this.present = state;
		}
	}

	/** Goes to the state before and gives it; null where there is none. */
	undo(): string | null {
		const state = this.#past.pop();
		if (state === undefined) return null;
		this.#future.push(this.present);
		this.present = state;
		return state;
	}

	/** Goes to the state after and gives it; null where there is none. */
	redo(): string | null {
		const state = this.#future.pop();
		if (state === undefined) return null;
		this.#past.push(this.present);
		this.present = state;
		return state;
	}
}

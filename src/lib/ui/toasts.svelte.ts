/** A short message at the edge of the window, with a way back where there is one. */
export interface ToastMessage {
	readonly text: string;
	readonly kind?: 'info' | 'good' | 'bad';
	/** Offers 撤销. */
	readonly undo?: () => void;
}

export interface Toast extends ToastMessage {
	readonly id: number;
}

/** The messages on show, oldest first. A message goes after `seconds`; while `held` none goes. */
export class Toasts {
	#list = $state.raw<readonly Toast[]>([]);
	#next = 1;
	#timers = new Map<number, ReturnType<typeof setTimeout>>();

	constructor(readonly seconds: number) {}

	get list(): readonly Toast[] {
		return this.#list;
	}

	/** Shows a message and gives its number. */
	show(message: ToastMessage): number {
		const id = this.#next++;
		this.#list = [...this.#list.slice(-3), { ...message, id }];
		this.#arm(id);
		return id;
	}

	undo(id: number): void {
		const toast = this.#list.find((item) => item.id === id);
		this.dismiss(id);
		toast?.undo?.();
	}

	dismiss(id: number): void {
		this.#list = this.#list.filter((item) => item.id !== id);
		clearTimeout(this.#timers.get(id));
		this.#timers.delete(id);
	}

	/** Someone is reading: nothing goes away until `release`. */
	hold(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#timers.clear();
	}

	release(): void {
		for (const toast of this.#list) this.#arm(toast.id);
	}

	#arm(id: number): void {
		clearTimeout(this.#timers.get(id));
		this.#timers.set(
			id,
			setTimeout(() => this.dismiss(id), this.seconds * 1000)
		);
	}
}

export function createToasts(seconds = 8): Toasts {
	return new Toasts(seconds);
}

/** A decision that can be taken back or made again: its label, and the state on its other side. */
interface Step<State> {
	readonly label: string;
	readonly other: State;
}

interface Options<State> {
	/** Told every new state that is not opened. */
	readonly onchange?: (state: State) => void;
	/** What of the present state stays when a step is crossed; nothing when absent. */
	readonly carry?: (other: State, here: State) => State;
}

const DEPTH = 100;

/** Decisions with their history: every change of the state can be taken back and made again, in the order made. */
export function createDecisions<State extends object>({ onchange, carry }: Options<State> = {}) {
	let current = $state.raw<State | null>(null);
	let past = $state.raw<readonly Step<State>[]>([]);
	let future = $state.raw<readonly Step<State>[]>([]);

	/** Goes over to the other side of a step. */
	function cross(step: Step<State>): Step<State> {
		const here = current ?? step.other;
		current = carry ? carry(step.other, here) : step.other;
		onchange?.(current);
		return { label: step.label, other: here };
	}

	return {
		/** The state as it stands; null while nothing is open. */
		get current() {
			return current;
		},
		/** What `undo` would take back, or null. */
		get undoLabel() {
			return past.length > 0 ? past[past.length - 1]!.label : null;
		},
		/** What `redo` would make again, or null. */
		get redoLabel() {
			return future.length > 0 ? future[future.length - 1]!.label : null;
		},
		/** Takes over a state that was opened; its history starts here. */
		open(opened: State | null) {
			current = opened;
			past = [];
			future = [];
		},
		/** Replaces the state without a step of history: it was no decision. */
		amend(next: State) {
			current = next;
			onchange?.(next);
		},
		/** Applies a change under a Chinese label. A change that gives the same object is none. */
		decide(label: string, change: (state: State) => State) {
			if (current === null) throw new Error('还没有打开工作区');
			const next = change(current);
			if (next === current) return;
			past = [...past, { label, other: current }].slice(-DEPTH);
			future = [];
			current = next;
			onchange?.(next);
		},
		undo() {
			const step = past[past.length - 1];
			if (step === undefined) return;
			past = past.slice(0, -1);
			future = [...future, cross(step)];
		},
		redo() {
			const step = future[future.length - 1];
			if (step === undefined) return;
			future = future.slice(0, -1);
			past = [...past, cross(step)];
		}
	};
}

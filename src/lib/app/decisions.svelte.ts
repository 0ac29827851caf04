import type { Workspace } from '../workspace/schema.ts';

/** A decision that can be taken back or made again: its label, and the workspace on its other side. */
interface Step {
	readonly label: string;
	readonly other: Workspace;
}

const DEPTH = 100;

/** The workspace's decisions with their history: every change can be taken back and made again, in the order made. */
export function createDecisions(onchange: (workspace: Workspace) => void) {
	let workspace = $state.raw<Workspace | null>(null);
	let past = $state.raw<readonly Step[]>([]);
	let future = $state.raw<readonly Step[]>([]);

	/** Goes over to the other side of a step. What was imported meanwhile stays: inputs and how they are read are no decision. */
	function cross(step: Step): Step {
		const here = workspace ?? step.other;
		const { inputs, mappings } = here;
		workspace = { ...step.other, inputs, mappings };
		onchange(workspace);
		return { label: step.label, other: here };
	}

	return {
		get workspace() {
			return workspace;
		},
		/** What `undo` would take back, or null. */
		get undoLabel() {
			return past.length > 0 ? past[past.length - 1]!.label : null;
		},
		/** What `redo` would make again, or null. */
		get redoLabel() {
			return future.length > 0 ? future[future.length - 1]!.label : null;
		},
		/** Takes over a workspace that was opened; its history starts here. */
		open(opened: Workspace | null) {
			workspace = opened;
			past = [];
			future = [];
		},
		/** Replaces the workspace without a step of history: its inputs changed, not a decision. */
		amend(next: Workspace) {
			workspace = next;
			onchange(next);
		},
		/** Applies a change under a Chinese label. A change that gives the same object is none. */
		decide(label: string, change: (workspace: Workspace) => Workspace) {
			if (workspace === null) throw new Error('还没有打开工作区');
			const next = change(workspace);
			if (next === workspace) return;
			past = [...past, { label, other: workspace }].slice(-DEPTH);
			future = [];
			workspace = next;
			onchange(next);
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

export type Decisions = ReturnType<typeof createDecisions>;

import type { Workspace } from '../workspace/schema.ts';

interface Step {
	readonly label: string;
	readonly before: Workspace;
}

const DEPTH = 100;

/** The workspace's decisions with their history: every change can be taken back, in the order made. */
export function createDecisions(onchange: (workspace: Workspace) => void) {
	let workspace = $state.raw<Workspace | null>(null);
	let past = $state.raw<readonly Step[]>([]);

	return {
		get workspace() {
			return workspace;
		},
		/** What `undo` would take back, or null. */
		get undoLabel() {
			return past.length > 0 ? past[past.length - 1]!.label : null;
		},
		/** Takes over a workspace that was opened; its history starts here. */
		open(opened: Workspace | null) {
			workspace = opened;
			past = [];
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
			past = [...past, { label, before: workspace }].slice(-DEPTH);
			workspace = next;
			onchange(next);
		},
		undo() {
			const step = past[past.length - 1];
			if (step === undefined) return;
			past = past.slice(0, -1);
			// Inputs and how they are read are not part of a decision: what was imported meanwhile stays.
			const { inputs, mappings } = workspace ?? step.before;
			workspace = { ...step.before, inputs, mappings };
			onchange(workspace);
		}
	};
}

export type Decisions = ReturnType<typeof createDecisions>;

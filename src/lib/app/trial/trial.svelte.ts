import type { Workspace } from '../../workspace/schema.ts';
import { createDecisions } from '../decisions.svelte.ts';
import { createResource } from '../resource.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { UndoTarget } from '../undo-target.svelte.ts';
import { trialOutcome } from './trial-effects.ts';
import { trialOf, type TrialState } from './trial-state.ts';

/**
 * 试算: decisions and figures that are tried out and never kept. While it is on, undo and redo are its own. Call it while a
 * component is being set up; the trial ends with it.
 */
export function createTrial(session: Pick<Session, 'workspace' | 'measure'>, undo: UndoTarget) {
	let base = $state.raw<Workspace | null>(null);
	const history = createDecisions<TrialState>();
	const outcome = createResource(
		() => (base !== null && history.current !== null ? { base, state: history.current } : null),
		async ({ base, state }) => {
			// What the goals of either side read must have been measured.
			const goals = [...base.goals, ...state.workspace.goals];
			return trialOutcome(base, state, await session.measure({ ...state.workspace, goals }));
		}
	);

	$effect(() => (base === null ? undefined : undo.takeOver(history)));

	return {
		/** The workspace that the trial began from; null while none is on. */
		get base() {
			return base;
		},
		get state() {
			return history.current;
		},
		/** The newest outcome; the one before stays while a new one is worked out. */
		get outcome() {
			return outcome.value;
		},
		get error() {
			return outcome.error;
		},
		start() {
			base = session.workspace;
			history.open(base === null ? null : trialOf(base));
		},
		/** Ends the trial; nothing of it stays. */
		end() {
			base = null;
			history.open(null);
		},
		/** Tries another state under a Chinese label. */
		change(label: string, change: (state: TrialState) => TrialState) {
			history.decide(label, change);
		},
		/** Tries a decision, as `session.decide` would make it. */
		decide(label: string, change: (workspace: Workspace) => Workspace) {
			history.decide(label, (state) => {
				const workspace = change(state.workspace);
				return workspace === state.workspace ? state : { ...state, workspace };
			});
		}
	};
}

export type Trial = ReturnType<typeof createTrial>;

import type { Period } from '../../domain/period.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Session } from '../session.svelte.ts';

/** What a page of figures asks for: the session's period and definitions, asked anew when the tables change. */
export interface TopicScope {
	readonly period: Period;
	readonly asOf: string;
	readonly variants: Workspace['variants'];
	readonly revision: number;
}

/** The present scope; null until there are data. */
export function createTopicScope(session: Session): { readonly value: TopicScope | null } {
	const value = $derived.by(() => {
		const { workspace, asOf, period, revision } = session;
		if (workspace === null || asOf === null || session.state !== 'ready') return null;
		return { period, asOf, variants: workspace.variants, revision };
	});
	return {
		get value() {
			return value;
		}
	};
}

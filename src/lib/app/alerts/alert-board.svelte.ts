import { getContext, setContext } from 'svelte';

import { DEFAULT_THRESHOLDS, type AlertThresholds } from '../../domain/alert-thresholds.ts';
import type { Alert } from '../../explore/alerts/alert.ts';
import { findAlerts } from '../../explore/alerts/find-alerts.ts';
import { createResource, type Resource } from '../resource.svelte.ts';
import type { Session } from '../session.svelte.ts';

const KEY = Symbol('alerts');

/** The warnings of the session's data, looked for anew when the tables or the thresholds change. */
export interface AlertBoard {
	readonly thresholds: AlertThresholds;
	readonly alerts: Resource<readonly Alert[]>;
}

/** Makes the board and hands it down to every page: the badge and the page of warnings show the same. */
export function provideAlerts(session: Session): AlertBoard {
	const thresholds = $derived(session.workspace?.alerts ?? DEFAULT_THRESHOLDS);
	const key = $derived.by(() => {
		const { asOf, revision, state, range } = session;
		if (asOf === null || state !== 'ready' || range === null) return null;
		return { asOf, revision, thresholds, variant: session.workspace?.variants.satisfaction_rate };
	});
	const alerts = createResource(
		() => key,
		({ asOf, thresholds: limits, variant }) =>
			findAlerts({ engine: session.engine.background(), asOf, thresholds: limits, satisfactionVariant: variant })
	);
	return setContext(KEY, {
		get thresholds() {
			return thresholds;
		},
		alerts
	});
}

export function useAlerts(): AlertBoard {
	return getContext<AlertBoard>(KEY);
}

import { getContext, setContext } from 'svelte';

import type { Session } from './session.svelte.ts';

const KEY = Symbol('session');

/** Hands the session down to every page. */
export function provideSession(session: Session): Session {
	return setContext(KEY, session);
}

/** The session of the page that is being set up. */
export function useSession(): Session {
	return getContext<Session>(KEY);
}

import { getContext, setContext } from 'svelte';

import type { Toasts } from '../ui/toasts.svelte.ts';

const KEY = Symbol('toasts');

/** Hands the messages at the window's edge down to every page. */
export function provideToasts(toasts: Toasts): Toasts {
	return setContext(KEY, toasts);
}

export function useToasts(): Toasts {
	return getContext<Toasts>(KEY);
}

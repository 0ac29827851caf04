/** What a page knows of something that is worked out asynchronously. */
export interface Resource<T> {
	/** The newest value; the one before stays while a new one is on its way. */
	readonly value: T | null;
	readonly loading: boolean;
	/** Chinese message of the last failure; null when the newest value is good. */
	readonly error: string | null;
	retry(): void;
}

/**
 * Loads again whenever `key` changes; stale answers are dropped. A null key means there is nothing to load.
 * Call it while a component is being set up.
 */
export function createResource<K, T>(key: () => K | null, load: (key: K) => Promise<T>): Resource<T> {
	let value = $state.raw<T | null>(null);
	let loading = $state(false);
	let error = $state<string | null>(null);
	let attempt = $state(0);
	let newest = 0;

	$effect(() => {
		void attempt;
		const current = key();
		const ticket = ++newest;
		if (current === null) {
			value = null;
			loading = false;
			error = null;
			return;
		}
		loading = true;
		load(current).then(
			(result) => {
				if (ticket !== newest) return;
				value = result;
				loading = false;
				error = null;
			},
			(reason: unknown) => {
				if (ticket !== newest) return;
				loading = false;
				error = reason instanceof Error ? reason.message : String(reason);
			}
		);
	});

	return {
		get value() {
			return value;
		},
		get loading() {
			return loading;
		},
		get error() {
			return error;
		},
		retry: () => void attempt++
	};
}

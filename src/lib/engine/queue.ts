/** Runs asynchronous work one piece after the other; a failed piece does not stop the next. */
export interface Queue {
	/** Runs after all that was asked for before. */
	run<T>(work: () => Promise<T>): Promise<T>;
	/** Runs when nothing else has been asked for in a while: work that nobody waits for. */
	runBehind<T>(work: () => Promise<T>): Promise<T>;
}

/** What one asks for often leads to the next question: so long the work behind waits for it. */
const PATIENCE_MS = 50;

export function createQueue(patience = PATIENCE_MS): Queue {
	const waiting: (() => Promise<unknown>)[] = [];
	const behind: (() => Promise<unknown>)[] = [];
	let running = false;
	/** When the last piece that was not behind had ended. */
	let ended = -Infinity;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function next(): void {
		if (running) return;
		clearTimeout(timer);
		const work = waiting.shift();
		if (work !== undefined) {
			start(work, () => (ended = performance.now()));
		} else if (behind.length > 0) {
			const left = patience - (performance.now() - ended);
			if (left > 0) timer = setTimeout(next, left);
			else start(behind.shift()!, () => undefined);
		}
	}

	function start(work: () => Promise<unknown>, after: () => void): void {
		running = true;
		void work().finally(() => {
			running = false;
			after();
			next();
		});
	}

	function add<T>(list: (() => Promise<unknown>)[], work: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			list.push(() => Promise.resolve().then(work).then(resolve, reject));
			next();
		});
	}

	return { run: (work) => add(waiting, work), runBehind: (work) => add(behind, work) };
}

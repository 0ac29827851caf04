/** Runs asynchronous work one piece after the other, in the order asked; a failed piece does not stop the next. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
	let tail: Promise<unknown> = Promise.resolve();
	return (work) => {
		const result = tail.then(work, work);
		tail = result.catch(() => undefined);
		return result;
	};
}

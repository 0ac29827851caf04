/**
 * Asks one question at a time. While one is under way only the newest of those that follow is kept: a brush gives more
 * events than can be answered, and an answer to an old one is of no use. A question that was overtaken resolves to null.
 */
export function newestWins<Q, A>(ask: (question: Q) => Promise<A>): (question: Q) => Promise<A | null> {
	let busy = false;
	let waiting: { question: Q; resolve(answer: A | null): void; reject(reason: unknown): void } | null = null;
	let newest = 0;

	const run = async (question: Q, number: number): Promise<A | null> => {
		busy = true;
		try {
			const answer = await ask(question);
			return number === newest ? answer : null;
		} finally {
			busy = false;
			const next = waiting;
			waiting = null;
			if (next) run(next.question, newest).then(next.resolve, next.reject);
		}
	};

	return (question) => {
		const number = ++newest;
		if (!busy) return run(question, number);
		waiting?.resolve(null);
		return new Promise((resolve, reject) => (waiting = { question, resolve, reject }));
	};
}

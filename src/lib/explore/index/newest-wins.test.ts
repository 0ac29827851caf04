import { describe, expect, it } from 'vitest';

import { newestWins } from './newest-wins.ts';

/** Questions that are answered when the test says so. */
function slow() {
	const under: { question: number; answer(): void; fail(): void }[] = [];
	const ask = newestWins(
		(question: number) =>
			new Promise<string>((resolve, reject) => {
				under.push({ question, answer: () => resolve(`answer ${question}`), fail: () => reject(new Error('broken')) });
			})
	);
	return { ask, under };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('newest wins', () => {
	it('asks of many questions the first and the last, and answers the last alone', async () => {
		const { ask, under } = slow();
		const answers = [1, 2, 3, 4].map((question) => ask(question));
		expect(under.map(({ question }) => question)).toEqual([1]);
		under[0]!.answer();
		await settled();
		expect(under.map(({ question }) => question)).toEqual([1, 4]);
		under[1]!.answer();
		expect(await Promise.all(answers)).toEqual([null, null, null, 'answer 4']);
	});

	it('answers questions that do not overlap, each', async () => {
		const { ask, under } = slow();
		const first = ask(1);
		under[0]!.answer();
		expect(await first).toBe('answer 1');
		const second = ask(2);
		under[1]!.answer();
		expect(await second).toBe('answer 2');
	});

	it('goes on after a failure', async () => {
		const { ask, under } = slow();
		const first = ask(1);
		const second = ask(2);
		under[0]!.fail();
		await expect(first).rejects.toThrow('broken');
		await settled();
		under[1]!.answer();
		expect(await second).toBe('answer 2');
	});

	it('has never more than one question under way', async () => {
		const { ask, under } = slow();
		const answers: Promise<string | null>[] = [];
		for (let round = 0; round < 20; round++) {
			answers.push(ask(round * 2), ask(round * 2 + 1));
			await settled();
			under[under.length - 1]!.answer();
			await settled();
			expect(under.length).toBeLessThanOrEqual(2 * (round + 1));
		}
		under[under.length - 1]!.answer();
		expect((await Promise.all(answers)).filter((answer) => answer !== null).pop()).toBe('answer 39');
	});
});

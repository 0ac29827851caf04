import { describe, expect, it } from 'vitest';

import { createQueue } from './queue.ts';

describe('queue', () => {
	it('runs work in the order asked, however long each piece takes', async () => {
		const { run: queue } = createQueue();
		const order: number[] = [];
		const after = (ms: number, mark: number) => () =>
			new Promise<void>((resolve) => setTimeout(() => (order.push(mark), resolve()), ms));
		await Promise.all([queue(after(20, 1)), queue(after(1, 2)), queue(after(5, 3))]);
		expect(order).toEqual([1, 2, 3]);
	});

	it('goes on after a failure, which only its own caller sees', async () => {
		const { run: queue } = createQueue();
		const failing = queue(() => Promise.reject(new Error('no')));
		const next = queue(() => Promise.resolve('yes'));
		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('yes');
	});

	it('lets work behind wait until nothing else has been asked for in a while', async () => {
		const queue = createQueue(30);
		const order: string[] = [];
		const note = (mark: string) => async () => void order.push(mark);
		const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
		const front = queue.run(note('front'));
		const first = queue.runBehind(note('behind'));
		const second = queue.runBehind(note('behind too'));
		await front;
		await pause(5);
		await queue.run(note('asked for after the first answer'));
		await Promise.all([first, second]);
		expect(order).toEqual(['front', 'asked for after the first answer', 'behind', 'behind too']);
	});

	it('goes on behind after a failure, and runs at once in an idle queue', async () => {
		const queue = createQueue(10_000);
		await expect(queue.runBehind(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
		await expect(queue.runBehind(() => Promise.resolve('yes'))).resolves.toBe('yes');
	});
});

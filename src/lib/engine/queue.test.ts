import { describe, expect, it } from 'vitest';

import { createQueue } from './queue.ts';

describe('queue', () => {
	it('runs work in the order asked, however long each piece takes', async () => {
		const queue = createQueue();
		const order: number[] = [];
		const after = (ms: number, mark: number) => () =>
			new Promise<void>((resolve) => setTimeout(() => (order.push(mark), resolve()), ms));
		await Promise.all([queue(after(20, 1)), queue(after(1, 2)), queue(after(5, 3))]);
		expect(order).toEqual([1, 2, 3]);
	});

	it('goes on after a failure, which only its own caller sees', async () => {
		const queue = createQueue();
		const failing = queue(() => Promise.reject(new Error('no')));
		const next = queue(() => Promise.resolve('yes'));
		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('yes');
	});
});

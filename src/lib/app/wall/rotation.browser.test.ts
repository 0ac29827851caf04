import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createRotation } from './rotation.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('goes round by itself, and stops when it is stopped', () => {
	const rotation = createRotation(() => 3, 20);
	const stop = rotation.start();
	const seen = [0, 1, 2, 3].map(() => {
		const { index } = rotation;
		vi.advanceTimersByTime(20_000);
		return index;
	});
	expect(seen).toEqual([0, 1, 2, 0]);
	stop();
	vi.advanceTimersByTime(60_000);
	expect(rotation.index).toBe(1);
});

test('pauses, goes on, and pauses when somebody turns the pages', () => {
	const rotation = createRotation(() => 3, 20);
	rotation.start();
	rotation.toggle();
	vi.advanceTimersByTime(60_000);
	expect([rotation.index, rotation.paused]).toEqual([0, true]);
	rotation.toggle();
	vi.advanceTimersByTime(20_000);
	expect(rotation.index).toBe(1);
	rotation.turn(-1);
	rotation.turn(-1);
	vi.advanceTimersByTime(60_000);
	expect([rotation.index, rotation.paused]).toEqual([2, true]);
});

test('has nothing to turn where there are no pages', () => {
	const rotation = createRotation(() => 0, 20);
	rotation.turn(1);
	expect(rotation.index).toBe(0);
});

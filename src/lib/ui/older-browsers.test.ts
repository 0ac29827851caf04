import { afterEach, expect, it } from 'vitest';

import { mendOlderBrowsers } from './older-browsers.ts';

const own = Object.getOwnPropertyDescriptor(Array.prototype, 'at')!;

afterEach(() => {
	Object.defineProperty(Array.prototype, 'at', own);
});

it('adds Array.prototype.at where it is missing, counting from either end', () => {
	Reflect.deleteProperty(Array.prototype, 'at');
	mendOlderBrowsers();
	expect(Object.getOwnPropertyDescriptor(Array.prototype, 'at')?.value).not.toBe(own.value);
	expect([[1, 2, 3].at(-1), [1, 2, 3].at(0), [1, 2, 3].at(3)]).toEqual([3, 1, undefined]);
	expect(Object.keys([1])).toEqual(['0']);
});

it('leaves newer browsers as they are', () => {
	mendOlderBrowsers();
	expect(Object.getOwnPropertyDescriptor(Array.prototype, 'at')?.value).toBe(own.value);
});

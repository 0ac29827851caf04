import { expect, it, vi } from 'vitest';

import { remember } from './remember.ts';

it('asks once for a text, also where nothing came of it, and always for what it does not keep', () => {
	const give = vi.fn((text: string) => (text === '' ? null : text.toUpperCase()));
	const upper = remember(give, { most: 2, longest: 3 });
	expect(['a', 'a', '', '', 'b', 'b', 'long', 'long'].map(upper)).toEqual([
		...['A', 'A', null, null, 'B', 'B', 'LONG', 'LONG']
	]);
	expect(give.mock.calls.map(([text]) => text)).toEqual(['a', '', 'b', 'b', 'long', 'long']);
});

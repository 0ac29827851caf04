import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { LIMITS } from './limits.ts';

describe('the limits', () => {
	it('are those that the documentation states, each of them', () => {
		const page = readFileSync(new URL('../../../docs/files.md', import.meta.url), 'utf8');
		const stated = [...page.matchAll(/^\| `(\w+)` +\| ([\d,]+) /gm)].map(([, name, value]) => [
			name,
			Number(value!.replaceAll(',', ''))
		]);
		expect(Object.fromEntries(stated)).toEqual(LIMITS);
	});
});

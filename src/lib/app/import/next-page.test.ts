import { expect, it } from 'vitest';

import { nextPage } from './next-page.ts';

it('leads from an import to where its figures are', () => {
	expect(nextPage(true, ['calls'])?.path).toBe('/overview/');
	expect(nextPage(false, ['circuit_faults', 'calls'])?.path).toBe('/calls/');
	expect(nextPage(false, [null, 'trainings'])?.path).toBe('/support/');
	expect(nextPage(false, [null])).toBeNull();
});

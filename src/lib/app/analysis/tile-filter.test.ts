import { expect, it } from 'vitest';

import { tileDrill } from './tile-filter.ts';

it('keeps of a rate that should be high the tickets that fail it, of others those that count', () => {
	expect(tileDrill('satisfaction_rate', {}).part).toBe('outside');
	expect(tileDrill('overdue_rate', {}).part).toBe('numerator');
	expect(tileDrill('tickets_dispatched', {}).part).toBe('numerator');
});

it('goes by the definition that the figure is shown by', () => {
	expect(tileDrill('satisfaction_rate', { satisfaction_rate: 'strict' })).toEqual({
		metric: 'satisfaction_rate',
		variant: 'strict',
		part: 'outside'
	});
});

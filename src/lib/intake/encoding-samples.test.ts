import { describe, expect, it } from 'vitest';

import { encodingSamples } from './encoding-samples.ts';
import { sourceOfBytes } from './source.ts';

describe('encodingSamples', () => {
	it('shows the first telling line in every encoding, the guess first', async () => {
		// “工单” in GB18030.
		const bytes = new Uint8Array([...new TextEncoder().encode('a,b\r\nx1,'), 0xb9, 0xa4, 0xb5, 0xa5, 0x0d, 0x0a]);
		const samples = await encodingSamples(sourceOfBytes('x.csv', bytes));
		expect(samples[0]).toEqual({ encoding: 'gb18030', text: 'x1,工单', guessed: true });
		expect(samples.filter(({ guessed }) => guessed)).toHaveLength(1);
		expect(samples.find(({ encoding }) => encoding === 'windows-1252')?.text).toBe('x1,¹¤µ¥');
	});
});

import { expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import { setNarrative } from './narrative-edits.ts';

it('keeps written text and gives a blanked section back to the draft', () => {
	const blank = emptyWorkspace(2023);
	const written = setNarrative(blank, 'funds.use', ' 支付 166.02 万元。\n');
	expect(written.narrative).toEqual({ 'funds.use': '支付 166.02 万元。' });
	expect(setNarrative(written, 'funds.use', '支付 166.02 万元。')).toBe(written);
	expect(setNarrative(written, 'funds.use', '  ').narrative).toEqual({});
	expect(setNarrative(blank, 'funds.use', ' ')).toBe(blank);
});

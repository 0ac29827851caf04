import { expect, it } from 'vitest';

import { cleanText } from './clean-text.ts';

it('keeps Chinese, emoji, tabs and line breaks', () => {
	expect(cleanText('工单\t一\r\n😀')).toBe('工单\t一\r\n😀');
});

it('drops what XML cannot hold', () => {
	expect(cleanText('a\u0000\u0008\u001f\ufffe\ud800b')).toBe('ab');
});

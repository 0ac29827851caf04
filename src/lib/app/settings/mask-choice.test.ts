import { describe, expect, it } from 'vitest';

import { tickets } from '../../domain/datasets/tickets.ts';
import { createMasker, maskAllBut } from '../../intake/mask.ts';
import { MASK_KINDS } from '../../intake/mask/kinds.ts';
import { TEXT_PATTERNS } from '../../intake/mask/patterns.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { parseWorkspace } from '../../workspace/parse.ts';
import { maskingWords, withMasking } from './mask-choice.ts';

const masked = (content: string, unmasked: Parameters<typeof maskAllBut>[0]) => {
	const cells = tickets.fields.map(({ key }) => (key === 'content' ? content : ''));
	createMasker(maskAllBut(unmasked, 'k'))(tickets)(cells, {});
	return cells.join('');
};

describe('what is masked when files are read', () => {
	it('is everything that there are patterns for, unless somebody decides otherwise', () => {
		expect(new Set(TEXT_PATTERNS.map(({ option }) => option))).toEqual(new Set(MASK_KINDS));
		expect(emptyWorkspace(2024).unmasked).toBeUndefined();
		const text = '联系人：王小白，电话13800000001，车牌琼A12345';
		expect(masked(text, undefined)).toBe('联系人：王**，电话138****0001，车牌琼A***45');
		expect(masked(text, ['names', 'plates'])).toBe('联系人：王小白，电话138****0001，车牌琼A12345');
	});

	it('is kept with the workspace, kind by kind, and nothing of it where all is masked again', () => {
		const begun = emptyWorkspace(2024);
		const kept = withMasking(withMasking(begun, 'plates', false), 'names', false);
		expect(kept.unmasked).toEqual(['names', 'plates']);
		expect(parseWorkspace(JSON.stringify(kept), 'w.json').unmasked).toEqual(['names', 'plates']);
		expect(withMasking(withMasking(kept, 'plates', true), 'names', true)).toEqual(begun);
		expect(() => parseWorkspace(JSON.stringify({ ...begun, unmasked: ['everything'] }), 'w.json')).toThrow();
	});

	it('is said in words', () => {
		expect(maskingWords([])).toBe('读入时遮住姓名、电话、身份证号、银行卡号、车牌、门牌号、邮箱、QQ、微信');
		expect(maskingWords(['names'])).toMatch(/^读入时遮住电话、.*；姓名原样保留$/);
		expect(maskingWords(MASK_KINDS)).toBe('读入时不遮住任何个人信息');
	});
});

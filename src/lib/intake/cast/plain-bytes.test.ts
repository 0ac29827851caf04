import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FieldDef } from '../../domain/dataset.ts';
import { castOf, tidy } from './index.ts';
import { plainBytesOf } from './plain-bytes.ts';

const field = (kind: FieldDef['kind']): FieldDef =>
	({ key: 'x', name: '某项', kind, synonyms: [] }) as unknown as FieldDef;
const isPlain = (kind: FieldDef['kind'], text: string) => {
	const bytes = new TextEncoder().encode(`前${text}后`);
	return plainBytesOf(field(kind))!(bytes, 3, bytes.length - 3);
};

/** Texts near to a moment: one that there is, with some of its characters changed. */
const nearMoment = fc
	.tuple(
		fc.date({ min: new Date('1890-01-01'), max: new Date('2110-01-01'), noInvalidDate: true }),
		fc.nat(18),
		fc.boolean()
	)
	.chain(([date, at, changed]) => {
		const text = date.toISOString().slice(0, 19).replace('T', ' ');
		const other = fc.constantFrom('0', '1', '2', '3', '9', '-', ':', ' ', '/', '年');
		return changed ? other.map((one) => text.slice(0, at) + one + text.slice(at + 1)) : fc.constant(text);
	});

describe('cells that are the value of their field as they stand', () => {
	it('are moments that are cast to the same text', () => {
		let plain = 0;
		fc.assert(
			fc.property(nearMoment, (text) => {
				if (!isPlain('instant', text)) return;
				plain += 1;
				expect(castOf(field('instant'))(tidy(text))).toBe(text);
			}),
			{ numRuns: 3000 }
		);
		expect(plain).toBeGreaterThan(1000);
	});

	it.each(['2023-02-29 00:00:00', '2023-04-31 00:00:00', '2023-13-01 00:00:00', '2023-01-01 24:00:00', '2023-01-01'])(
		'is not %s',
		(text) => expect(isPlain('instant', text)).toBe(false)
	);

	it('are ids that are cast to the same text', () => {
		const text = fc.string({
			unit: fc.constantFrom('A', 'Z', '0', '9', '-', 'a', 'E', '+', '.', ' ', '号'),
			maxLength: 12
		});
		fc.assert(
			fc.property(text, (id) => {
				if (isPlain('id', id)) expect(castOf(field('id'))(tidy(id))).toBe(id);
			}),
			{ numRuns: 3000 }
		);
		expect(isPlain('id', 'GD202300001-02')).toBe(true);
		expect(isPlain('id', '')).toBe(false);
	});

	it('are none of other kinds, which are remembered', () => {
		expect(plainBytesOf(field('code'))).toBeNull();
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rememberUtf8 } from './utf8-memory.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('remembering cells in UTF-8', () => {
	it('gives for each cell what the function gives for its text', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', '热', '线', 'é'), maxLength: 30 });
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 200 }), (texts) => {
				const find = rememberUtf8((cell) => `<${cell}>`);
				for (const one of [...texts, ...texts]) {
					const bytes = encode(`前${one}后`);
					expect(find(bytes, 3, bytes.length - 3)).toBe(`<${one}>`);
				}
			})
		);
	});

	it('asks once for a cell that comes again, also among thousands', () => {
		let asked = 0;
		const find = rememberUtf8((cell) => (asked++, cell));
		const ask = (cell: string) => find(encode(cell), 0, encode(cell).length);
		for (let round = 0; round < 3; round += 1) for (let index = 0; index < 3000; index += 1) ask(`县第${index}局`);
		expect(asked).toBe(3000);
	});

	it('goes on giving what is right where nearly every cell is new', () => {
		const find = rememberUtf8((cell) => cell.length);
		for (let index = 0; index < 9000; index += 1) {
			const bytes = encode(`GD${index}`);
			expect(find(bytes, 0, bytes.length)).toBe(bytes.length);
		}
	});
});

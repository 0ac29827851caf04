import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { concatenate } from '../domain/concatenate.ts';
import { createCsvWriter } from './csv-writer.ts';
import { createCsvParser } from './readers/csv.ts';

const written = (lines: readonly (readonly string[])[]) => {
	const writer = createCsvWriter();
	for (const line of lines) writer.line(line);
	return writer.finish();
};
const text = (chunks: readonly Uint8Array[]) => new TextDecoder('utf-8', { fatal: true }).decode(concatenate(chunks));

/** Texts as cells have them, and as hostile files do: signs of CSV, control characters, halves of surrogate pairs. */
const cell = fc.oneof(
	fc.constant(''),
	fc.string({
		unit: fc.constantFrom('"', ',', '\n', '\r', '\0', '\t', 'a', '热', '线', 'é', '🏠', '\ud800', '\udc00')
	}),
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom('2023-05-08 09:30:00', '王**', '138****5678')
);

describe('writing CSV for the engine', () => {
	it('writes a text that a reader of CSV reads as the same cells, line breaks made one kind', () => {
		const line = fc.array(cell, { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
				const rows = createCsvParser(',').push(text(written(lines)), true);
				// Encoding and decoding is what the platform does with half a pair.
				const plain = (one: string) =>
					new TextDecoder('utf-8', { ignoreBOM: true }).decode(
						new TextEncoder().encode(one.replace(/\r\n|\r/g, '\n').replaceAll('\0', ''))
					);
				expect(rows.map(({ cells }) => cells)).toEqual(lines.map((one) => one.map(plain)));
			}),
			{ numRuns: 500 }
		);
	});

	it('leaves no value without quotes, so that the engine reads it as NULL, and quotes what has a line break', () => {
		expect(text(written([['a', '', '\0', '多\r\n行', 'b"c', '']]))).toBe('a,,,"多\n行","b""c",\n');
	});

	it('ends every chunk with a whole line, also where one line is longer than a chunk', () => {
		const long = '很'.repeat(700_000);
		const lines = [['短', 'x'], [long, '"'], ...Array.from({ length: 40_000 }, (_, index) => [`第${index}行`, '内容'])];
		const chunks = written(lines);
		expect(chunks.length).toBeGreaterThan(1);
		for (const chunk of chunks) expect(chunk[chunk.length - 1]).toBe(10);
		const rows = createCsvParser(',').push(text(chunks), true);
		expect(rows.length).toBe(lines.length);
		expect(rows.map(({ cells }) => cells)).toEqual(lines);
	});

	it('writes cells into the columns that they belong to, and nothing into the others', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 8 }), fc.nat(5), (chosen, row) => {
				const places = chosen.sort((a, b) => a - b);
				const writer = createCsvWriter(undefined, places);
				writer.line(places.map((place) => `${row}-${place}`));
				const width = places.at(-1)! + 1;
				const wanted = Array.from({ length: width }, (_, at) => (places.includes(at) ? `${row}-${at}` : ''));
				expect(text(writer.finish())).toBe(`${wanted.join(',')}\n`);
			})
		);
	});
});

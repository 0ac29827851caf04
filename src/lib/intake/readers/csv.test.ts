import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createCsvParser, csvRows, detectDelimiter } from './csv.ts';

async function read(text: string, cut = text.length): Promise<[number, readonly string[]][]> {
	const pieces = async function* () {
		for (let at = 0; at < text.length; at += cut) yield text.slice(at, at + cut);
	};
	const rows: [number, readonly string[]][] = [];
	for await (const batch of csvRows(pieces(), 'x.csv'))
		for (const { number, cells } of batch) rows.push([number, cells]);
	return rows;
}

describe('csvRows', () => {
	it.each([',', '\t', ';', '|', '，'])('finds the delimiter %j', async (delimiter) => {
		const text = [
			['a', 'b', 'c'],
			['1', '2', '3'],
			['4', '5', '6']
		]
			.map((row) => row.join(delimiter))
			.join('\n');
		expect(detectDelimiter(text)).toBe(delimiter);
		expect(await read(text)).toEqual([
			[1, ['a', 'b', 'c']],
			[2, ['1', '2', '3']],
			[3, ['4', '5', '6']]
		]);
	});

	it('obeys a sep= line and goes on counting lines from it', async () => {
		expect(await read('sep=;\r\na;b,c\r\n1;2\r\n')).toEqual([
			[2, ['a', 'b,c']],
			[3, ['1', '2']]
		]);
	});

	it.each(['\n', '\r', '\r\n'])(
		'reads lines ended by %j, line breaks inside quotes, and gives the line a record starts on',
		async (end) => {
			const text = ['a,b', '"1', '2","say ""x"""', '', '3,'].join(end);
			expect(await read(text)).toEqual([
				[1, ['a', 'b']],
				[2, [`1${end}2`, 'say "x"']],
				[4, []],
				[5, ['3', '']]
			]);
		}
	);

	it('keeps a quote inside a cell, text after a closing quote, and an unclosed quote to the end', () => {
		const parse = (text: string) =>
			createCsvParser(',')
				.push(text, true)
				.map(({ cells }) => cells);
		expect(parse('5" pipe,b\n"a"b,c\n"open,\nend')).toEqual([['5" pipe', 'b'], ['ab', 'c'], ['open,\nend']]);
	});

	it('takes a comma in a quoted title for no delimiter', () => {
		expect(detectDelimiter('标题，说明\na\tb\tc\n1\t2\t3\n4\t5\t6\n')).toBe('\t');
	});

	it('gives back any table that is written by the rules, however the text is cut into pieces', async () => {
		const cell = fc.oneof(
			fc.constantFrom('', 'a', '工单', '"', ',', '\n', '\r\n', ' x '),
			fc.string({ maxLength: 5 }).map((text) => text.replaceAll('\0', ''))
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 1, max: 9 }),
				async (table, cut) => {
					const text =
						'sep=,\n' +
						table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + '\n').join('');
					expect((await read(text, cut)).map(([, cells]) => cells)).toEqual(table);
				}
			),
			{ numRuns: 200 }
		);
	});

	it('refuses a cell and a row beyond the limits in Chinese', async () => {
		await expect(read(`a,b\n${'x'.repeat(1_000_001)},1\n`)).rejects.toThrow(/“x\.csv”.*第 2 行.*100万字/);
		await expect(read(`a,b\n${'1,'.repeat(4000)}\n`)).rejects.toThrow(/2000 列/);
	});
});

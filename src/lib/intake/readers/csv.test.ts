import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { concatenate } from '../../domain/concatenate.ts';
import { createCsvParser, detectDelimiter, rowFailure } from './csv.ts';
import { delimitedRows } from './delimited.ts';
import { createLeftOut, type LeftOut } from './left-out.ts';

async function read(text: string, cut = Infinity): Promise<[number, readonly string[]][]> {
	return readBytes(new TextEncoder().encode(text), cut);
}

async function readBytes(bytes: Uint8Array, cut: number, out?: LeftOut): Promise<[number, readonly string[]][]> {
	const pieces = async function* () {
		for (let at = 0; at < bytes.length; at += cut) yield bytes.slice(at, at + cut);
	};
	const rows: [number, readonly string[]][] = [];
	for await (const batch of delimitedRows(pieces(), 'x.csv', out))
		for (const { number, cells } of batch) rows.push([number, cells]);
	return rows;
}

describe('delimitedRows', () => {
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

	const parse = (text: string, delimiter = ',') => {
		const out = createLeftOut(rowFailure('x.csv'));
		const rows = createCsvParser(delimiter, 1, 'x.csv', out).push(text, true);
		return { rows: rows.map(({ cells }) => cells), said: out.said()?.message ?? null };
	};

	it.each([
		['a quote inside a cell', '5" pipe,b', [['5" pipe', 'b']]],
		['a word in quotes at the beginning', '"甲"说,b', [['"甲"说', 'b']]],
		['blanks behind a closing quote', '"a,\nb" ,c\n', [['a,\nb', 'c']]],
		[
			'quotes that were not doubled',
			'"他说"路灯"不亮, 请修",甲\n"又"说\n"不"亮",乙\n',
			[['他说"路灯"不亮, 请修', '甲'], ['"又"说'], ['不"亮', '乙']]
		],
		['texts that are written as formulas', '="0123","=""4""",=1+1,="a"&"b"', [['0123', '4', '=1+1', '="a"&"b"']]],
		['an empty text, and one of a quote', '"","""",c', [['', '"', 'c']]],
		['a last cell with no line behind it', 'a,"b"', [['a', 'b']]]
	])('reads %s', (_what, text, rows) => {
		expect(parse(text)).toEqual({ rows, said: null });
	});

	it.each([
		[
			'closed by that of the next line',
			'a,"灯不亮,b\nc,"水管",d\n',
			[
				['a', '"灯不亮', 'b'],
				['c', '水管', 'd']
			]
		],
		[
			'never closed',
			'a,"灯不亮,b\nc,水管,d',
			[
				['a', '"灯不亮', 'b'],
				['c', '水管', 'd']
			]
		],
		[
			'doubled by the last character',
			'a,"灯"",b\n"c",水管,d',
			[
				['a', '"灯""', 'b'],
				['c', '水管', 'd']
			]
		],
		[
			'closed too early',
			'"a,b"c,d\n"e","f",g',
			[
				['a,bc', 'd'],
				['e', 'f', 'g']
			]
		]
	])('keeps a quote that is %s to its line, and says so', (_what, text, rows) => {
		expect(parse(text)).toEqual({ rows, said: expect.stringMatching(/“x\.csv”：第 1 行从这里起有 1 行引号不成对/) });
	});

	it('lets no cell between tabs begin in one and end in another', () => {
		expect(parse('"甲"说\t2023\t他说"不行"\tb', '\t')).toEqual({
			rows: [['"甲"说', '2023', '他说"不行"', 'b']],
			said: null
		});
	});

	it('takes no comma of narratives for the delimiter where a sign splits the lines', () => {
		const story = '市民来电，反映路灯不亮，出行不便，请核实，请回复，请尽快，谢谢，再见';
		const lines = Array.from({ length: 20 }, (_, index) => `GD${index},2023-01-02,${story}`);
		expect(detectDelimiter(['编号,时间,内容', ...lines].join('\n'))).toBe(',');
		expect(detectDelimiter(lines.map((line) => line.replaceAll(',', '，')).join('\n'))).toBe('，');
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

	it('reads any bytes as the parser of texts reads what they say', async () => {
		const piece = fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(',', ',', '\n', '\r', '\r\n', '"', '""', '","', '"\n"', '\t', ' ') },
			{ weight: 4, arbitrary: fc.constantFrom('a', '工单', 'é', '🏠', '\ufeff', '2025-01-01') }
		);
		const bytes = fc
			.array(
				fc.oneof(
					piece.map((text) => new TextEncoder().encode(text)),
					fc.uint8Array({ min: 1, maxLength: 3 })
				),
				{
					maxLength: 40
				}
			)
			.map((pieces) => concatenate([new TextEncoder().encode('sep=,\n'), ...pieces]));
		await fc.assert(
			fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (whole, cut) => {
				const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
				const [out, wantedOut] = [createLeftOut(rowFailure('x.csv')), createLeftOut(rowFailure('x.csv'))];
				const wanted = createCsvParser(',', 1, 'x.csv', wantedOut).push(text, true).slice(1);
				expect(await readBytes(whole, cut, out)).toEqual(wanted.map(({ number, cells }) => [number, cells]));
				expect(out.said()).toEqual(wantedOut.said());
			}),
			{ numRuns: 3000 }
		);
	});

	it('refuses a cell and a row beyond the limits in Chinese', async () => {
		await expect(read(`a,b\n${'x'.repeat(1_000_001)},1\n`)).rejects.toThrow(/“x\.csv”.*第 2 行.*100万字/);
		await expect(read(`a,b\n${'1,'.repeat(4000)}\n`)).rejects.toThrow(/2000 列/);
	});
});

import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { readJson } from './read-json.ts';

async function sheets(text: string): Promise<[string, (readonly string[])[]][]> {
	const book = await openWorkbook(sourceOfBytes('导出.json', new TextEncoder().encode(text)));
	expect(book.format).toBe('json');
	const all: [string, (readonly string[])[]][] = [];
	for (const sheet of book.sheets) {
		const rows: (readonly string[])[] = [];
		for await (const batch of sheet.rows()) for (const { cells } of batch) rows.push(cells);
		all.push([sheet.name, rows]);
	}
	return all;
}

describe('readJson', () => {
	it('puts every key of a list of objects into one header row, in the order of first appearance', async () => {
		expect(await sheets('[{"编号":"A1","数":1.50},{"数":null,"新":[1,{"x":true}],"编号":"A2"}]')).toEqual([
			[
				'导出',
				[
					['编号', '数', '新'],
					['A1', '1.5'],
					['A2', '', '[1,{"x":true}]']
				]
			]
		]);
	});

	it('keeps long ids to the last digit, and digits inside texts alone', async () => {
		expect(await sheets('[{"id": 123456789012345678901, "t": "a \\"12345678901234567890\\" b"}]')).toEqual([
			[
				'导出',
				[
					['id', 't'],
					['123456789012345678901', 'a "12345678901234567890" b']
				]
			]
		]);
	});

	it('reads coordinates with as many places behind the point as programs write', async () => {
		const text =
			'[{"id":12345678901234567890,"lon":-0.28691465719243003,"lat":51.387893353778395,"e":1.234567890123456e-7}]';
		expect(await sheets(text)).toEqual([
			[
				'导出',
				[
					['id', 'lon', 'lat', 'e'],
					['12345678901234567890', '-0.28691465719243003', '51.387893353778395', '0.0000001234567890123456']
				]
			]
		]);
	});

	it('reads lists of lists, and lists inside an object as one sheet each', async () => {
		expect(await sheets('[["a","b"],[1,2]]')).toEqual([
			[
				'导出',
				[
					['a', 'b'],
					['1', '2']
				]
			]
		]);
		expect((await sheets('{"code":0,"data":{"工单":[{"a":1}],"话务":[{"b":2}]}}')).map(([name]) => name)).toEqual([
			'data.工单',
			'data.话务'
		]);
	});

	it('reads JSON Lines, and names the line that is broken', async () => {
		expect(await sheets('{"a":1}\n\n{"a":"二"}\r\n')).toEqual([['导出', [['a'], ['1'], ['二']]]]);
		await expect(sheets('{"a":1}\n{"a":')).rejects.toThrow(/“导出\.json”第 2 行/);
	});

	it('gives the same rows whatever pieces a text comes in', async () => {
		const text =
			'\ufeff {"c\\"o":[1, 2], "空":[], "data" : {"rows":[ {"a":"x]\\"}","n":-1.5e3,"in":{"l":[{"z":1}]}} , {"a":true}\n], "t":"{["}, "b":[[1],["二"]]}';
		const whole = [
			['data.rows', [['a', 'n', 'in'], ['x]"}', '-1500', '{"l":[{"z":1}]}'], ['TRUE']]],
			['b', [['1'], ['二']]]
		];
		for (let length = 1; length <= text.length; length += 1) {
			const pieces = async function* () {
				for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
			};
			const all = [];
			for (const sheet of await readJson(pieces, 'x.json', 'x')) {
				const rows: (readonly string[])[] = [];
				for await (const batch of sheet.rows()) for (const { cells } of batch) rows.push(cells);
				all.push([sheet.name, rows]);
			}
			expect(all).toEqual(whole);
		}
	});

	it('takes an object without lists for a record, and an empty list for no sheet', async () => {
		expect(await sheets('{"a":1,"b":{"c":[1,2]}}')).toEqual([
			[
				'导出',
				[
					['a', 'b'],
					['1', '{"c":[1,2]}']
				]
			]
		]);
		expect(await sheets('[]')).toEqual([]);
	});

	it.each(['[{"a":1},{"a":2', '[{"a":1},{"a":2}', '{"d":[{"a":1}]', '[{"a":1},{"a" 2}]', '[{"a":1}}'])(
		'says of %s that it is not whole',
		async (text) => {
			await expect(sheets(text)).rejects.toThrow(
				/“导出\.json”第 [123] 条记录不是完整的 JSON，文件可能没有写完，请重新导出/
			);
		}
	);

	it('takes no harm from keys such as __proto__', async () => {
		expect(await sheets('[{"__proto__":{"x":1},"constructor":"y"}]')).toEqual([
			[
				'导出',
				[
					['__proto__', 'constructor'],
					['{"x":1}', 'y']
				]
			]
		]);
	});
});

import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../open-workbook.ts';
import { sourceOfBytes } from '../source.ts';

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

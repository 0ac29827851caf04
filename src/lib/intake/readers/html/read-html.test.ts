import { describe, expect, it } from 'vitest';

import { readHtml } from './read-html.ts';

/** Rows of each table, of a page that comes in pieces of this length and says that it has so many bytes. */
async function read(html: string, length = html.length, size = html.length) {
	const pieces = async function* () {
		for (let at = 0; at < html.length; at += length) yield html.slice(at, at + length);
	};
	const sheets = await readHtml(pieces, size, 'x.xls', (index) => `表${index + 1}`);
	const all = [];
	for (const sheet of sheets) {
		const rows: (readonly string[])[] = [];
		for await (const batch of sheet.rows()) for (const { cells } of batch) rows.push(cells);
		all.push({ name: sheet.name, rows, leftOut: sheet.leftOut?.()?.message ?? null });
	}
	return all;
}
const rows = async (html: string) => (await read(html)).map((table) => table.rows);

describe('readHtml', () => {
	it('reads cells, headers, entities, line breaks and digits as they stand', async () => {
		expect(
			await rows(
				'<html><TABLE><tr><th>编号<th>内容</th></tr>\n<tr><td>001234567890123456</td><td>甲 &amp; 乙&nbsp;&lt;丙&gt;<br/>二行 &#20013;&#x6587;</td></tr></TABLE>'
			)
		).toEqual([
			[
				['编号', '内容'],
				['001234567890123456', '甲 & 乙 <丙>\n二行 中文']
			]
		]);
	});

	it('leaves the covered places of spanning cells empty, so that columns stay aligned', async () => {
		expect(
			await rows(
				'<table><tr><th rowspan=2>单位</th><th colspan="2">12345热线</th><th rowspan="2">合计</th></tr><tr><th>按时</th><th>超时</th></tr>' +
					'<tr><td>甲</td><td>1</td><td>2</td><td>3</td></tr></table>'
			)
		).toEqual([
			[
				['单位', '12345热线', '', '合计'],
				['', '按时', '超时'],
				['甲', '1', '2', '3']
			]
		]);
	});

	it('ignores scripts, styles and comments, and survives unclosed tags', async () => {
		expect(
			await rows('<style>td{}</style><script>"<td>no</td>"</script><table><!-- <td>no</td> --><tr><td>a<td>b<tr><td>c')
		).toEqual([[['a', 'b'], ['c']]]);
	});

	it('gives a table inside a cell as a table of its own', async () => {
		expect(await rows('<table><tr><td>外<table><tr><td>内</td></tr></table>后</td></tr></table>')).toEqual([
			[['外后']],
			[['内']]
		]);
	});

	it('refuses a cell that claims to span beyond the column limit', async () => {
		await expect(rows(`<table><tr>${'<td colspan=1000>x</td>'.repeat(3)}</tr></table>`)).rejects.toThrow(/2000 列/);
	});

	const PAGE =
		'<!DOCTYPE html><html><style>td{a:"<"}</style><table title="a>b"><caption>工单&amp;表</caption><!-- <td> --><tr><th>编号</th><th>内容</th></tr>' +
		'<tr><td>1</td><td>甲 < 乙<![if !x]>&nbsp;<![endif]>，3<4<script>"</td>"</script></td></tr></table>\n<p><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></TABLE></html>';

	it('gives the same tables whatever pieces the page comes in, kept or read again', async () => {
		const whole = [
			{
				name: '工单&表',
				rows: [
					['编号', '内容'],
					['1', '甲 < 乙 ，3<4']
				],
				leftOut: null
			},
			{
				name: '表2',
				rows: [
					['a', 'b'],
					['', 'c']
				],
				leftOut: null
			}
		];
		for (let length = 1; length < PAGE.length; length += 1) expect(await read(PAGE, length)).toEqual(whole);
		for (const length of [1, 7, PAGE.length]) expect(await read(PAGE, length, 2 ** 30)).toEqual(whole);
	});

	it('says of a table in which the page ends after which row it was', async () => {
		const [table] = await read('<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr><tr><td>e');
		expect(table).toEqual({
			name: '表1',
			rows: [['a', 'b'], ['c', 'd'], ['e']],
			leftOut: expect.stringMatching(/“x\.xls”的表格“表1”第 3 行：文件到这里就断了/)
		});
	});

	it('refuses a page of signs that begin no tag, and a large one of many tables', async () => {
		await expect(read('<'.repeat(1_100_000))).rejects.toThrow(/“x\.xls”：网页内容不完整或已损坏/);
		await expect(read('<table></table>'.repeat(30), 1000, 2 ** 30)).rejects.toThrow(/网页过大而表格太多/);
		await expect(read('<table>'.repeat(400_000))).rejects.toThrow(/工作表超过 1000 个/);
	});
});

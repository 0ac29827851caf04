import { describe, expect, it } from 'vitest';

import { htmlTables } from './html.ts';

const rows = (html: string) => htmlTables(html, 'x.xls').map((table) => table.rows.map(({ cells }) => cells));

describe('htmlTables', () => {
	it('reads cells, headers, entities, line breaks and digits as they stand', () => {
		expect(
			rows(
				'<html><TABLE><tr><th>编号<th>内容</th></tr>\n<tr><td>001234567890123456</td><td>甲 &amp; 乙&nbsp;&lt;丙&gt;<br/>二行 &#20013;&#x6587;</td></tr></TABLE>'
			)
		).toEqual([
			[
				['编号', '内容'],
				['001234567890123456', '甲 & 乙 <丙>\n二行 中文']
			]
		]);
	});

	it('leaves the covered places of spanning cells empty, so that columns stay aligned', () => {
		expect(
			rows(
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

	it('ignores scripts, styles and comments, and survives unclosed tags', () => {
		expect(
			rows('<style>td{}</style><script>"<td>no</td>"</script><table><!-- <td>no</td> --><tr><td>a<td>b<tr><td>c')
		).toEqual([[['a', 'b'], ['c']]]);
	});

	it('gives a table inside a cell as a table of its own', () => {
		expect(rows('<table><tr><td>外<table><tr><td>内</td></tr></table>后</td></tr></table>')).toEqual([
			[['外后']],
			[['内']]
		]);
	});

	it('refuses a cell that claims to span beyond the column limit', () => {
		expect(() => rows(`<table><tr>${'<td colspan=1000>x</td>'.repeat(3)}</tr></table>`)).toThrow(/2000 列/);
	});
});

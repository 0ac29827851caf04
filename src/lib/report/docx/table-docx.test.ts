import { expect, it } from 'vitest';

import { readReport } from '../read/read-report.ts';
import { MOST_WORD_ROWS, tableDocx } from './table-docx.ts';

const stamp = { title: '复核清单：本次自评', facts: [{ name: '筛选', text: '严重程度 错误' }] };
const columns = [
	{ header: '序号', kind: 'count' as const },
	{ header: '问题' },
	{ header: '占比', kind: 'ratio' as const }
];
const rows = [
	[1, '小计之和与总分不一致', 0.9812],
	[2, '=HYPERLINK("http://example.com")\u0007', null]
];

it('writes a list with its facts, texts as they are and unknowns as —', async () => {
	const document = await readReport('list.docx', await tableDocx(stamp, columns, rows, '2024-03-01'));
	const table = document.blocks.find((block) => block.kind === 'table');
	expect(table?.rows).toEqual([
		['序号', '问题', '占比'],
		['1', '小计之和与总分不一致', '98.12%'],
		['2', '=HYPERLINK("http://example.com")', '—']
	]);
	const text = document.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
	expect(text).toContain('复核清单：本次自评');
	expect(text).toContain('筛选：严重程度 错误');
});

it('gives the same bytes for the same list', async () => {
	const [one, other] = [
		await tableDocx(stamp, columns, rows, '2024-03-01'),
		await tableDocx(stamp, columns, rows, '2024-03-01')
	];
	expect(one).toEqual(other);
});

it('refuses a list that Word could not open', async () => {
	const many = Array.from({ length: MOST_WORD_ROWS + 1 }, () => rows[0]!);
	await expect(tableDocx(stamp, columns, many, '2024-03-01')).rejects.toThrow(/Word 表格最多 2000 行/);
});

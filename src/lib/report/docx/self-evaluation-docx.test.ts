import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { readReport } from '../read/read-report.ts';
import { buildSelfEvaluationModel } from '../self-evaluation/build-self-evaluation-model.ts';
import { seedInput } from '../seed-report.test-support.ts';
import { LANDSCAPE_WIDTH } from './page.ts';
import { columnWidths } from './render-table.ts';
import { selfEvaluationDocx } from './self-evaluation-docx.ts';

const report = buildSelfEvaluationModel(seedInput);
let bytes: Uint8Array;
let xml: string;

const documentXml = (file: Uint8Array) => strFromU8(unzipSync(file)['word/document.xml']!);
const tables = () => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => Number(match[1]));

beforeAll(async () => {
	bytes = await selfEvaluationDocx(report, { ruleScore: true });
	xml = documentXml(bytes);
});

describe('selfEvaluationDocx', () => {
	it('gives every table a grid whose widths are those of its cells, as WPS needs', () => {
		// Basics, scores, evaluators, goals, summary, differences, indicators, sources.
		expect(tables()).toHaveLength(8);
		for (const table of tables()) {
			const grid = numbers(table, /<w:gridCol w:w="(\d+)"/g);
			const whole = grid.reduce((sum, width) => sum + width, 0);
			expect(table).toContain('<w:tblLayout w:type="fixed"/>');
			expect(table).toContain(`<w:tblW w:type="dxa" w:w="${whole}"/>`);
			for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs)!) {
				const spans = row
					.match(/<w:tc>.*?<\/w:tc>/gs)!
					.map((cell) => Number(/w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
				expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid.length);
				expect(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).reduce((sum, width) => sum + width, 0)).toBe(whole);
			}
		}
		expect(xml).not.toContain('w:type="pct"');
	});

	it('merges levels and subtotals downwards', () => {
		const table = tables().find((item) => item.includes('评价依据'))!;
		// Three first levels, seven second levels over more than one leaf, each with its points, and three subtotals.
		const second = [2, 2, 2, 2, 2, 4, 5].length;
		expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3 * 2 + second * 2 + 3);
		expect(table).toContain('<w:vMerge w:val="continue"/>');
	});

	it('leaves no cell empty but those that a merge covers', () => {
		for (const cell of xml.match(/<w:tc>.*?<\/w:tc>/gs)!) {
			if (!cell.includes('w:vMerge w:val="continue"')) expect(cell).toMatch(/<w:t[ >][^<]*[^<\s]/);
		}
	});

	it('repeats the header of long tables and splits no row', () => {
		expect(xml.match(/<w:tblHeader\/>/g)!.length).toBe(7);
		expect(xml.match(/<w:cantSplit\/>/g)!.length).toBe(xml.match(/<w:tr>/g)!.length);
	});

	it('names the fonts of official documents and holds no field but the page number', () => {
		const all = Object.entries(unzipSync(bytes))
			.map(([name, part]) => (name.endsWith('.xml') ? strFromU8(part) : ''))
			.join('');
		for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体']) expect(all).toContain(font);
		expect(all).not.toContain('TOC');
		expect(new Set(all.match(/<w:instrText[^>]*>[^<]*/g)!.map((field) => field.replace(/<[^>]*>/, '')))).toEqual(
			new Set(['PAGE'])
		);
	});

	it('is the same bytes whenever it is written', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
		try {
			expect(await selfEvaluationDocx(report, { ruleScore: true })).toEqual(bytes);
		} finally {
			vi.useRealTimers();
		}
	});

	it('survives markup and control characters in what people wrote', async () => {
		const narrative = { 'funds.decision': '<b>&"\u0001\u0000不合规</b>' };
		const strange = await selfEvaluationDocx(buildSelfEvaluationModel({ ...seedInput, narrative }));
		const { blocks } = await readReport('自评报告.docx', strange);
		expect(blocks).toContainEqual(expect.objectContaining({ kind: 'paragraph', text: '<b>&"不合规</b>' }));
	});

	it('reads back with its scores where they were put', async () => {
		const { blocks } = await readReport('自评报告.docx', bytes);
		const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
		const scores = grids.find((rows) => rows[0]!.join() === '一级指标,分值,二级指标,分值,三级指标,分值,得分')!;
		expect(scores).toHaveLength(23);
		expect(scores[6]).toEqual(['项目管理', '25', '资金到位', '5', '到位率', '3', '2']);
		expect(scores[7]).toEqual(['', '', '', '', '到位时效', '2', '1']);
		expect(scores[21]![6]).toBe('92');
		const form = grids.find((rows) => rows[0]!.includes('评价依据'))!;
		expect(form[6]!.slice(9)).toEqual(['2', '2.69', '21']);
		const summary = grids.find((rows) => rows[0]!.includes('绩效等级标准'))!;
		expect(summary[4]!.slice(0, 4)).toEqual(['综合绩效', '100', '92', '优秀']);
		const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
		expect(text).toContain('四、项目绩效情况');
	});
});

describe('columnWidths', () => {
	it('adds up to the whole width', () => {
		expect(columnWidths([1, 1, 1], 100)).toEqual([33, 34, 33]);
		const widths = columnWidths([10, 6, 26, 31, 7], LANDSCAPE_WIDTH);
		expect(widths.reduce((sum, width) => sum + width, 0)).toBe(LANDSCAPE_WIDTH);
	});
});

import { readFileSync } from 'node:fs';
import {
	Document,
	FootnoteReferenceRun,
	InsertedTextRun,
	DeletedTextRun,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	Textbox,
	TextRun
} from 'docx';
import { describe, expect, it } from 'vitest';

import { auditReport } from '../../evaluation/audit/audit-report.ts';
import { fromFlattenedText } from '../../evaluation/audit/read/from-flattened-text.ts';
import type { ReportDocument, ReportTable } from '../../evaluation/audit/report-document.ts';
import { readReport } from './read-report.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/report-text/${name}.txt`, import.meta.url), 'utf8');

/** A Word table with the blanks below a first-, second-level or points cell merged into it, as the form prints them. */
function wordTable({ rows }: ReportTable): Table {
	const merged = (y: number, x: number) => {
		const row = rows[y];
		return x < 4 && row !== undefined && row.length > 6 && row[x] === '' && (rows[y - 1]?.length ?? 0) === row.length;
	};
	return new Table({
		rows: rows.map(
			(row, y) =>
				new TableRow({
					children: row.flatMap((text, x) => {
						if (merged(y, x)) return [];
						let rowSpan = 1;
						while (merged(y + rowSpan, x)) rowSpan += 1;
						return [new TableCell({ rowSpan, children: [new Paragraph(text)] })];
					})
				})
		)
	});
}

async function docxOf(document: ReportDocument): Promise<Uint8Array> {
	const children = document.blocks.map((block) =>
		block.kind === 'table' ? wordTable(block) : new Paragraph(block.text)
	);
	return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('a report as a Word file', () => {
	it('gives the seed the findings of its text, from cover, summary and indicator tables with merged cells', async () => {
		const text = fixture('baisha-2023');
		const read = auditReport(await readReport('自评报告.docx', await docxOf(fromFlattenedText(text))));
		expect(read.map(({ check, message }) => [check, message])).toEqual(
			auditReport(text).map(({ check, message }) => [check, message])
		);
	});

	it('gives a consistent report none', async () => {
		const read = await readReport('自评报告.docx', await docxOf(fromFlattenedText(fixture('consistent-2023'))));
		expect(auditReport(read)).toEqual([]);
	});

	it('reads tracked changes as accepted, and a table inside a cell as its own', async () => {
		const change = { id: 1, author: '经办人', date: '2024-01-01T00:00:00Z' };
		const inner = new Table({
			rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('内')] })] })]
		});
		const document = new Document({
			sections: [
				{
					children: [
						new Paragraph({
							children: [
								new TextRun('总分'),
								new DeletedTextRun({ ...change, text: '95' }),
								new InsertedTextRun({ ...change, id: 2, text: '92' }),
								new TextRun('分')
							]
						}),
						new Table({
							rows: [
								new TableRow({
									children: [new TableCell({ children: [new Paragraph('外'), inner, new Paragraph('')] })]
								})
							]
						})
					]
				}
			]
		});
		const { blocks } = await readReport('a.docx', new Uint8Array(await Packer.toBuffer(document)));
		expect(blocks[0]).toMatchObject({ text: '总分92分' });
		const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
		expect(tables).toEqual(expect.arrayContaining([[['内']], [['外']]]));
	});

	it('writes the numbers that Word counts itself, begun again below each heading', async () => {
		const at = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'headings', level } });
		const document = new Document({
			numbering: {
				config: [
					{
						reference: 'headings',
						levels: [
							{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
							{ level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
							{ level: 2, format: LevelFormat.DECIMAL, text: '%3.' }
						]
					},
					{ reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '●' }] }
				]
			},
			sections: [
				{
					children: [
						at('基本情况', 0),
						at('概况', 1),
						at('立项', 2),
						at('实施', 2),
						at('组织', 1),
						at('分工', 2),
						new Paragraph({ text: '要点', numbering: { reference: 'points', level: 0 } }),
						at('绩效', 0),
						at('产出', 1)
					]
				}
			]
		});
		const { blocks } = await readReport('a.docx', new Uint8Array(await Packer.toBuffer(document)));
		expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
			'一、基本情况',
			'（一）概况',
			'1.立项',
			'2.实施',
			'（二）组织',
			'1.分工',
			'要点',
			'二、绩效',
			'（一）产出'
		]);
	});

	it('reads notes behind the text, without their marks inside a figure, and text boxes', async () => {
		const document = new Document({
			footnotes: { 1: { children: [new Paragraph('按受理件计。')] } },
			sections: [
				{
					children: [
						new Paragraph({
							children: [new TextRun('受理26007'), new FootnoteReferenceRun(1), new TextRun('件。')]
						}),
						new Textbox({
							style: { width: '200pt', height: '50pt' },
							children: [new Paragraph({ children: [new TextRun('办结率98%。')] })]
						})
					]
				}
			]
		});
		const { blocks } = await readReport('a.docx', new Uint8Array(await Packer.toBuffer(document)));
		expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
			'受理26007件。',
			'办结率98%。',
			'按受理件计。'
		]);
	});
});

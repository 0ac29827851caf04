import { headingLevel, type ReportDocument } from '../report-document.ts';
import { cellTexts } from './cell-texts.ts';
import { fundFigures, type FundFigures } from './fund-figures.ts';
import { fundTable, type FundTable } from './fund-table.ts';
import { type ScoreTable } from './score-table.ts';
import { withExecution } from './with-execution.ts';
import { knownCounts, type KnownCounts } from './known-counts.ts';
import { goalLine, type GoalLine } from './stated-goals.ts';
import { statedGrades, type StatedGrade } from './stated-grades.ts';
import { statedResults, type StatedResults } from './stated-results.ts';
import { summaryTable, type SummaryTable } from './summary-table.ts';

/** A sentence of the report with its place. */
export interface Sentence {
	readonly text: string;
	readonly place: string;
	/** `text`: running text; `basis`: the evidence column of a scoring table; `cell`: words in another cell of a table. */
	readonly source: 'text' | 'basis' | 'cell';
}

/** What the checks work on: everything a report states, each with its place. */
export interface ReportFacts {
	readonly document: ReportDocument;
	/** Sentences outside the lines that set goals. */
	readonly sentences: readonly Sentence[];
	/** Sentences of tables' cells: 评价结论, 实际完成情况, 存在问题; those of goals and of indicators' lines left out. */
	readonly cells: readonly Sentence[];
	readonly goalLines: readonly GoalLine[];
	/** Counts of the running text, by size. */
	readonly known: KnownCounts;
	readonly scoreTables: readonly ScoreTable[];
	readonly summaries: readonly SummaryTable[];
	readonly funds: FundFigures | null;
	readonly fundTables: readonly FundTable[];
	/** 实际完成情况 of the overall goals. */
	readonly results: readonly StatedResults[];
	readonly grades: readonly StatedGrade[];
	/** Year that the report is about, from 2023年度; null when it says none. */
	readonly year: number | null;
	/** Is this an evaluation, not a bulletin? */
	readonly isEvaluation: boolean;
}

/** Reads the facts out of a report. */
export function reportFacts(document: ReportDocument): ReportFacts {
	const { blocks } = document;
	const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
	const scores = withExecution(tables);
	const goalLines = blocks.flatMap((block) => goalLine(block) ?? []);
	const running = blocks.flatMap((block) =>
		block.kind === 'paragraph' && goalLine(block) === null && headingLevel(block.text) === null ? [block] : []
	);
	const sentences = [
		...running.flatMap(({ text, place }) =>
			split(text).map((part) => ({ text: part, place, source: 'text' as const }))
		),
		...scores.flatMap(({ rows }) =>
			rows.flatMap((row) =>
				split(row.basis ?? '').map((part) => ({ text: part, place: row.place, source: 'basis' as const }))
			)
		)
	];
	const cells = tables.flatMap((table) =>
		cellTexts(table).flatMap(({ text, place }) =>
			split(text).map((part) => ({ text: part, place, source: 'cell' as const }))
		)
	);
	const summaries = tables.flatMap((table) => summaryTable(table) ?? []);
	const words = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
	return {
		document,
		sentences,
		cells,
		goalLines,
		known: knownCounts(blocks),
		scoreTables: scores,
		summaries,
		funds: fundFigures(blocks),
		fundTables: tables.flatMap((table) => fundTable(table) ?? []),
		results: tables.flatMap((table) => statedResults(table) ?? []),
		grades: statedGrades(blocks),
		year: yearOf(words),
		isEvaluation: scores.length > 0 || summaries.length > 0 || /绩效(自评|评价)/.test(words)
	};
}

function split(text: string): string[] {
	return text
		.split(/(?<=[。；;！？])/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** The year most often followed by 年度; the earliest among equals. */
function yearOf(text: string): number | null {
	const counts = new Map<number, number>();
	for (const [, year] of text.matchAll(/(20\d{2})\s*年度/g))
		counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
	const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return ranked[0]?.[0] ?? null;
}

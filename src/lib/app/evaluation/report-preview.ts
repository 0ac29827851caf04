import type { OperationsReport } from '../../report/operations/model.ts';
import { breakdownTable, metricsTable } from '../../report/operations/tables.ts';
import { basicsTable, evaluatorsTable } from '../../report/self-evaluation/basics-table.ts';
import { differencesTable } from '../../report/self-evaluation/differences-table.ts';
import { goalsTable } from '../../report/self-evaluation/goals-table.ts';
import { indicatorTable } from '../../report/self-evaluation/indicator-table.ts';
import type { SelfEvaluationReport } from '../../report/self-evaluation/model.ts';
import { INTRODUCTION, SELF_EVALUATION_OUTLINE } from '../../report/self-evaluation/outline.ts';
import { scoringTable } from '../../report/self-evaluation/scoring-table.ts';
import { summaryTable } from '../../report/self-evaluation/summary-table.ts';
import type { ReportTable } from '../../report/table.ts';

/** Where a section's text comes from: written by people, drafted from figures, or nobody has written it yet. */
export type TextOrigin = '已填写' | '自动起草' | '待填写';

/** A part of the report on the page. A text block with an `edit` key can be written by hand. */
export interface PreviewBlock {
	readonly id: string;
	readonly heading: string | null;
	readonly level: 1 | 2 | 3;
	readonly paragraphs: readonly string[];
	/** Key of the narrative, null for a heading alone or text that only figures write. */
	readonly edit: string | null;
	/** What the editor begins with. */
	readonly text: string;
	readonly origin: TextOrigin | null;
	/** Tables that follow the text. */
	readonly tables: readonly ReportTable[];
}

export interface ReportPreview {
	readonly title: string;
	/** Tables before the title: the first page of the form. */
	readonly cover: readonly ReportTable[];
	readonly blocks: readonly PreviewBlock[];
	/** Tables after the text. */
	readonly appendix: readonly ReportTable[];
}

/** The self-evaluation report in the order of its Word file. */
export function selfEvaluationPreview(
	report: SelfEvaluationReport,
	narrative: Readonly<Record<string, string>>
): ReportPreview {
	const differences = differencesTable(report);
	const tables: Readonly<Record<string, readonly ReportTable[]>> = {
		'performance.sustainability': report.goals.length > 0 ? [goalsTable(report)] : [],
		conclusion: [summaryTable(report), ...(differences === null ? [] : [differences])]
	};
	const origin = (id: string, pending: boolean): TextOrigin =>
		(narrative[id] ?? '').trim() !== '' ? '已填写' : pending ? '待填写' : '自动起草';
	const written = new Set(SELF_EVALUATION_OUTLINE.filter((entry) => entry.body).map((entry) => entry.id));
	const introduction: PreviewBlock = {
		id: INTRODUCTION,
		heading: null,
		level: 1,
		paragraphs: report.introduction,
		edit: INTRODUCTION,
		text: report.introduction.join('\n'),
		origin: origin(INTRODUCTION, false),
		tables: []
	};
	const sections = report.sections.map(({ id, level, heading, paragraphs, pending }): PreviewBlock => ({
		id,
		heading,
		level,
		paragraphs: pending ? [] : paragraphs,
		edit: written.has(id) ? id : null,
		text: pending ? '' : paragraphs.join('\n'),
		origin: written.has(id) ? origin(id, pending) : null,
		tables: tables[id] ?? []
	}));
	return {
		title: report.title,
		cover: [basicsTable(report), scoringTable(report), evaluatorsTable(report)],
		blocks: [introduction, ...sections],
		appendix: [indicatorTable(report)]
	};
}

/** Sections of a bulletin that people write; their text is kept under these keys of the narrative. */
const OPERATIONS_WRITTEN: Readonly<Record<string, string>> = { cases: '疑难和典型诉求', suggestions: '工作建议' };

/** The operations bulletin in the order of its Word file, with a place to write for sections that are still left out. */
export function operationsPreview(
	report: OperationsReport,
	narrative: Readonly<Record<string, string>>
): ReportPreview {
	const blocks = report.sections.map(({ id, heading, paragraphs, breakdowns, pending }): PreviewBlock => {
		const edit = id in OPERATIONS_WRITTEN ? id : null;
		return {
			id,
			heading,
			level: 1,
			paragraphs: pending ? [] : paragraphs,
			edit,
			text: narrative[id] ?? '',
			origin: edit === null ? null : pending ? '待填写' : '已填写',
			tables: [
				...(id === 'overview' && report.metrics.length > 0 ? [metricsTable(report)] : []),
				...breakdowns.flatMap((key) => breakdownTable(report, key) ?? [])
			]
		};
	});
	const absent = Object.entries(OPERATIONS_WRITTEN)
		.filter(([id]) => report.sections.every((section) => section.id !== id))
		.map(([id, name]): PreviewBlock => ({
			id,
			heading: `${name}（不填写则不出现）`,
			level: 1,
			paragraphs: [],
			edit: id,
			text: '',
			origin: '待填写',
			tables: []
		}));
	return { title: report.title, cover: [], blocks: [...blocks, ...absent], appendix: [] };
}

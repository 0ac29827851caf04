import type { Paragraph, Table } from 'docx';

import { evidenceTable } from '../evidence-table.ts';
import { basicsTable, evaluatorsTable } from '../self-evaluation/basics-table.ts';
import { differencesTable } from '../self-evaluation/differences-table.ts';
import { goalsTable } from '../self-evaluation/goals-table.ts';
import { indicatorTable, type IndicatorTableOptions } from '../self-evaluation/indicator-table.ts';
import type { SelfEvaluationReport } from '../self-evaluation/model.ts';
import { scoringTable } from '../self-evaluation/scoring-table.ts';
import { summaryTable } from '../self-evaluation/summary-table.ts';
import type { ReportTable } from '../table.ts';
import { packDocument } from './pack-document.ts';
import { FORM_WIDTH, formSection, LANDSCAPE_WIDTH, landscapeSection, PORTRAIT_WIDTH, portraitSection } from './page.ts';
import { bodyParagraph, headingParagraph, tableEnd, tableNotes, tableTitle, titleParagraph } from './paragraphs.ts';
import { renderTable } from './render-table.ts';
import { SIZES } from './styles.ts';

/**
 * 项目支出绩效自评报告 as a Word file: the basic-information page, the report in the form's outline with its tables, the
 * indicator table in landscape, and where the figures come from. The same report gives the same bytes.
 */
export async function selfEvaluationDocx(
	report: SelfEvaluationReport,
	options: IndicatorTableOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const { title, date, unit } = report;
	return packDocument({ title, date, creator: unit }, [
		formSection(cover(report)),
		portraitSection(body(report)),
		landscapeSection(appendix(report, options))
	]);
}

type Block = Paragraph | Table;

function formTable(table: ReportTable): Block[] {
	return [tableTitle(table.title), renderTable(table, { width: FORM_WIDTH, size: SIZES.form })];
}

function portraitTable(table: ReportTable): Block[] {
	return [
		tableTitle(table.title),
		...tableNotes(table.notes),
		renderTable(table, { width: PORTRAIT_WIDTH }),
		tableEnd()
	];
}

function landscapeTable(table: ReportTable): Block[] {
	const layout = { width: LANDSCAPE_WIDTH, size: SIZES.small };
	return [tableTitle(table.title), ...tableNotes(table.notes), renderTable(table, layout)];
}

function cover(report: SelfEvaluationReport): Block[] {
	return [
		titleParagraph('项目基本信息'),
		...[basicsTable(report), scoringTable(report), evaluatorsTable(report)].flatMap(formTable)
	];
}

function body(report: SelfEvaluationReport): Block[] {
	const differences = differencesTable(report);
	const tablesAfter: Readonly<Record<string, readonly ReportTable[]>> = {
		'performance.sustainability': report.goals.length > 0 ? [goalsTable(report)] : [],
		conclusion: [summaryTable(report), ...(differences ? [differences] : [])]
	};
	return [
		titleParagraph(...report.titleLines),
		...report.introduction.map(bodyParagraph),
		...report.sections.flatMap(({ id, level, heading, paragraphs }) => [
			headingParagraph(heading, level),
			...paragraphs.map(bodyParagraph),
			...(tablesAfter[id] ?? []).flatMap(portraitTable)
		])
	];
}

function appendix(report: SelfEvaluationReport, options: IndicatorTableOptions): Block[] {
	const evidence = report.evidence.length > 0 ? landscapeTable(evidenceTable(report.evidence)) : [];
	return [...landscapeTable(indicatorTable(report, options)), ...evidence];
}

import type { Paragraph, Table } from 'docx';

import { evidenceTable } from '../evidence-table.ts';
import type { OperationsReport } from '../operations/model.ts';
import { breakdownTable, metricsTable } from '../operations/tables.ts';
import type { ReportTable } from '../table.ts';
import { packDocument } from './pack-document.ts';
import { LANDSCAPE_WIDTH, landscapeSection, PORTRAIT_WIDTH, portraitSection } from './page.ts';
import { bodyParagraph, headingParagraph, tableEnd, tableNotes, tableTitle, titleParagraph } from './paragraphs.ts';
import { renderTable } from './render-table.ts';
import { SIZES } from './styles.ts';

/** 热线运行通报 as a Word file: sentences and tables, then the definitions of the figures in landscape. */
export async function operationsDocx(report: OperationsReport): Promise<Uint8Array<ArrayBuffer>> {
	const { title, date, unit, metrics } = report;
	const main = [titleParagraph(title), ...report.sections.flatMap((section) => sectionBlocks(report, section))];
	const evidence = evidenceTable(metrics.map((row) => row.current));
	const layout = { width: LANDSCAPE_WIDTH, size: SIZES.small };
	const sources = [tableTitle(`附表：${evidence.title}`), renderTable(evidence, layout)];
	return packDocument({ title, date, creator: unit }, [
		portraitSection(main),
		...(metrics.length > 0 ? [landscapeSection(sources)] : [])
	]);
}

function sectionBlocks(
	report: OperationsReport,
	{ id, heading, paragraphs, breakdowns }: OperationsReport['sections'][number]
): (Paragraph | Table)[] {
	const tables = [
		...(id === 'overview' && report.metrics.length > 0 ? [metricsTable(report)] : []),
		...breakdowns.flatMap((key) => breakdownTable(report, key) ?? [])
	];
	return [headingParagraph(heading, 1), ...paragraphs.map(bodyParagraph), ...tables.flatMap(tableBlocks)];
}

function tableBlocks(table: ReportTable): (Paragraph | Table)[] {
	const layout = { width: PORTRAIT_WIDTH, size: SIZES.form };
	return [tableTitle(table.title), ...tableNotes(table.notes), renderTable(table, layout), tableEnd()];
}

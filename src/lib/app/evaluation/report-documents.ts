import { operationsDocx } from '../../report/docx/operations-docx.ts';
import { selfEvaluationDocx } from '../../report/docx/self-evaluation-docx.ts';
import type { OperationsReport, SelfEvaluationReport } from '../../report/model.ts';
import { operationsXlsx } from '../../report/xlsx/operations-xlsx.ts';
import { selfEvaluationXlsx } from '../../report/xlsx/self-evaluation-xlsx.ts';
import type { ReportFile, ReportFormat } from './report-download.svelte.ts';
import { reportFileName } from './report-file-name.ts';

/** The self-evaluation as a file with its name. The writers are heavy: pages import this when a file is asked for. */
export async function selfEvaluationDocument(report: SelfEvaluationReport, format: ReportFormat): Promise<ReportFile> {
	const bytes = format === 'docx' ? await selfEvaluationDocx(report) : await selfEvaluationXlsx(report);
	return { name: reportFileName(report.title, format), bytes };
}

/** The bulletin as a file with its name. */
export async function operationsDocument(report: OperationsReport, format: ReportFormat): Promise<ReportFile> {
	const bytes = format === 'docx' ? await operationsDocx(report) : await operationsXlsx(report);
	return { name: reportFileName(report.title, format), bytes };
}

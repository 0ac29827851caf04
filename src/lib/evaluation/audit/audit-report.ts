import type { Finding } from '../model.ts';
import { REPORT_CHECKS } from './checks/index.ts';
import { reportFacts } from './facts/report-facts.ts';
import { fromFlattenedText } from './read/from-flattened-text.ts';
import type { ReportDocument } from './report-document.ts';

/**
 * 复核: contradictions in an existing report, given as a document or as pasted (flattened) text. Pure; the same report
 * gives the same findings in the same order. A report in which the checks see nothing wrong gives none.
 */
export function auditReport(report: string | ReportDocument): Finding[] {
	const facts = reportFacts(typeof report === 'string' ? fromFlattenedText(report) : report);
	return REPORT_CHECKS.flatMap((check) => check(facts));
}

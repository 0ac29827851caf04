import { auditReport } from '../../evaluation/audit/audit-report.ts';
import { readReport } from '../../report/read/read-report.ts';
import type { AuditedReport } from './report-audit.svelte.ts';

/** Reads a report from its bytes, whatever its format, and checks it. Throws what `readReport` throws. */
export async function auditReportBytes(name: string, bytes: Uint8Array): Promise<AuditedReport> {
	const document = await readReport(name, bytes);
	return { document, findings: auditReport(document) };
}

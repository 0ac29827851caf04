import { auditReport } from '../../evaluation/audit/audit-report.ts';
import type { Finding } from '../../evaluation/model.ts';
import { readReport } from '../../report/read/read-report.ts';

/** Reads a report from its bytes, whatever its format, and checks it. Throws what `readReport` throws. */
export async function auditReportBytes(name: string, bytes: Uint8Array): Promise<readonly Finding[]> {
	return auditReport(await readReport(name, bytes));
}

import { basename } from 'node:path';

import { auditReport } from '../../lib/evaluation/audit/audit-report.ts';
import { compareReports } from '../../lib/evaluation/audit/compare-reports.ts';
import type { ReportDocument } from '../../lib/evaluation/audit/report-document.ts';
import type { Finding } from '../../lib/evaluation/model.ts';
import { readReport } from '../../lib/report/read/read-report.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';
import { readInput } from '../read-file.ts';

/** One report's findings, in the order of the checks. */
interface Audited {
	readonly file: string;
	readonly document: ReportDocument;
	readonly findings: readonly Finding[];
}

/**
 * `audit`: contradictions in an existing report. Of several files each is checked on its own and then against the others;
 * the JSON then has `reports` by file beside all `findings`, those between files last.
 */
export const audit: Command = async ({ files }) => {
	if (files.length === 0) throw new UsageFailure('audit 需要一个或多个报告文件（docx、xlsx、html、txt）');
	const reports: Audited[] = [];
	for (const path of files) reports.push(await auditFile(path));
	const [first] = reports;
	if (first !== undefined && reports.length === 1) {
		return { json: { findings: first.findings }, text: textOf(first.findings) };
	}
	const across = compareReports(reports.map(({ file, document }) => ({ name: file, document })));
	const text = reports.map(({ file, findings }) => `《${file}》\n${textOf(findings)}`).join('');
	return {
		json: {
			findings: [...reports.flatMap(({ findings }) => findings), ...across],
			reports: reports.map(({ file, findings }) => ({ file, findings }))
		},
		text: `${text}各份报告之间\n${textOf(across)}`
	};
};

async function auditFile(path: string): Promise<Audited> {
	const bytes = await readInput(path);
	const file = basename(path);
	const document = await readReport(file, bytes).catch((error: unknown) => {
		throw new InputFailure(`读不懂 ${file}：${error instanceof Error ? error.message : String(error)}`);
	});
	return { file, document, findings: auditReport(document) };
}

function textOf(findings: readonly Finding[]): string {
	const text = findings
		.map((finding) => {
			const quote = finding.quote ? `  原文：“${finding.quote}”\n` : '';
			const figures = finding.stated !== null || finding.computed !== null;
			const compare = figures ? `  报告写：${finding.stated ?? '—'}；算得：${finding.computed ?? '—'}\n` : '';
			return `[${finding.severity}] ${finding.where}：${finding.message}\n${quote}${compare}`;
		})
		.join('');
	return `复核发现 ${findings.length} 处问题\n${text}`;
}

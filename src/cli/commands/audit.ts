import { basename } from 'node:path';

import { auditReport } from '../../lib/evaluation/audit/audit-report.ts';
import { readReport } from '../../lib/report/read/read-report.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';
import { readInput } from '../read-file.ts';

/** `audit`: contradictions in an existing report. */
export const audit: Command = async ({ files }) => {
	const [path, ...more] = files;
	if (path === undefined || more.length > 0) throw new UsageFailure('audit 需要一个报告文件（docx、xlsx、html、txt）');
	const bytes = await readInput(path);
	const document = await readReport(basename(path), bytes).catch((error: unknown) => {
		throw new InputFailure(`读不懂 ${basename(path)}：${error instanceof Error ? error.message : String(error)}`);
	});
	const findings = auditReport(document);
	const text = findings
		.map((finding) => {
			const quote = finding.quote ? `  原文：“${finding.quote}”\n` : '';
			const figures = finding.stated !== null || finding.computed !== null;
			const compare = figures ? `  报告写：${finding.stated ?? '—'}；算得：${finding.computed ?? '—'}\n` : '';
			return `[${finding.severity}] ${finding.where}：${finding.message}\n${quote}${compare}`;
		})
		.join('');
	return { json: { findings }, text: `复核发现 ${findings.length} 处问题\n${text}` };
};

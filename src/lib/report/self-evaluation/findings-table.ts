import { checkTable, headCell, textCell, type ReportTable } from '../table.ts';
import type { SelfEvaluationReport } from './model.ts';

const SEVERITIES = { error: '错误', warning: '警告', notice: '提示' } as const;

/** 复核问题: what the audit found, for the people who write the report, not for the report itself. Null: nothing found. */
export function findingsTable({ findings }: SelfEvaluationReport): ReportTable | null {
	if (findings.length === 0) return null;
	const header = ['级别', '位置', '问题', '报告值', '计算值', '如何修改'].map((name) => headCell(name));
	const rows = findings.map((finding) => [
		textCell(SEVERITIES[finding.severity], { align: 'center' }),
		textCell(finding.where),
		textCell(finding.quote ? `${finding.message}（原文：${finding.quote}）` : finding.message),
		textCell(finding.stated, { align: 'center' }),
		textCell(finding.computed, { align: 'center' }),
		textCell(finding.remedy)
	]);
	return checkTable({
		title: '复核发现的问题',
		notes: [],
		widths: [7, 20, 44, 12, 12, 36],
		headerRows: 1,
		rows: [header, ...rows]
	});
}

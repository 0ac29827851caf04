import type { Finding, Severity } from '../../evaluation/model.ts';
import type { SavedTable } from '../../ui/saved-table.ts';

export interface SeverityInfo {
	readonly severity: Severity;
	/** 错误, 警告, 提示 */
	readonly label: string;
	readonly icon: 'error' | 'warning' | 'info';
	readonly tone: 'bad' | 'warning' | 'neutral';
}

/** Severities, gravest first. */
export const SEVERITIES: readonly SeverityInfo[] = [
	{ severity: 'error', label: '错误', icon: 'error', tone: 'bad' },
	{ severity: 'warning', label: '警告', icon: 'warning', tone: 'warning' },
	{ severity: 'notice', label: '提示', icon: 'info', tone: 'neutral' }
];

export function severityInfo(severity: Severity): SeverityInfo {
	return SEVERITIES.find((info) => info.severity === severity)!;
}

/** Number of findings of each severity. */
export function severityCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
	const counts = { error: 0, warning: 0, notice: 0 };
	for (const finding of findings) counts[finding.severity] += 1;
	return counts;
}

/** Findings of the chosen severities (all when none is chosen), gravest first, otherwise in the order found. */
export function chooseFindings(findings: readonly Finding[], chosen: readonly Severity[]): readonly Finding[] {
	return SEVERITIES.filter(({ severity }) => chosen.length === 0 || chosen.includes(severity)).flatMap(({ severity }) =>
		findings.filter((finding) => finding.severity === severity)
	);
}

/** The findings as plain text, one a line, to paste into a message to whoever wrote the report. */
export function findingsText(findings: readonly Finding[]): string {
	return findings
		.map((finding, index) => {
			const figures =
				finding.stated === null && finding.computed === null
					? ''
					: `（报告写 ${finding.stated ?? '—'}，计算得 ${finding.computed ?? '—'}）`;
			const remedy = finding.remedy === undefined ? '' : ` 建议：${finding.remedy}`;
			return `${index + 1}. 【${severityInfo(finding.severity).label}】${finding.where}：${finding.message}${figures}${remedy}`;
		})
		.join('\n');
}

/** The findings as they are saved; the last column is left to whoever checks them. */
export function findingsTable(title: string, findings: readonly Finding[]): SavedTable {
	return {
		title: `复核清单：${title}`,
		columns: ['序号', '严重程度', '位置', '问题', '原文', '报告写', '计算得', '修改建议', '核实结果与理由'].map(
			(name) => ({
				name
			})
		),
		rows: findings.map((finding, index) => [
			index + 1,
			severityInfo(finding.severity).label,
			finding.where,
			finding.message,
			finding.quote ?? null,
			finding.stated,
			finding.computed,
			finding.remedy ?? null,
			null
		])
	};
}

/** A stretch of a report's text; `severity` where a finding quotes it. */
export interface MarkedText {
	readonly text: string;
	readonly severity: Severity | null;
}

/** A paragraph or cell cut where findings quote it; the gravest finding marks what several quote. */
export function markQuotes(text: string, findings: readonly Finding[]): readonly MarkedText[] {
	const quotes = SEVERITIES.flatMap(({ severity }) =>
		findings
			.filter((finding) => finding.severity === severity)
			.flatMap(({ quote }) => (quote ?? '').split(/ ⟷ |……/))
			.filter((quote) => quote.length >= 6 && text.includes(quote))
			.map((quote) => ({ severity, from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }))
	);
	const edges = [...new Set([0, text.length, ...quotes.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index]!;
		const quote = quotes.find((one) => one.from <= from && one.to >= to);
		return { text: text.slice(from, to), severity: quote?.severity ?? null };
	});
}

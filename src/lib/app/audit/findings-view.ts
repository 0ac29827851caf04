import type { FindingMark } from '../../evaluation/audit/finding-mark.ts';
import type { Finding, Severity } from '../../evaluation/model.ts';
import type { SavedTable } from '../../ui/saved-table.ts';
import type { FindingRow } from './finding-rows.ts';

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

/** The findings as plain text, one a line, to paste into a message to whoever wrote the report. */
export function findingsText(rows: readonly FindingRow[]): string {
	return rows
		.map(({ finding, mark }, index) => {
			const figures =
				finding.stated === null && finding.computed === null
					? ''
					: `（报告写 ${finding.stated ?? '—'}，计算得 ${finding.computed ?? '—'}）`;
			const remedy = finding.remedy === undefined ? '' : ` 建议：${finding.remedy}`;
			const said = mark === null ? '' : ` 核实：${markWords(mark)}`;
			return `${index + 1}. 【${severityInfo(finding.severity).label}】${finding.where}：${finding.message}${figures}${remedy}${said}`;
		})
		.join('\n');
}

/** A mark in words: `不是问题，分母另有口径`. */
export function markWords({ mark, note }: FindingMark): string {
	return note === '' ? mark : `${mark}，${note}`;
}

/** Who marked a finding and when: `自评小组 2024-03-01 09:00`. */
export function markedBy({ by, at }: FindingMark): string {
	return [by ?? '未填职务', at.slice(0, 16)].join(' ');
}

const COLUMNS = [
	'序号',
	'严重程度',
	'检查项目',
	'位置',
	'问题',
	'原文',
	'报告写',
	'计算得',
	'修改建议',
	'核实结果',
	'核实说明',
	'核实人和时间'
];

/** The findings as they are saved, with what was found out about each. */
export function findingsTable(title: string, rows: readonly FindingRow[]): SavedTable {
	return {
		title: `复核清单：${title}`,
		columns: COLUMNS.map((name) => ({ name })),
		rows: rows.map(({ finding, check, mark }, index) => [
			index + 1,
			severityInfo(finding.severity).label,
			check,
			finding.where,
			finding.message,
			finding.quote ?? null,
			finding.stated,
			finding.computed,
			finding.remedy ?? null,
			mark?.mark ?? '未处理',
			mark?.note || null,
			mark === null ? null : markedBy(mark)
		])
	};
}

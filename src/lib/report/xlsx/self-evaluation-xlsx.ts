import { evidenceTable } from '../evidence-table.ts';
import { basicsTable } from '../self-evaluation/basics-table.ts';
import { differencesTable } from '../self-evaluation/differences-table.ts';
import { findingsTable } from '../self-evaluation/findings-table.ts';
import { goalsTable } from '../self-evaluation/goals-table.ts';
import { indicatorTable } from '../self-evaluation/indicator-table.ts';
import type { SelfEvaluationReport } from '../self-evaluation/model.ts';
import { scoringTable } from '../self-evaluation/scoring-table.ts';
import { summaryTable } from '../self-evaluation/summary-table.ts';
import type { ReportTable } from '../table.ts';
import { packWorkbook } from './pack-workbook.ts';
import { renderSheet } from './render-sheet.ts';

/**
 * The tables of the self-evaluation as an Excel file, figures as numbers: facts and funds, scores, summary, the
 * indicator table with what the rules give, goals, differences, sources, and what the audit found.
 */
export async function selfEvaluationXlsx(report: SelfEvaluationReport): Promise<Uint8Array<ArrayBuffer>> {
	const sheets: readonly (readonly [string, ReportTable | null, boolean?])[] = [
		['基本情况', basicsTable(report)],
		['评分表', scoringTable(report)],
		['得分汇总', summaryTable(report)],
		['指标体系表', indicatorTable(report, { ruleScore: true }), true],
		['绩效目标', report.goals.length > 0 ? goalsTable(report) : null],
		['得分差异', differencesTable(report)],
		['数据来源', report.evidence.length > 0 ? evidenceTable(report.evidence) : null, true],
		['复核问题', findingsTable(report), true]
	];
	return packWorkbook(
		sheets.flatMap(([name, table, landscape = false]) => (table ? [renderSheet(table, { name, landscape })] : []))
	);
}

import { evidenceTable } from '../evidence-table.ts';
import { BREAKDOWN_KEYS, type OperationsReport } from '../operations/model.ts';
import { breakdownTable, metricsTable } from '../operations/tables.ts';
import { packWorkbook } from './pack-workbook.ts';
import { renderSheet } from './render-sheet.ts';

/** The tables of a bulletin as an Excel file, figures as numbers: metrics, each breakdown, definitions. */
export async function operationsXlsx(report: OperationsReport): Promise<Uint8Array<ArrayBuffer>> {
	const breakdowns = BREAKDOWN_KEYS.flatMap((key) => breakdownTable(report, key) ?? []);
	return packWorkbook([
		renderSheet(metricsTable(report), { name: '主要指标', landscape: true }),
		...breakdowns.map((table) => renderSheet(table, { name: table.title })),
		renderSheet(evidenceTable(report.metrics.map((row) => row.current)), { name: '数据来源', landscape: true })
	]);
}

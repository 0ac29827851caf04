import type { MetricValue } from '../domain/metric.ts';
import { parsePeriod, periodLabel } from '../domain/period.ts';
import { checkTable, countCell, headCell, textCell, valueCell, type ReportTable } from './table.ts';

/** 指标数据来源表: each figure with its definition, parts, sample and period, so that it can be defended. */
export function evidenceTable(metrics: readonly MetricValue[]): ReportTable {
	const header = ['指标', '数值', '单位', '口径', '分子', '分母', '样本数', '统计期间', '口径选项', '依据'];
	const rows = metrics.map((metric) => [
		textCell(metric.name),
		valueCell(metric.value, metric.unit),
		textCell(metric.unit, { align: 'center' }),
		textCell(metric.missing ? `${metric.definition}（未知：${metric.missing}）` : metric.definition),
		valueCell(metric.numerator, ''),
		valueCell(metric.denominator, ''),
		countCell(metric.sample),
		textCell(periodName(metric.period), { align: 'center' }),
		textCell(metric.variant === 'default' ? '唯一口径' : metric.variant, { align: 'center' }),
		textCell(metric.source)
	]);
	return checkTable({
		title: '指标数据来源表',
		notes: [],
		widths: [16, 11, 6, 46, 10, 10, 9, 12, 11, 26],
		headerRows: 1,
		rows: [header.map((name) => headCell(name)), ...rows]
	});
}

function periodName(text: string): string {
	try {
		return periodLabel(parsePeriod(text));
	} catch {
		return text;
	}
}

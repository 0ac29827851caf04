import {
	checkTable,
	countCell,
	headCell,
	percentCell,
	textCell,
	valueCell,
	type ReportTable,
	type TableCell
} from '../table.ts';
import { countSum, share } from './breakdown-text.ts';
import type { BreakdownKey, BreakdownRow, OperationsReport } from './model.ts';

const NAMES: Readonly<Record<BreakdownKey, readonly [title: string, label: string]>> = {
	channel: ['来源渠道情况', '来源渠道'],
	type: ['诉求类型情况', '诉求类型'],
	category: ['热点诉求情况', '诉求类别'],
	unit: ['承办单位办理情况', '承办单位'],
	township: ['乡镇诉求情况', '乡镇'],
	month: ['月度走势', '月份']
};

/** 主要指标情况: each metric with the earlier periods and both changes. */
export function metricsTable({ metrics, period, previousPeriod, yearEarlierPeriod }: OperationsReport): ReportTable {
	const header = ['指标', '单位', period, previousPeriod, '环比', yearEarlierPeriod, '同比'].map((name) =>
		headCell(name)
	);
	const rows = metrics.map(({ name, unit, current, previous, yearEarlier, change, yearChange }) => [
		textCell(name),
		textCell(unit, { align: 'center' }),
		valueCell(current.value, unit),
		valueCell(previous?.value ?? null, unit),
		textCell(change, { align: 'center' }),
		valueCell(yearEarlier?.value ?? null, unit),
		textCell(yearChange, { align: 'center' })
	]);
	const title = '主要指标情况';
	return checkTable({ title, notes: [], widths: [13, 5, 14, 14, 22, 14, 22], headerRows: 1, rows: [header, ...rows] });
}

type Extra = readonly [title: string, width: number, cell: (row: BreakdownRow) => TableCell];

const EXTRAS: readonly (readonly [keyof BreakdownRow, Extra])[] = [
	['resolved', ['办结量', 10, (row) => countCell(row.resolved ?? null)]],
	['onTimeRate', ['按时办结率', 13, (row) => percentCell(row.onTimeRate ?? null)]],
	['satisfactionRate', ['满意率', 11, (row) => percentCell(row.satisfactionRate ?? null)]],
	['rated', ['评价量', 10, (row) => countCell(row.rated ?? null)]]
];

/** A breakdown with counts, shares, and the further columns that any of its rows has. Null where there are no rows. */
export function breakdownTable({ breakdowns }: OperationsReport, key: BreakdownKey): ReportTable | null {
	const rows = breakdowns[key] ?? [];
	if (rows.length === 0) return null;
	const [title, label] = NAMES[key];
	const total = countSum(rows);
	const extras = EXTRAS.filter(([field]) => rows.some((row) => row[field] !== undefined)).map(([, extra]) => extra);
	const header = ['序号', label, '工单量', '占比', ...extras.map(([name]) => name)].map((name) => headCell(name));
	const body = rows.map((row, index) => [
		textCell(String(index + 1), { align: 'center' }),
		textCell(row.label),
		countCell(row.count),
		percentCell(share(row, total)),
		...extras.map(([, , cell]) => cell(row))
	]);
	const sum = [
		headCell('合计', { columnSpan: 2 }),
		null,
		countCell(total, { strong: true }),
		percentCell(total === null || total === 0 ? null : 1, { strong: true }),
		...extras.map(() => textCell('/', { align: 'center' }))
	];
	return checkTable({
		title,
		notes: ['单位：件'],
		widths: [6, 28, 12, 12, ...extras.map(([, width]) => width)],
		headerRows: 1,
		rows: [header, ...body, sum]
	});
}

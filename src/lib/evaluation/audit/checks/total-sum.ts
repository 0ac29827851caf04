import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import type { ScoreTable } from '../facts/score-table.ts';
import type { SummaryTable } from '../facts/summary-table.ts';
import { groupScore } from './subtotal-sum.ts';

/** 总分 against its indicators, against the subtotals printed beside it, and against the lines of the summary. */
export const totalSum: ReportCheck = ({ scoreTables, summaries }) => [
	...scoreTables.flatMap(againstTable),
	...summaries.flatMap((summary) => againstSummary(summary, scoreTables))
];

function againstTable(table: ScoreTable): Finding[] {
	const stated = table.total?.score ?? null;
	if (stated === null) return [];
	const findings: Finding[] = [];
	const items = table.rows.map(({ score }) => score);
	if (items.length > 0 && items.every((value) => value !== null)) {
		const own = sum(items.map((item) => item!));
		const value = table.execution === null ? own : own.plus(table.execution.score ?? 0);
		const how = table.execution === null ? '各项指标得分之和' : '各项指标与预算执行率得分之和';
		const isKnown = table.execution === null || table.execution.score !== null;
		if (isKnown && !value.equals(stated)) findings.push(finding(table.place, stated, value, how));
	}
	const subtotals = table.first.map((group) => group.subtotal);
	if (subtotals.length > 1 && subtotals.every((value) => value !== null)) {
		const value = sum(subtotals.map((item) => item!));
		const terms = subtotals.map((item) => plain(item!)).join('+');
		if (!value.equals(stated)) findings.push(finding(table.place, stated, value, `所列小计之和 ${terms}`));
	}
	return findings;
}

function againstSummary({ place, rows }: SummaryTable, tables: readonly ScoreTable[]): Finding[] {
	const total = rows.find((row) => row.isTotal)?.score ?? null;
	const parts = rows.filter((row) => !row.isTotal && row.score !== null);
	if (total === null || parts.length < 2) return [];
	const value = sum(parts.map((row) => row.score!));
	const terms = parts.map((row) => plain(row.score!)).join('+');
	if (!value.equals(total)) return [finding(place, total, value, `分项之和 ${terms}`)];
	const wrong = parts.flatMap((row) => {
		const group = tables.flatMap((table) => table.first).find((candidate) => candidate.name === row.name);
		const own = group === undefined ? null : groupScore(group);
		return own === null || own.equals(row.score!) ? [] : [`${row.name}应为 ${plain(own)}，写 ${plain(row.score!)}`];
	});
	if (wrong.length < 2) return [];
	return [
		{
			check: 'compensating-errors',
			severity: 'error',
			where: place,
			quote: `${terms} = ${plain(total)}`,
			stated: terms,
			computed: null,
			message: `汇总表 ${terms} = ${plain(total)} 看似相符，是因为错误相互抵消：${wrong.join('，')}`,
			remedy: '按指标体系表逐项更正各分项得分'
		}
	];
}

function finding(place: string, stated: Decimal, value: Decimal, how: string): Finding {
	return {
		check: 'total-sum',
		severity: 'error',
		where: `${place}总分`,
		quote: `总分 ${plain(stated)}`,
		stated: show(stated),
		computed: show(value),
		message: `总分写 ${plain(stated)}，${how} = ${plain(value)}`,
		remedy: '更正总分或有误的小计'
	};
}

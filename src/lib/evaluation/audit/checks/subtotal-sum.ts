import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import type { ScoreGroup } from '../facts/score-table.ts';

/** Sum of a group's scores, null while a line has none. */
export function groupScore(group: ScoreGroup): Decimal | null {
	const scores = group.rows.map((row) => row.score);
	return scores.some((score) => score === null) ? null : sum(scores.map((score) => score!));
}

/** 小计: a first-level subtotal, in the scoring table or the summary, against the sum of its indicators. */
export const subtotalSum: ReportCheck = ({ scoreTables, summaries }) => {
	const findings: Finding[] = [];
	const sums = new Map<string, { value: Decimal; terms: string }[]>();
	for (const table of scoreTables) {
		for (const group of table.first) {
			const value = groupScore(group);
			if (value === null) continue;
			const terms = group.rows.map((row) => plain(row.score!)).join('+');
			sums.set(group.name, [...(sums.get(group.name) ?? []), { value, terms }]);
			if (group.subtotal === null || group.subtotal.equals(value)) continue;
			findings.push(finding(`${table.place}“${group.name}”小计`, group.name, group.subtotal, value, terms));
		}
	}
	for (const row of summaries.flatMap((summary) => summary.rows)) {
		const { name, score } = row;
		const own = sums.get(name);
		if (own?.[0] === undefined || score === null || own.some(({ value }) => value.equals(score))) continue;
		findings.push(finding(row.place, name, score, own[0].value, own[0].terms));
	}
	return findings;
};

function finding(where: string, name: string, stated: Decimal, value: Decimal, terms: string): Finding {
	return {
		check: 'subtotal-sum',
		severity: 'error',
		where,
		quote: `${name} ${plain(stated)}`,
		stated: show(stated),
		computed: show(value),
		message: `${name}的小计写 ${plain(stated)}，各项指标得分之和为 ${terms} = ${plain(value)}`,
		remedy: '按各项得分更正小计，并同步总分与等级'
	};
}

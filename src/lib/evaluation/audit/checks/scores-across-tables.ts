import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';

interface Stated {
	readonly value: Decimal;
	readonly place: string;
}

/** The same indicator or subtotal printed with different scores in two tables. */
export const scoresAcrossTables: ReportCheck = ({ scoreTables, summaries }) => {
	const stated = new Map<string, Stated>();
	const findings: Finding[] = [];
	const compare = (key: string, name: string, value: Stated['value'] | null, place: string) => {
		if (value === null) return;
		const other = stated.get(key);
		if (other === undefined) {
			stated.set(key, { value, place });
		} else if (!other.value.equals(value)) {
			findings.push({
				check: 'scores-across-tables',
				severity: 'error',
				where: `${other.place} 与 ${place}`,
				quote: `${name} ${plain(other.value)}；${name} ${plain(value)}`,
				stated: show(value),
				computed: show(other.value),
				message: `${name}在${other.place}写 ${plain(other.value)}，在${place}写 ${plain(value)}`,
				remedy: '各表的同一得分应一致，以指标体系表的逐项得分为准'
			});
		}
	};
	for (const table of scoreTables) {
		for (const row of table.rows) compare(`${row.l1}／${row.name}`, row.name, row.score, table.place);
		for (const group of table.first) compare(`小计／${group.name}`, `${group.name}小计`, group.subtotal, table.place);
		compare('总分', '总分', table.total?.score ?? null, table.place);
	}
	for (const summary of summaries) {
		for (const row of summary.rows) {
			const key = row.isTotal ? '总分' : `小计／${row.name}`;
			compare(key, row.isTotal ? '总分' : `${row.name}小计`, row.score, summary.place);
		}
	}
	return findings;
};

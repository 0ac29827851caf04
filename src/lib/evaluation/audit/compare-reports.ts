import type Decimal from 'decimal.js';

import { plain } from '../exact.ts';
import type { Finding } from '../model.ts';
import { quoteOf } from './check.ts';
import { periodClaims } from './facts/period-claims.ts';
import { reportFacts, type ReportFacts } from './facts/report-facts.ts';
import type { ReportDocument } from './report-document.ts';

interface Stated {
	readonly key: string;
	readonly name: string;
	readonly value: Decimal;
	readonly where: string;
	readonly quote: string;
}

/**
 * Several reports that were handed in together: the figures that more than one of them states (a hotline's count for a
 * period, a year's funds and total score) and that differ. The first report's figure is the one compared with.
 */
export function compareReports(
	reports: readonly { readonly name: string; readonly document: ReportDocument }[]
): Finding[] {
	const first = new Map<string, Stated>();
	return reports.flatMap(({ name, document }) => {
		const own = new Set<string>();
		return statedBy(name, reportFacts(document)).flatMap((stated): Finding[] => {
			if (own.has(stated.key)) return [];
			own.add(stated.key);
			const other = first.get(stated.key);
			if (other === undefined) first.set(stated.key, stated);
			if (other === undefined || other.value.equals(stated.value)) return [];
			return [
				{
					check: 'reports-differ',
					severity: 'warning',
					where: `${other.where} 与 ${stated.where}`,
					quote: `${other.quote} ⟷ ${stated.quote}`,
					stated: plain(stated.value),
					computed: plain(other.value),
					message: `${stated.name}在${other.where}写 ${plain(other.value)}，在${stated.where}写 ${plain(stated.value)}`,
					remedy: '核对数据来源和统计口径，统一各份报告'
				}
			];
		});
	});
}

function statedBy(report: string, facts: ReportFacts): Stated[] {
	const claims = periodClaims(facts).map(({ what, period, value, text, place }): Stated => ({
		key: `${what} ${period}`,
		name: `${period} 的${what}量`,
		value,
		where: `《${report}》${place}`,
		quote: quoteOf(text)
	}));
	const { year, funds } = facts;
	if (year === null || !facts.isEvaluation) return claims;
	const money = (
		[
			['预算', funds?.budget],
			['到位', funds?.arrived],
			['支出', funds?.spent]
		] as const
	).flatMap(([what, value]): Stated[] =>
		value == null
			? []
			: [
					{
						key: `${what} ${year}`,
						name: `${year} 年度的${what}`,
						value,
						where: `《${report}》${funds!.place}`,
						quote: plain(value)
					}
				]
	);
	const total = facts.scoreTables.find((table) => table.total?.score)?.total?.score;
	const score: Stated[] =
		total == null
			? []
			: [
					{
						key: `总分 ${year}`,
						name: `${year} 年度的总分`,
						value: total,
						where: `《${report}》`,
						quote: `总分 ${plain(total)}`
					}
				];
	return [...claims, ...money, ...score];
}

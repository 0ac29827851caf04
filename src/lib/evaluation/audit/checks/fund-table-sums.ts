import { clamp, exact, plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import type { FundLine, FundTable } from '../facts/fund-table.ts';
import { figure, percentOf, saysSame } from '../facts/numbers.ts';

const COLUMNS = [
	['initial', '年初预算数'],
	['budget', '全年预算数'],
	['spent', '全年执行数']
] as const;

/** The funds of the national form: 执行率 = 执行数 ÷ 预算数, its points by that rate, and sources that add up to the whole. */
export const fundTableSums: ReportCheck = ({ fundTables }) =>
	fundTables.flatMap((table) => [...table.lines.flatMap(rates), ...sources(table)]);

function rates(line: FundLine): Finding[] {
	const { name, place, budget, spent, rateText, points, score, scoreText } = line;
	const rate = budget === null || spent === null ? null : percentOf(spent, budget);
	const findings: Finding[] = [];
	// A rate may stand as a share of one (0.8974) where the sheet's cell had lost its sign.
	const asShare = rateText !== null && figure(rateText).lte(1) ? plain(figure(rateText).times(100)) : null;
	if (
		rate !== null &&
		rateText !== null &&
		!saysSame(rateText, rate) &&
		!(asShare !== null && saysSame(asShare, rate))
	) {
		findings.push({
			check: 'execution-rate',
			severity: 'error',
			where: place,
			quote: `${name} ${plain(budget!)} ${plain(spent!)} ${rateText}%`,
			stated: `${rateText}%`,
			computed: `${plain(rate, 2)}%`,
			message: `${name}执行率写 ${rateText}%，按 ${plain(spent!)} ÷ ${plain(budget!)} = ${plain(rate, 2)}%`,
			remedy: '更正执行率，或核对预算数与执行数'
		});
	}
	if (rate !== null && points !== null && score !== null) {
		const computed = clamp(points.times(rate).dividedBy(100), exact(0), points);
		if (!saysSame(scoreText.replace(/\s*分$/, ''), computed, 1)) {
			findings.push({
				check: 'execution-score',
				severity: 'error',
				where: place,
				quote: `${name} ${plain(points)} ${rateText ?? ''}% ${plain(score)}`,
				stated: show(score),
				computed: plain(computed, 2),
				message: `预算执行率按比例得 ${plain(points)} × ${plain(rate, 2)}% = ${plain(computed, 2)} 分，得分栏为 ${plain(score)}`,
				remedy: '按执行率计算得分；另有规定的注明依据'
			});
		}
	}
	return findings;
}

function sources({ lines, total, place }: FundTable): Finding[] {
	if (total === null) return [];
	const parts = lines.filter((line) => !line.isTotal);
	return COLUMNS.flatMap(([column, label]): Finding[] => {
		const stated = total[column];
		const values = parts.flatMap((line) => line[column] ?? []);
		if (stated === null || values.length === 0) return [];
		const value = sum(values);
		const isPart = values.length === 1 && parts.length > 1 && value.lt(stated);
		if (value.equals(stated) || isPart) return [];
		return [
			{
				check: 'fund-sources',
				severity: 'error',
				where: `${place}“${total.name}”`,
				quote: `${label} ${plain(stated)}；${values.map((item) => plain(item)).join('、')}`,
				stated: show(stated),
				computed: show(value),
				message: `${label}的总额写 ${plain(stated)}，各资金来源之和为 ${values.map((item) => plain(item)).join('+')} = ${plain(value)}`,
				remedy: '核对各来源金额与总额'
			}
		];
	});
}

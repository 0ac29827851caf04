import { clamp, exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import type { FundFigures } from '../facts/fund-figures.ts';
import { isExecution as isExecutionLine } from '../facts/is-execution.ts';
import { figure, FIGURE, percentOf, saysSame } from '../facts/numbers.ts';
import type { ScoreRow } from '../facts/score-table.ts';

const PROPORTIONAL =
	/(?:占[^，。；]{0,12}的?(?:比重|比例)|按(?:照)?[^，。；]{0,14}(?:比例|比重))[^，。；]{0,6}(?:计算)?(?:得分|计分|赋分)|(?:到位率|执行率)\s*[×*xX]\s*(?:分值|\d)/;
const RATE = new RegExp(`(${FIGURE})\\s*%`);

/** A rate's points by a proportional rule: points × rate, at two decimals, or at the place the score is printed with. */
export const ruleProportional: ReportCheck = ({ scoreTables, funds }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const isExecution = isExecutionLine(row);
			if (row.points === null || row.score === null) return [];
			if (!isExecution && !PROPORTIONAL.test(row.standard ?? '') && !TIMES.test(row.standard ?? '')) return [];
			const isOfFunds = /到位率|执行率|支出率/.test(`${row.l1}${row.name}`);
			const rate = isOfFunds ? rateOf(row, funds) : TIMES.test(row.standard ?? '') ? ownRate(row) : null;
			if (rate === null) return [];
			const computed = clamp(row.points.times(rate).dividedBy(100), exact(0), row.points);
			if (saysSame(row.scoreText.replace(/\s*分$/, ''), computed, 1)) return [];
			return [
				{
					check: 'rule-proportional',
					severity: 'error',
					where: row.place,
					quote: `${row.standard ?? row.name}；${row.basis ?? ''}`,
					stated: show(row.score),
					computed: plain(computed, 2),
					message: `${row.name}按比例计分：${plain(row.points)} × ${plain(rate, 2)}% = ${plain(computed, 2)}，得分栏为 ${plain(row.score)}`,
					remedy: '按比例计分，或写明另行扣分的理由'
				}
			];
		})
	);

/** 完成及时率×10分: of the rate that the line itself gives for what it is named after. */
const TIMES = /^[^；。]*[率度]\s*[×*xX]\s*(?:分值|该?指标分值|\d+分?)[^；。]*$/;
function ownRate({ name, actual, basis, deviation }: ScoreRow) {
	const said = [actual, basis, deviation].join('；');
	const match = new RegExp(`${name.slice(-3)}(?:为|达|是)?\\s*(${FIGURE})\\s*%`).exec(said);
	return match === null || !/[率度]$/.test(name) ? null : figure(match[1]!);
}

/** The rate that the row's own evidence gives, else the one of the funds. */
function rateOf(row: ScoreRow, funds: FundFigures | null) {
	const own = RATE.exec(row.actual ?? '') ?? RATE.exec(row.basis ?? '');
	if (own !== null) return figure(own[1]!);
	if (funds === null || funds.budget === null) return null;
	const part = /到位率/.test(row.name) ? funds.arrived : funds.spent;
	return part === null ? null : percentOf(part, funds.budget);
}

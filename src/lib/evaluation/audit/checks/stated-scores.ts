import type Decimal from 'decimal.js';

import { clamp, exact, plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, percentOf, saysSame } from '../facts/numbers.ts';
import type { FundFigures } from '../facts/fund-figures.ts';
import { headingLevel, type ReportDocument } from '../report-document.ts';
import { statedTotals } from '../facts/stated-totals.ts';

/** 产出指标50分，得48.5分 · 过程（20分）得19分 · 预算执行率分值10分，得9.66分 */
const PART = new RegExp(
	`([\\u4e00-\\u9fa5]{2,12}?)(?:分值|满分|权重|总分)?(?:为)?[（(]?(${FIGURE})分[）)]?[，、]?(?:自评|实际|评价)?得(?:分)?(?:为)?(${FIGURE})分(?:，得分率(?:为)?(${FIGURE})%)?`,
	'g'
);
/** 预算执行率96.31%，分值10分，得9.63分 */
const BY_RATE = new RegExp(
	`执行率(?:为|达)?(${FIGURE})%，(?:该项|此项|指标)?(?:分值|满分|权重)?(${FIGURE})分，(?:自评|实际|按比例)?得(?:分)?(${FIGURE})分`,
	'g'
);
/** Parts from which a list is of all first levels. */
const FEWEST = 3;

/** Scores of the first levels in running text: within their points, points that make 100, and the total that they give. */
export const statedScores: ReportCheck = ({ document, sentences, scoreTables, summaries, funds }) => {
	const totals = statedTotals(sentences);
	return [...paragraphsOf(sentences), headingsOf(document)].flatMap(({ text, place }): Finding[] => {
		const parts = [...text.matchAll(PART)].map(([, name = '', points = '0', score = '0', rate]) => ({
			rate,
			name: name.replace(/^(?:其中|各项|分别|包括)/, ''),
			points: figure(points),
			score: figure(score)
		}));
		const common = { severity: 'error', where: place, quote: quoteOf(text) } as const;
		const above = parts
			.filter(({ points, score }) => score.gt(points))
			.map(({ name, points, score }) => ({
				...common,
				check: 'score-range',
				stated: plain(score),
				computed: `0–${plain(points)}`,
				message: `${name}得分 ${plain(score)} 不在 0–${plain(points)} 之间`,
				remedy: '更正得分'
			}));
		const rates = parts.flatMap(({ name, points, score, rate }): Finding[] => {
			const computed = percentOf(score, points);
			if (rate === undefined || computed === null || saysSame(rate, computed)) return [];
			return [
				{
					...common,
					check: 'score-rate',
					stated: `${rate}%`,
					computed: `${plain(computed, 2)}%`,
					message: `${name}得分率写 ${rate}%，按 ${plain(score)} ÷ ${plain(points)} = ${plain(computed, 2)}%`,
					remedy: '更正得分率或得分'
				}
			];
		});
		const execution = parts.flatMap((part): Finding[] => {
			const computed = /执行率/.test(part.name) ? executionScore(part.points, funds) : null;
			if (computed === null || saysSame(plain(part.score), computed, 1)) return [];
			return [
				{
					...common,
					check: 'execution-score',
					stated: plain(part.score),
					computed: plain(computed, 2),
					message: `${part.name}按比例应得 ${plain(computed, 2)} 分，正文写 ${plain(part.score)} 分`,
					remedy: '按执行率计算得分；另有规定的注明依据'
				}
			];
		});
		const byRate = [...text.matchAll(BY_RATE)].flatMap(([quote, rate = '0', points = '0', score = '0']): Finding[] => {
			const computed = clamp(figure(points).times(figure(rate)).dividedBy(100), exact(0), figure(points));
			if (saysSame(score, computed, 1)) return [];
			return [
				{
					...common,
					check: 'execution-score',
					quote: quoteOf(quote),
					stated: score,
					computed: plain(computed, 2),
					message: `执行率 ${rate}%、分值 ${points} 分，按比例应得 ${plain(computed, 2)} 分，正文写 ${score} 分`,
					remedy: '按执行率计算得分；另有规定的注明依据'
				}
			];
		});
		if (parts.length < FEWEST) return [...above, ...rates, ...execution, ...byRate];
		const points = sum(parts.map((part) => part.points));
		const isAll = points.minus(100).abs().lte(10);
		const wrongPoints: Finding[] =
			isAll && !points.equals(100)
				? [
						{
							...common,
							check: 'full-marks',
							stated: '100',
							computed: plain(points),
							message: `各类指标分值 ${parts.map((part) => plain(part.points)).join('+')} = ${plain(points)}，不是 100 分`,
							remedy: '核对各类指标的分值'
						}
					]
				: [];
		const value = sum(parts.map((part) => part.score));
		const stated = totals[0];
		const hasTable = scoreTables.some(({ total }) => total !== null) || summaries.length > 0;
		const isTotal = stated !== undefined && isAll && !hasTable && !totals.some((one) => one.value.equals(value));
		const wrongTotal: Finding[] = isTotal
			? [
					{
						...common,
						check: 'total-sum',
						stated: plain(stated.value),
						computed: plain(value),
						message: `总分写 ${plain(stated.value)}，各类指标得分之和 ${parts.map((part) => plain(part.score)).join('+')} = ${plain(value)}`,
						remedy: '更正总分或各类指标的得分'
					}
				]
			: [];
		return [...above, ...rates, ...execution, ...byRate, ...wrongPoints, ...wrongTotal];
	});
};

function executionScore(points: Decimal, funds: FundFigures | null): Decimal | null {
	const rate = funds?.budget == null || funds.spent === null ? null : percentOf(funds.spent, funds.budget);
	return rate === null ? null : clamp(points.times(rate).dividedBy(100), exact(0), points);
}

/** （一）决策（20分，得20分）, （二）过程（20分，得19.63分）: the headings of a report as one list. */
function headingsOf({ blocks }: ReportDocument): { text: string; place: string } {
	const headings = blocks.flatMap((block) =>
		block.kind === 'paragraph' && headingLevel(block.text) === 2 ? [block] : []
	);
	const scored = headings.filter(({ text }) => text.match(PART) !== null);
	return { text: scored.map(({ text }) => text).join('；'), place: scored[0]?.place ?? '' };
}

/** Sentences of one paragraph together: a list of scores goes on behind semicolons. */
function paragraphsOf(sentences: readonly { text: string; place: string; source: string }[]) {
	const out: { text: string; place: string }[] = [];
	let open = false;
	for (const { text, place, source } of sentences) {
		if (source !== 'text') continue;
		const last = out[out.length - 1];
		if (open && last !== undefined && last.place === place) last.text += text;
		else out.push({ text, place });
		open = text.endsWith('；');
	}
	return out;
}

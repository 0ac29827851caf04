import type Decimal from 'decimal.js';

import { exact, plain, sum } from './exact.ts';
import { fundTotals } from './funds.ts';
import type { FundProgress } from './fund-progress.ts';
import type { FundRow, IndicatorResult, Scorecard } from './model.ts';
import type { IndicatorNode, Template } from './template.ts';

/** What a finance system (预算绩效系统) shows beside a form: 红色预警, 黄色预警, or nothing to say against it. */
export type WarningLight = 'red' | 'yellow' | 'green';

/** Gap above which a self-evaluation is marked red: (指标得分率 − 执行率) ÷ 指标得分率. */
export const SCORE_GAP_LIMIT = exact('0.05');
/** Share of the budget not spent above which it is marked yellow. */
export const UNEXECUTED_LIMIT = exact('0.2');
/** 执行监控: percent of the even pace below which a month is red, and below which it is yellow. */
const PACE_RED = exact(60);
const PACE_YELLOW = exact(80);

/** How far the indicators' share of points runs ahead of the budget's execution, as a share of itself; null for a zero share. */
export function scoreGap(indicators: Decimal, execution: Decimal): Decimal | null {
	return indicators.isZero() ? null : indicators.minus(execution).dividedBy(indicators);
}

/** Share of the budget that was not spent; null for a zero budget. */
export function unexecutedShare(budget: Decimal, spent: Decimal): Decimal | null {
	return budget.isZero() ? null : budget.minus(spent).dividedBy(budget);
}

/** 执行率 ÷ (月份 ÷ 12) in percent of the even pace, with its light. `percent` is the execution rate, `month` 1–12. */
export function executionPace(
	percent: Decimal,
	month: number
): { readonly pace: Decimal; readonly light: WarningLight } {
	const pace = percent.times(12).dividedBy(month);
	return { pace, light: pace.lt(PACE_RED) ? 'red' : pace.lt(PACE_YELLOW) ? 'yellow' : 'green' };
}

interface ScoredFunds {
	readonly template: Template;
	readonly scorecard: Scorecard;
	readonly funds: readonly FundRow[];
}

/**
 * 指标得分率 and 执行率 as the finance system holds them against each other: the share of points of every indicator but
 * the execution rate's, and that of the execution rate (spent ÷ budget on a form without one). Null while unknown.
 */
export function scoreShares({ template, scorecard, funds }: ScoredFunds): {
	readonly indicators: Decimal | null;
	readonly execution: Decimal | null;
} {
	const ids = new Set(executionIds(template.indicators));
	const own = scorecard.indicators.filter(({ id }) => ids.has(id));
	const { budget, spent } = fundTotals(funds);
	const rate = budget === null || spent === null || budget.isZero() ? null : spent.dividedBy(budget);
	return {
		indicators: shareOf(scorecard.indicators.filter(({ id }) => !ids.has(id))),
		execution: own.length > 0 ? shareOf(own) : rate
	};
}

function executionIds(nodes: readonly IndicatorNode[]): string[] {
	return nodes.flatMap((node) => [
		...(node.rule?.kind === 'execution-rate' ? [node.id] : []),
		...executionIds(node.children ?? [])
	]);
}

function shareOf(indicators: readonly IndicatorResult[]): Decimal | null {
	const inPlay = indicators.filter(({ state }) => state !== 'not-applicable');
	if (inPlay.length === 0 || inPlay.some(({ score }) => score === null)) return null;
	const points = sum(inPlay.map((indicator) => exact(indicator.points)));
	return points.isZero() ? null : sum(inPlay.map(({ score }) => exact(score!))).dividedBy(points);
}

/** One of the finance system's checks (财政系统预审), worked out before the form is handed in. */
export interface Precheck {
	readonly id: 'score-gap' | 'unexecuted' | 'pace';
	readonly name: string;
	/** Null: cannot be worked out yet. */
	readonly light: WarningLight | null;
	/** The arithmetic and what it is held against, or what is missing; in Chinese. */
	readonly reason: string;
}

/** The three checks that a finance system makes of a self-evaluation, each with its reason. Pure. */
export function financePrechecks(scored: ScoredFunds, progress: FundProgress): readonly Precheck[] {
	return [gapCheck(scored), unexecutedCheck(scored.funds), paceCheck(progress)];
}

const percent = (share: Decimal): string => `${plain(share.times(100), 2)}%`;

function gapCheck(scored: ScoredFunds): Precheck {
	const head = { id: 'score-gap', name: '指标得分率与预算执行率' } as const;
	const { indicators, execution } = scoreShares(scored);
	if (indicators === null) return { ...head, light: null, reason: '还有指标没有得分，指标得分率未知' };
	if (execution === null) return { ...head, light: null, reason: '预算或支出没有填，执行率未知' };
	const gap = scoreGap(indicators, execution);
	if (gap === null) return { ...head, light: null, reason: '指标得分率为 0，没有可比的幅度' };
	const red = gap.gt(SCORE_GAP_LIMIT);
	const sums = `(指标得分率 ${percent(indicators)} − 执行率 ${percent(execution)}) ÷ 指标得分率 = ${percent(gap)}`;
	const verdict = red ? '超过 5%，财政系统会给出红色预警' : '没有超过 5%';
	return { ...head, light: red ? 'red' : 'green', reason: `${sums}，${verdict}` };
}

function unexecutedCheck(funds: readonly FundRow[]): Precheck {
	const head = { id: 'unexecuted', name: '预算与未执行部分' } as const;
	const { budget, spent } = fundTotals(funds);
	if (budget === null) return { ...head, light: null, reason: '年初预算没有填' };
	if (budget.isZero()) return { ...head, light: 'yellow', reason: '年初预算为 0，财政系统会给出黄色预警' };
	if (spent === null) return { ...head, light: null, reason: '实际使用没有填，未执行部分未知' };
	const left = unexecutedShare(budget, spent)!;
	const yellow = left.gt(UNEXECUTED_LIMIT);
	const sums = `未执行 ${plain(budget.minus(spent))} 万元 ÷ 年初预算 ${plain(budget)} 万元 = ${percent(left)}`;
	const verdict = yellow ? '超过 20%，财政系统会给出黄色预警' : '没有超过 20%';
	return { ...head, light: yellow ? 'yellow' : 'green', reason: `${sums}，${verdict}` };
}

const LIMITS: Readonly<Record<WarningLight, string>> = {
	red: '低于 60%，执行监控为红色',
	yellow: '低于 80%，执行监控为黄色',
	green: '不低于 80%'
};

function paceCheck({ months }: FundProgress): Precheck {
	const head = { id: 'pace', name: '月度执行进度' } as const;
	const known = months.filter(({ light }) => light !== null);
	const last = known[known.length - 1];
	if (last === undefined) return { ...head, light: null, reason: '没有分月的支出，或没有年初预算' };
	const { month, executionRate, pace, light } = last;
	const sums = `到 ${month} 月执行率 ${percent(executionRate!)} ÷ 时间进度 ${month}/12 = ${plain(pace!, 2)}%`;
	const slow = (of: WarningLight, word: string) => {
		const when = known.filter((one) => one.light === of && one !== last).map((one) => one.month);
		return when.length === 0 ? '' : `；年内 ${when.join('、')} 月曾为${word}`;
	};
	const before = slow('red', '红色') + slow('yellow', '黄色');
	return { ...head, light, reason: `${sums}，${LIMITS[light!]}${before}` };
}

import { exact, plain } from './exact.ts';
import type { Finding, Goal, GoalResult } from './model.ts';

/** Digits from which an equal target and actual cannot be chance. */
const TELLING_DIGITS = 4;
/** Rates that may pass 100 %. */
const OPEN_RATE = /完成率|增长率|增幅|提高率|同比|环比/;
/** Things that come whole. */
const WHOLE_UNIT = /^(件|条|次|批|批次|人|人次|名|个|场|场次|期|户|家|台|套|份|篇|席|通)$/;
const COUNTED_RATE = /(\d{1,3})\s*(条|台|部|座|个|人)[^，。；]*率$/;

/** Problems of a goal as it is typed, in Chinese; with its result also a target that equals the actual digit by digit. */
export function checkGoal(goal: Goal, result?: GoalResult): Finding[] {
	if (goal.value === null) return [];
	const stated = `${goal.comparison}${goal.value}${goal.unit}`;
	const finding = (
		check: string,
		severity: Finding['severity'],
		message: string,
		remedy: string,
		computed?: string
	) => ({
		check,
		severity,
		where: `绩效目标“${goal.name}”`,
		quote: `${goal.name}${stated}`,
		stated,
		computed: computed ?? null,
		message,
		remedy
	});
	const findings: Finding[] = [];
	if (goal.unit.trim() === '') {
		findings.push(finding('goal-without-unit', 'warning', `目标“${goal.name}”没有单位`, '填写单位，例如 %、件、次'));
	}
	const value = exact(goal.value);
	const bounded = goal.unit === '%' && !OPEN_RATE.test(goal.name);
	const upward = goal.comparison === '≥' || goal.comparison === '>';
	if (bounded && value.greaterThan(100)) {
		const message = `目标“${goal.name}”为 ${goal.value}%，这类比率不可能超过 100%`;
		findings.push(finding('rate-above-100', 'error', message, '更正目标值', '≤100%'));
	} else if (bounded && upward && value.equals(100)) {
		const message = `目标“${goal.name}”写 ${stated}，比率至多 100%，只能恰好等于`;
		findings.push(finding('impossible-target', 'notice', message, '写成“＝100%”', '＝100%'));
	}
	if (WHOLE_UNIT.test(goal.unit.trim()) && !value.isInteger() && !/平均|人均|日均|每/.test(goal.name)) {
		const message = `目标“${goal.name}”为 ${goal.value}${goal.unit}，按“${goal.unit}”计应是整数`;
		findings.push(finding('count-not-whole', 'warning', message, '改为整数，或写明是平均值'));
	}
	const nearest = nearestShares(goal);
	if (nearest !== null) {
		const message = `目标“${goal.name}”为 ${goal.value}%，按个数计只能是 ${nearest}，须按时长等口径计算`;
		findings.push(finding('impossible-rate', 'notice', message, '绑定有口径的指标，并在报告中写明口径', nearest));
	}
	if (result?.actual != null && exact(result.actual).equals(value) && isTelling(goal.value)) {
		const message = `目标“${goal.name}”的目标值与实际值逐位相同（${goal.value}${goal.unit}）`;
		findings.push(
			finding('target-equals-actual', 'notice', message, '目标应写年初批复的数值', `${result.actual}${goal.unit}`)
		);
	}
	return findings;
}

/** The two counts' shares next to a percentage that no count gives (98.02 % of 40), or null. */
function nearestShares(goal: Goal): string | null {
	const match = COUNTED_RATE.exec(goal.name);
	if (goal.unit !== '%' || goal.value === null || match === null || goal.metric !== undefined) return null;
	const total = exact(match[1]!);
	const parts = exact(goal.value).times(total).dividedBy(100);
	if (total.isZero() || parts.isInteger()) return null;
	const shares = [parts.floor(), parts.ceil()].map((part) => part.times(100).dividedBy(total));
	if (shares.some((share) => share.toDecimalPlaces(2).equals(goal.value!))) return null;
	return shares.map((share) => `${plain(share, 2)}%`).join('或');
}

/** Four or more digits that are not round. */
function isTelling(value: string): boolean {
	return value.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length >= TELLING_DIGITS;
}

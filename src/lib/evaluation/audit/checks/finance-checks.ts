import { plain, sum, type exact } from '../../exact.ts';
import { SCORE_GAP_LIMIT, scoreGap, UNEXECUTED_LIMIT, unexecutedShare } from '../../finance-prechecks.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { isExecution } from '../facts/is-execution.ts';
import type { ReportFacts } from '../facts/report-facts.ts';

/**
 * What a finance system checks before it takes in a form: 红色预警 and 黄色预警 of the self-evaluation. A form may set them
 * off and be right in every figure, so they are notices (提示), no contradictions.
 */
export const financeChecks: ReportCheck = (facts) => [...red(facts), ...yellow(facts)];

function red({ scoreTables }: ReportFacts): Finding[] {
	return scoreTables.flatMap((table): Finding[] => {
		const among = table.rows.filter(isExecution);
		const beside = table.execution === null ? [] : [table.execution];
		const execution = [...among, ...beside];
		const others = table.rows.filter((row) => !among.includes(row));
		const [spent, reached] = [share(execution), share(others)];
		if (spent === null || reached === null) return [];
		const gap = scoreGap(reached, spent);
		if (gap === null || gap.lte(SCORE_GAP_LIMIT)) return [];
		const percent = (value: typeof gap) => `${plain(value.times(100), 2)}%`;
		return [
			{
				check: 'finance-red',
				severity: 'notice',
				where: table.place,
				stated: percent(reached),
				computed: percent(spent),
				message: `指标得分率 ${percent(reached)} 高出预算执行率得分率 ${percent(spent)} 的幅度为 ${percent(gap)}，超过 5%，财政系统会给出红色预警`,
				remedy: '说明执行率低而指标完成好的原因，或核对得分'
			}
		];
	});
}

function share(lines: readonly { points: ReturnType<typeof exact> | null; score: ReturnType<typeof exact> | null }[]) {
	if (lines.length === 0 || lines.some(({ points, score }) => points === null || score === null)) return null;
	const points = sum(lines.map((line) => line.points!));
	return points.isZero() ? null : sum(lines.map((line) => line.score!)).dividedBy(points);
}

function yellow({ fundTables }: ReportFacts): Finding[] {
	return fundTables.flatMap(({ total }): Finding[] => {
		if (total === null || total.budget === null) return [];
		const { budget, spent, place } = total;
		const common = { check: 'finance-yellow', severity: 'notice', where: place } as const;
		if (budget.isZero()) {
			return [
				{
					...common,
					stated: '0',
					computed: null,
					message: '全年预算数为 0，执行率无从计算，财政系统会给出黄色预警',
					remedy: '核对预算数；预算已收回的说明情况'
				}
			];
		}
		const left = spent === null ? null : unexecutedShare(budget, spent);
		if (left === null || left.lte(UNEXECUTED_LIMIT)) return [];
		return [
			{
				...common,
				stated: plain(spent!),
				computed: `未执行 ${plain(left.times(100), 2)}%`,
				message: `全年预算 ${plain(budget)}，执行 ${plain(spent!)}，未执行 ${plain(left.times(100), 2)}%，超过 20%，财政系统会给出黄色预警`,
				remedy: '说明未执行的原因和结余资金的去向'
			}
		];
	});
}

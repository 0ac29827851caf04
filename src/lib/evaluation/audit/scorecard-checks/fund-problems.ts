import { plain } from '../../exact.ts';
import { UNEXECUTED_LIMIT, unexecutedShare } from '../../finance-prechecks.ts';
import { fundTotals } from '../../funds.ts';
import { readMetric } from '../../metric-reading.ts';
import type { Finding } from '../../model.ts';
import type { ScorecardCheck } from '../scorecard-check.ts';

/** Difference of rates in percentage points below which two figures say the same. */
const TOLERANCE = '0.01';

/** Funds that cannot be, that the finance system would warn about, or that differ from the funds ledger. */
export const fundProblems: ScorecardCheck = ({ funds, metrics }) => {
	const { budget, arrived, spent } = fundTotals(funds);
	const findings: Finding[] = [];
	const add = (
		check: string,
		severity: Finding['severity'],
		stated: string,
		computed: string | null,
		message: string,
		remedy: string
	) => findings.push({ check, severity, where: '资金', stated, computed, message, remedy });
	if (budget?.isZero()) {
		add('finance-yellow', 'notice', '0', null, '年初预算为 0，财政系统会给出黄色预警', '核对预算数');
	}
	if (arrived !== null && spent !== null && spent.gt(arrived)) {
		const message = `实际使用 ${plain(spent)} 万元多于实际到位 ${plain(arrived)} 万元`;
		add('funds-spent', 'error', plain(spent), plain(arrived), message, '核对到位数与支出数');
	}
	if (budget !== null && spent !== null) {
		const left = unexecutedShare(budget, spent);
		if (left?.gt(UNEXECUTED_LIMIT)) {
			const percent = `${plain(left.times(100), 2)}%`;
			add(
				'finance-yellow',
				'notice',
				percent,
				'≤20%',
				`未执行预算占 ${percent}，超过 20%，财政系统会给出黄色预警`,
				'说明未执行的原因'
			);
		}
	}
	const rates = [
		['fund_arrival_rate', arrived],
		['fund_execution_rate', spent]
	] as const;
	for (const [id, part] of rates) {
		const reading = readMetric(metrics, { id });
		if (!reading.known || part === null || budget === null || budget.isZero()) continue;
		if (reading.metric.variant !== 'default') continue;
		const own = part.times(100).dividedBy(budget);
		if (own.minus(reading.shown).abs().lte(TOLERANCE)) continue;
		const [stated, computed] = [`${plain(own, 2)}%`, `${plain(reading.shown, 2)}%`];
		add(
			'funds-against-ledger',
			'error',
			stated,
			computed,
			`按资金表${reading.metric.name}为 ${stated}，按资金台账为 ${computed}`,
			'核对资金表与台账'
		);
	}
	return findings;
};

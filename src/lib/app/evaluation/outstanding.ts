import type { Scorecard } from '../../evaluation/model.ts';

/** One thing still to be done before the scorecard is complete. */
export interface OutstandingItem {
	readonly indicator: string;
	readonly name: string;
	readonly kind: '待补' | '缺理由';
	/** What is missing, in Chinese. */
	readonly text: string;
}

/** 还缺什么: unknown indicators first, then scores that depart from the rule without a reason, in the form's order. */
export function outstanding(scorecard: Scorecard): readonly OutstandingItem[] {
	const items = scorecard.indicators.map((result) => ({
		result,
		indicator: result.id,
		name: result.path[result.path.length - 1] ?? result.id
	}));
	const unknown = items
		.filter(({ result }) => result.state === 'unknown')
		.map(({ indicator, name, result }) => ({
			indicator,
			name,
			kind: '待补' as const,
			text: result.reason ?? '没有数值'
		}));
	const unreasoned = items
		.filter(({ result }) => result.reasonMissing)
		.map(({ indicator, name, result }) => ({
			indicator,
			name,
			kind: '缺理由' as const,
			text:
				result.ruleScore === null
					? `自评得分 ${result.score ?? '—'}，规则尚不能计分，请说明理由`
					: `自评得分 ${result.score ?? '—'}，规则得分 ${result.ruleScore}，请说明理由`
		}));
	return [...unknown, ...unreasoned];
}

import { ratioScore } from './ratio-score.ts';
import type { RuleModule } from './rule.ts';

/** 预算执行率: points × (全年执行数 ÷ 全年预算数), capped at the points. */
export const executionRate: RuleModule<'execution-rate'> = {
	kind: 'execution-rate',
	score({ rule, points, metric }) {
		return ratioScore(points, metric({ id: 'fund_execution_rate', variant: rule.variant }));
	},
	check() {
		return [];
	}
};

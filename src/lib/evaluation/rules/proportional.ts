import { ratioScore } from './ratio-score.ts';
import type { RuleModule } from './rule.ts';

/** Points × ratio, capped at the points (根据项目实际到位资金占计划的比重计算得分). */
export const proportional: RuleModule<'proportional'> = {
	kind: 'proportional',
	score({ rule, points, metric }) {
		return ratioScore(points, metric({ id: rule.metric, variant: rule.variant }));
	},
	check(rule) {
		return rule.metric.endsWith('_rate') ? [] : [`按比例计分的指标“${rule.metric}”不是比率`];
	}
};

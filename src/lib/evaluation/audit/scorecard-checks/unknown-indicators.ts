import type { ScorecardCheck } from '../scorecard-check.ts';

/** Indicators without a score, with what is missing. */
export const unknownIndicators: ScorecardCheck = ({ scorecard }) =>
	scorecard.indicators
		.filter(({ state }) => state === 'unknown')
		.map(({ path, reason }) => ({
			check: 'score-blank',
			severity: 'warning',
			where: path.join('／'),
			stated: null,
			computed: null,
			message: `${path.join('／')}尚无得分：${reason ?? '数据不足'}`,
			remedy: '补充数据或评判；未知既不是 0 分也不是满分'
		}));

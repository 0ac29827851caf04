import type { AlertRule } from '../alert.ts';
import { findSurges, SURGE_RULE } from '../../surges.ts';

export const surge: AlertRule = {
	id: 'surge',
	name: '诉求突增',
	describe: ({ surge: { atLeast } }) => `${SURGE_RULE}，且不少于 ${atLeast} 件`,
	async find({ engine, asOf, thresholds }) {
		const surges = await findSurges(engine, { asOf, dimension: 'cat2', atLeast: thresholds.surge.atLeast });
		return surges.map(({ key, label, recent, expected, threshold, period }) => ({
			key: `surge:${key}`,
			rule: 'surge' as const,
			severity: 'warning' as const,
			title: `“${label}”近 7 天 ${recent} 件，高于往常`,
			reason: `此前 8 周平均每周 ${expected.toFixed(1)} 件，超过 ${threshold.toFixed(1)} 件即为突增`,
			weight: recent - expected,
			filter: { period, dimensions: { cat2: { values: [key] } } }
		}));
	}
};

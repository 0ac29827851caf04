import { formatCount, formatPercent } from '../../../domain/format.ts';
import { periodLabel } from '../../../domain/period.ts';
import { exploreBreakdown } from '../../explore-breakdown.ts';
import type { AlertRule } from '../alert.ts';
import { lastDays } from '../since.ts';

export const satisfaction: AlertRule = {
	id: 'satisfaction',
	name: '满意率偏低',
	describe: ({ satisfaction: { below, days, atLeast } }) =>
		`一个单位近 ${days} 天的满意率低于 ${formatPercent(below)}，且参加计算的工单不少于 ${atLeast} 件`,
	async find({ engine, asOf, thresholds, satisfactionVariant }) {
		const { below, days, atLeast } = thresholds.satisfaction;
		const period = lastDays(asOf, days);
		const rows = await exploreBreakdown(engine, {
			period,
			asOf,
			dimension: 'unit',
			metrics: ['satisfaction_rate'],
			variants: { satisfaction_rate: satisfactionVariant }
		});
		return rows.flatMap(({ key, label, figures }) => {
			const { value, numerator, denominator } = figures.satisfaction_rate;
			if (key === null || value === null || value >= below || (denominator ?? 0) < atLeast) return [];
			const unsatisfied = (denominator ?? 0) - (numerator ?? 0);
			return [
				{
					key: `satisfaction:${key}`,
					rule: 'satisfaction' as const,
					severity: 'warning' as const,
					title: `${label}满意率 ${formatPercent(value)}`,
					reason: `${periodLabel(period)}：${formatCount(denominator)} 件参加计算，${formatCount(numerator)} 件满意，低于 ${formatPercent(below)}`,
					weight: unsatisfied,
					filter: {
						period,
						dimensions: { unit: { values: [key] } },
						drill: {
							metric: 'satisfaction_rate' as const,
							...(satisfactionVariant === undefined ? {} : { variant: satisfactionVariant }),
							part: 'outside' as const
						}
					}
				}
			];
		});
	}
};

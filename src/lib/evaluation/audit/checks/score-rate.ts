import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { percentOf, saysSame } from '../facts/numbers.ts';

/** 得分率 of a summary against 得分 ÷ 分值. */
export const scoreRate: ReportCheck = ({ summaries }) =>
	summaries.flatMap(({ rows }) =>
		rows.flatMap(({ name, points, score, rateText, place }): Finding[] => {
			const rate = points === null || score === null ? null : percentOf(score, points);
			if (rateText === null || rate === null || saysSame(rateText, rate)) return [];
			return [
				{
					check: 'score-rate',
					severity: 'error',
					where: place,
					quote: `${name} ${plain(points!)} ${plain(score!)} ${rateText}%`,
					stated: `${rateText}%`,
					computed: `${plain(rate, 2)}%`,
					message: `${name}得分率写 ${rateText}%，按 ${plain(score!)} ÷ ${plain(points!)} = ${plain(rate, 2)}%`,
					remedy: '更正得分率或得分'
				}
			];
		})
	);

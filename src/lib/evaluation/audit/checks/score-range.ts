import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';

/** 得分 above its points or below zero. */
export const scoreRange: ReportCheck = ({ scoreTables, summaries }) => {
	const lines = [...scoreTables.flatMap((table) => table.rows), ...summaries.flatMap((summary) => summary.rows)];
	return lines.flatMap(({ name, points, score, place }): Finding[] => {
		if (score === null || points === null || (score.gte(0) && score.lte(points))) return [];
		return [
			{
				check: 'score-range',
				severity: 'error',
				where: place,
				quote: `${name} ${plain(points)} ${plain(score)}`,
				stated: show(score),
				computed: `0–${plain(points)}`,
				message: `${name}得分 ${plain(score)} 不在 0–${plain(points)} 之间`,
				remedy: '更正得分'
			}
		];
	});
};

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { bandOf, sameGrade } from '../facts/printed-bands.ts';
import { groupScore } from './subtotal-sum.ts';

/** 绩效等级 against the printed bands: by the printed score, and by the score that the indicators add up to. */
export const gradeBand: ReportCheck = ({ summaries, scoreTables }) =>
	summaries.flatMap((summary) =>
		summary.rows.flatMap((row): Finding[] => {
			const printed = sameGrade(row.grade);
			if (row.bands.length === 0 || row.score === null || printed === null) return [];
			const group = scoreTables.flatMap((table) => table.first).find((candidate) => candidate.name === row.name);
			const own = group === undefined ? null : groupScore(group);
			const scores = own === null || own.equals(row.score) ? [row.score] : [row.score, own];
			for (const score of scores) {
				const band = bandOf(row.bands, score);
				if (band === null || sameGrade(band) === printed) continue;
				const basis =
					score === row.score ? `得分 ${plain(score)}` : `各项得分之和 ${plain(score)}（表中写 ${plain(row.score)}）`;
				return [
					{
						check: 'grade-band',
						severity: 'error',
						where: row.place,
						quote: `${row.name} ${plain(row.score)} ${row.grade}；${row.bandsText}`,
						stated: row.grade,
						computed: band,
						message: `${row.name}评为“${row.grade}”，按等级标准${basis}属于“${band}”`,
						remedy: '按更正后的得分重新定级'
					}
				];
			}
			return [];
		})
	);

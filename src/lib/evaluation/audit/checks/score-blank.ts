import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';

/** An indicator without a score in a table where others have one: incomplete, neither 0 nor full. */
export const scoreBlank: ReportCheck = ({ scoreTables }) =>
	scoreTables
		.filter((table) => table.rows.some((row) => row.score !== null))
		.flatMap((table) =>
			table.rows
				.filter((row) => row.score === null && row.points?.isZero() === false)
				.map((row): Finding => ({
					check: 'score-blank',
					severity: 'warning',
					where: row.place,
					quote: row.scoreText,
					stated: row.scoreText === '' ? null : row.scoreText,
					computed: null,
					message: `${row.name}没有得分，空白既不是 0 分也不是满分`,
					remedy: '填写得分，或说明该指标不适用'
				}))
		);

import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import type { ScoreTable } from '../facts/score-table.ts';

/** Lines from which a table without any score is a form that was not filled in. */
const FORM = 3;

/** An indicator without a score in a table where others have one: incomplete, neither 0 nor full. */
export const scoreBlank: ReportCheck = ({ scoreTables }) => [
	...scoreTables
		.filter(({ rows }) => rows.length >= FORM && rows.every(({ scoreText }) => scoreText === ''))
		.map(unfilled),
	...scoreTables
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
		)
];

function unfilled({ place, rows }: ScoreTable): Finding {
	return {
		check: 'form-incomplete',
		severity: 'warning',
		where: place,
		stated: null,
		computed: null,
		message: `${rows.length} 项指标都没有得分，评价表没有填完，不能当作 0 分或满分`,
		remedy: '逐项填写实际完成值与得分'
	};
}

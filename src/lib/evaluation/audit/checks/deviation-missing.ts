import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';

/** The national form asks for 偏差原因分析及改进措施 wherever a score is below its points. */
export const deviationMissing: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			if (row.deviation === null || row.score === null || row.points === null || row.score.gte(row.points)) return [];
			if (!/^(无|[-—/]*)$/.test(row.deviation.trim())) return [];
			return [
				{
					check: 'deviation-missing',
					severity: 'warning',
					where: row.place,
					quote: `${row.name} ${plain(row.points)} ${plain(row.score)}`,
					stated: row.deviation.trim() === '' ? null : row.deviation,
					computed: show(row.points.minus(row.score)),
					message: `${row.name}扣了 ${plain(row.points.minus(row.score))} 分，没有填写偏差原因分析及改进措施`,
					remedy: '填写偏差原因和改进措施'
				}
			];
		})
	);

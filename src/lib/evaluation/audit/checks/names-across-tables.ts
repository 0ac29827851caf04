import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';

/** The same group of indicators under two names: 项目效益 on the cover, 项目效果 in the indicator table. */
export const namesAcrossTables: ReportCheck = ({ scoreTables }) => {
	const [first, ...others] = scoreTables;
	if (first === undefined) return [];
	return others.flatMap((table) =>
		table.second.flatMap((group): Finding[] => {
			const members = group.rows.map((row) => row.name).join('、');
			const same = first.second.find((other) => other.rows.map((row) => row.name).join('、') === members);
			if (same === undefined || same.name === group.name || same.rows.length < 2) return [];
			return [
				{
					check: 'names-across-tables',
					severity: 'notice',
					where: `${first.place} 与 ${table.place}`,
					quote: `${same.name}；${group.name}`,
					stated: group.name,
					computed: same.name,
					message: `同一组指标（${members}）在两张表中名称不同：“${same.name}”与“${group.name}”`,
					remedy: '统一指标名称'
				}
			];
		})
	);
};

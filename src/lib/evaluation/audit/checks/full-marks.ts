import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import type { ScoreGroup } from '../facts/score-table.ts';

/** 分值: the points of indicators add up to their group, and the groups to the whole. */
export const fullMarks: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap((table) => {
		const groups = [...table.first, ...table.second].flatMap((group) => againstGroup(table.place, group));
		const total = table.total?.points ?? null;
		const all = table.rows.map((row) => row.points);
		if (total === null || all.some((points) => points === null)) return groups;
		const own = sum(all.map((points) => points!));
		const value = table.execution === null ? own : own.plus(table.execution.points);
		return value.equals(total) ? groups : [...groups, finding(`${table.place}总分`, '总分值', total, value)];
	});

function againstGroup(place: string, group: ScoreGroup): Finding[] {
	const points = group.rows.map((row) => row.points);
	if (group.points === null || points.some((value) => value === null)) return [];
	const value = sum(points.map((item) => item!));
	return value.equals(group.points)
		? []
		: [finding(`${place}“${group.name}”`, `${group.name}的分值`, group.points, value)];
}

function finding(where: string, name: string, stated: Decimal, value: Decimal): Finding {
	return {
		check: 'full-marks',
		severity: 'error',
		where,
		stated: show(stated),
		computed: show(value),
		message: `${name}写 ${plain(stated)}，下级指标分值之和为 ${plain(value)}`,
		remedy: '核对评价表的分值设置'
	};
}

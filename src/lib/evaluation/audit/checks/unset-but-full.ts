import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, show, type ReportCheck } from '../check.ts';
import { goalKindOf } from '../../parse-goals.ts';

const UNSET = /未设(?:置|定|立)|没有设[置定]/;

/** An indicator called 未设置 that takes full marks, or that the goals do set. */
export const unsetButFull: ReportCheck = ({ scoreTables, goalLines }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			if (!UNSET.test(row.basis ?? '')) return [];
			const findings: Finding[] = [];
			const common = { where: row.place, quote: quoteOf(row.basis!), stated: show(row.score) };
			if (row.score !== null && row.points !== null && row.score.equals(row.points)) {
				findings.push({
					...common,
					check: 'unset-but-full',
					severity: 'warning',
					computed: null,
					message: `${row.name}未设置目标却得满分 ${plain(row.score)}，这些分没有任何完成情况支撑`,
					remedy: '补设目标并填报完成值，或按评价表规定把分值分配给同级指标'
				});
			}
			const kind = goalKindOf(row.name);
			const set = goalLines.find((line) => kind !== null && line.kind === kind);
			if (set !== undefined) {
				findings.push({
					...common,
					check: 'unset-although-set',
					severity: 'error',
					quote: `${common.quote} ⟷ ${quoteOf(set.text)}`,
					computed: set.text,
					message: `${row.name}写“未设置”，绩效目标中却设有“${set.label}”`,
					remedy: '按所设目标评价，或更正目标的归类'
				});
			}
			return findings;
		})
	);

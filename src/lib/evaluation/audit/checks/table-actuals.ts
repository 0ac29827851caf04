import type { Finding } from '../../model.ts';
import { type ReportCheck } from '../check.ts';

/** Scoring tables with target and actual columns: a target without an actual, or an actual without a target. */
export const tableActuals: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			if (row.target === null || row.actual === null) return [];
			const [target, actual] = [row.target.trim(), row.actual.trim()];
			const common = { severity: 'warning', where: row.place } as const;
			if (target !== '' && actual === '') {
				return [
					{
						...common,
						check: 'target-without-actual',
						quote: target,
						stated: target,
						computed: null,
						message: `${row.name}设了目标“${target}”，没有实际完成值`,
						remedy: '填报实际完成值和依据'
					}
				];
			}
			if (target === '' && actual !== '') {
				return [
					{
						...common,
						check: 'actual-without-target',
						quote: actual,
						stated: actual,
						computed: null,
						message: `${row.name}填了实际完成值“${actual}”，没有目标值`,
						remedy: '补填年初批复的目标值'
					}
				];
			}
			return [];
		})
	);

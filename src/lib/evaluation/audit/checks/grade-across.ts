import type { ReportCheck } from '../check.ts';
import { sameGrade } from '../facts/printed-bands.ts';
import type { StatedGrade } from '../facts/stated-grades.ts';

/** The overall grade printed differently in two places. */
export const gradeAcross: ReportCheck = ({ grades, summaries }) => {
	const all: StatedGrade[] = [...grades];
	for (const row of summaries.flatMap((summary) => summary.rows)) {
		const grade = row.isTotal ? sameGrade(row.grade) : null;
		if (grade !== null) all.push({ text: row.grade, grade, place: row.place, quote: `${row.name} ${row.grade}` });
	}
	const first = all[0];
	const other = all.find((candidate) => candidate.grade !== first?.grade);
	if (first === undefined || other === undefined) return [];
	return [
		{
			check: 'grade-across',
			severity: 'error',
			where: `${first.place} 与 ${other.place}`,
			quote: all.map((grade) => grade.quote).join('；'),
			stated: other.text,
			computed: first.text,
			message: `总体等级前后不一：${all.map((grade) => `${grade.place}写“${grade.text}”`).join('，')}`,
			remedy: '按总分和等级标准统一等级'
		}
	];
};

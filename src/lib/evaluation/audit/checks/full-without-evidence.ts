import type { Finding } from '../../model.ts';
import { quoteOf, show, type ReportCheck } from '../check.ts';
import { checklistItems, coverage } from '../facts/checklist-standard.ts';

/** Share of a part's words below which the evidence does not speak of it. */
const SPOKEN_OF = 0.2;

/** Full marks, while the evidence is blank or silent on a part of the standard. */
export const fullWithoutEvidence: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			if (row.basis === null || row.score === null || row.points === null || !row.score.equals(row.points)) return [];
			const { basis } = row;
			if (/详见|附件|见附|佐证|未设/.test(basis)) return [];
			const items = checklistItems(row.standard, row.points);
			const silent = items.length < 2 ? [] : items.filter(({ text }) => coverage(text, basis) < SPOKEN_OF);
			if (basis !== '' && silent.length === 0) return [];
			const what = basis === '' ? '评价依据为空' : `评价依据没有提到“${silent.map(({ text }) => text).join('”“')}”`;
			return [
				{
					check: 'full-without-evidence',
					severity: 'warning',
					where: row.place,
					quote: quoteOf(basis),
					stated: show(row.score),
					computed: null,
					message: `${row.name}得满分，${what}`,
					remedy: '补充相应的事实和佐证材料，或按标准扣分'
				}
			];
		})
	);

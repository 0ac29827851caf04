import type { ScorecardCheck } from '../scorecard-check.ts';

/** A form used for a year it is not made for (适用年度), as after it was replaced by a newer one. */
export const templateYears: ScorecardCheck = ({ template, year }) => {
	const { from, to } = template.years;
	if (year === undefined || (year >= from && (to === null || year <= to))) return [];
	const valid = to === null ? `${from} 年起` : from === to ? `${from} 年` : `${from}–${to} 年`;
	return [
		{
			check: 'template-years',
			severity: 'warning',
			where: '评价表',
			stated: `${year} 年`,
			computed: valid,
			message: `评价表“${template.name}”适用于${valid}，本次评价的是 ${year} 年`,
			remedy: '换用适用于该年度的评价表，或核实适用年度后在评价表中更正'
		}
	];
};

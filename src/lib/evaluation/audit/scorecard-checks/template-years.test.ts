import { describe, expect, it } from 'vitest';

import { evaluate } from '../../evaluate.ts';
import type { Template } from '../../template.ts';
import { findTemplate, TEMPLATES } from '../../templates.ts';
import { templateYears } from './template-years.ts';

const shipped = findTemplate({ id: 'baisha-2023', version: 1 });

/** Findings for a form of these years used for that year. */
function found(years: Template['years'], year: number | undefined) {
	const input = { template: { ...shipped, years }, goals: [], judgements: [], metrics: {} };
	return templateYears({ ...input, ...evaluate(input), goals: [], narrative: {}, funds: [], year });
}

describe('the years that a form is made for', () => {
	it.each([
		[{ from: 2023, to: null }, 2023],
		[{ from: 2023, to: null }, 2030],
		[{ from: 2021, to: 2023 }, 2021],
		[{ from: 2021, to: 2023 }, 2023],
		[{ from: 2023, to: 2023 }, undefined]
	])('%j hold %s', (years, year) => {
		expect(found(years, year)).toEqual([]);
	});

	it.each([
		[{ from: 2023, to: null }, 2022, '2023 年起'],
		[{ from: 2021, to: 2023 }, 2020, '2021–2023 年'],
		[{ from: 2021, to: 2023 }, 2024, '2021–2023 年'],
		[{ from: 2023, to: 2023 }, 2024, '2023 年']
	])('%j do not hold %s', (years, year, valid) => {
		expect(found(years, year)).toMatchObject([{ check: 'template-years', stated: `${year} 年`, computed: valid }]);
	});

	it('begin no later than a shipped form was issued for', () => {
		const years = Object.fromEntries(TEMPLATES.map(({ id, years }) => [id, years]));
		expect(years).toEqual({
			'baisha-2023': { from: 2023, to: null },
			'mof-2020-10': { from: 2020, to: null },
			'mof-2021-101': { from: 2021, to: null }
		});
	});
});

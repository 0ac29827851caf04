import { expect, it } from 'vitest';

import { reportPeriods } from './report-periods.ts';

it('offers the year, four quarters and twelve months, labelled as people say them', () => {
	const options = reportPeriods(2023);
	expect(options).toHaveLength(17);
	expect(options[0]).toEqual({ value: '2023', label: '2023年' });
	expect(options[2]).toEqual({ value: '2023-Q2', label: '2023年第2季度' });
	expect(options[16]).toEqual({ value: '2023-12', label: '2023年12月' });
});

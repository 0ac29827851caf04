import { describe, expect, it } from 'vitest';

import { parsePeriod, periodText } from '../../domain/period.ts';
import { comparedPeriod, comparedWith, comparisonText, endsAfterData, shownPeriod } from './comparison.ts';

const compared = (text: string, compare: 'previous' | 'year') => {
	const period = comparedPeriod(parsePeriod(text), compare);
	return period && periodText(period);
};

describe('what a page is compared with', () => {
	it.each([
		['2024-01', '2023-12', '2023-01'],
		['2024-Q1', '2023-Q4', '2023-Q1'],
		['2024-02', '2024-01', '2023-02'],
		['2024-02-29', '2024-02-28', '2023-02-28'],
		['2024-01-01..2024-01-07', '2023-12-25..2023-12-31', '2023-01-01..2023-01-07']
	])('%s: the period before is %s, the year before %s', (text, previous, year) => {
		expect(compared(text, 'previous')).toBe(previous);
		expect(compared(text, 'year')).toBe(year);
	});

	it('is nothing where nothing is to be compared', () => {
		expect(comparedPeriod(parsePeriod('2024'), 'none')).toBeNull();
	});

	it('is that of the brushed days, and nothing where days are taken out or picked one by one', () => {
		const ranges: [string, string][] = [['2024-02-28', '2024-02-29']];
		const withDay = (day: object) => ({ dimensions: { day: { values: [], ...day } } });
		const year = parsePeriod('2024');
		expect(comparedWith(year, withDay({ ranges }), 'previous')).toEqual(parsePeriod('2024-02-26..2024-02-27'));
		expect(comparedWith(year, withDay({ ranges }), 'year')).toEqual(parsePeriod('2023-02-28'));
		expect(comparedWith(year, withDay({ ranges, exclude: true }), 'previous')).toBeNull();
		expect(comparedWith(year, { dimensions: { month: { values: ['2024-02'] } } }, 'previous')).toBeNull();
		expect(comparedWith(year, {}, 'previous')).toEqual(parsePeriod('2023'));
	});

	it('is nothing where the brushed days lie outside the period, and what of them lies in it', () => {
		const withDays = (...range: [string, string]) => ({ dimensions: { day: { values: [], ranges: [range] } } });
		const june = parsePeriod('2023-06');
		for (const days of [withDays('2023-05-01', '2023-05-31'), withDays('2023-07-01', '2023-07-02')]) {
			expect(shownPeriod(june, days)).toBeNull();
			expect(comparedWith(june, days, 'year')).toBeNull();
		}
		expect(shownPeriod(june, withDays('2023-05-20', '2023-06-01'))).toEqual(parsePeriod('2023-06-01'));
		expect(shownPeriod(june, withDays('2023-06-30', '2023-07-09'))).toEqual(parsePeriod('2023-06-30'));
	});

	it('names both periods, and says of one that is not over up to which day there are data', () => {
		expect(comparisonText(parsePeriod('2023-06'), parsePeriod('2023-05'), '2023-06-14 09:00:00')).toBe(
			'2023年6月（未完，数据到6月14日），与2023年5月比较'
		);
		expect(comparisonText(parsePeriod('2023-06'), parsePeriod('2022-06'), '2023-06-30 23:00:00')).toBe(
			'2023年6月，与2022年6月比较'
		);
		expect(comparisonText(parsePeriod('2023-06'), null, null)).toBe('2023年6月');
		expect(comparisonText(parsePeriod('2023'), parsePeriod('2022'), null, false)).toBe('2023年，没有2022年的数据可比');
	});

	it('takes a period as over on its last day, and one that has not begun as no half', () => {
		expect(endsAfterData(parsePeriod('2023-06'), '2023-06-30 00:00:00')).toBe(false);
		expect(endsAfterData(parsePeriod('2023-06'), '2023-06-29 23:59:59')).toBe(true);
		expect(endsAfterData(parsePeriod('2023-07'), '2023-06-29 23:59:59')).toBe(false);
	});
});

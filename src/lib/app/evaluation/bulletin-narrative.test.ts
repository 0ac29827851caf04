import { expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { bulletinKey, bulletinNarrative } from './bulletin-narrative.ts';

it('keeps the texts of each period apart, and apart from the self-evaluation', () => {
	const june = parsePeriod('2023-06');
	const narrative = {
		[bulletinKey(june, 'suggestions')]: '六月',
		[bulletinKey(parsePeriod('2023'), 'suggestions')]: '全年',
		conclusion: '优秀'
	};
	expect(bulletinNarrative(narrative, june)).toEqual({ suggestions: '六月' });
	expect(bulletinNarrative(narrative, parsePeriod('2023'))).toEqual({ suggestions: '全年' });
	expect(bulletinNarrative(narrative, parsePeriod('2023-07'))).toEqual({});
});

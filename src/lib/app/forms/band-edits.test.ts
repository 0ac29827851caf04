import { expect, it } from 'vitest';

import { TEMPLATES } from '../../evaluation/templates.ts';
import { bandsAtShare, bandSpan } from './band-edits.ts';

const { bands } = TEMPLATES[0]!;

it('sets grades of a part at the same shares as those of the whole', () => {
	expect(bandsAtShare(bands, '100', '55').map(({ name, min }) => [name, min])).toEqual([
		['优秀', '49.5'],
		['良好', '44'],
		['一般', '33'],
		['较差', '0']
	]);
	expect(bandsAtShare(bands, '', '55')).toEqual(bands);
});

it('says what each grade spans, so that nothing lies between two', () => {
	expect(bands.map((_, index) => bandSpan(bands, index, '100'))).toEqual([
		'90（含）至 100（含）',
		'80（含）至 90（不含）',
		'60（含）至 80（不含）',
		'0（含）至 60（不含）'
	]);
});

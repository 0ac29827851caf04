import { describe, expect, it } from 'vitest';

import type { UnknownValue } from '../../intake/unknown-values.ts';
import { choiceTerm, fittingSchemes, schemeTerms, termChoices, withTerms } from './value-terms.ts';

const unknown = (dictionary: string, ...values: string[]): UnknownValue[] =>
	values.map((value) => ({ dataset: 'tickets', field: dictionary, fieldName: '某', dictionary, value, count: 1 }));

describe('terms of unknown values', () => {
	it('are chosen from the dictionary, or the value stays, or it is nothing', () => {
		const labels = Object.fromEntries(termChoices('type').map(({ label, value }) => [label, value]));
		expect(choiceTerm(labels['举报']!, '控烟')).toBe('举报');
		expect(choiceTerm(labels['保持原样']!, '控烟')).toBe('控烟');
		expect(choiceTerm(labels['当作没有填写']!, '控烟')).toBe('');
	});

	it('replace the term a value had, in whatever spelling', () => {
		const terms = withTerms(
			[
				{ dictionary: 'type', value: '控烟', term: '举报' },
				{ dictionary: 'status', value: '控烟', term: '办理中' }
			],
			[{ dictionary: 'type', value: '控 烟', term: '投诉' }]
		);
		expect(terms.map(({ dictionary, term }) => [dictionary, term])).toEqual([
			['status', '办理中'],
			['type', '投诉']
		]);
	});

	it('are offered as numberings that explain every number, each in its own direction', () => {
		const names = (values: string[]) =>
			fittingSchemes('satisfaction', unknown('satisfaction', ...values)).map(({ name }) => name);
		expect(names(['1', '5', '怪'])).toEqual(['1–5，5 最满意', '1–5，1 最满意']);
		expect(names(['0', '3'])).toEqual(['1–5，5 最满意', '1–5，1 最满意', '0–3，3 最满意']);
		expect(names(['0.8', '怪'])).toEqual([]);
		expect(names(['7'])).toEqual([]);
		const values = unknown('satisfaction', '1', '5.0', '怪');
		const [best] = fittingSchemes('satisfaction', values);
		expect(schemeTerms('satisfaction', best!, values)).toEqual([
			{ dictionary: 'satisfaction', value: '1', term: '非常不满意' },
			{ dictionary: 'satisfaction', value: '5.0', term: '非常满意' }
		]);
	});
});

import { expect, it } from 'vitest';

import { isQuoted, markQuotes } from './mark-quotes.ts';

const text = '年初预算185万元，预算执行率100%，节约了财政资金。';
const rate = { key: 'b', finding: { severity: 'error', quote: '预算执行率100%' } } as const;
const saving = { key: 'a', finding: { severity: 'warning', quote: '预算执行率100%，节约了财政资金' } } as const;

it('marks what findings quote, the gravest where several do, and loses no letter', () => {
	expect(markQuotes(text, [rate, saving])).toEqual([
		{ text: '年初预算185万元，', severity: null, keys: [] },
		{ text: '预算执行率100%', severity: 'error', keys: ['b', 'a'] },
		{ text: '，节约了财政资金', severity: 'warning', keys: ['a'] },
		{ text: '。', severity: null, keys: [] }
	]);
	expect(markQuotes('', [])).toEqual([]);
});

it('knows whether a passage shows a finding; too short a quote shows none', () => {
	expect(isQuoted([text], rate)).toBe(true);
	expect(isQuoted(['预算执行率98%'], rate)).toBe(false);
	expect(isQuoted([text], { key: 'c', finding: { severity: 'error', quote: '185万' } })).toBe(false);
});

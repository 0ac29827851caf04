import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { datasetList } from '../datasets/index.ts';
import { CLOSED_STATUSES, DICTIONARIES, normaliseTerm, translate, type Dictionary } from './index.ts';

const dictionaries = Object.values(DICTIONARIES);
const use = (id: string, value: string) => translate(DICTIONARIES[id]!, value);

describe('value dictionaries', () => {
	it('exist for every code field', () => {
		const named = datasetList.flatMap((dataset) => dataset.fields.flatMap((field) => field.dictionary ?? []));
		expect(named.filter((id) => DICTIONARIES[id] === undefined)).toEqual([]);
	});

	it.each(dictionaries.map((dictionary) => [dictionary.id, dictionary] as [string, Dictionary]))(
		'%s translates only into its own terms, each of which stays itself',
		(_, dictionary) => {
			for (const term of dictionary.canonical) expect(translate(dictionary, term)).toBe(term);
			expect(Object.values(dictionary.synonyms).filter((term) => !dictionary.canonical.includes(term))).toEqual([]);
			expect(Object.keys(dictionary.synonyms).filter((key) => dictionary.canonical.includes(key))).toEqual([]);
		}
	);

	it('never lists one spelling under two terms', async () => {
		const { readFile } = await import('node:fs/promises');
		for (const dictionary of dictionaries) {
			const file = new URL(`./${dictionary.id.replaceAll('_', '-')}.ts`, import.meta.url);
			const body = /synonymsOf\(\{([\s\S]*?)\n\t\}\)/.exec(await readFile(file, 'utf8'))![1]!;
			const spellings = [...body.replace(/^\t\t'?[^\s:']+'?:/gm, '').matchAll(/'([^']+)'/g)].map((m) =>
				normaliseTerm(m[1]!)
			);
			expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
			expect(spellings.length).toBe(Object.keys(dictionary.synonyms).length);
		}
	});

	it('passes over full width, blanks, a role in brackets and a code in front', () => {
		expect(use('status', ' 待签收（基层部门专员） ')).toBe('待签收');
		expect(use('status', '90已办结')).toBe('已办结');
		expect(use('satisfaction', '０不满意')).toBe('不满意');
		expect(use('channel', 'ａｐｐ')).toBe('APP');
	});

	it('keeps a value it does not know, trimmed, and bare numbers', () => {
		expect(use('type', ' 控烟 ')).toBe('控烟');
		expect(use('satisfaction', '3')).toBe('3');
		expect(use('satisfaction', '0.8')).toBe('0.8');
		expect(use('solved', 'constructor')).toBe('constructor');
	});

	it('takes spellings of no value as nothing', () => {
		for (const nothing of ['', '-', '—', '/', '无', '不详', 'nan%']) expect(use('type', nothing)).toBe('');
	});

	it('counts both answers of a two-question rating as 满意 and one as 基本满意', () => {
		expect(use('satisfaction', '双满意')).toBe('满意');
		expect(use('satisfaction', '单满意')).toBe('基本满意');
		expect(use('satisfaction', '默认满意')).toBe('未评价');
	});

	it('names closed statuses that the dictionary has', () => {
		for (const term of CLOSED_STATUSES) expect(DICTIONARIES.status!.canonical).toContain(term);
	});

	it('is settled after one translation', () => {
		fc.assert(
			fc.property(fc.constantFrom(...dictionaries), fc.string({ unit: 'binary' }), (dictionary, value) => {
				const once = translate(dictionary, value);
				expect(translate(dictionary, once)).toBe(once);
			})
		);
	});
});

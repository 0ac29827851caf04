import { describe, expect, it } from 'vitest';

import { suggestAliases } from './alias-suggestions.ts';

/** Names with falling counts; the suggestions as `unit ← alias、alias (likeness)`. */
const suggested = (...names: string[]) =>
	suggestAliases(
		names.map((name, index) => ({ name, count: 100 - index })),
		[]
	).map(({ unit, aliases, likeness }) => `${unit} ← ${aliases.map(({ name }) => name).join('、')} (${likeness})`);

describe('names that may mean one unit', () => {
	it('are suggested no more once somebody said they are not one', () => {
		const names = ['水务局', '县水务局', '白沙县水务局'].map((name, at) => ({ name, count: 9 - at }));
		const said = (apart: string[][]) =>
			suggestAliases(names, [], apart).map(({ unit, aliases }) => [unit, ...aliases.map(({ name }) => name)]);
		expect(said([])).toEqual([['水务局', '县水务局', '白沙县水务局']]);
		expect(said([['水务局', '县水务局']])).toEqual([['水务局', '白沙县水务局']]);
		expect(said([['水务局', '县水务局', '白沙县水务局']])).toEqual([]);
	});

	it('are suggested together where they have one stem, the most used first, until the list knows them', () => {
		const names = [
			{ name: '牙叉镇人民政府', count: 3 },
			{ name: '牙叉镇', count: 9 },
			{ name: '七坊镇', count: 20 }
		];
		expect(suggestAliases(names, [])).toEqual([
			{ unit: '牙叉镇', count: 9, likeness: 'spelling', aliases: [{ name: '牙叉镇人民政府', count: 3 }] }
		]);
		expect(suggestAliases(names, [{ alias: '牙叉镇人民政府', unit: '牙叉镇' }])).toEqual([]);
	});

	it('may have the name of the county in front, but not of two counties', () => {
		expect(suggested('县公安局', '白沙黎族自治县公安局', '公安局')).toEqual([
			'县公安局 ← 白沙黎族自治县公安局、公安局 (spelling)'
		]);
		expect(suggested('甲乙县公安局', '丙丁县公安局')).toEqual([]);
	});

	it('may be the short name of one office, and of one only', () => {
		expect(
			suggested('县住房和城乡建设局', '县市场监督管理局', '住建局', '市监局', '县卫生健康委员会', '卫健委')
		).toEqual([
			'县住房和城乡建设局 ← 住建局 (short)',
			'县市场监督管理局 ← 市监局 (short)',
			'县卫生健康委员会 ← 卫健委 (short)'
		]);
		expect(suggested('建设管理局', '建设投资局', '建设局')).toEqual([]);
		expect(suggested('白石沙田村', '白沙田村')).toEqual([]);
		expect(suggested('县公安局', '县公安局交通管理大队', '县教育局')).toEqual([]);
	});

	it('may differ by one character in a long name, but not by one that counts', () => {
		expect(suggested('人力资源和社会保障局', '人力资源和社会保证局')).toEqual([
			'人力资源和社会保障局 ← 人力资源和社会保证局 (slip)'
		]);
		expect(suggested('县城区第一小学校', '县城区第二小学校')).toEqual([]);
		expect(suggested('县供水局', '县供电局')).toEqual([]);
	});
});

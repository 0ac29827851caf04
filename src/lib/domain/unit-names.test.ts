import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readAliases, settleAliases, unitStem, writeAliases } from './unit-names.ts';

describe('names of units', () => {
	it.each([
		['牙叉镇人民政府', '牙叉镇'],
		['牙叉镇政府', '牙叉镇'],
		['牙叉镇', '牙叉镇'],
		['某某街道办事处', '某某街道'],
		['某某街道办', '某某街道'],
		['某某 社区居民委员会', '某某社区'],
		['县城市管理局', '县城市管理局'],
		['县人民政府', '县人民政府']
	])('%s comes down to %s', (name, stem) => expect(unitStem(name)).toBe(stem));

	it('follow an alias of an alias, and leave a circle as it stands', () => {
		const settled = settleAliases([
			{ alias: '甲', unit: '乙' },
			{ alias: '乙', unit: '丙' },
			{ alias: '子', unit: '丑' },
			{ alias: '丑', unit: '子' }
		]);
		expect([...settled]).toEqual([
			['甲', '丙'],
			['乙', '丙']
		]);
	});

	it('are read as written, and what is no pair is named', () => {
		expect(readAliases('牙叉镇政府＝牙叉镇\n\n 甲 -> 乙 \n只有一个\n丙 = 丙')).toEqual({
			aliases: [
				{ alias: '牙叉镇政府', unit: '牙叉镇' },
				{ alias: '甲', unit: '乙' }
			],
			wrong: ['只有一个', '丙 = 丙']
		});
		const name = fc.stringMatching(/^[甲乙丙丁镇局]{1,6}$/);
		fc.assert(
			fc.property(fc.array(fc.record({ alias: name, unit: name })), (list) => {
				const aliases = list.filter(({ alias, unit }) => alias !== unit);
				expect(readAliases(writeAliases(aliases))).toEqual({ aliases, wrong: [] });
			})
		);
	});
});

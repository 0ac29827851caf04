import { describe, expect, it } from 'vitest';

import { matchMap, MapError, placeKey, readMap } from './read-map.ts';

const ring = [
	[109.1, 19.1],
	[109.2, 19.1],
	[109.2, 19.2],
	[109.1, 19.1]
];
const feature = (properties: unknown, coordinates: unknown = [ring], type = 'Polygon') => ({
	type: 'Feature',
	properties,
	geometry: { type, coordinates }
});
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('reading a map', () => {
	it('takes named polygons and nothing else', () => {
		const text = file(
			feature({ name: ' 牙叉镇 ', secret: '<b>' }),
			feature({ 名称: '七坊镇' }, [[ring]], 'MultiPolygon'),
			feature({ code: 3 }),
			feature({ name: '点' }, [109, 19], 'Point')
		);
		expect(readMap(text, '图.geojson').areas).toEqual([
			{ name: '牙叉镇', polygons: [[ring]] },
			{ name: '七坊镇', polygons: [[ring]] }
		]);
	});

	it.each([
		['{', '不是 JSON'],
		['[]', 'FeatureCollection'],
		[file(), '没有带名称的多边形'],
		[file(feature({ name: '甲' }, [[[500000, 2100000], ...ring]])), '不是经纬度'],
		[file(feature({ name: '甲' }, [['x', ...ring]])), '不是经纬度'],
		[file(feature({ name: '甲' }, [[ring[0]]])), '边界不完整'],
		[file(feature({ name: '甲' }, 7)), '边界不完整'],
		[file(...Array.from({ length: 501 }, () => feature({ name: '甲' }))), '最多 500 个'],
		[`"${'x'.repeat(5_000_001)}"`, '超过 5 MB'],
		[file(feature({ name: '甲' }, [Array.from({ length: 200_001 }, () => [1, 1])])), '超过 200000 个']
	])('refuses %#, saying why', (text, reason) => {
		expect(() => readMap(text, '图.json')).toThrow(MapError);
		expect(() => readMap(text, '图.json')).toThrow(reason);
	});

	it('survives deep nesting', () => {
		const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
		const text = `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":${deep}},"properties":{"name":"甲"}}]}`;
		expect(() => readMap(text, '图.json')).toThrow(MapError);
	});
});

describe('matching a map with townships', () => {
	it.each([
		['白沙黎族自治县牙叉镇', '牙叉'],
		['牙叉 镇', '牙叉'],
		['南开乡', '南开'],
		['金江街道办事处', '金江'],
		['镇', '镇']
	])('%s is compared as %s', (name, key) => expect(placeKey(name)).toBe(key));

	it('goes by normalised name and lists what does not fit', () => {
		const map = { areas: ['牙叉', '白沙黎族自治县七坊镇', '外县乡', '重名'].map((name) => ({ name, polygons: [] })) };
		const { townshipOf, missing, unknown } = matchMap(map, ['牙叉镇', '七坊镇', '邦溪镇', '重名镇', '重名乡']);
		expect([...townshipOf]).toEqual([
			['牙叉', '牙叉镇'],
			['白沙黎族自治县七坊镇', '七坊镇']
		]);
		expect(missing).toEqual(['邦溪镇', '重名镇', '重名乡']);
		expect(unknown).toEqual(['外县乡', '重名']);
	});
});

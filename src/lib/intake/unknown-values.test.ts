import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landedFile, landedSheet } from './landed.test-support.ts';
import { rebuild, type RebuildOptions } from './rebuild.ts';
import { addLanded, prepareStore } from './store.ts';
import { unitNames, unknownValues } from './unknown-values.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
	const row = (ticket_no: string, rest: Record<string, string>) => ({ ticket_no, accept_time: '2023-05-08', ...rest });
	const rows = [
		row('1', { type: '控烟', satisfaction: '3', unit: '甲镇人民政府' }),
		row('2', { type: '控烟', satisfaction: '5', unit: '甲镇' }),
		row('3', { type: ' 控 烟（件）', satisfaction: '满意', unit: '甲镇' }),
		row('4', { type: '投诉', satisfaction: '-', unit: '甲镇政府' })
	];
	await addLanded(engine, landedFile('a.xlsx', [landedSheet('tickets', rows, 1)]), 1);
});
afterEach(() => engine.close());

const calendar = { holidays: [], workdays: [] };
const build = (own: Omit<RebuildOptions, 'calendar'> = {}) => rebuild(engine, { calendar, ...own });
const listed = async () =>
	(await unknownValues(engine, () => false)).map(({ field, value, count }) => [field, value, count]);

describe('values that no dictionary knows', () => {
	it('stay as they are and are listed with their number', async () => {
		await build();
		expect(await listed()).toEqual([
			['type', '控烟', 2],
			['type', '控 烟（件）', 1],
			['satisfaction', '3', 1],
			['satisfaction', '5', 1]
		]);
	});

	it('count by the term that the centre gave them, in every spelling, and leave the list', async () => {
		await build({
			terms: [
				{ dictionary: 'type', value: '控烟', term: '举报' },
				{ dictionary: 'satisfaction', value: '3', term: '基本满意' },
				{ dictionary: 'satisfaction', value: '5', term: '' }
			]
		});
		expect(await listed()).toEqual([]);
		const rows = await engine.query('SELECT type, satisfaction FROM tickets ORDER BY ticket_no');
		expect(rows.map(({ type, satisfaction }) => [type, satisfaction])).toEqual([
			['举报', '基本满意'],
			['举报', null],
			['举报', '满意'],
			['投诉', null]
		]);
	});

	it('can be left as they stand, which is a decision too', async () => {
		await build({ terms: [{ dictionary: 'type', value: '控烟', term: '控烟' }] });
		const open = await unknownValues(engine, (dictionary, value) => dictionary === 'type' && value === '控烟');
		expect(open.map(({ value }) => value)).toEqual(['3', '5']);
	});
});

describe('aliases of units', () => {
	it('count one unit under one name; without them every name stands', async () => {
		await build();
		expect(await unitNames(engine)).toEqual([
			{ name: '甲镇', count: 2 },
			{ name: '甲镇人民政府', count: 1 },
			{ name: '甲镇政府', count: 1 }
		]);
		await build({
			unitAliases: [
				{ alias: '甲镇政府', unit: '甲镇人民政府' },
				{ alias: '甲镇人民政府', unit: '甲镇' }
			]
		});
		expect(await unitNames(engine)).toEqual([{ name: '甲镇', count: 4 }]);
	});
});

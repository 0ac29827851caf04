import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createNodeEngine } from '../../engine/node/node-engine.ts';
import type { Engine } from '../../engine/engine.ts';
import { landedFile, landedSheet } from '../../intake/landed.test-support.ts';
import { rebuild, type RebuildResult } from '../../intake/rebuild.ts';
import { addLanded, prepareStore } from '../../intake/store.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { countFindings, findingFacets, type FindingCell } from './finding-counts.ts';
import { decodeFindingFilter, encodeFindingFilter, type FindingFilter } from './finding-filter.ts';
import { countConflicts, listConflicts } from './list-conflicts.ts';
import { listFindings } from './list-findings.ts';
import { countTableRows } from './table-rows.ts';

let engine: Engine;
let result: RebuildResult;
let cells: readonly FindingCell[];
const all = { offset: 0, limit: 100 };

beforeAll(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
	const june = landedSheet(
		'tickets',
		[
			{ ticket_no: 'A1', accept_time: '2023-06-01 08:00:00', dispatch_time: '2023-06-01 09:00:00' },
			{ ticket_no: 'A2', accept_time: '2023-06-02 08:00:00', close_time: '2023-05-02 08:00:00' },
			{ ticket_no: 'A3', accept_time: '六月三日' },
			{ ticket_no: 'A4', accept_time: '2023-06-04 08:00:00', close_time: '下周' },
			{ ticket_no: 'A5', accept_time: '2023-06-05 08:00:00', content: '某人欠薪', secret: '是', unit: '甲局' }
		],
		1,
		'六月'
	);
	const july = landedSheet(
		'tickets',
		[
			{ ticket_no: 'A5', accept_time: '2023-06-05 08:00:00', content: '某人又欠薪', unit: '乙局' },
			{ ticket_no: 'A6', accept_time: '2023-07-05 08:00:00', dispatch_time: '2023-07-01 08:00:00' },
			{ ticket_no: 'A5', accept_time: '2023-06-05 08:00:00', unit: '丙局' }
		],
		2,
		'七月'
	);
	await addLanded(engine, landedFile('六月.xlsx', [june]), 1);
	await addLanded(engine, landedFile('七月.xlsx', [july]), 2);
	await addLanded(
		engine,
		landedFile('走访.xlsx', [landedSheet('visits', [{ visited_on: '某日', township: '甲镇' }], 3)]),
		3
	);
	result = await rebuild(engine, { calendar: { holidays: [], workdays: [] }, today: '2023-12-31' });
	cells = await countFindings(engine);
});
afterAll(() => engine.close());

const place = ({
	kind,
	key,
	fileName,
	row
}: {
	kind: string;
	key: string | null;
	fileName: string | null;
	row: number;
}) => `${kind} ${key} ${fileName} ${row}`;
const list = async (filter: FindingFilter) => (await listFindings(engine, filter, all)).map(place);

describe('findings', () => {
	it('name every row that is wrong with its file and row, in order', async () => {
		expect(await list({})).toEqual([
			'dispatched_without_unit A1 六月.xlsx 2',
			'closed_before_accepted A2 六月.xlsx 3',
			'row_rejected A3 六月.xlsx 4',
			'cell_unreadable A4 六月.xlsx 5',
			'dispatched_before_accepted A6 七月.xlsx 3',
			'dispatched_without_unit A6 七月.xlsx 3',
			'row_rejected null 走访.xlsx 2'
		]);
	});

	it('say what the cell said, or the fields that contradict each other', async () => {
		const found = await listFindings(engine, {}, all);
		expect(found[1]).toMatchObject({ value: '受理时间 2023-06-02 08:00；办结时间 2023-05-02 08:00', reason: null });
		expect(found[3]).toMatchObject({ field: 'close_time', header: '办结时间', value: '下周' });
		expect(found[3]!.reason).toContain('请写成 2023-05-08 09:30:00');
	});

	it('are counted by kind, file and month, each narrowed by the other two', () => {
		const open = findingFacets(cells, {});
		expect(open.kinds.map(({ key, count }) => `${key} ${count}`)).toEqual([
			'row_rejected 2',
			'cell_unreadable 1',
			'closed_before_accepted 1',
			'dispatched_before_accepted 1',
			'dispatched_without_unit 2'
		]);
		expect(open.files.map(({ key, count }) => [key, count])).toEqual([
			[1, 4],
			[2, 2],
			[3, 1]
		]);
		expect(open.months.map(({ key, count }) => [key, count])).toEqual([
			['2023-06', 3],
			['2023-07', 2],
			[null, 2]
		]);
		expect([open.shown, open.all]).toEqual([7, 7]);
		const narrowed = findingFacets(cells, { kind: 'dispatched_without_unit', file: 2 });
		expect(narrowed.files.map(({ key, count }) => [key, count])).toEqual([
			[1, 1],
			[2, 1]
		]);
		expect(narrowed.kinds.map(({ count }) => count)).toEqual([1, 1]);
		expect(narrowed.shown).toBe(1);
	});

	it('are as many in the list as in the counts, whatever the filter', async () => {
		const kinds = [undefined, ...new Set(cells.map(({ kind }) => kind)), 'in_future'];
		const files = [undefined, 1, 2, 3];
		const months = [undefined, null, '2023-06', '2023-07'];
		for (const kind of kinds) {
			for (const file of files) {
				for (const month of months) {
					const filter = { kind, file, month };
					expect((await list(filter)).length, JSON.stringify(filter)).toBe(findingFacets(cells, filter).shown);
				}
			}
		}
	});

	it('keep their filter in the address', () => {
		for (const filter of [{}, { kind: 'in_future', file: 3, month: null }, { month: '2023-06' }]) {
			expect(decodeFindingFilter(encodeFindingFilter(filter))).toEqual(filter);
		}
		expect(decodeFindingFilter(new URLSearchParams("kind=x'y&file=-1&month=juni"))).toEqual({});
	});
});

describe('conflicts', () => {
	it('tell both sides with their places and what stands now', async () => {
		const found = await listConflicts(engine, {}, all);
		const units = found.filter(({ field }) => field === 'unit');
		expect(
			units.map((c) => [c.earlier, c.earlierFile, c.earlierRow, c.later, c.laterFile, c.laterRow, c.standing].join(' '))
		).toEqual(['甲局 六月.xlsx 6 乙局 七月.xlsx 2 丙局', '乙局 七月.xlsx 2 丙局 七月.xlsx 4 丙局']);
		expect(await countConflicts(engine, {})).toBe(found.length);
		expect(await countConflicts(engine, { file: 1 })).toBe(2);
		expect(await countConflicts(engine, { month: '2023-07' })).toBe(0);
	});

	it('never tell what a confidential ticket says', async () => {
		const found = await listConflicts(engine, {}, all);
		const content = found.find(({ field }) => field === 'content');
		expect([content?.earlier, content?.later, content?.standing]).toEqual([SECRET_TEXT, SECRET_TEXT, SECRET_TEXT]);
		expect(JSON.stringify([found, await listFindings(engine, {}, all)])).not.toContain('欠薪');
	});
});

it('rows of all tables are the accepted rows less updates and duplicates', async () => {
	const sum = (key: 'accepted' | 'updates' | 'duplicates') =>
		result.files.reduce((total, file) => total + file[key], 0);
	// A1, A2, A4, A5, A6 are tickets; A5 came twice more.
	expect([sum('accepted'), sum('updates'), sum('duplicates')]).toEqual([7, 2, 0]);
	expect(await countTableRows(engine)).toBe(5);
});

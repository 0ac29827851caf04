import fc from 'fast-check';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';

import { landFile, type LandOptions } from './land.ts';
import { csvText, landedRows } from './land.test-support.ts';
import { LIMITS } from './limits.ts';
import { createMasker } from './mask.ts';
import type { LandedSheet } from './model.ts';
import { columnSignature } from './recognise.ts';
import { sourceOfBytes } from './source.ts';

const TICKETS = '工单编号,受理时间,承办单位,诉求类型,满意度';
const FAULTS = '线路编号,故障开始时间,故障恢复时间,故障原因';
const VISITS = '走访日期,走访乡镇,走访事项';
const ticket = (at: number) => `GD${at},2024-02-01 08:00:00,水务局,投诉,满意`;
const fault = (at: number) => `L${at},2024-02-01 08:00:00,2024-02-01 09:00:00,停电`;
const visit = () => '2024-02-03,牙叉镇,漏水';
const many = (row: (at: number) => string, count: number, from = 1) =>
	Array.from({ length: count }, (_, at) => row(from + at));

async function land(lines: readonly string[], options: Partial<LandOptions> = {}) {
	const source = sourceOfBytes('表.csv', csvText(lines.join('\n')));
	return (await landFile(source, { fileId: 1, ...options })).sheets;
}

/** What the sheet says of a table: its dataset, the row of its header, and what became of its rows. */
const told = ({ recognition, source, landed, unplaced = 0, blank, total }: LandedSheet) => [
	recognition.dataset,
	recognition.headerRow,
	{ source, landed, unplaced, blank, total }
];
const rowNumbers = (sheet: LandedSheet) => landedRows(sheet).map((row) => Number(row._row));

// With few rows both tables stand in the part that the sheet is understood by, with many the second comes later.
describe.each([3, 150])('several tables on a sheet, the first with %i rows', (count) => {
	it('are one where the same header is repeated below a title, month by month', async () => {
		const lines = [
			'一月工单',
			TICKETS,
			...many(ticket, count),
			'合计,,,,9',
			'',
			'二月工单',
			TICKETS,
			...many(ticket, 2, 900)
		];
		const sheets = await land(lines);
		// The blank row, the title and the header of the second month.
		expect(sheets.map(told)).toEqual([
			['tickets', 2, { source: count + 6, landed: count + 2, unplaced: 0, blank: 3, total: 1 }]
		]);
		expect(rowNumbers(sheets[0]!).slice(-2)).toEqual([count + 7, count + 8]);
	});

	it('are two where the second has its columns in another order', async () => {
		const other = ['补充', '受理时间,工单编号,承办单位,满意度', '2024-03-01 08:00:00,GD900,城管局,不满意'];
		const sheets = await land([TICKETS, ...many(ticket, count), '', ...other]);
		expect(sheets.map(told)).toEqual([
			['tickets', 1, { source: count + 3, landed: count, unplaced: 0, blank: 3, total: 0 }],
			['tickets', count + 4, { source: 1, landed: 1, unplaced: 0, blank: 0, total: 0 }]
		]);
		expect(sheets.map(({ name, within }) => [name, within])).toEqual([
			['表', undefined],
			[`表 · 第 2 张表（第 ${count + 4} 行起）`, '表']
		]);
		expect(landedRows(sheets[1]!)[0]).toMatchObject({
			_row: `${count + 5}`,
			_sheet: sheets[1]!.name,
			ticket_no: 'GD900',
			accept_time: '2024-03-01 08:00:00',
			unit: '城管局',
			satisfaction: '不满意'
		});
	});

	it('are two where the second has one column more, whose cells are read', async () => {
		const sheets = await land([TICKETS, ...many(ticket, count), `${TICKETS},是否解决`, `${ticket(900)},否`]);
		expect(sheets.map(({ landed }) => landed)).toEqual([count, 1]);
		expect(landedRows(sheets[1]!)[0]).toMatchObject({ ticket_no: 'GD900', solved: '否' });
	});

	it('are two of two kinds, also where the second is small', async () => {
		const lines = ['线路故障', FAULTS, ...many(fault, count), '', '走访', VISITS, ...many(visit, 2), '制表人：王小明'];
		const sheets = await land(lines);
		expect(sheets.map(told)).toEqual([
			['circuit_faults', 2, { source: count + 3, landed: count, unplaced: 0, blank: 3, total: 0 }],
			['visits', count + 5, { source: 3, landed: 2, unplaced: 0, blank: 1, total: 0 }]
		]);
		expect(rowNumbers(sheets[1]!)).toEqual([count + 6, count + 7]);
	});

	it('are each one of its own where they take turns', async () => {
		const turn = [FAULTS, ...many(fault, count), TICKETS, ...many(ticket, count)];
		const sheets = await land([...turn, ...turn]);
		const size = count + 1;
		expect(sheets.map(({ recognition }) => [recognition.dataset, recognition.headerRow])).toEqual([
			['circuit_faults', 1],
			['tickets', 1 + size],
			['circuit_faults', 1 + 2 * size],
			['tickets', 1 + 3 * size]
		]);
		expect(sheets.map(({ landed }) => landed)).toEqual([count, count, count, count]);
	});

	it('are found below one that nobody knows', async () => {
		const statistics = Array.from({ length: count }, (_, at) => `某${at}股,3,2,90%`);
		const sheets = await land(['统计', '部门,上月数,本月数,同比', ...statistics, TICKETS, ...many(ticket, 2)]);
		const tickets = sheets[sheets.length - 1]!;
		expect(told(tickets)).toEqual(['tickets', count + 3, { source: 2, landed: 2, unplaced: 0, blank: 0, total: 0 }]);
		// Of few such rows nobody can say that they are no lines above the header.
		if (count > 30) expect(sheets[0]).toMatchObject({ landed: 0, unplaced: count, blank: 1 });
	});

	it('have headers of two lines, of which the upper one is none of the records above', async () => {
		const upper = '工单信息,,办理情况,,';
		const lower = '受理时间,工单编号,承办单位,办结时间,满意度';
		const other = [upper, lower, '2024-03-01 08:00:00,GD900,城管局,2024-03-02 08:00:00,满意'];
		const sheets = await land([TICKETS, ...many(ticket, count), ...other]);
		expect(sheets.map(told)).toEqual([
			['tickets', 1, { source: count + 2, landed: count, unplaced: 0, blank: 2, total: 0 }],
			['tickets', count + 3, { source: 1, landed: 1, unplaced: 0, blank: 0, total: 0 }]
		]);
		expect(sheets[1]!.recognition).toMatchObject({ headerHeight: 2 });
		expect(sheets[1]!.recognition.columns[3]).toMatchObject({ header: '办理情况/办结时间', field: 'close_time' });
	});

	it('are masked, mapped and dated each on its own', async () => {
		const first = '工单编号,受理时间,来电人,联系电话';
		const second = '联系电话,来电人,受理时间,工单编号';
		const sheets = await land(
			[
				first,
				...many((at) => `GD${at},2024-02-01 08:00:00,王小明,13800000000`, count),
				second,
				'13900000000,李小红,25/03/2024,GD900',
				'13900000000,李小红,03/04/2024,GD901'
			],
			{ transform: createMasker({ callerKey: 'k' }) }
		);
		const row = landedRows(sheets[1]!)[1]!;
		expect(row).toMatchObject({ accept_time: '2024-04-03 00:00:00', phone: '139****0000' });
		expect(JSON.stringify(row)).not.toContain('小红');
		expect(sheets[0]!.recognition.columns.some(({ dateOrder }) => dateOrder !== undefined)).toBe(false);
	});

	it('take the mapping that somebody made for their columns', async () => {
		const columns = VISITS.split(',').map((header) => ({ header }));
		const profile = {
			signature: columnSignature(columns),
			dataset: 'visits' as const,
			fields: ['visited_on', 'township', null]
		};
		const sheets = await land([FAULTS, ...many(fault, count), VISITS, visit()], { profiles: [profile] });
		expect(sheets[1]!.recognition.columns.map(({ field }) => field)).toEqual(profile.fields);
	});

	it('can be looked at without reading on', async () => {
		const lines = [FAULTS, ...many(fault, count), VISITS, ...many(visit, 300)];
		const sheets = await land(lines, { headAt: count + 2 });
		expect(sheets[1]!.landed).toBe(100);
		expect(sheets[1]!.preview).toHaveLength(8);
	});
});

describe('tables on a sheet', () => {
	it('are read of a workbook too, with the rows of the sheet', async () => {
		const rows = [TICKETS, ...many(ticket, 120), '', FAULTS, fault(1)].map((line) => line.split(','));
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '一月');
		utils.book_append_sheet(book, utils.aoa_to_sheet([VISITS.split(','), visit().split(',')]), '走访');
		const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
		const written: [number, string][] = [];
		const { sheets } = await landFile(sourceOfBytes('两张表.xlsx', bytes), {
			fileId: 1,
			sink: { write: (sheet, dataset) => written.push([sheet, dataset]), drop: () => undefined }
		});
		expect(sheets.map(({ name, landed }) => [name, landed])).toEqual([
			['一月', 120],
			['一月 · 第 2 张表（第 123 行起）', 1],
			['走访', 1]
		]);
		expect(written).toEqual([
			[0, 'tickets'],
			[1, 'circuit_faults'],
			[2, 'visits']
		]);
	});

	it('are no more than so many, and what stands below is named as left out', async () => {
		const turn = [FAULTS, fault(1), VISITS, visit()];
		const sheets = await land(Array.from({ length: LIMITS.tables }, () => turn).flat());
		expect(sheets).toHaveLength(1 + LIMITS.tables);
		// Table 201 is of faults and goes on under its own header: 99 times more, with 100 tables of visits left out between.
		expect(sheets[LIMITS.tables]).toMatchObject({ landed: 100, unplaced: 100, otherTable: 403 });
	});

	it('that stand side by side are named, and nothing of the second is taken for the first', async () => {
		const bare = '工单编号,受理时间,诉求类型';
		const lines = [`${bare},,通话编号,呼入时间,呼叫方向`, 'GD1,2024-02-01 08:00:00,投诉,,C1,2024-02-02 08:00:00,呼入'];
		const [sheet, ...others] = await land(lines);
		expect(others).toEqual([]);
		expect(sheet!.recognition).toMatchObject({ dataset: 'tickets', beside: 4 });
		expect(sheet!.recognition.columns.map(({ field }) => field)).toEqual([
			...['ticket_no', 'accept_time', 'type', null, null, null, null]
		]);
		expect(JSON.parse(landedRows(sheet!)[0]!._extra!)).toMatchObject({ 通话编号: 'C1', 呼叫方向: '呼入' });
	});

	it('are left out with both lines of their header where no records follow', async () => {
		const [sheet, faults] = await land([
			...[TICKETS, ticket(0), '工单信息,,办理情况,', '受理时间,工单编号,承办单位,满意度'],
			...[FAULTS, fault(1), fault(1), fault(1), fault(1)]
		]);
		expect(sheet).toMatchObject({ source: 4, landed: 1, blank: 3 });
		expect(faults).toMatchObject({ landed: 4, recognition: { headerRow: 5 } });
	});

	it('are one where an empty column stands in the middle of it', async () => {
		const [sheet] = await land(['工单编号,受理时间,,承办单位,满意度', 'GD1,2024-02-01 08:00:00,,甲局,满意']);
		expect(sheet!.recognition).not.toHaveProperty('beside');
		expect(landedRows(sheet!)[0]).toMatchObject({ unit: '甲局', satisfaction: '满意' });
	});
});

describe('the rows of several tables', () => {
	const records = (row: (at: number) => string) =>
		fc.array(
			fc.oneof(
				{ weight: 8, arbitrary: fc.nat(99).map(row) },
				fc.constantFrom('', '合计,,,9', '制表人：王小明', 'GD1', '说明文字', '某,某')
			),
			{ maxLength: 130 }
		);
	const block = fc
		.tuple(
			fc.constantFrom<string[]>([], ['一月'], ['县热线', '一月'], ['', '一月', '']),
			fc.oneof(
				fc.tuple(fc.constant([TICKETS]), records(ticket)),
				fc.tuple(fc.constant([FAULTS]), records(fault)),
				fc.tuple(fc.constant([VISITS]), records(visit)),
				fc.tuple(
					fc.constant(['承办单位,诉求类型,满意度,是否解决']),
					records(() => '甲局,投诉,满意,是')
				),
				fc.tuple(fc.constant(['工单信息,,办理情况,', '受理时间,工单编号,承办单位,满意度']), records(ticket))
			)
		)
		.map(([titles, [header, rows]]) => [...titles, ...header, ...rows]);

	it('are counted once each, and each landed one stands in one table', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
				const lines = [TICKETS, ticket(0), ...blocks.flat()];
				const sheets = await land(lines);
				const sum = (count: (sheet: LandedSheet) => number) => sheets.reduce((all, one) => all + count(one), 0);
				// A blank line at the end of a text file is none.
				const end = lines.length - [...lines].reverse().findIndex((line) => line !== '');
				expect(sum(({ source }) => source)).toBeGreaterThanOrEqual(end - 1);
				expect(sum(({ source }) => source)).toBeLessThanOrEqual(lines.length - 1);
				for (const sheet of sheets) {
					expect(sheet.source).toBe(sheet.landed + (sheet.unplaced ?? 0) + sheet.blank + sheet.total);
					expect(rowNumbers(sheet)).toHaveLength(sheet.landed);
				}
				const rows = sheets.flatMap(rowNumbers);
				expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
				// No record is lost: each is landed, or counted with a table that was left out.
				const whole = rows.filter((row) => lines[row - 1]!.split(',').length >= 3).length;
				const unplaced = sum((sheet) => sheet.unplaced ?? 0);
				const expected = lines.filter((line) => /^(?:GD\d+,|L\d+,|2024|甲局)/.test(line)).length;
				expect(whole).toBeLessThanOrEqual(expected);
				expect(whole + unplaced).toBeGreaterThanOrEqual(expected);
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});

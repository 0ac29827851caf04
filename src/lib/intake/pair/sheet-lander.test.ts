import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { landSheet } from '../land-sheet.ts';
import { cellsOf, csvText } from '../land.test-support.ts';
import { createMasker } from '../mask.ts';
import type { RawSheet } from '../model.ts';
import { openWorkbook } from '../open-workbook.ts';
import { recogniseSheet } from '../recognise.ts';
import { sourceOfBytes } from '../source.ts';
import type { Pairing } from './messages.ts';
import { pairingOf, type Fate } from './partner.test-support.ts';

const MASK = { callerKey: 'k' };
const HEADER = '工单编号,受理时间,来电人,联系电话,诉求内容,承办单位,备注';
const ticket = (at: number) => `GD${at},2025-01-02 03:04:05,王小明,13800000001,路灯不亮,县一局,`;
const tickets = (from: number, count: number) => Array.from({ length: count }, (_, at) => ticket(from + at));

/** Lines as exports have them, and as they have them once in a while. */
const line = fc.oneof(
	{ weight: 30, arbitrary: fc.nat(9999).map(ticket) },
	fc.constantFrom(
		'GD7,2025-01-02 03:04:05,王小明,13800000001,王小明说漏水,县二局,x',
		'GD8,2025-01-02 03:04:05,李四,,"漏水\n三天, ""急""",县二局,',
		'GD9,2025/3/4,李四,0898-66000001,🏠漏水,县二局,',
		'"GD10","2025-01-02 03:04:05","陈大文","139****0001","没水","县二局","a,b"',
		'GD11,没有,,,,,,多出来的',
		'',
		',,,,,,',
		'合计,,,,,,3',
		'制表人：王小明',
		'GD12'
	)
);
/** Lines of which each changes what those below it are, with how many of these there are. */
const turns = fc.array(
	fc.tuple(
		fc.constantFrom(
			HEADER,
			'二月工单',
			`二月工单\n${HEADER}`,
			'通话编号,呼入时间,是否转人工,是否接通',
			'线路故障\n通话编号,呼入时间,是否转人工,是否接通',
			'承办单位,诉求类型,满意度,是否解决',
			'工单编号,受理时间,承办单位,诉求类型'
		),
		fc.nat(60)
	),
	{ maxLength: 3 }
);
const fate = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<Fate>({ kind: 'works' }) },
	fc.constantFrom<Fate>({ kind: 'absent' }, { kind: 'broken' }),
	fc.record({ kind: fc.constantFrom('dies' as const, 'silent' as const), after: fc.nat(30) })
);

interface Batches {
	/** Rows that are given at a time. */
	readonly size: number;
	/** Lets messages be heard before every batch; else seldom. */
	readonly slow: boolean;
}

/** The sheet with its rows in other batches. */
async function sheetOf(text: string, { size, slow }: Batches): Promise<RawSheet> {
	const sheet = (await openWorkbook(sourceOfBytes('a.csv', csvText(text)))).sheets[0]!;
	return {
		...sheet,
		async *rows() {
			let count = 0;
			for await (const batch of sheet.rows()) {
				for (let from = 0; from < batch.length; from += size) {
					if (slow || count % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
					count += 1;
					yield batch.slice(from, from + size);
				}
			}
		}
	};
}

async function land(sheet: RawSheet, inBlocks: boolean, pairing?: Pairing) {
	const pieces: Uint8Array[][] = [];
	const tables = await landSheet(sheet, {
		fileId: 3,
		takeHidden: false,
		inBlocks,
		transform: createMasker(MASK),
		pairing,
		onText: (table, _, bytes) => (pieces[table] ??= []).push(bytes),
		recognise: (head, { name: sheetName }, searchRows) =>
			recogniseSheet(head, { fileName: 'a.csv', sheetName, searchRows }, []),
		onRows: () => undefined,
		throwIfAborted: () => undefined
	});
	return {
		...tables[0]!,
		below: tables.slice(1),
		cells: tables.map((_, table) => (pieces[table] ?? []).flatMap(cellsOf)),
		pieces: pieces.flat().length
	};
}

const withoutPieces = ({ pieces: _, ...landed }: Awaited<ReturnType<typeof land>>) => landed;

describe('landing a sheet by two workers', () => {
	it('gives what landing it by one gives, whatever the rows are and whatever becomes of the other', async () => {
		const before = fc.array(line, { minLength: 60, maxLength: 300 });
		const batches = fc.record({ size: fc.integer({ min: 1, max: 20 }), slow: fc.boolean() });
		const stretch = fc.integer({ min: 1, max: 40 });
		await fc.assert(
			fc.asyncProperty(
				before,
				turns,
				batches,
				stretch,
				fate,
				fc.boolean(),
				async (rows, more, size, most, end, blocks) => {
					const below = more.flatMap(([header, count]) => [header, ...tickets(1, count)]);
					const text = [HEADER, ...tickets(1, 100), ...rows, ...below].map((row) => `${row}\n`).join('');
					const sheet = await sheetOf(text, size);
					const both = await land(sheet, blocks, pairingOf(end, MASK, most));
					expect(withoutPieces(both)).toEqual(withoutPieces(await land(sheet, blocks)));
				}
			),
			{ numRuns: 150 }
		);
	}, 120_000);

	it('shares the rows of a long sheet, with a block for each stretch', async () => {
		const sheet = await sheetOf([HEADER, ...tickets(1, 2000)].join('\n'), { size: 10, slow: true });
		const pairing = pairingOf({ kind: 'works' }, MASK, 100);
		const both = await land(sheet, true, pairing);
		expect(both).toMatchObject({ source: 2000, landed: 2000, blank: 0, total: 0 });
		expect(pairing.asked()).toBeGreaterThan(5);
		expect(both.pieces).toBeLessThan(22);
		expect(both.cells[0]!.map((cells) => cells[2])).toEqual(Array.from({ length: 2000 }, (_, row) => `${row + 2}`));
	});

	it('shares no rows that were texts from the beginning', async () => {
		const sheet = await sheetOf([HEADER, ...tickets(1, 500)].join('\n'), { size: 10, slow: true });
		const pairing = pairingOf({ kind: 'works' }, MASK, 50);
		const rows = async function* () {
			for await (const batch of sheet.rows()) yield batch.map(({ number, cells }) => ({ number, cells }));
		};
		expect((await land({ ...sheet, rows }, true, pairing)).landed).toBe(500);
		expect(pairing.asked()).toBe(0);
	});

	it('throws what one worker throws, and writes nothing after that', async () => {
		const sheet = await sheetOf([HEADER, ...tickets(1, 500)].join('\n'), { size: 10, slow: true });
		const rows = async function* () {
			for await (const batch of sheet.rows()) {
				if (batch[0]!.number > 300) throw new Error('坏了');
				yield batch;
			}
		};
		await expect(land({ ...sheet, rows }, true, pairingOf({ kind: 'works' }, MASK, 30))).rejects.toThrow('坏了');
	});
});

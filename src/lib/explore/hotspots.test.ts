import * as jieba from 'jieba-wasm/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { addDays, dayNumber } from '../domain/period.ts';
import { fillTables } from '../metrics/fill-tables.test-support.ts';
import { randomRows, type RandomRows } from '../metrics/random-rows.test-support.ts';
import { scopedTickets, type TicketFacts } from '../metrics/ticket-oracle.test-support.ts';
import { countTickets } from './list-tickets.ts';
import { findRepeats } from './repeats.ts';
import { findPastSurges } from './surges.ts';
import { chooseWords } from './words/choose-words.ts';
import { countWords } from './words/count-words.ts';
import { browserCutter, jiebaCutter } from './words/cutter.ts';
import { findWords, sampleRows } from './words/find-words.ts';
import { HOTLINE_WORDS } from './words/hotline-words.ts';
import { topicTest, wholeNames } from './words/topic-words.ts';
import { WordBook } from './words/word-tally.ts';
import type { FromWordWorker } from './words/worker-messages.ts';

const scope = { period: { from: '2023-01-01', to: '2023-07-01' }, asOf: '2023-07-14 12:00:00' };
const before = { ...scope, period: { from: '2022-11-01', to: '2023-01-01' } };
const random = randomRows(11, 900);
/** A week in which one township has many more than ever. */
const surging = random.tickets
	.slice(0, 16)
	.map((row, at) => ({ ...row, ticket_no: `S${at}`, accept_time: `2023-05-1${at % 3} 08:00:00`, area: '邦溪镇' }));
const rows: RandomRows = { ...random, tickets: [...random.tickets, ...surging] };
const DAY = 86_400_000;

describe('hotspots', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { ...rows });
	});
	afterAll(() => engine.close());

	it('finds callers who came back with the same matter so often within so many days', async () => {
		const found = await findRepeats(engine, { ...scope, atLeast: 2, days: 30, limit: 1000 });
		const groups = new Map<string, TicketFacts[]>();
		for (const ticket of scopedTickets(rows.tickets, scope)) {
			const { row } = ticket;
			if (row.secret === true || row.caller_key == null || (row.cat1 == null && row.cat2 == null)) continue;
			const key = JSON.stringify([row.caller_key, row.cat1 ?? null, row.cat2 ?? null]);
			groups.set(key, [...(groups.get(key) ?? []), ticket]);
		}
		const expected = new Map<string, (number | string)[]>();
		for (const [key, tickets] of groups) {
			const densest = Math.max(
				...tickets.map(
					({ accept }) => tickets.filter((other) => other.accept <= accept && other.accept >= accept - 30 * DAY).length
				)
			);
			if (densest < 2) continue;
			const times = tickets.map(({ row }) => String(row.accept_time)).sort();
			const open = tickets.filter(({ closed }) => !closed).length;
			expected.set(key, [tickets.length, densest, open, times[0]!, times[times.length - 1]!]);
		}
		const got = found.map(({ filter: { dimensions: d }, tickets, densest, open, first, last }) => {
			const key = JSON.stringify([d!.caller!.values[0], d!.cat1!.values[0], d!.cat2!.values[0]]);
			return [key, [tickets, densest, open, first, last]] as const;
		});
		expect(expected.size).toBeGreaterThan(0);
		expect(new Map(got)).toEqual(expected);
	});

	it('opens just the tickets of a repetition', async () => {
		for (const { filter, tickets } of await findRepeats(engine, { ...scope, atLeast: 2, days: 30, limit: 5 })) {
			expect(await countTickets(engine, { ...scope, filter })).toBe(tickets);
		}
	});

	it('judges every week of a period by the eight weeks before it, where there are data', async () => {
		const since = '2022-11-01';
		const found = await findPastSurges(engine, { ...scope, dimension: 'area', atLeast: 2, since });
		const expected: string[] = [];
		for (
			let end = '2023-07-01';
			addDays(end, -63) >= since && addDays(end, -7) >= '2023-01-01';
			end = addDays(end, -7)
		) {
			for (const area of ['牙叉镇', '七坊镇', '邦溪镇']) {
				const weeks = new Array<number>(9).fill(0);
				for (const { accept_time: time, area: own } of rows.tickets) {
					const back = dayNumber(end) - 1 - dayNumber(String(time).slice(0, 10));
					if (own === area && back >= 0 && back < 63) weeks[8 - Math.floor(back / 7)]! += 1;
				}
				const base = weeks.slice(0, 8);
				const mean = base.reduce((sum, n) => sum + n, 0) / 8;
				const deviation = Math.sqrt(base.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 8);
				const limit = mean + 3 * Math.max(deviation, Math.sqrt(mean));
				if (weeks[8]! >= 2 && weeks[8]! > limit) {
					expected.push(`${addDays(end, -7)} ${area} ${weeks.join(' ')} ${mean.toFixed(9)} ${limit.toFixed(9)}`);
				}
			}
		}
		expect(
			found
				.map(
					({ key, period, weeks, expected: mean, threshold }) =>
						`${period.from} ${key} ${weeks.join(' ')} ${mean.toFixed(9)} ${threshold.toFixed(9)}`
				)
				.sort()
		).toEqual(expected.sort());
		expect(found.every(({ weeks, recent }) => recent === weeks[8])).toBe(true);
		expect(expected.length).toBeGreaterThan(0);
	});

	it('says no surge of weeks without eight weeks of data before them', async () => {
		const all = await findPastSurges(engine, { ...scope, dimension: 'area', atLeast: 1, since: '2023-06-01' });
		expect(all).toEqual([]);
	});

	it('counts of a word the tickets that a search for it opens', async () => {
		const counts = await countWords(engine, scope, ['路灯', '水压', '住建局', "'"]);
		for (const [word, tickets] of counts) {
			expect(await countTickets(engine, { ...scope, filter: { text: word } })).toBe(tickets);
		}
		const said = scopedTickets(rows.tickets, scope).filter(
			({ row }) => row.secret !== true && `${row.title ?? ''}\n${row.content ?? ''}`.includes('水压')
		);
		expect(counts.get('水压')).toBe(said.length);
	});

	it('finds the words of narratives with their growth, and never one of a 保密 ticket', async () => {
		await engine.execute(`UPDATE tickets SET content = '秘密爆料', title = NULL WHERE coalesce(secret, false)`);
		const cutter = jiebaCutter(jieba, HOTLINE_WORDS);
		const isTopic = topicTest(cutter, { own: HOTLINE_WORDS, hidden: [] });
		const book = new WordBook((text) => cutter.cut(text).filter(isTopic));
		const read: string[] = [];
		const worker = {
			ask: async (message: {
				kind: string;
				rows?: Uint32Array;
				texts?: readonly string[];
				now?: Uint32Array;
				then?: Uint32Array;
				atLeast?: number;
			}): Promise<FromWordWorker> => {
				if (message.kind === 'missing') return { kind: 'rows', id: 0, rows: book.missing(message.rows!) };
				if (message.kind === 'tally')
					return { kind: 'tallied', id: 0, words: book.tally(message.now!, message.then!, message.atLeast!) };
				message.rows!.forEach((row, at) => book.add(row, message.texts![at]!));
				read.push(...message.texts!);
				return { kind: 'added', id: 0 };
			}
		};
		const find = (kept: readonly string[]) =>
			findWords(engine, worker, { scope, before }, { tell: () => undefined, stale: () => false, kept: new Set(kept) });
		const found = await find([]);
		expect(read.join('')).not.toContain('爆料');
		const words = found.words.map(({ word }) => word);
		expect(words).toEqual(expect.arrayContaining(['路灯', '噪音', '停水', '水压']));
		expect(words).not.toContain('秘密');
		const open = (of: typeof scope) => scopedTickets(rows.tickets, of).filter(({ row }) => row.secret !== true);
		expect(found.tickets).toBe(open(scope).length);
		expect(found.before).toBe(open(before).length);
		const lamp = ({ row }: { row: (typeof rows.tickets)[number] }) => String(row.title ?? '').includes('路灯');
		expect(found.words.find(({ word }) => word === '路灯')).toMatchObject({
			tickets: open(scope).filter(lamp).length,
			before: open(before).filter(lamp).length
		});

		// A category of that name: a search finds every ticket, and only a word of the field is still shown.
		await engine.execute(`UPDATE tickets SET cat2 = '路灯、噪音'`);
		const named = (await find(['路灯'])).words.filter(({ word }) => word === '路灯' || word === '噪音');
		expect(named).toMatchObject([
			{ word: '路灯', tickets: await countTickets(engine, { ...scope, filter: { text: '路灯' } }) }
		]);
	});
});

describe('words', () => {
	it('are cut as people say them', () => {
		const cutter = jiebaCutter(jieba, HOTLINE_WORDS);
		const topic = topicTest(cutter, { own: HOTLINE_WORDS, hidden: ['牙叉镇'] });
		const words = (text: string) => cutter.cut(text).filter(topic);
		expect(words('市民来电反映村口电线杆倾斜，希望尽快处理')).toEqual(['村口', '电线杆', '倾斜']);
		expect(words('咨询医保缴费记录查询不到')).toEqual(['医保', '缴费']);
		expect(words('小区停水三天，网约车拒载139****0612')).toEqual(['小区', '停水', '网约车', '拒载']);
		expect(words('农村低保')).toEqual(['农村', '低保']);
	});

	it('of the field are not lost in names of categories that have them', () => {
		expect(wholeNames(['居民医保', '医保', '供水'], ['医保'])).toEqual(['医保', '供水']);
		const topic = topicTest(browserCutter([]), { own: HOTLINE_WORDS, hidden: [] });
		const cutter = browserCutter([...wholeNames(['居民医保'], HOTLINE_WORDS), ...HOTLINE_WORDS]);
		expect(cutter.cut('咨询居民医保缴费').filter(topic)).toContain('医保');
	});

	it('known to the county stay whole where only the browser cuts', () => {
		expect(browserCutter(['医保', '电线杆']).cut('医保和电线杆')).toEqual(['医保', '和', '电线杆']);
	});

	it('hidden by the county are never shown, its own always', () => {
		const topic = topicTest(browserCutter([]), { own: ['希望小学', '希望'], hidden: ['停水'] });
		expect(['希望小学', '希望', '停水', '来电', '一', '12', '噪音'].filter(topic)).toEqual([
			'希望小学',
			'希望',
			'噪音'
		]);
	});

	it('rise where they stand three deviations above their share of the tickets before', () => {
		// Expected 10 of 100 in 200: 20; 20 + 3·√20 = 33.4.
		const choice = (now: number) =>
			chooseWords([{ word: '停水', now, then: 10 }], { now: 200, then: 100 }, { frequent: 5, rising: 5 }).rising;
		expect(choice(33)).toEqual([]);
		expect(choice(34)).toEqual(['停水']);
	});

	it('do not rise above a period without tickets', () => {
		expect(chooseWords([{ word: '停水', now: 50, then: 0 }], { now: 50, then: 0 }, { frequent: 1, rising: 1 })).toEqual(
			{
				frequent: ['停水'],
				rising: []
			}
		);
	});

	it('are looked for in an even sample of too many tickets', () => {
		expect([
			...sampleRows(
				Uint32Array.from({ length: 10 }, (_, at) => at),
				5
			)
		]).toEqual([0, 2, 4, 6, 8]);
	});
});

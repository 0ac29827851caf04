import type { Engine } from '../../engine/engine.ts';
import { raw } from '../../engine/sql/quote.ts';
import { selectTickets, type TicketScope } from '../ticket-scope.ts';
import { chooseWords } from './choose-words.ts';
import { countWords } from './count-words.ts';
import type { WordWorker } from './word-worker.ts';

export interface WordRequest {
	/** The tickets looked at. */
	readonly scope: TicketScope;
	/** The tickets compared with; null where there is nothing to compare with. */
	readonly before: TicketScope | null;
}

/** A word with the tickets that a search for it finds. */
export interface FoundWord {
	readonly word: string;
	readonly tickets: number;
	/** In the period compared with; null where nothing is known of it. */
	readonly before: number | null;
	/** Stands far above what the period compared with lets expect. */
	readonly rising: boolean;
}

export interface FoundWords {
	/** Most tickets first. */
	readonly words: readonly FoundWord[];
	/** The tickets looked at and those compared with, 保密 ones left out. */
	readonly tickets: number;
	readonly before: number | null;
	/** Of how many of them the words were cut: all, or an even sample. Counts are always of all. */
	readonly cut: number;
}

/** Tickets whose words are cut at the most, of each period: more are sampled evenly, by their row. */
export const WORD_SAMPLE = 60_000;
const CHUNK = 2000;
/** A word in fewer tickets is not shown: it is no topic, and could tell who called. */
export const WORD_AT_LEAST = 3;
/**
 * A word that a search finds so many times as often as narratives say it stands in names of categories and units. Words of
 * the field are shown all the same: 医保 is what callers say, whatever a category is called.
 */
const NAMES_TIMES = 2;
const LIMITS = { frequent: 36, rising: 24 };

/** Overtaken by a newer request; its answer is no longer wanted. */
export class Overtaken extends Error {
	override readonly name = 'Overtaken';
}

/**
 * The words that the narratives of a scope speak of. The segmenter finds them, in the worker; how many tickets have a word
 * is counted by the search itself. 保密 tickets take no part.
 * @param kept words of the field and of the county, shown also where names of categories have them
 * @param tell how far the cutting is, 0–1
 * @param stale true when a newer request came: then rejects with `Overtaken`
 */
export async function findWords(
	engine: Engine,
	worker: Pick<WordWorker, 'ask'>,
	{ scope, before }: WordRequest,
	{ tell, stale, kept }: { tell: (done: number) => void; stale: () => boolean; kept: ReadonlySet<string> }
): Promise<FoundWords> {
	const [all, allBefore] = [await rowsOf(engine, scope), before ? await rowsOf(engine, before) : new Uint32Array()];
	const [now, then] = [sampleRows(all), sampleRows(allBefore)];
	await cutMissing(engine, worker, now, then, { tell, stale });
	const answer = await worker.ask({ kind: 'tally', now, then, atLeast: WORD_AT_LEAST });
	if (answer.kind !== 'tallied') throw new Error('the worker answered out of turn');
	if (stale()) throw new Overtaken();
	const { frequent, rising } = chooseWords(answer.words, { now: now.length, then: then.length }, LIMITS);
	const asked = [...new Set([...frequent, ...rising])];
	const [counts, countsBefore] = [
		await countWords(engine, scope, asked),
		before ? await countWords(engine, before, asked) : null
	];
	const said = new Map(answer.words.map((one) => [one.word, (one.now * all.length) / now.length]));
	const words = asked
		.map((word) => ({
			word,
			tickets: counts.get(word) ?? 0,
			before: countsBefore?.get(word) ?? null,
			rising: rising.includes(word)
		}))
		.filter(({ word, tickets }) => kept.has(word) || tickets <= NAMES_TIMES * (said.get(word) ?? 0));
	return {
		words: words.sort((a, b) => b.tickets - a.tickets || (a.word < b.word ? -1 : 1)),
		tickets: all.length,
		before: before ? allBefore.length : null,
		cut: now.length
	};
}

const OPEN = 'NOT coalesce(secret, false)';

/** Row numbers of the tickets of a scope that are not 保密, ascending. */
async function rowsOf(engine: Engine, scope: TicketScope): Promise<Uint32Array> {
	const columns = await engine.queryColumns(
		selectTickets(scope, `CASE WHEN ${OPEN} THEN _id ELSE 4294967295 END::UINTEGER AS row_id`)
	);
	return (columns.get('row_id') as Uint32Array).filter((row) => row !== 4294967295).sort();
}

/** Every so-manieth row, the same ones every time. */
export function sampleRows(rows: Uint32Array, most = WORD_SAMPLE): Uint32Array {
	if (rows.length <= most) return rows;
	return Uint32Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

async function cutMissing(
	engine: Engine,
	worker: Pick<WordWorker, 'ask'>,
	now: Uint32Array,
	then: Uint32Array,
	{ tell, stale }: { tell: (done: number) => void; stale: () => boolean }
): Promise<void> {
	const both = Uint32Array.from([...now, ...then]);
	const reply = await worker.ask({ kind: 'missing', rows: both });
	if (reply.kind !== 'rows') throw new Error('the worker answered out of turn');
	const missing = reply.rows;
	for (let start = 0; start < missing.length; start += CHUNK) {
		if (stale()) throw new Overtaken();
		tell(start / missing.length);
		const rows = missing.slice(start, start + CHUNK);
		const texts = await textsOf(engine, rows);
		await worker.ask({ kind: 'add', rows, texts });
	}
	tell(1);
}

/** Title and content of the rows, in their order. The numbers are ours, not a user's. */
async function textsOf(engine: Engine, rows: Uint32Array): Promise<string[]> {
	const found = await engine.query<{ row_id: number; text: string }>(
		raw(
			`SELECT _id AS row_id, concat_ws(chr(10), title, content) AS text FROM tickets ` +
				`WHERE ${OPEN} AND _id IN (SELECT unnest([${rows.join(', ')}]))`
		)
	);
	const texts = new Map(found.map(({ row_id, text }) => [row_id, text]));
	return [...rows].map((row) => texts.get(row) ?? '');
}

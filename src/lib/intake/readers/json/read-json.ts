import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow, RawSheet } from '../../model.ts';
import { plainText } from '../number-text.ts';
import type { Pieces } from '../xml-table/sections.ts';
import { hasManyValues, jsonLines, jsonRecords, notWhole, type JsonRecord } from './records.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Whole numbers too long for a double are put in quotes first, so that ids keep their last digit. */
function protectLongNumbers(text: string): string {
	if (!/\d{16}/.test(text)) return text;
	// Numbers are taken whole: the places behind a point are no id, as many as they are.
	return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
		/^-?\d{16,}$/.test(token) ? `"${token}"` : token
	);
}

function cellText(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return plainText(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	return JSON.stringify(value);
}

const isObject = (value: Json): value is { [key: string]: Json } =>
	value !== null && typeof value === 'object' && !Array.isArray(value);

/** What the first reading of a text finds of one of its lists. */
interface List {
	/** Keys of its objects, in the order they first appear. */
	readonly keys: Set<string>;
	count: number;
	/** All its elements are lists. */
	lists: boolean;
	/** None of its elements is a text or a number. */
	records: boolean;
}

/** Records of a text, batch by batch, from the beginning at each call. */
type Records = () => AsyncIterable<readonly JsonRecord[]>;

/**
 * Sheets of a JSON text: a list of objects or of lists, an object that holds such lists (one sheet each), or JSON Lines. It is
 * read as a stream, once for the keys and once for the rows. Throws an `IntakeError` where it is none of these.
 */
export async function readJson(pieces: Pieces, file: string, name: string): Promise<RawSheet[]> {
	const many = await hasManyValues(pieces());
	const place = many ? '行' : '条记录';
	const records: Records = () => (many ? jsonLines(pieces(), file) : jsonRecords(pieces(), file));
	const found = await listsOf(records, file, place);
	const lists = [...found].filter(([list, { records: all, count }]) => list === '' || (all && count > 0));
	if (lists.length > LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
	if (lists.length > 0 || many)
		return lists.map(([list, about]) => sheetOf(lists.length === 1 ? name : list, records, list, about, file, place));
	// An object without lists is a record by itself, an empty list a sheet without any.
	const whole: Records = () => wholeText(pieces(), file);
	return [...(await listsOf(whole, file, place))].map(([list, about]) =>
		sheetOf(name, whole, list, about, file, place)
	);
}

async function* wholeText(pieces: AsyncIterable<string>, file: string): AsyncGenerator<JsonRecord[]> {
	let text = '';
	for await (const piece of pieces) {
		text += piece;
		if (text.length > LIMITS.rowCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.row}`);
	}
	yield [{ list: '', text: text.trimStart().startsWith('[') ? '' : text }];
}

function parse(text: string, fail: (cause: unknown) => IntakeError): Json {
	try {
		return JSON.parse(protectLongNumbers(text)) as Json;
	} catch (cause) {
		throw fail(cause);
	}
}

async function listsOf(records: Records, file: string, place: string): Promise<Map<string, List>> {
	const lists = new Map<string, List>();
	let number = 0;
	for await (const batch of records()) {
		for (const { list, text } of batch) {
			number += 1;
			if (text.trim() === '') continue;
			const at = number;
			let about = lists.get(list);
			if (about === undefined) lists.set(list, (about = { keys: new Set(), count: 0, lists: true, records: true }));
			about.count += 1;
			if (about.count > LIMITS.rows) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.rows}`);
			const value = parse(text, (cause) => notWhole(file, `第 ${at} ${place}`, cause));
			about.lists &&= Array.isArray(value);
			about.records &&= value !== null && typeof value === 'object';
			if (!isObject(value)) continue;
			for (const key of Object.keys(value)) about.keys.add(key);
			if (about.keys.size > LIMITS.columns) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.columns}`);
		}
	}
	return lists;
}

/** Records of one list as rows under a header row made of every key, in the order the keys first appear. */
function sheetOf(name: string, records: Records, own: string, about: List, file: string, place: string): RawSheet {
	const { lists } = about;
	const keys = lists ? [] : [...about.keys];
	const columnOf = new Map(keys.map((key, column) => [key, column]));
	const cellsOf = (record: Json): string[] => {
		if (lists) return (record as Json[]).map(cellText);
		const cells: string[] = [];
		if (!isObject(record)) return cells;
		for (const key of Object.keys(record)) {
			const text = cellText(record[key]);
			if (text === '') continue;
			const column = columnOf.get(key)!;
			while (cells.length < column) cells.push('');
			cells[column] = text;
		}
		return cells;
	};
	const rowOf = (text: string, number: number): RawRow => {
		const record = parse(text, (cause) => notWhole(file, `第 ${number} ${place}`, cause));
		if (Array.isArray(record) && record.length > LIMITS.columns)
			throw new IntakeError(`“${file}”第 ${number} 行：${LIMIT_MESSAGES.columns}`);
		const cells = cellsOf(record);
		if (cells.some((cell) => cell.length > LIMITS.cellCharacters))
			throw new IntakeError(`“${file}”第 ${number} 行：${LIMIT_MESSAGES.cell}`);
		return { number, cells };
	};
	return {
		name,
		hidden: false,
		async *rows() {
			let number = 0;
			if (!lists) yield [{ number: (number += 1), cells: keys }];
			for await (const batch of records()) {
				const rows = batch.flatMap(({ list, text }) =>
					list === own && text.trim() !== '' ? [rowOf(text, (number += 1))] : []
				);
				if (rows.length > 0) yield rows;
			}
		}
	};
}

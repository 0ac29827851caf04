import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow, RawSheet } from '../model.ts';
import { plainText } from './number-text.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Whole numbers too long for a double are put in quotes first, so that ids keep their last digit. */
function protectLongNumbers(text: string): string {
	return text.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
		token.startsWith('"') ? token : `"${token}"`
	);
}

function parse(text: string): Json {
	return JSON.parse(protectLongNumbers(text)) as Json;
}

function cellText(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return plainText(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	return JSON.stringify(value);
}

const BATCH = 2_000;

/** Records of one list as rows under a header row made of every key, in the order the keys first appear. */
function sheetOf(name: string, records: readonly Json[], file: string): RawSheet {
	const lists = records.every((record) => Array.isArray(record));
	const keys = lists ? [] : keysOf(records, file);
	const columnOf = new Map(keys.map((key, column) => [key, column]));
	const cellsOf = (record: Json) => {
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
	const rowOf = (record: Json, number: number): RawRow => {
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
			if (!lists) yield [{ number: 1, cells: keys }];
			const first = lists ? 1 : 2;
			for (let start = 0; start < records.length; start += BATCH)
				yield records.slice(start, start + BATCH).map((record, index) => rowOf(record, start + index + first));
		}
	};
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
	value !== null && typeof value === 'object' && !Array.isArray(value);

function keysOf(records: readonly Json[], file: string): string[] {
	const keys = new Set<string>();
	for (const record of records) {
		if (!isObject(record)) continue;
		for (const key of Object.keys(record)) keys.add(key);
		if (keys.size > LIMITS.columns) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.columns}`);
	}
	return [...keys];
}

/**
 * Sheets of a JSON text: a list of objects or of lists, an object that holds such lists (one sheet each), or JSON Lines.
 * Throws an `IntakeError` where it is neither.
 */
export function readJson(text: string, file: string): RawSheet[] {
	const name = file.replace(/\.[^.]*$/, '') || file;
	let root: Json;
	try {
		root = parse(text);
	} catch {
		return [sheetOf(name, jsonLines(text, file), file)];
	}
	if (Array.isArray(root)) return [sheetOf(name, root, file)];
	const lists = listsIn(root, '', 0);
	if (lists.length > LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
	if (lists.length > 0) return lists.map(([key, list]) => sheetOf(lists.length === 1 ? name : key, list, file));
	return [sheetOf(name, [root], file)];
}

/** Lists of records inside an object, down to three levels: `{"data": {"rows": […]}}`. */
function listsIn(value: Json, path: string, depth: number): [string, Json[]][] {
	if (!isObject(value) || depth > 3) return [];
	return Object.entries(value).flatMap(([key, inner]): [string, Json[]][] => {
		const here = path === '' ? key : `${path}.${key}`;
		if (!Array.isArray(inner)) return listsIn(inner, here, depth + 1);
		return inner.length > 0 && inner.every((item) => item !== null && typeof item === 'object') ? [[here, inner]] : [];
	});
}

function jsonLines(text: string, file: string): Json[] {
	const records: Json[] = [];
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		if (line.trim() === '') continue;
		try {
			records.push(parse(line));
		} catch (cause) {
			throw new IntakeError(`“${file}”第 ${index + 1} 行不是完整的 JSON，文件可能没有写完，请重新导出`, { cause });
		}
	}
	return records;
}

import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import { createValueEnd, isBlank, type ValueEnd } from './value-end.ts';

/** An element of a list of a JSON text. */
export interface JsonRecord {
	/** Keys on the way to its list, joined by `.`; '' where the text is the list. */
	readonly list: string;
	readonly text: string;
}

/** A list, or an object that may have lists in it, in which the splitter is. */
type Frame = { readonly list: string } | { readonly path: string; readonly depth: number; key: string | null };

/** A value whose end is looked for; its text is kept where it stands in a list. */
interface OpenValue {
	readonly list: string | null;
	readonly parts: string[];
	length: number;
	readonly end: ValueEnd;
}

/** Objects inside objects in which lists are looked for: `{"data": {"rows": […]}}`. */
const DEEPEST = 3;
const COMMA = 44;
const COLON = 58;
const QUOTE = 34;

/** What is said of a JSON text that does not end. */
export const notWhole = (file: string, where: string, cause?: unknown) =>
	new IntakeError(`“${file}”${where}不是完整的 JSON，文件可能没有写完，请重新导出`, { cause });

/**
 * The elements of the lists in a JSON text of one value: of the value itself where it is a list, else of those in it down to
 * three levels. Other values are passed over. Memory is one piece and one element. Throws an `IntakeError` for an element
 * beyond the limits and for a text that does not end.
 */
export async function* jsonRecords(pieces: AsyncIterable<string>, file: string): AsyncGenerator<JsonRecord[]> {
	const frames: Frame[] = [];
	let value: OpenValue | null = null;
	let rest = '';
	let begun = false;
	let count = 0;
	const broken = () => notWhole(file, `第 ${count + 1} 条记录`);

	/** Goes into the value that begins with this character, where there may be records in it: then null. */
	const begin = (code: number): OpenValue | null => {
		const frame = frames.at(-1);
		let list: string | null = null;
		if (frame === undefined) {
			begun = true;
			if (code === 91) frames.push({ list: '' });
			if (code === 123) frames.push({ path: '', depth: 0, key: null });
			if (code === 91 || code === 123) return null;
		} else if ('list' in frame) {
			list = frame.list;
		} else {
			const path = frame.path === '' ? frame.key! : `${frame.path}.${frame.key}`;
			frame.key = null;
			if (code === 91) frames.push({ list: path });
			else if (code === 123 && frame.depth < DEEPEST) frames.push({ path, depth: frame.depth + 1, key: null });
			if (frames.at(-1) !== frame) return null;
		}
		return { list, parts: [], length: 0, end: createValueEnd(code) };
	};

	for await (const piece of pieces) {
		const text = rest + piece;
		const records: JsonRecord[] = [];
		rest = '';
		let at = 0;
		while (at < text.length) {
			if (value !== null) {
				const end: number = value.end.find(text, at);
				const stop = end < 0 ? text.length : end;
				value.length += stop - at;
				if (value.length > LIMITS.rowCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.row}`);
				if (value.list !== null) value.parts.push(text.slice(at, stop));
				if (end >= 0) {
					if (value.list !== null) {
						records.push({ list: value.list, text: value.parts.join('') });
						count += 1;
					}
					value = null;
				}
				at = stop;
				continue;
			}
			const code = text.charCodeAt(at);
			const frame = frames.at(-1);
			if (isBlank(code) || code === COMMA) at += 1;
			else if (frame === undefined && begun) throw broken();
			else if (code === 93 || code === 125) {
				if (frame === undefined || 'list' in frame !== (code === 93)) throw broken();
				frames.pop();
				at += 1;
			} else if (frame !== undefined && !('list' in frame) && frame.key === null) {
				const end = code === QUOTE ? createValueEnd(code).find(text, at) : 0;
				if (end === 0 || (end < 0 && text.length - at > LIMITS.cellCharacters)) throw broken();
				if (end < 0) {
					rest = text.slice(at);
					break;
				}
				frame.key = parsed(text.slice(at, end), broken);
				at = end;
			} else if (code === COLON) at += 1;
			else {
				value = begin(code);
				if (value === null) at += 1;
			}
		}
		if (records.length > 0) yield records;
	}
	if (value !== null || frames.length > 0 || !begun || rest !== '') throw broken();
}

function parsed(text: string, broken: () => IntakeError): string {
	try {
		return String(JSON.parse(text));
	} catch {
		throw broken();
	}
}

/** Does more than one value stand in this text, as in JSON Lines? Whose first is longer than a cell may be has one. */
export async function hasManyValues(pieces: AsyncIterable<string>): Promise<boolean> {
	let end: ValueEnd | null = null;
	let ended = false;
	let seen = 0;
	for await (const text of pieces) {
		let at = 0;
		if (!ended && seen > LIMITS.cellCharacters) return false;
		seen += text.length;
		if (!ended) {
			while (end === null && at < text.length) {
				const code = text.charCodeAt(at);
				if (isBlank(code)) at += 1;
				else end = createValueEnd(code);
			}
			at = end?.find(text, at) ?? -1;
			if (at < 0) continue;
			ended = true;
		}
		for (; at < text.length; at += 1) if (!isBlank(text.charCodeAt(at))) return true;
	}
	return false;
}

/** The lines of JSON Lines, each of them a record of the one list that there is. */
export async function* jsonLines(pieces: AsyncIterable<string>, file: string): AsyncGenerator<JsonRecord[]> {
	let rest = '';
	for await (const piece of pieces) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop()!;
		if (rest.length > LIMITS.rowCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.row}`);
		yield lines.map((text) => ({ list: '', text }));
	}
	yield [{ list: '', text: rest }];
}

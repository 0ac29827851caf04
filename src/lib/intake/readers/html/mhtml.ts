import { declaredCharset, guessEncoding } from '../../decode.ts';
import { IntakeError } from '../../intake-error.ts';
import type { RawSheet } from '../../model.ts';
import { attribute, decodeEntities } from '../xlsx/xml.ts';
import { readHtml } from './read-html.ts';

/** A page of a web archive. */
interface Page {
	/** Address that the archive gives it. */
	readonly location: string;
	readonly html: string;
}

/** A sheet as the first page of a workbook saved as a web archive lists them. */
interface ListedSheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly source: string;
}

/**
 * Sheets of a web archive (RFC 2557: a workbook saved as 单个文件网页): the tables of its pages, under the names that the
 * workbook has for them. Throws an `IntakeError` where there is none.
 */
export async function readMhtml(bytes: Uint8Array, file: string, stem: string): Promise<RawSheet[]> {
	const pages = pagesOf(bytes);
	const listed = pages.flatMap(({ html }) => listedSheets(html));
	const sheets: RawSheet[] = [];
	for (const { location, html } of pages) {
		if (!/<table[\s>]/i.test(html)) continue;
		const own = listed.find(({ source }) => source !== '' && location.endsWith(source));
		const name = own?.name ?? (pages.length === 1 ? stem : `${stem}${sheets.length + 1}`);
		const nameOf = (index: number) => (index === 0 ? name : `${name} 表${index + 1}`);
		const pieces = async function* () {
			yield html;
		};
		const found = await readHtml(pieces, html.length, file, nameOf);
		sheets.push(...found.map((sheet) => ({ ...sheet, hidden: own?.hidden ?? false })));
	}
	if (sheets.length === 0) throw new IntakeError(`“${file}”是网页，但里面没有表格`);
	return sheets;
}

function listedSheets(html: string): ListedSheet[] {
	return [...html.matchAll(/<x:ExcelWorksheet>([\s\S]*?)<\/x:ExcelWorksheet>/g)].map(([, inside = '']) => ({
		name: decodeEntities(/<x:Name>([^<]*)/.exec(inside)?.[1] ?? ''),
		hidden: /<x:Visible>\s*Sheet\w*Hidden/i.test(inside),
		source: (attribute(/<x:WorksheetSource([^>]*)/.exec(inside)?.[1] ?? '', 'HRef') ?? '').replace(/^.*\//, '')
	}));
}

/** The HTML parts of an archive, or the archive itself where it has no parts. */
function pagesOf(bytes: Uint8Array): Page[] {
	// One character for each byte: places in the text are places in the bytes.
	const text = new TextDecoder('latin1').decode(bytes);
	const top = headOf(text, 0, text.length);
	const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(top.fields);
	if (!boundary) return pageOf(bytes, text, 0, text.length);
	const mark = `--${boundary[1] ?? boundary[2]}`;
	const pages: Page[] = [];
	let at = text.indexOf(mark, top.end);
	while (at >= 0) {
		const start = at + mark.length;
		const next = text.indexOf(`\n${mark}`, start);
		pages.push(...pageOf(bytes, text, start, next < 0 ? text.length : next));
		at = next < 0 ? -1 : next + 1;
	}
	return pages;
}

/** The fields before a body, each on one line, and where the body begins. */
function headOf(text: string, start: number, end: number): { fields: string; end: number } {
	const blank = /\r?\n\r?\n/g;
	blank.lastIndex = start;
	const match = blank.exec(text);
	const stop = match && match.index < end ? match.index : end;
	return { fields: text.slice(start, stop).replace(/\r?\n[ \t]+/g, ' '), end: stop + (match?.[0].length ?? 0) };
}

function pageOf(bytes: Uint8Array, text: string, start: number, end: number): Page[] {
	const head = headOf(text, start, end);
	const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head.fields)?.[1]?.trim() ?? '';
	const type = field('Content-Type');
	if (!/^text\/html/i.test(type) || head.end >= end) return [];
	const content = unpacked(
		bytes.subarray(head.end, end),
		text.slice(head.end, end),
		field('Content-Transfer-Encoding')
	);
	return [{ location: field('Content-Location'), html: decoded(content, /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]) }];
}

function unpacked(bytes: Uint8Array, text: string, encoding: string): Uint8Array {
	if (/^base64$/i.test(encoding)) {
		try {
			return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/]/g, '')), (character) => character.charCodeAt(0));
		} catch {
			return bytes;
		}
	}
	if (!/^quoted-printable$/i.test(encoding)) return bytes;
	const plain = new Uint8Array(text.length);
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		const digits = code === 61 ? /^(?:[0-9A-Fa-f]{2}|\r?\n)/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
		if (digits === undefined) {
			plain[length] = bytes[at]!;
			length += 1;
			continue;
		}
		// A line end behind the sign belongs to the mail, not to the page.
		if (digits.length === 2 && digits !== '\r\n') {
			plain[length] = parseInt(digits, 16);
			length += 1;
		}
		at += digits.length;
	}
	return plain.subarray(0, length);
}

/** The text of a page in the charset that its part says, or its own head; what says no more than ASCII is guessed. */
function decoded(bytes: Uint8Array, said: string | undefined): string {
	const meta = declaredCharset(bytes);
	const encoding =
		meta === null && said !== undefined && !/^us-ascii$/i.test(said) && isKnown(said)
			? said
			: guessEncoding(bytes.subarray(0, 65_536), meta);
	return new TextDecoder(encoding).decode(bytes);
}

function isKnown(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== '';
	} catch {
		return false;
	}
}

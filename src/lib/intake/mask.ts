import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { DatasetDef } from '../domain/dataset.ts';
import { remember } from '../domain/remember.ts';
import type { CellTransform, RowTransform } from './cell-transform.ts';
import { ADDRESS_NUMBER } from './mask/houses.ts';
import type { MaskKind } from './mask/kinds.ts';
import { maskName, searchableName } from './mask/names.ts';
import { maskPhone } from './mask/numbers.ts';
import { TEXT_PATTERNS } from './mask/patterns.ts';
import { createScanner, halfWidth } from './mask/scan.ts';

/** What is masked; everything unless it is switched off. Plain data, so that it can be posted to a worker. */
export interface MaskOptions extends Readonly<Partial<Record<MaskKind, boolean>>> {
	/** Key of the hash that recognises repeated callers. It stays on the machine; without it no caller is recognised. */
	readonly callerKey?: string;
}

/** Options that mask every kind but those that somebody decided to keep. */
export function maskAllBut(kept: readonly MaskKind[] | undefined, callerKey: string): MaskOptions {
	return { callerKey, ...Object.fromEntries((kept ?? []).map((kind) => [kind, false])) };
}

/** Headers of unmapped columns that hold a person's name. */
const NAME_HEADER = /(?:姓名|联系人|来电人|反映人|诉求人|投诉人|当事人|法人|代表人|经办人|被投诉人)$/;
/** Shorter texts hold nothing that the patterns look for. */
const SHORTEST = 4;
/** Such short texts are copies of their own in V8, and do not keep a whole chunk of a file alive. */
const LONGEST_REMEMBERED = 12;
const CACHED_CALLERS = 50_000;
/** Digits that are hashed of a phone cell at most; no number is as long. */
const LONGEST_CALLER = 256;

/**
 * Makes the transform that takes personal data out of a row before anything of it is kept: names (王**), phones
 * (138****5678), identity, plate and bank-card numbers and house numbers, in their columns, inside narratives and in
 * unmapped columns. A name found in a name column is also taken out of the same row's texts. `caller_key` becomes the
 * first 16 hex digits (capitals, as an id is kept) of HMAC-SHA-256 of an unmasked phone; a masked one is never a key.
 */
export function createMasker(options: MaskOptions = {}): CellTransform {
	const scan = createScanner(TEXT_PATTERNS.filter(({ option }) => options[option] !== false));
	const maskText = remember(scan, { longest: LONGEST_REMEMBERED });
	const callerOf = options.callerKey === undefined ? null : createCallerHash(options.callerKey);
	return (definition) => createRowMasker(definition, options, maskText, callerOf);
}

function createRowMasker(
	definition: DatasetDef,
	options: MaskOptions,
	maskText: (text: string) => string,
	callerOf: ((phone: string) => string) | null
): RowTransform {
	const at = (...kinds: readonly string[]) =>
		definition.fields.flatMap((field, index) => (kinds.includes(field.kind) ? index : []));
	const [persons, phones, addresses, texts] = [at('person'), at('phone'), at('address'), at('narrative', 'text')];
	const callerKey = definition.fields.findIndex((field) => field.key === 'caller_key');
	const names = options.names !== false;
	/** Fields in which the names of their row are looked for, and the other ones that are changed. */
	const [searched, numbered] = [
		[...texts, ...addresses],
		[...persons, ...phones]
	];
	const isName = (header: string) => names && NAME_HEADER.test(header);
	const isPerson = (column: number | string) =>
		typeof column === 'string' ? isName(column) : names && persons.includes(column);
	const cleanOf = (text: string) => (text.length < SHORTEST ? text : maskText(text));
	const addressOf = (text: string) =>
		options.addresses === false ? cleanOf(text) : cleanOf(text).replace(ADDRESS_NUMBER, '**');

	/** What becomes of the cells of a field, without the names of its row. */
	const changes = definition.fields.map((_, index): ((text: string) => string) => {
		if (texts.includes(index)) return cleanOf;
		if (addresses.includes(index)) return addressOf;
		if (isPerson(index)) return maskName;
		return phones.includes(index) && options.phones !== false ? maskPhoneCell : asItIs;
	});
	const changeOf = (column: number | string) =>
		typeof column === 'number' ? changes[column]! : isName(column) ? maskName : cleanOf;
	const fill =
		callerOf === null || callerKey < 0 || phones.length === 0
			? null
			: { field: callerKey, from: phones[0]!, value: callerOf };

	const known: string[] = [];
	const withoutNames = (text: string) => {
		if (text.length < 2) return text;
		for (const name of known) if (text.includes(name)) text = text.split(name).join(maskName(name));
		return text;
	};

	const row: RowTransform = (cells, extras) => {
		if (fill !== null && cells[fill.field] === '') cells[fill.field] = fill.value(cells[fill.from]!);
		known.length = 0;
		const learn = (text: string) => {
			const name = searchableName(text);
			if (name !== null) known.push(name);
		};
		if (names) for (const index of persons) learn(cells[index]!);
		for (const header in extras) if (isName(header)) learn(extras[header]!);
		for (const index of searched) cells[index] = changes[index]!(withoutNames(cells[index]!));
		for (const header in extras) {
			const text = extras[header]!;
			extras[header] = changeOf(header)(isName(header) ? text : withoutNames(text));
		}
		for (const index of numbered) cells[index] = changes[index]!(cells[index]!);
	};
	return Object.assign(row, {
		cellwise: {
			cell: (column: number | string, text: string) => changeOf(column)(text),
			leaves: (field: number) => changes[field] === asItIs,
			secret: (column: number | string, text: string) => (isPerson(column) ? searchableName(text) : null),
			fill
		}
	});
}

const asItIs = (text: string) => text;

/** A phone column may hold several numbers, or an account name. */
function maskPhoneCell(text: string): string {
	if (text === '' || text.includes('*')) return text;
	if (/^1[3-9][0-9]{9}$/.test(text)) return maskPhone(text);
	const plain = halfWidth(text);
	if (!/[0-9]{5}/.test(plain.replace(/[-—. ]/g, ''))) return /[A-Za-z@]/.test(text) ? `${text.slice(0, 2)}***` : text;
	return plain.replace(/[+]?[A-Za-z_]*[0-9][-—. 0-9]{4,}[0-9](?:@[\w.]+)?/g, maskPhone);
}

function createCallerHash(key: string): (phone: string) => string {
	// The key is digested once, and the numbers of a million callers in one place.
	const keyed = hmac.create(sha256, utf8ToBytes(key));
	const scratch = keyed.clone();
	const digits = new Uint8Array(LONGEST_CALLER);
	const digest = new Uint8Array(keyed.outputLen);
	const cache = new Map<string, string>();
	return (phone) => {
		const number = callerNumber(phone);
		if (number === null) return '';
		const known = cache.get(number);
		if (known !== undefined) return known;
		for (let index = 0; index < number.length; index += 1) digits[index] = number.charCodeAt(index);
		keyed._cloneInto(scratch).update(digits.subarray(0, number.length)).digestInto(digest);
		const hash = bytesToHex(digest.subarray(0, 8)).toUpperCase();
		if (cache.size < CACHED_CALLERS) cache.set(number, hash);
		return hash;
	};
}

const PLAIN_CALLER = /^1[3-9][0-9]{9}$/;

/** The first whole number of a phone cell, digits only; null where there is none or it is masked. */
function callerNumber(phone: string): string | null {
	if (PLAIN_CALLER.test(phone)) return phone;
	const first = /[0-9][0-9 -]{5,}[0-9]/.exec(phone.normalize('NFKC'));
	if (first === null || /[*xX•]/.test(phone)) return null;
	return first[0].replace(/[ -]/g, '').replace(/^(?:00)?86(?=1[3-9][0-9]{9}$)/, '');
}

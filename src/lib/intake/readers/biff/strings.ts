/** Reads the texts of a BIFF stream, whichever of the two versions it is. */
export interface BiffStrings {
	/** A text whose length stands before it in one byte or two, in its record and those that continue it. */
	read(lengthBytes: 1 | 2, segments: readonly Segment[]): string;
}

/** A part of a text or a table: one record, or one that continues it. */
export type Segment = readonly [start: number, end: number];

const CODE_PAGES: Readonly<Record<number, string>> = {
	874: 'windows-874',
	932: 'shift_jis',
	936: 'gb18030',
	949: 'euc-kr',
	950: 'big5',
	10000: 'macintosh',
	32768: 'macintosh',
	32769: 'windows-1252',
	65001: 'utf-8'
};

/** The decoder of a code page. Files without one of their own were written on Chinese Windows. */
function decoderOf(codePage: number): TextDecoder {
	const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'gb18030';
	return new TextDecoder(CODE_PAGES[codePage] ?? windows);
}

const WIDE = 1;
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Characters of one byte each are the first 256 of Unicode. */
function narrowText(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let at = start; at < end; at += 8192)
		text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 8192, end)) as unknown as number[]);
	return text;
}

const charactersOf = (bytes: Uint8Array, start: number, end: number, wide: boolean) =>
	wide ? utf16.decode(bytes.subarray(start, end)) : narrowText(bytes, start, end);

/** `wide`: BIFF8, whose texts say how wide they are; else bytes of the code page. */
export function createBiffStrings(bytes: Uint8Array, wide: boolean, codePage: number): BiffStrings {
	const decoder = decoderOf(codePage);
	return {
		read(lengthBytes, segments) {
			const [[start, end]] = segments as [Segment];
			if (wide) {
				const cursor = createCursor(bytes, segments);
				return cursor.characters(cursor.number(lengthBytes), cursor.number(1));
			}
			const count = bytes[start]! | (lengthBytes === 2 ? bytes[start + 1]! << 8 : 0);
			return decoder.decode(bytes.subarray(start + lengthBytes, Math.min(start + lengthBytes + count, end)));
		}
	};
}

/**
 * The shared texts of a BIFF8 workbook ([MS-XLS] 2.4.265), without their formatting and phonetic guides. What is missing of a
 * table that ends early is missing.
 */
export function readSharedTexts(bytes: Uint8Array, segments: readonly Segment[]): string[] {
	const texts: string[] = [];
	const { more, number, skip, characters } = createCursor(bytes, segments);
	skip(4);
	const unique = number(4);
	while (texts.length < unique && more()) {
		const count = number(2);
		const flags = number(1);
		const runs = (flags & 8) !== 0 ? number(2) : 0;
		const extra = (flags & 4) !== 0 ? number(4) : 0;
		texts.push(characters(count, flags));
		skip(runs * 4 + extra);
	}
	return texts;
}

/** Reads what goes on from one record to the next. */
function createCursor(bytes: Uint8Array, segments: readonly Segment[]) {
	let index = 0;
	let [at, end] = segments[0] ?? [0, 0];

	/** Goes to the next record where this one has no byte left; false where there is none. */
	const more = (): boolean => {
		while (at >= end) {
			index += 1;
			const next = segments[index];
			if (next === undefined) return false;
			[at, end] = next;
		}
		return true;
	};
	const number = (length: number): number => {
		let value = 0;
		for (let place = 0; place < length && more(); place += 1) {
			value += bytes[at]! * 256 ** place;
			at += 1;
		}
		return value;
	};
	const skip = (length: number) => {
		for (let left = length; left > 0 && more();) {
			const step = Math.min(left, end - at);
			at += step;
			left -= step;
		}
	};
	/** So many characters; a record in which they go on says anew how wide they are. */
	const characters = (count: number, flags: number): string => {
		let text = '';
		let isWide = (flags & WIDE) !== 0;
		for (let left = count; left > 0;) {
			if (at >= end) {
				if (!more()) break;
				isWide = (bytes[at]! & WIDE) !== 0;
				at += 1;
			}
			const step = Math.min(left, Math.floor((end - at) / (isWide ? 2 : 1)));
			const stop = at + step * (isWide ? 2 : 1);
			text += charactersOf(bytes, at, stop, isWide);
			left -= step;
			// Half a character before the end of a record belongs to none.
			at = step === 0 ? end : stop;
		}
		return text;
	};
	return { more, number, skip, characters };
}

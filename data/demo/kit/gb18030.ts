let table: Map<string, readonly [number, number]> | null = null;

/** Characters of the two-byte range with their bytes: `TextDecoder` read backwards, as nothing encodes GB18030. */
function twoByteTable(): Map<string, readonly [number, number]> {
	const decoder = new TextDecoder('gb18030');
	const built = new Map<string, readonly [number, number]>();
	for (let lead = 0x81; lead <= 0xfe; lead += 1) {
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			if (trail === 0x7f) continue;
			const text = decoder.decode(new Uint8Array([lead, trail]));
			if (text.length === 1 && text !== '\uFFFD' && !built.has(text)) built.set(text, [lead, trail]);
		}
	}
	return built;
}

/** Text as GB18030 bytes. Throws a RangeError for a character outside ASCII and the two-byte range. */
export function gb18030Bytes(text: string): Uint8Array {
	table ??= twoByteTable();
	const bytes = new Uint8Array(text.length * 2);
	let length = 0;
	for (const character of text) {
		const code = character.charCodeAt(0);
		const pair = code < 0x80 ? undefined : table.get(character);
		if (code >= 0x80 && pair === undefined) throw new RangeError(`not in the two-byte range: ${character}`);
		bytes[length++] = pair ? pair[0] : code;
		if (pair) bytes[length++] = pair[1];
	}
	return bytes.slice(0, length);
}

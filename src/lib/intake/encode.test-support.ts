/** Bytes of a text in an encoding. Encodes by looking every character up in the decoder itself: the platform can only decode. */
export function encode(text: string, label: string): Uint8Array {
	if (label === 'utf-8') return new TextEncoder().encode(text);
	if (label.startsWith('utf-16')) {
		return new Uint8Array(
			[...text].flatMap((char) => {
				const code = char.charCodeAt(0);
				return label === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
			})
		);
	}
	if (label.startsWith('utf-32')) {
		return new Uint8Array(
			[...text].flatMap((char) => {
				const code = char.codePointAt(0)!;
				const bytes = [code & 255, (code >> 8) & 255, (code >> 16) & 255, 0];
				return label === 'utf-32le' ? bytes : bytes.reverse();
			})
		);
	}
	const decoder = new TextDecoder(label);
	const table = new Map<string, number[]>();
	for (let high = 0x81; high <= 0xfe; high += 1) {
		for (let low = 0x40; low <= 0xfe; low += 1) {
			const char = decoder.decode(new Uint8Array([high, low]));
			if (char.length === 1 && !table.has(char)) table.set(char, [high, low]);
		}
	}
	return new Uint8Array(
		[...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [63])))
	);
}

/**
 * Text that XML 1.0 can hold: control characters other than tab and line breaks, noncharacters and lone surrogates are
 * dropped. A file with one of them is called damaged by Word and Excel.
 */
export function cleanText(text: string): string {
	let clean = '';
	for (const character of text) {
		const code = character.codePointAt(0)!;
		const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
		const surrogate = code >= 0xd800 && code <= 0xdfff;
		if (!control && !surrogate && code !== 0xfffe && code !== 0xffff) clean += character;
	}
	return clean;
}

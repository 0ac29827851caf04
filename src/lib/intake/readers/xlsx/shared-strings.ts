import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import { decodeEscapes, elements, textContent, xmlText } from './xml.ts';

/** Text of a rich or plain string item: its `t` elements joined, phonetic guides (`rPh`) left out. */
export function itemText(content: string): string {
	const spoken = content.includes('rPh') ? content.replace(/<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh>/g, '') : content;
	const only = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/.exec(spoken);
	if (only) return decodeEscapes(textContent(only[1]!));
	let text = '';
	for (const match of spoken.matchAll(/<((?:[\w.-]+:)?)t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1t>)/g))
		text += textContent(match[2] ?? '');
	return decodeEscapes(text);
}

/** The shared strings of a workbook, in order. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>, file: string): Promise<string[]> {
	const strings: string[] = [];
	let characters = 0;
	for await (const items of elements(xmlText(chunks), 'si', file)) {
		for (const { content } of items) {
			const text = content === null ? '' : itemText(content);
			if (text.length > LIMITS.cellCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.cell}`);
			characters += text.length;
			if (characters > LIMITS.sharedCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.shared}`);
			strings.push(text);
		}
	}
	return strings;
}

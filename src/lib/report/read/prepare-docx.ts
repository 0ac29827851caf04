import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { wordNumbering } from './word-numbering.ts';

const DOCUMENT = 'word/document.xml';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A Word file with the numbers that Word prints in front of its paragraphs (自动编号) written into them as text, because
 * they are part of what a reader sees: 一、基本情况. Throws for a package without a readable document.
 */
export async function prepareDocx(bytes: Uint8Array): Promise<Uint8Array> {
	const parts = unzipSync(bytes);
	const main = parts[DOCUMENT];
	const numbers = parts['word/numbering.xml'];
	if (main === undefined || numbers === undefined) return bytes;
	const { DOMParser, XMLSerializer } = await import('@xmldom/xmldom');
	const parse = (part: Uint8Array | undefined) =>
		part === undefined ? null : new DOMParser(SILENT).parseFromString(strFromU8(part), 'text/xml');
	const document = parse(main)!;
	const numbering = wordNumbering(parse(numbers), parse(parts['word/styles.xml']));
	const paragraphs = document.getElementsByTagNameNS(WORDS, 'p');
	for (let index = 0; index < paragraphs.length; index += 1) {
		const paragraph = paragraphs[index]!;
		if (isRepeated(paragraph)) continue;
		const number = numbering.next(paragraph);
		if (number !== '') writeBefore(document, paragraph, number);
	}
	return zipSync({ ...parts, [DOCUMENT]: strToU8(new XMLSerializer().serializeToString(document)) }, { level: 0 });
}

/** A broken document throws; what is only odd in it is no reader's business. */
const SILENT = {
	errorHandler: {
		warning: () => undefined,
		error: (message: unknown) => {
			throw new Error(String(message));
		},
		fatalError: (message: unknown) => {
			throw new Error(String(message));
		}
	}
};

/** A text box stands twice in the file, once for old programs; its numbers count once. */
function isRepeated(paragraph: Element): boolean {
	for (let node = paragraph.parentNode; node !== null; node = node.parentNode) {
		if (node.nodeName === 'mc:Choice') return true;
	}
	return false;
}

function writeBefore(document: Document, paragraph: Element, text: string): void {
	const prefix = paragraph.nodeName.split(':')[0]!;
	const run = document.createElementNS(WORDS, `${prefix}:r`);
	const words = document.createElementNS(WORDS, `${prefix}:t`);
	words.appendChild(document.createTextNode(text));
	run.appendChild(words);
	const properties = paragraph.firstChild?.nodeName === `${prefix}:pPr` ? paragraph.firstChild : null;
	paragraph.insertBefore(run, properties === null ? paragraph.firstChild : properties.nextSibling);
}

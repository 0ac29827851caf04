import { prepareDocx } from './prepare-docx.ts';

/** mammoth's mark of a note in the text, and its way back from the note. */
const NOTE_MARK = /<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g;
const NOTE_BACK = /<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

/**
 * The text and tables of a Word file as HTML: paragraphs with the numbers Word prints before them, headings, tables with
 * `rowspan` and `colspan`, text boxes where they are anchored, footnotes and endnotes behind the text without their
 * marks (26007[1]件 would be no figure). Tracked changes are read as accepted. Text is escaped; pictures are left out.
 * Throws mammoth's own error for a file that is not Word.
 */
export async function htmlOfDocx(bytes: Uint8Array): Promise<string> {
	const { default: mammoth } = await import('mammoth');
	const copy = await prepareDocx(new Uint8Array(bytes));
	// The browser build reads `arrayBuffer`, the Node build `buffer`; each ignores the other.
	const input = {
		arrayBuffer: new Uint8Array(copy).buffer,
		...(typeof Buffer === 'undefined' ? {} : { buffer: Buffer.from(copy) })
	};
	const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
	const { value } = await mammoth.convertToHtml(input, { convertImage, idPrefix: '' });
	return value.replace(NOTE_MARK, '').replace(NOTE_BACK, '');
}

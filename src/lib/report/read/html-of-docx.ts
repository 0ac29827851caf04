/**
 * The text and tables of a Word file as HTML: paragraphs, headings, tables with `rowspan` and `colspan`. Text is
 * escaped; pictures are left out. Throws mammoth's own error for a file that is not Word.
 */
export async function htmlOfDocx(bytes: Uint8Array): Promise<string> {
	const { default: mammoth } = await import('mammoth');
	const copy = new Uint8Array(bytes);
	// The browser build reads `arrayBuffer`, the Node build `buffer`; each ignores the other.
	const input = { arrayBuffer: copy.buffer, ...(typeof Buffer === 'undefined' ? {} : { buffer: Buffer.from(copy) }) };
	const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
	const { value } = await mammoth.convertToHtml(input, { convertImage });
	return value;
}

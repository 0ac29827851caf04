const CHUNK_CHARACTERS = 512 * 1024;

// eslint-disable-next-line no-control-regex -- a control character is what has to be found
const NEEDS_QUOTES = /[",\u0000-\u001f]/;

/** A cell as CSV: quoted where it has to be; '' stays unquoted, which the engine reads as NULL. */
export function csvCell(text: string): string {
	return NEEDS_QUOTES.test(text) ? quote(text) : text;
}

function quote(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').replaceAll('"', '""');
	return plain === '' ? '' : `"${plain}"`;
}

/** Collects CSV lines as UTF-8 in chunks, each of which ends with a whole line. */
export function createCsvWriter(): { line(cells: readonly string[]): void; finish(): Uint8Array[] } {
	const encoder = new TextEncoder();
	const chunks: Uint8Array[] = [];
	let lines = '';
	const flush = () => {
		if (lines === '') return;
		chunks.push(encoder.encode(lines));
		lines = '';
	};
	return {
		line(cells) {
			let text = csvCell(cells[0] ?? '');
			for (let index = 1; index < cells.length; index += 1) {
				const cell = cells[index]!;
				text += cell === '' ? ',' : `,${csvCell(cell)}`;
			}
			lines += `${text}\n`;
			if (lines.length >= CHUNK_CHARACTERS) flush();
		},
		finish() {
			flush();
			return chunks;
		}
	};
}

const CHUNK_CHARACTERS = 512 * 1024;

/** A cell as CSV: quoted where it has to be; '' stays unquoted, which the engine reads as NULL. */
export function csvCell(text: string): string {
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code === 44 || code === 34 || code < 32) return quote(text);
	}
	return text;
}

function quote(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').replaceAll('"', '""');
	return plain === '' ? '' : `"${plain}"`;
}

/** Collects CSV lines as UTF-8 in chunks, each of which ends with a whole line. */
export function createCsvWriter(): { line(cells: readonly string[]): void; finish(): Uint8Array[] } {
	const encoder = new TextEncoder();
	const chunks: Uint8Array[] = [];
	let lines: string[] = [];
	let size = 0;
	const flush = () => {
		if (size === 0) return;
		chunks.push(encoder.encode(lines.join('')));
		lines = [];
		size = 0;
	};
	return {
		line(cells) {
			let text = '';
			for (let index = 0; index < cells.length; index += 1) text += (index === 0 ? '' : ',') + csvCell(cells[index]!);
			text += '\n';
			lines.push(text);
			size += text.length;
			if (size >= CHUNK_CHARACTERS) flush();
		},
		finish() {
			flush();
			return chunks;
		}
	};
}

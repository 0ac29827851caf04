import type { RawSheet } from '../../model.ts';
import { readOdsContent } from './ods.ts';
import type { Pieces } from './sections.ts';

/**
 * Tables of an OpenDocument spreadsheet that is one XML file. `pieces` end behind a tag or in a text; `head`: its beginning,
 * which says who saved it.
 */
export const readFods = (pieces: Pieces, file: string, head: string): Promise<RawSheet[]> =>
	readOdsContent(() => withoutObjects(pieces()), file, head);

const CLOSE = '</draw:object>';

/** A chart stands in such a file as a document of its own, with a table of the same name as those of the sheets. */
async function* withoutObjects(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let isInside = false;
	for await (const piece of pieces) {
		let kept = '';
		let at = 0;
		while (at < piece.length) {
			if (isInside) {
				const end = piece.indexOf(CLOSE, at);
				if (end < 0) break;
				at = end + CLOSE.length;
				isInside = false;
			}
			const open = /<draw:object(?=[\s>])[^>]*[^>/]>/g;
			open.lastIndex = at;
			const match = open.exec(piece);
			kept += piece.slice(at, match?.index);
			if (!match) break;
			isInside = true;
			at = open.lastIndex;
		}
		yield kept;
	}
}

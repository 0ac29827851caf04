import { Document, Packer, type ISectionOptions } from 'docx';

import { repack } from '../archive.ts';
import { cleanText } from '../clean-text.ts';
import { STYLES } from './styles.ts';

export interface DocumentFacts {
	readonly title: string;
	/** `YYYY-MM-DD`: written as the time of making, so that the same report gives the same bytes. */
	readonly date: string;
	readonly creator: string;
}

/** Builds the Word file. Works in the browser and in Node. */
export async function packDocument(
	{ title, date, creator }: DocumentFacts,
	sections: readonly ISectionOptions[]
): Promise<Uint8Array<ArrayBuffer>> {
	const plain = { title: cleanText(title), creator: cleanText(creator), lastModifiedBy: cleanText(creator) };
	const document = new Document({ ...plain, styles: STYLES, sections });
	const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
	const time = (text: string) => text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
	return repack(bytes, (name) => (name === 'docProps/core.xml' ? time : undefined));
}

import { plainDates } from './read/chinese-dates.ts';

/** A line or paragraph of running text. */
export interface ReportParagraph {
	readonly kind: 'paragraph';
	readonly text: string;
	/** Where it stands, in Chinese: the headings above it. */
	readonly place: string;
}

/** A table as a grid of texts. Every cell but the first of a merged area is empty. Rows may differ in length. */
export interface ReportTable {
	readonly kind: 'table';
	readonly rows: readonly (readonly string[])[];
	readonly place: string;
}

export type ReportBlock = ReportParagraph | ReportTable;

/** An existing report, whatever file it came from: its paragraphs and tables in reading order. */
export interface ReportDocument {
	readonly blocks: readonly ReportBlock[];
}

/** A block before it knows its place. */
export type RawBlock =
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly name?: string };

/**
 * Text as the checks read it: Word's field marks removed, full-width figures made plain, half-width Chinese punctuation
 * made full-width, blanks folded and taken out from between a figure and its words (77.18% ，26 007 件).
 */
export function cleanText(text: string): string {
	return plainDates(text)
		.replace(/\[(?:bookmark|hyperlink)[^\]]*\]/gi, '')
		.replace(/[０-９．％＋－]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
		.replace(/(?<=\d)，(?=\d{3}(?:\D|$))(?<=(?:^|\D)\d{1,3}，)/g, ',')
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000\t ]+/g, ' ')
		.replace(/[\u200b-\u200d\ufeff]/g, '')
		.replace(/(?<=(?:^|[^\d. ])\d{1,3}) (?=\d{3} ?(?:件|人|次|个|万?元))/g, '')
		.replace(
			/(?<=[\u4e00-\u9fa5，。；：、]) (?=\d)|(?<=[\d%]) (?=[\u4e00-\u9fa5%])| (?=[，。；：、])|(?<=[，。；：、]) /g,
			''
		)
		.replace(/,(?!\d{3}(?:\D|$))|(?<!\d),/g, '，')
		.replace(/(?<=[\u4e00-\u9fa5）)%”"])[:;]|[:;](?=[\u4e00-\u9fa5])/g, (mark) => (mark === ';' ? '；' : '：'))
		.trim();
}

const FIRST = /^[一二三四五六七八九十]+、/;
const SECOND = /^[（(][一二三四五六七八九十]+[）)]/;

/** A sentence with its figures is a paragraph, however short: （二）满意度：调查32人，满意31人，满意度96.88%。 */
const FIGURES = /\d\s*(?:%|件|个|万|元|人|通).*[。；]$/;

/** Is this line a heading of the first (一、) or second level (（一）)? Long lines are paragraphs that begin like one. */
export function headingLevel(text: string): 1 | 2 | null {
	if (text.length > 40 || FIGURES.test(text)) return null;
	return FIRST.test(text) ? 1 : SECOND.test(text) ? 2 : null;
}

/** Gives every block its place: the headings above a paragraph, number and title of a table. Empty blocks are left out. */
export function placeBlocks(raw: readonly RawBlock[]): ReportDocument {
	const blocks: ReportBlock[] = [];
	let [first, second, title, tables] = ['', '', '', 0];
	for (const block of raw) {
		if (block.kind === 'paragraph') {
			const text = cleanText(block.text);
			if (text === '') continue;
			const level = headingLevel(text);
			if (level === 1) [first, second] = [text, ''];
			if (level === 2) second = text;
			if (/表$/.test(text) && text.length <= 40) title = text;
			else if (level !== null) title = '';
			blocks.push({
				kind: 'paragraph',
				text,
				place: [first, second].filter((part) => part !== '').join('／') || '正文'
			});
			continue;
		}
		const rows = block.rows.map((row) => row.map(cleanText)).filter((row) => row.some((cell) => cell !== ''));
		if (rows.length === 0) continue;
		tables += 1;
		const name = block.name ?? title;
		blocks.push({ kind: 'table', rows, place: name === '' ? `表${tables}` : `表${tables}（${name}）` });
		title = '';
	}
	return { blocks };
}

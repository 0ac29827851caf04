import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';

import { cleanText } from '../clean-text.ts';
import { BODY_LINE, FIRST_LINE, FONTS, SIZES, face } from './styles.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The title of a document, broken into the given lines. */
export function titleParagraph(...lines: readonly string[]): Paragraph {
	const children = lines.map(
		(line, index) => new TextRun({ text: cleanText(line), ...(index > 0 ? { break: 1 } : {}) })
	);
	return new Paragraph({ heading: HeadingLevel.TITLE, children });
}

export function headingParagraph(text: string, level: 1 | 2 | 3): Paragraph {
	return new Paragraph({ text: cleanText(text), heading: LEVELS[level] });
}

/** A paragraph of body text, two characters indented. */
export function bodyParagraph(text: string): Paragraph {
	return new Paragraph({
		text: cleanText(text),
		alignment: AlignmentType.JUSTIFIED,
		indent: FIRST_LINE,
		spacing: BODY_LINE
	});
}

/** The title above a table, kept with it. */
export function tableTitle(text: string): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		keepNext: true,
		spacing: { before: 160, after: 80 },
		children: [new TextRun({ text: cleanText(text), font: face(FONTS.heading), size: SIZES.tableTitle })]
	});
}

/** The gap below a table before the text goes on. */
export function tableEnd(): Paragraph {
	return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] });
}

/** Small lines between a table's title and the table. */
export function tableNotes(notes: readonly string[]): Paragraph[] {
	if (notes.length === 0) return [];
	const text = cleanText(notes.join('　　　　'));
	return [
		new Paragraph({
			keepNext: true,
			spacing: { after: 60 },
			children: [new TextRun({ text, font: face(FONTS.table), size: SIZES.table })]
		})
	];
}

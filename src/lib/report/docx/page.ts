import { AlignmentType, Footer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx';

import { FONTS, SIZES, face } from './styles.ts';

/** A4 in twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
/** 天头 37 mm, 订口 28 mm, 版心 156 mm wide (GB/T 9704—2012). */
const PORTRAIT = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
/** The form of the first page, which is to stay on as few pages as it can. */
const FORM = { top: 1134, bottom: 1134, left: 1304, right: 1304 };
/** 20 mm all round for wide tables. */
const LANDSCAPE = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

export const PORTRAIT_WIDTH = SHORT - PORTRAIT.left - PORTRAIT.right;
export const FORM_WIDTH = SHORT - FORM.left - FORM.right;
export const LANDSCAPE_WIDTH = LONG - LANDSCAPE.left - LANDSCAPE.right;

/** A section in portrait with the page number at the foot. */
export function portraitSection(children: ISectionOptions['children']): ISectionOptions {
	return {
		properties: { page: { size: { width: SHORT, height: LONG }, margin: PORTRAIT } },
		footers: footers(),
		children
	};
}

/** A section in portrait for forms, with narrower margins. */
export function formSection(children: ISectionOptions['children']): ISectionOptions {
	return { properties: { page: { size: { width: SHORT, height: LONG }, margin: FORM } }, footers: footers(), children };
}

/** A section in landscape, for tables that need the width. */
export function landscapeSection(children: ISectionOptions['children']): ISectionOptions {
	// The library turns the page itself: it wants the upright measures.
	const size = { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE };
	return { properties: { page: { size, margin: LANDSCAPE } }, footers: footers(), children };
}

function footers(): { default: Footer } {
	const run = { font: face(FONTS.table), size: SIZES.page };
	const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...run });
	return {
		default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
	};
}

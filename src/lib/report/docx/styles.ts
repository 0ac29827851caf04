import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/**
 * Faces and sizes of official documents (GB/T 9704—2012): 方正小标宋 二号 for the title, 黑体/楷体/仿宋 三号 below it,
 * 28 points from line to line. Sizes are in half-points. Fonts are named, not embedded.
 */
export const SIZES = { title: 44, body: 32, page: 28, tableTitle: 28, table: 21, form: 19, small: 17 } as const;

export const FONTS = {
	title: '方正小标宋简体',
	heading: '黑体',
	subheading: '楷体_GB2312',
	body: '仿宋_GB2312',
	table: '宋体'
} as const;

/** Chinese in the given face, Latin letters and figures in Times New Roman. */
export function face(eastAsia: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
	return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/** 28 points exactly. */
export const BODY_LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters of 三号. */
export const FIRST_LINE = { firstLine: 640 } as const;

const heading = (eastAsia: string, bold: boolean) => ({
	run: { font: face(eastAsia), size: SIZES.body, color: '000000', bold },
	paragraph: { spacing: { ...BODY_LINE, before: 0, after: 0 }, indent: FIRST_LINE, keepNext: true }
});

export const STYLES: IStylesOptions = {
	default: {
		document: { run: { font: face(FONTS.body), size: SIZES.body } },
		title: {
			run: { font: face(FONTS.title), size: SIZES.title, color: '000000' },
			paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } }
		},
		heading1: heading(FONTS.heading, false),
		heading2: heading(FONTS.subheading, false),
		heading3: heading(FONTS.body, true)
	}
};

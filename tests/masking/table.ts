import type { MaskingScore } from './score.ts';

/** How many narratives the documented figures are of. */
export const MEASURED_NARRATIVES = 6000;

const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;

/** The score as rows of two tables in Markdown, each cell between single blanks. */
export function scoreTable({ forms, kinds }: MaskingScore): string[] {
	return [
		...forms.map(({ form, planted, masked, recall }) => `| ${form} | ${planted} | ${masked} | ${percent(recall)} |`),
		...kinds.map(({ kind, right, wrong, precision }) => `| ${kind} | ${right} | ${wrong} | ${percent(precision)} |`)
	];
}

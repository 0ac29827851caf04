import type { ChartTokens } from './tokens.ts';

/** A remark on a time axis, by the key of the step it stands at: 5月8日 台风. */
export interface AxisNote {
	readonly key: string;
	readonly text: string;
}

/** What is remarked of each step, null where nothing is. */
export function notesOf(
	steps: readonly { readonly key: string }[],
	notes: readonly AxisNote[] = []
): (string | null)[] {
	return steps.map(({ key }) => {
		const texts = notes.filter((note) => note.key === key).map(({ text }) => text);
		return texts.length > 0 ? texts.join('、') : null;
	});
}

/** As much of a remark as stands over its line; the tooltip and the table say all of it. */
const NOTE_SHOWN = 12;

/** The remarks as lines across a series' axis of steps, in words at their `top`: the line's start where the other axis runs downward. */
export function noteLines(notes: readonly (string | null)[], tokens: ChartTokens, top: 'start' | 'end' = 'end') {
	const last = notes.length - 1;
	const lines = notes.flatMap((text, at) => {
		if (text === null) return [];
		const short = text.length > NOTE_SHOWN ? `${text.slice(0, NOTE_SHOWN - 1)}…` : text;
		const align = at === 0 ? ('left' as const) : at === last ? ('right' as const) : ('center' as const);
		return [{ xAxis: at, label: { formatter: () => short, align } }];
	});
	if (lines.length === 0) return undefined;
	return {
		silent: true,
		symbol: 'none',
		lineStyle: { color: tokens.muted, type: 'dashed' as const, width: 1 },
		label: { color: tokens.text, fontSize: 11, position: top, rotate: 0, distance: 2 },
		data: lines
	};
}

/** The remarks in words, for a chart's description; nothing where there are none. */
export function saidNotes(notes: readonly (string | null)[]): string[] {
	const said = notes.filter((text) => text !== null);
	return said.length > 0 ? [`标注：${said.join('、')}`] : [];
}

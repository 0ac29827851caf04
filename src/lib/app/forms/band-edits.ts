import { exact, plain } from '../../evaluation/exact.ts';
import { decimalText, type Band } from '../../evaluation/template.ts';

/** The grades of the whole at the same shares of other points: 90 of 100 becomes 18 of 20. */
export function bandsAtShare(bands: readonly Band[], from: string, to: string): Band[] {
	const readable = [from, to, ...bands.map(({ min }) => min)].every((text) => decimalText.safeParse(text).success);
	if (!readable || exact(from).lte(0)) return [...bands];
	return bands.map(({ name, min }) => {
		const edge = plain(exact(min).times(to).dividedBy(from), 2);
		return { name, min: edge, label: edge === '0' ? name : `${name}（${edge}起）` };
	});
}

/** What a grade spans in words: `80（含）至 90（不含）`. Nothing lies between two grades. */
export function bandSpan(bands: readonly Band[], index: number, points: string): string {
	const { min } = bands[index]!;
	const above = bands[index - 1];
	return above === undefined ? `${min}（含）至 ${points}（含）` : `${min}（含）至 ${above.min}（不含）`;
}

import { createMasker } from '../../../src/lib/intake/mask.ts';
import { tickets } from '../../../src/lib/domain/datasets/tickets.ts';
import { narratives } from '../../masking/narratives.ts';
import { textOf } from '../../masking/narrative.ts';
import { scoreMasking, type MaskingScore } from '../../masking/score.ts';
import { MEASURED_NARRATIVES, scoreTable } from '../../masking/table.ts';

const RUNS = 10;

export type MaskingFigures = Pick<MaskingScore, 'forms' | 'kinds'> & {
	/** Microseconds that masking one ticket takes which holds nothing but one of the narratives; the best of ten runs. */
	readonly microseconds: number;
};

/** Masks the generated narratives: recall by form, precision by kind, and the time it takes. */
export function runMasking(say: (line: string) => void): MaskingFigures {
	const texts = narratives(MEASURED_NARRATIVES);
	const { forms, kinds, missed, spoilt } = scoreMasking(texts);
	for (const line of scoreTable({ forms, kinds, missed, spoilt })) say(line);
	for (const line of [...missed.slice(0, 10), ...spoilt.slice(0, 10)]) say(line);
	const content = tickets.fields.findIndex(({ key }) => key === 'content');
	const mask = createMasker()(tickets);
	let microseconds = Infinity;
	for (let run = 0; run < RUNS; run += 1) {
		const rows = texts.map((text) => tickets.fields.map((_, index) => (index === content ? textOf(text) : '')));
		const begin = performance.now();
		for (const row of rows) mask(row, {});
		microseconds = Math.min(microseconds, ((performance.now() - begin) * 1000) / rows.length);
	}
	return { forms, kinds, microseconds };
}

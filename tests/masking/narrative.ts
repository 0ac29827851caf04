import type { Random } from '../../data/demo/kit/random.ts';
import type { MaskKind } from '../../src/lib/intake/mask/kinds.ts';

/** Personal data as it stands in a text. */
export interface Planted {
	readonly kind: MaskKind;
	/** How it is written, as the table of results names it: 手机, 座机, 身份证（15 位） … */
	readonly form: string;
	readonly text: string;
	/** What gives it away: it counts as found when the masked text has none of these. */
	readonly leaks: readonly string[];
}

/** A text with known answers: texts that must stay as they are, and personal data between them. */
export type Narrative = readonly (string | Planted)[];

export type Maker<T> = (random: Random) => T;

export const isPlanted = (piece: string | Planted): piece is Planted => typeof piece !== 'string';
export const textOf = (narrative: Narrative): string =>
	narrative.map((piece) => (isPlanted(piece) ? piece.text : piece)).join('');

/** `count` digits. */
export const digits = (random: Random, count: number): string =>
	Array.from({ length: count }, () => random.int(0, 9)).join('');
export const fullWidth = (text: string): string =>
	text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

import type { MaskKind } from './kinds.ts';

/** A kind of personal data inside running text: what it looks like, and what stands there instead. */
export interface MaskPattern {
	readonly option: MaskKind;
	/** Regular expression source without capturing groups. Digits and letters of the text are half width by then. */
	readonly source: string;
	/**
	 * Every character that a match may begin with: at any other the pattern is not tried. Among digits only the first of a
	 * run is a beginning.
	 */
	readonly starts: string;
	/** What stands in the match's place; the match itself where a closer look says that it is none. */
	readonly mask: (match: string) => string;
}

export const DIGITS = '0123456789';
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const stars = (count: number) => '*'.repeat(Math.max(0, count));
/** What may stand between a word that announces a number or an account, and that. */
export const ANNOUNCED = '(?:号码?|账号)?(?:[:：为是]|均为)? ?';

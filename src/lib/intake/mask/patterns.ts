import { CONTACTS } from './contacts.ts';
import { HOUSE_NUMBERS } from './houses.ts';
import { NAMES } from './names.ts';
import { LONG_NUMBERS } from './numbers.ts';
import type { MaskPattern } from './pattern.ts';
import { PLATES } from './plates.ts';

/** In the order they are tried at a place: the longer and stricter first. */
export const TEXT_PATTERNS: readonly MaskPattern[] = [
	...LONG_NUMBERS,
	...PLATES,
	...CONTACTS,
	...HOUSE_NUMBERS,
	...NAMES
];

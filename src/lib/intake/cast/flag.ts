import { FLAG_FALSE, FLAG_FALSE_STARTS, FLAG_TRUE, FLAG_TRUE_STARTS } from '../../domain/dictionaries/flag.ts';
import { flattenWords } from './text.ts';

const COUNT = /^[0-9]+(?:[.][0-9]+)?$/;

/** Yes or no from 是/否, 有/无, √/×, Y/N, 已…/未…, or a count above zero. Null for anything else. */
export function readFlag(text: string): boolean | null {
	const flat = flattenWords(text);
	if (FLAG_TRUE.includes(flat)) return true;
	if (FLAG_FALSE.includes(flat)) return false;
	if (COUNT.test(flat)) return Number(flat) > 0;
	if (flat === '不详') return null;
	if (FLAG_FALSE_STARTS.includes(flat.charAt(0))) return false;
	if (FLAG_TRUE_STARTS.includes(flat.charAt(0))) return true;
	return null;
}

import { FLAG_FALSE, FLAG_FALSE_STARTS, FLAG_TRUE, FLAG_TRUE_STARTS } from '../../domain/dictionaries/flag.ts';
import { isOneOf, withFlattened } from './text.ts';

/** SQL BOOLEAN: yes or no from 是/否, 有/无, √/×, Y/N, 已…/未…, or a count above zero. Null for anything else. */
export function castFlag(text: string): string {
	return withFlattened(
		text,
		(flat) =>
			`CASE WHEN ${isOneOf(flat, FLAG_TRUE)} THEN true WHEN ${isOneOf(flat, FLAG_FALSE)} THEN false ` +
			`WHEN regexp_full_match(${flat}, '[0-9]+([.][0-9]+)?') THEN CAST(${flat} AS DOUBLE) > 0 ` +
			`WHEN ${flat} = '不详' THEN NULL WHEN ${isOneOf(`left(${flat}, 1)`, FLAG_FALSE_STARTS)} THEN false ` +
			`WHEN ${isOneOf(`left(${flat}, 1)`, FLAG_TRUE_STARTS)} THEN true END`
	);
}

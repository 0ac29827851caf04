import { FLAG_FALSE, FLAG_FALSE_STARTS, FLAG_TRUE, FLAG_TRUE_STARTS } from '../../domain/dictionaries/flag.ts';
import { flattened, literals } from './text.ts';

/** SQL BOOLEAN: yes or no from 是/否, 有/无, √/×, Y/N, 已…/未…, or a count above zero. Null for anything else. */
export function castFlag(text: string): string {
	const flat = flattened(text);
	return (
		`CASE WHEN ${flat} IN (${literals(FLAG_TRUE)}) THEN true WHEN ${flat} IN (${literals(FLAG_FALSE)}) THEN false ` +
		`WHEN regexp_full_match(${flat}, '[0-9]+([.][0-9]+)?') THEN CAST(${flat} AS DOUBLE) > 0 ` +
		`WHEN left(${flat}, 1) IN (${literals(FLAG_FALSE_STARTS)}) AND ${flat} <> '不详' THEN false ` +
		`WHEN left(${flat}, 1) IN (${literals(FLAG_TRUE_STARTS)}) THEN true END`
	);
}

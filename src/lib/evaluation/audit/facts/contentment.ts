import { sum } from '../../exact.ts';
import type { Count } from './counts.ts';

/** 非常满意402件、满意488件、基本满意51件、不满意24件: together they are all that were asked. */
export function contentment(counts: readonly Count[], part: Count): Count[] {
	const classes = counts.filter(({ name, unit }) => /满意|一般/.test(name) && unit === part.unit);
	if (classes.length < 3 || !classes.some(({ name }) => /不满意/.test(name))) return [];
	return [{ ...part, value: sum(classes.map(({ value }) => value)) }];
}

/** 满意 with 基本满意: both count where the rate says so. */
export function together(counts: readonly Count[], part: Count): Count[] {
	if (!/满意/.test(part.name)) return [];
	const others = counts.filter((count) => count !== part && /(?<!不)满意|一般/.test(count.name));
	return others.length === 0 ? [] : [{ ...part, value: sum([part, ...others].map(({ value }) => value)) }];
}

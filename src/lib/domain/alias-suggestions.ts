import { unitStem, type UnitAlias } from './unit-names.ts';

/** A name of a unit and how many tickets have it. */
export interface CountedName {
	readonly name: string;
	readonly count: number;
}

/** Why names are taken for one: 写法 (endings, the county's name), 简称 (住建局), 一字之差 (a slip of the pen). */
export type Likeness = 'spelling' | 'short' | 'slip';

/** Names that may mean one unit. Nobody merges them by itself: 镇 and 镇人民政府 may be kept apart on purpose. */
export interface AliasSuggestion {
	/** The name that occurs most; of a short name, the whole one. */
	readonly unit: string;
	readonly count: number;
	readonly likeness: Likeness;
	readonly aliases: readonly CountedName[];
}

/** So many of the most used names are compared with each other. */
const COMPARED = 600;
const SHORTEST_SHORT = 3;
const SHORTEST_SLIP = 6;
/** The county in front of the name of an office: 白沙黎族自治县, 白沙县, 县. What is left must still be a name. */
const COUNTY = /^(?:[\u4e00-\u9fff]{2,8}?(?:自治县|县)|县)(?=[\u4e00-\u9fff]{3})/;
/** Places are not shortened: a village's name within another's says nothing. */
const OFFICE = /[局委办队院所站厅处会司室台心校]$/;
/** 第一小学 and 第二小学 differ by one character, and are two. */
const TELLS_APART = /[0-9一二三四五六七八九十东西南北中上下前后大小新老甲乙丙丁]/;

/**
 * Names that may mean one unit and that the list does not yet take for one, the most used first: those that come down to
 * one stem, with or without the county's name; a short name whose characters one whole name has in that order; and long
 * names that differ by one character. A short name that fits several is left alone.
 * @param apart names that somebody said are not one unit
 */
export function suggestAliases(
	names: readonly CountedName[],
	aliases: readonly UnitAlias[],
	apart: readonly (readonly string[])[] = []
): AliasSuggestion[] {
	const known = new Set(aliases.map(({ alias }) => alias));
	const open = names
		.filter(({ name }) => !known.has(name))
		.sort((a, b) => b.count - a.count || a.name.length - b.name.length)
		.slice(0, COMPARED);
	const groups = spelledAlike(open);
	const heads = groups.map(([head]) => ({ ...head!, stem: bareStem(head!.name) }));
	return [
		...groups.flatMap(([head, ...others]) => (others.length === 0 ? [] : suggestion(head!, 'spelling', others))),
		...shortened(heads),
		...slips(heads)
	]
		.flatMap((one) => withoutApart(one, apart))
		.sort((a, b) => b.count - a.count);
}

/** The suggestion without the names that somebody keeps apart from its unit; none where no other is left. */
function withoutApart(one: AliasSuggestion, apart: readonly (readonly string[])[]): AliasSuggestion[] {
	const kept = (name: string) => apart.some((names) => names.includes(one.unit) && names.includes(name));
	const aliases = one.aliases.filter(({ name }) => !kept(name));
	return aliases.length === 0 ? [] : [{ ...one, aliases }];
}

interface Head extends CountedName {
	readonly stem: string;
}

const suggestion = ({ name, count }: CountedName, likeness: Likeness, aliases: readonly CountedName[]) => ({
	...{ unit: name, count, likeness },
	aliases: aliases.map((one) => ({ name: one.name, count: one.count }))
});

/** Groups of names with one stem, each with its most used name first. Offices of different counties stay apart. */
function spelledAlike(names: readonly CountedName[]): CountedName[][] {
	const counties = new Map<string, Set<string>>();
	for (const { name } of names) {
		const county = countyOf(name);
		const stem = bareStem(name);
		if (county.length > 1) counties.set(stem, (counties.get(stem) ?? new Set()).add(county));
	}
	const groups = new Map<string, CountedName[]>();
	for (const one of names) {
		const stem = bareStem(one.name);
		const key = (counties.get(stem)?.size ?? 0) > 1 ? unitStem(one.name) : stem;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()];
}

function shortened(heads: readonly Head[]): AliasSuggestion[] {
	const offices = heads.filter(({ stem }) => OFFICE.test(stem));
	return offices.flatMap((short) => {
		if (short.stem.length < SHORTEST_SHORT) return [];
		const whole = offices.filter((long) => isShortFor(short.stem, long.stem));
		return whole.length === 1 ? suggestion(whole[0]!, 'short', [short]) : [];
	});
}

/** 住建局 for 住房和城乡建设局: the same first and last character, those between in the same order. */
function isShortFor(short: string, long: string): boolean {
	if (long.length <= short.length || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
	let at = 0;
	for (const character of long) if (character === short[at]) at += 1;
	return at === short.length;
}

function slips(heads: readonly Head[]): AliasSuggestion[] {
	return heads.flatMap((one, index) => {
		const slip = heads.slice(index + 1).filter((other) => differsBySlip(one.stem, other.stem));
		return slip.length === 0 ? [] : suggestion(one, 'slip', slip);
	});
}

/** Do two names of one length differ by a single character, which is none that tells two units apart? */
function differsBySlip(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < SHORTEST_SLIP) return false;
	const apart = [...a].flatMap((character, at) => (character === b[at] ? [] : [character, b[at]!]));
	return apart.length === 2 && !apart.some((character) => TELLS_APART.test(character));
}

const countyOf = (name: string) => COUNTY.exec(unitStem(name))?.[0] ?? '';
const bareStem = (name: string) =>
	unitStem(name)
		.replace(COUNTY, '')
		.replace(/委员会$/, '委');

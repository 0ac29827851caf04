/** One name of a unit that a centre counts as another: 牙叉镇人民政府 as 牙叉镇. */
export interface UnitAlias {
	readonly alias: string;
	readonly unit: string;
}

/** Endings of one and the same office, the longest first, and what they come down to. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/街道(?:办事处|办)$/, '街道'],
	[/(镇|乡)(?:人民政府|政府)$/, '$1'],
	[/社区(?:居民委员会|居委会)$/, '社区'],
	[/(村|居)(?:民委员会|委会)$/, '$1']
];

/** What the names of a unit have in common: no blanks, half width, without the endings 人民政府, 办事处, 居委会. */
export function unitStem(name: string): string {
	const plain = name.normalize('NFKC').replace(/\s+/g, '');
	const ending = ENDINGS.find(([pattern]) => pattern.test(plain));
	return ending === undefined ? plain : plain.replace(ending[0], ending[1]);
}

/** The unit that each alias comes to in the end: an alias of an alias is followed, a circle is left as it stands. */
export function settleAliases(aliases: readonly UnitAlias[]): ReadonlyMap<string, string> {
	const direct = new Map(aliases.map(({ alias, unit }) => [alias, unit]));
	const settled = new Map<string, string>();
	for (const alias of direct.keys()) {
		const seen = new Set([alias]);
		let unit = direct.get(alias)!;
		while (direct.has(unit) && !seen.has(unit)) {
			seen.add(unit);
			unit = direct.get(unit)!;
		}
		if (!seen.has(unit)) settled.set(alias, unit);
	}
	return settled;
}

/** Reads a list as people write it, one line `别名 = 单位`; `wrong` are the lines that are not so. */
export function readAliases(text: string): { aliases: UnitAlias[]; wrong: string[] } {
	const aliases: UnitAlias[] = [];
	const wrong: string[] = [];
	for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
		if (line === '') continue;
		const parts = line.split(/\s*(?:=|＝|→|->|\t)\s*/);
		const [alias = '', unit = ''] = parts;
		if (parts.length !== 2 || alias === '' || unit === '' || alias === unit) wrong.push(line);
		else aliases.push({ alias, unit });
	}
	return { aliases, wrong };
}

/** The list as `readAliases` takes it. */
export function writeAliases(aliases: readonly UnitAlias[]): string {
	return aliases.map(({ alias, unit }) => `${alias} = ${unit}`).join('\n');
}

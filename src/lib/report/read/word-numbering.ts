import { formatNumber } from './number-formats.ts';
import { childOf, childrenOf, valueOf } from './word-xml.ts';

interface Level {
	readonly start: number;
	readonly format: string;
	/** `%1、` or `（%2）`; %n is the counter of level n, from 1. */
	readonly text: string;
	/** Every counter in plain figures, however its own level prints it. */
	readonly isLegal: boolean;
	/** The level whose number sets this one back to its start; 0 never does. */
	readonly restart: number | null;
}

interface List {
	/** Lists of one abstract numbering count on together. */
	readonly counters: string;
	readonly levels: ReadonlyMap<number, Level>;
	readonly overrides: ReadonlyMap<number, number>;
}

/** The numbers that Word prints in front of paragraphs (自动编号), in reading order. */
export interface WordNumbering {
	/** The number of the next paragraph, as printed; '' when it has none. Must be asked for every paragraph, once. */
	next(paragraph: Element): string;
}

/** Reads numbering.xml and styles.xml; either may be missing. */
export function wordNumbering(numbering: Document | null, styles: Document | null): WordNumbering {
	const lists = readLists(numbering);
	const byStyle = readStyles(styles);
	const counters = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();
	return {
		next(paragraph) {
			const place = placeOf(paragraph, byStyle);
			const list = place === null ? undefined : lists.get(place.id);
			const level = place === null ? undefined : list?.levels.get(place.level);
			if (place === null || list === undefined || level === undefined) return '';
			const values = counters.get(list.counters) ?? [];
			counters.set(list.counters, values);
			const override = list.overrides.get(place.level);
			const first = `${place.id}/${place.level}`;
			if (override !== undefined && !begun.has(first)) values[place.level] = override - 1;
			begun.add(first);
			values[place.level] = (values[place.level] ?? level.start - 1) + 1;
			for (let deeper = place.level + 1; deeper < values.length; deeper += 1) {
				const restart = list.levels.get(deeper)?.restart ?? null;
				if (restart === null || place.level < restart) values[deeper] = undefined;
			}
			return level.text.replace(/%(\d)/g, (_, digit: string) => {
				const at = Number(digit) - 1;
				const of = list.levels.get(at);
				const value = values[at] ?? of?.start ?? 1;
				return formatNumber(value, level.isLegal ? 'decimal' : (of?.format ?? 'decimal'));
			});
		}
	};
}

interface Place {
	readonly id: string;
	readonly level: number;
}

function placeOf(paragraph: Element, byStyle: ReadonlyMap<string, Partial<Place>>): Place | null {
	const properties = childOf(paragraph, 'pPr');
	const own = properties === null ? {} : numPr(properties);
	const style = properties === null ? null : childOf(properties, 'pStyle');
	const inherited = byStyle.get(style === null ? '' : (valueOf(style) ?? '')) ?? {};
	const id = own.id ?? inherited.id;
	return id === undefined || id === '0' ? null : { id, level: own.level ?? inherited.level ?? 0 };
}

function numPr(properties: Element): Partial<Place> {
	const node = childOf(properties, 'numPr');
	if (node === null) return {};
	const [id, level] = [childOf(node, 'numId'), childOf(node, 'ilvl')];
	return {
		...(id === null ? {} : { id: valueOf(id) ?? '0' }),
		...(level === null ? {} : { level: Number(valueOf(level) ?? 0) })
	};
}

function readLists(document: Document | null): Map<string, List> {
	const root = document?.documentElement ?? null;
	if (root === null) return new Map();
	const abstract = new Map(
		childrenOf(root, 'abstractNum').map((node) => [node.getAttribute('w:abstractNumId') ?? '', readLevels(node)])
	);
	return new Map(
		childrenOf(root, 'num').map((node): [string, List] => {
			const of = childOf(node, 'abstractNumId');
			const counters = of === null ? '' : (valueOf(of) ?? '');
			const levels = new Map(abstract.get(counters) ?? []);
			const overrides = new Map<number, number>();
			for (const change of childrenOf(node, 'lvlOverride')) {
				const at = Number(change.getAttribute('w:ilvl') ?? 0);
				const start = childOf(change, 'startOverride');
				if (start !== null) overrides.set(at, Number(valueOf(start) ?? 1));
				for (const [level, own] of readLevels(change)) levels.set(level, own);
			}
			return [node.getAttribute('w:numId') ?? '', { counters, levels, overrides }];
		})
	);
}

function readLevels(node: Element): Map<number, Level> {
	return new Map(
		childrenOf(node, 'lvl').map((level): [number, Level] => {
			const value = (name: string) => {
				const child = childOf(level, name);
				return child === null ? null : valueOf(child);
			};
			const restart = value('lvlRestart');
			return [
				Number(level.getAttribute('w:ilvl') ?? 0),
				{
					start: Number(value('start') ?? 0),
					format: value('numFmt') ?? 'decimal',
					text: value('numFmt') === 'bullet' ? '' : (value('lvlText') ?? ''),
					isLegal: childOf(level, 'isLgl') !== null,
					restart: restart === null ? null : Number(restart)
				}
			];
		})
	);
}

/** Numbering of paragraph styles, with what they are based on. */
function readStyles(document: Document | null): Map<string, Partial<Place>> {
	const root = document?.documentElement ?? null;
	const own = new Map<string, { base: string | null; place: Partial<Place> }>();
	let standard = '';
	for (const style of root === null ? [] : childrenOf(root, 'style')) {
		const properties = childOf(style, 'pPr');
		const base = childOf(style, 'basedOn');
		const id = style.getAttribute('w:styleId') ?? '';
		if (style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1') standard = id;
		own.set(id, {
			base: base === null ? null : valueOf(base),
			place: properties === null ? {} : numPr(properties)
		});
	}
	const resolve = (id: string, depth = 0): Partial<Place> => {
		const style = own.get(id);
		if (style === undefined || depth > 10) return {};
		return { ...(style.base === null ? {} : resolve(style.base, depth + 1)), ...style.place };
	};
	return new Map([...own.keys()].map((id) => [id, resolve(id)] as const).concat([['', resolve(standard)]]));
}

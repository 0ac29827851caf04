import type Decimal from 'decimal.js';

import { exact } from '../../exact.ts';
import type { Count } from './counts.ts';
import type { KnownCounts } from './known-counts.ts';
import { figure, printedPlaces, saysSame } from './numbers.ts';

/** Shares that must agree on a base before one that does not is wrong, or before a total that is not it is. */
export const AGREEING = 3;

/** A total with its parts, and the words before them. */
export interface Group {
	readonly text: string;
	readonly place: string;
	readonly total: Count | null;
	readonly parts: readonly Count[];
	readonly lead: string;
}

/** Bases that mean the total of the list itself. */
const OWN_BASE = /^(?:总|全部|诉求|受理|业务|话务|来电|工单|全年|本月|有效)/;

/** Is the share said to be of the total of its own list? */
export const isOwn = ({ share }: Count) => share !== null && (share.base === '' || OWN_BASE.test(share.base));

/** Is the share right for some count of the report? A share after a list may be of the list: 甲5件、乙4件、丙3件，占60%. */
export function fitsAny(part: Count, parts: readonly Count[], known: KnownCounts, own: number): boolean {
	const index = parts.indexOf(part);
	let run = part.value;
	for (let i = index; ; i -= 1) {
		const text = part.share!.text;
		if (basesOf(known, { ...part, value: run }, own).some((base) => fits(text, run, part.slack, base))) return true;
		const before = parts[i - 1];
		if (before === undefined || before.share !== null) return false;
		run = run.plus(before.value);
	}
}

/**
 * Is this the one share of its list that is not of the total? A whole percentage fits some count of the report by chance,
 * so the other shares of the list decide.
 */
export function isLone(part: Count, { parts, total }: Group, own: number): boolean {
	if (total === null || part.slack.gt(0) || !isOwn(part)) return false;
	const before = parts[parts.indexOf(part) - 1];
	const bases = [total.value.toNumber(), own, ...(before === undefined ? [] : [before.value.toNumber()])];
	const fitsOwn = ({ share, value, slack }: Count) =>
		share !== null && fits(share.text, value, slack, total.value.toNumber());
	const others = parts.filter((other) => other !== part && other.share !== null);
	const runs = runsTo(part, parts);
	return (
		others.length >= 2 &&
		others.every(fitsOwn) &&
		!bases.some((base) => runs.some((run) => fits(part.share!.text, run, part.slack, base)))
	);
}

/** The part alone, and with the parts before it that have no share of their own. */
export function runsTo(part: Count, parts: readonly Count[]): Decimal[] {
	const runs = [part.value];
	for (let i = parts.indexOf(part) - 1; i >= 0 && parts[i]!.share === null; i -= 1) {
		runs.push(runs[runs.length - 1]!.plus(parts[i]!.value));
	}
	return runs;
}

/** Is the stated percentage the part ÷ the base, at its printed place? */
export function fits(stated: string, value: Decimal, slack: Decimal, base: number): boolean {
	if (base <= 0) return false;
	const rough = (value.toNumber() * 100) / base;
	const spread = (slack.toNumber() * 200) / base;
	if (Math.abs(rough - Number(stated.replace(/,/g, ''))) > toleranceOf(stated) + spread) return false;
	return slack.gt(0) || saysSame(stated, value.times(100).dividedBy(exact(base)));
}

/** The largest base that all right shares are of. */
export function commonBase(
	shared: readonly Count[],
	wrong: readonly Count[],
	known: KnownCounts,
	own: number
): Decimal | null {
	const right = shared.filter((part) => !wrong.includes(part));
	const first = right[0];
	if (first === undefined) return null;
	const bases = basesOf(known, first, own).sort((a, b) => b - a);
	const best = bases.find((base) => right.every((part) => fits(part.share!.text, part.value, part.slack, base)));
	return best === undefined ? null : exact(best);
}

/** A whole number of which every part is its printed share, null where there is none. */
export function impliedBase(parts: readonly Count[]): Decimal | null {
	let [least, most] = [0, Infinity];
	for (const { value, share } of parts) {
		const unit = 10 ** -printedPlaces(share!.text);
		const stated = figure(share!.text).toNumber();
		if (stated <= unit) continue;
		least = Math.max(least, (value.toNumber() * 100) / (stated + unit));
		most = Math.min(most, (value.toNumber() * 100) / (stated - unit / 2));
	}
	const middle = Math.round((least + most) / 2);
	// A base that could be anything proves nothing.
	if (least > most || most - least > most / 50) return null;
	return exact(String(middle));
}

/** Sizes of the list itself and of the report's counts that a share may be of. */
function basesOf(known: KnownCounts, { share, value, slack, unit: of }: Count, own: number): number[] {
	const stated = share!.text;
	const counts = known.basesOf(value.toNumber(), slack.toNumber(), figure(stated).toNumber(), toleranceOf(stated));
	return [own, ...counts.filter(({ unit }) => unit === of).map((count) => count.value.toNumber())];
}

function toleranceOf(stated: string): number {
	return 10 ** -printedPlaces(stated) + 0.011;
}

import type Decimal from 'decimal.js';

import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';

/** What was received and not taken up. */
const REFUSED = /未(?:予|能)?受理|不予受理/;
/** Two ways that share out a whole between them. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
	[
		/直办|一次性(?:解答|办结|答复)|直接办[结理]|在线(?:办结|解答|答复)|即时办结|自行处理|直接答复/,
		/转办|转派|派发|派单|交办|转交|交由/
	],
	[
		/未办结|在办|办理中|正在(?:办理|处理)|待办/,
		/(?<!按时|按期|及时|超期|逾期|超时|延期|直接|即时|在线|未)办结|处理完毕|已完成/
	],
	[/驳回|不同意/, /(?<!不)同意/],
	[/未解决/, /(?<!未)解决/],
	[/无效/, /有效/],
	[REFUSED, /受理/],
	[/逾期|超时|超期/, /按[时期](?:办结|回复|结案|签收|办理)/]
];
/** Share of a total within which a sum that misses it is a slip, not another thing. */
const SLIP = exact('0.01');
/** The same for 直办 and 转办 under a total of the sentence before. */
const APART = exact('0.05');

/** 直办 and 转办, 办结 and 在办, 有效 and 无效 in one sentence must add up to a count that the report gives. */
export const oppositesSum: ReportCheck = ({ document, known }) => {
	const paragraphs = document.blocks.flatMap((block) =>
		block.kind === 'paragraph'
			? [{ ...block, counts: countsOf(block.text).filter(({ unit }) => unit === 'ticket') }]
			: []
	);
	return paragraphs.flatMap(({ text, place, counts }, index) =>
		neighbours(text, counts).flatMap(([one, other]): Finding[] => {
			const value = one.value.plus(other.value);
			const slack = one.slack.plus(other.slack);
			const [least, most] = [value.minus(slack).toNumber(), value.plus(slack).toNumber()];
			const same = known
				.between(least, most)
				.some((count) => count.unit === 'ticket' && count.value.minus(value).abs().lte(slack.plus(count.slack)));
			if (same) return [];
			const above = paragraphs.slice(0, index).map((paragraph) => paragraph.counts);
			const total =
				totalOf(counts, one, other, value, text) ??
				totalAbove(above[above.length - 1] ?? [], one, other, value)[0] ??
				only(totalAbove(above.flat(), one, other, value));
			if (total === undefined) return [];
			return [
				{
					check: 'parts-sum',
					severity: 'error',
					where: place,
					quote: quoteOf(text.slice(Math.max(0, total.at < one.at ? total.at - total.name.length : 0), other.end)),
					stated: plain(total.value),
					computed: plain(value),
					message: `${one.name} ${plain(one.value)} 与${other.name} ${plain(other.value)} 之和为 ${plain(value)}，不等于${total.name} ${plain(total.value)}`,
					remedy: '核对各项数量与总量'
				}
			];
		})
	);
};

/** Where a report has many totals some are near by chance. */
const only = (totals: readonly Count[]) =>
	totals.every(({ value }) => value.equals(totals[0]!.value)) ? totals[0] : undefined;

/** For 直办 and 转办: the totals above that they come close to, the nearest first. */
function totalAbove(above: readonly Count[], one: Count, other: Count, value: Decimal): Count[] {
	if (!dividesAll(one, other) || one.nested) return [];
	const off = (count: Count) => count.value.minus(value).abs();
	const near = above
		.filter(({ name, share, nested }) => share === null && !nested && /共|受理|接到|接收/.test(name))
		.filter((count) => off(count).lte(count.value.times(APART)) && count.value.gte(100));
	return [...near].sort((a, b) => off(a).comparedTo(off(b)));
}

/** Pairs of opposites in one sentence with at most one count between them. */
function neighbours(text: string, counts: readonly Count[]): (readonly [Count, Count])[] {
	return counts.flatMap((one, index) =>
		counts.slice(index + 1, index + 3).flatMap((other) => {
			const between = text.slice(one.end, other.at);
			if (/。/.test(between) || one.nested !== other.nested) return [];
			const kind = oppositeKind(one.name, other.name);
			// Behind a semicolon another unit may begin; 直办 and 转办 still share out the same total.
			// 转办1209件，其中按时办结1169件，按时办结率…；逾期13件 goes on with the same unit.
			const goesOn = /^[^；]*；(?:逾期|超期|超时|未办结|在办|正在)[^；]*$/.test(text.slice(one.end, other.at));
			return kind === 0 || (kind > 0 && (goesOn || !/；/.test(between))) ? [[one, other] as const] : [];
		})
	);
}

/** Which opposites two names are, by their place in the list; -1 for none. */
function oppositeKind(one: string, other: string): number {
	const sideOf = (name: string, [left, right]: readonly [RegExp, RegExp]) =>
		left.test(name) ? 0 : right.test(name) ? 1 : -1;
	return OPPOSITES.findIndex((pair) => {
		const [a, b] = [sideOf(one, pair), sideOf(other, pair)];
		return a >= 0 && b >= 0 && a !== b;
	});
}

/** Do the two share out all that was received? 直办 and 转办 do, and 受理 and 未受理. */
function dividesAll(one: Count, other: Count): boolean {
	return oppositeKind(one.name, other.name) === 0 || REFUSED.test(one.name) || REFUSED.test(other.name);
}

/** The count just before the pair that says 共 or 受理; else one that the sum misses by a slip. */
function totalOf(counts: readonly Count[], one: Count, other: Count, value: Decimal, text: string): Count | null {
	const before = counts.filter(({ end, nested }) => end <= one.at && (!nested || one.nested));
	const last = before[before.length - 1];
	const isNear = last !== undefined && !/[。；]/.test(text.slice(last.end, one.at)) && last.value.gte(one.value);
	if (isNear && /共|总|受理|接到|接听|收到|应办结|应结|到期|申请/.test(last.name)) return last;
	// What was sent out and is neither in time nor late may still be open; more than was sent out cannot be.
	if (isNear && /派发|转办|转派|派单|交办|办结/.test(last.name) && value.gt(last.value)) return last;
	if (dividesAll(one, other)) {
		const lead = [...before].reverse().find(({ name }) => /共|总|受理|接到|接听|收到/.test(name));
		if (lead !== undefined && lead.value.minus(value).abs().lte(lead.value.times(APART))) return lead;
	}
	return (
		counts.find(
			(count) =>
				count !== one &&
				count !== other &&
				count.value.minus(value).abs().lte(count.value.times(SLIP)) &&
				count.value.gte(100)
		) ?? null
	);
}

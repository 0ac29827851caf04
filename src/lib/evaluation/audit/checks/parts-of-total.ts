import type Decimal from 'decimal.js';

import { exact, plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import type { KnownCounts } from '../facts/known-counts.ts';
import { figure, percentOf, printedPlaces } from '../facts/numbers.ts';
import { commonBase, fits, fitsAny, impliedBase, isLone, isOwn, runsTo, type Group } from '../facts/share-fit.ts';

/** Words that make a count the total of what follows. */
const TOTAL = /共|总|累计|合计|受理|接到|接收|接听|收到|话务量/;
/** Words that promise a full division into parts. */
const DIVIDED =
	/(?:分类|类型|性质|来源|渠道|构成|类别)[^。；\d]{0,12}[：，]?$|(?:各类|全部|所有)[^。；\d]{2,6}中[：，]?$|按[^，。；\d]{2,8}(?:分|看)[^。；\d]{0,4}$/;
const REST = /^(?:其[他它](?!中)|未分类)/;

/** A share that names the total of all as its base. */
const OWN_TOTAL = /^(?:热线|工单|诉求|受理)?(?:总量|总数|全部|总体|诉求总量|工单总量|受理总量)/;
/** How near a list's sum must be to the report's main total to be of it. */
const CLOSE = exact('0.05');
/** The same for a count that no word makes a total. */
const NEAR = exact('0.02');

interface Paragraph {
	readonly text: string;
	readonly place: string;
	readonly counts: readonly Count[];
	/** The line of a few words above it: （二）来源渠道. */
	readonly heading: string;
}

/**
 * Totals with their parts and shares, in one paragraph or in paragraphs that each begin with a part. Parts whose shares
 * make 100 %, or that are said to be all, must add up to the total; a share must be its part ÷ the total, or ÷ another
 * count that the report gives. Shares that all fit another total are one finding that names it.
 */
export const partsOfTotal: ReportCheck = ({ document, known }) => {
	const paragraphs = document.blocks.flatMap((block, index): Paragraph[] => {
		if (block.kind !== 'paragraph') return [];
		const before = document.blocks[index - 1];
		const heading = before?.kind === 'paragraph' && before.text.length <= 24 ? before.text : '';
		const counts = countsOf(block.text).filter(({ unit }) => unit === 'ticket');
		return [{ text: block.text, place: block.place, counts, heading }];
	});
	const all = paragraphs.flatMap(({ counts }) => counts);
	const totals = all.filter(({ name, nested, share }) => !nested && share === null && TOTAL.test(name));
	return [...paragraphs.flatMap(groupsWithin), ...groupsAcross(paragraphs)].flatMap((group) =>
		against({ ...group, total: group.total ?? totalElsewhere(group, totals) ?? countClose(group, all) }, known)
	);
};

/**
 * The total of a list that stands in another paragraph: the one that the list comes closest to, or the report's first
 * where the list's shares are said to be of the total.
 */
function totalElsewhere({ parts }: Group, totals: readonly Count[]): Count | null {
	const main = totals[0];
	if (main === undefined) return null;
	const value = sum(parts.map((part) => part.value));
	const off = (total: Count) => value.minus(total.value).abs();
	const near = totals
		.filter((total) => !parts.includes(total) && off(total).lte(total.value.times(CLOSE)))
		.sort((a, b) => off(a).comparedTo(off(b)))[0];
	if (near !== undefined && parts.every((part) => part.value.lte(near.value))) return near;
	if (parts.some((part) => part.value.gt(main.value))) return null;
	const shared = parts.filter(({ share }) => share !== null);
	return shared.length > 0 && shared.every(({ share }) => OWN_TOTAL.test(share!.base)) ? main : null;
}

/** For parts that are said to be 占总数 and make 100 %: the count, whatever its name, that they all but add up to. */
function countClose({ parts }: Group, all: readonly Count[]): Count | null {
	const shares = sum(parts.map(({ share }) => (share === null ? exact(0) : figure(share.text))));
	const isWhole = parts.length >= AGREEING && shares.minus(100).abs().lte('0.1');
	if (!isWhole || !parts.every(({ share }) => share !== null && OWN_TOTAL.test(share.base))) return null;
	const value = sum(parts.map((part) => part.value));
	const off = (count: Count) => count.value.minus(value).abs();
	const near = all.filter((count) => !parts.includes(count) && off(count).lte(value.times(NEAR)));
	return [...near].sort((a, b) => off(a).comparedTo(off(b)))[0] ?? null;
}

/** Lists inside a paragraph: a total, then counts; or counts after 从受理性质来看. */
function groupsWithin({ text, place, counts, heading }: Paragraph): Group[] {
	const groups: Group[] = [];
	let from = 0;
	for (const sentence of text.split(/(?<=。)/)) {
		const to = from + sentence.length;
		const inside = counts.filter(({ at, nested }) => at >= from && at < to && !nested);
		const parts = topLevel(sentence, from, inside);
		from = to;
		const first = parts[0];
		if (first === undefined) continue;
		const own =
			TOTAL.test(first.name) &&
			first.share === null &&
			parts.length > 2 &&
			/其中|分别|[：:]/.test(text.slice(first.end, first.end + 30));
		const list = own ? parts.slice(1) : parts;
		const most = Math.max(...list.map(({ value }) => value.toNumber()));
		const total = own ? first : lastTotal(counts, first.at, most);
		if (list.length < 2 && !(total !== null && OWN_TOTAL.test(list[0]?.share?.base ?? ''))) continue;
		groups.push({
			text: sentence.trim(),
			place,
			total,
			parts: list,
			lead:
				list[0] === counts[0] && DIVIDED.test(heading)
					? heading
					: text.slice(Math.max(0, list[0]!.at - 40), list[0]!.at - list[0]!.name.length)
		});
	}
	return groups;
}

/** With semicolons the first count between two of them is a part and the rest belong to it; else every count is one. */
function topLevel(sentence: string, from: number, counts: readonly Count[]): Count[] {
	const marks = [...sentence.matchAll(/；/g)].map(({ index }) => from + index);
	if (marks.length === 0) return [...counts];
	const parts: Count[] = [];
	let [start, taken] = [0, -1];
	for (const count of counts) {
		while (marks[start] !== undefined && marks[start]! < count.at) start += 1;
		// Before the first part its total may stand in the same stretch: 共受理10件，其中：咨询5件；…
		const opens = start === 0 && parts.length === 1 && TOTAL.test(parts[0]!.name) && parts[0]!.share === null;
		if (start !== taken || opens) parts.push(count);
		taken = start;
	}
	return parts;
}

/** The last total before a list that is no smaller than its largest part. */
function lastTotal(counts: readonly Count[], before: number, most: number): Count | null {
	return (
		[...counts]
			.reverse()
			.find(
				({ at, name, share, value }) => at < before && share === null && TOTAL.test(name) && value.toNumber() >= most
			) ?? null
	);
}

/** Paragraphs in a row that each begin with a part and its share: 咨询类共2997件，占比76.03%，… */
function groupsAcross(paragraphs: readonly Paragraph[]): Group[] {
	const groups: Group[] = [];
	let run: { part: Count; text: string; place: string }[] = [];
	const end = () => {
		if (run.length > 1) {
			groups.push({
				text: run.map(({ text }) => text.slice(0, 24)).join(' '),
				place: run[0]!.place,
				total: null,
				parts: run.map(({ part }) => part),
				lead: ''
			});
		}
		run = [];
	};
	for (const { text, place, counts } of paragraphs) {
		const first = counts[0];
		if (first?.share != null && first.at <= 24) run.push({ part: first, text, place });
		else end();
	}
	end();
	return groups;
}

function against(group: Group, known: KnownCounts): Finding[] {
	const { parts, total } = group;
	const shared = parts.filter(({ share }) => share !== null);
	const counts = sum(parts.map(({ value }) => value));
	const allShared = shared.length === parts.length;
	const shares = sum(shared.map(({ share }) => figure(share!.text)));
	const coarse = shared.some(({ share }) => printedPlaces(share!.text) === 0) ? 1 : 0.1;
	const isWhole = allShared && shares.minus(100).abs().lte(coarse);
	const isAll =
		isWhole ||
		(!allShared && shared.length === 0 && (DIVIDED.test(group.lead) || REST.test(parts[parts.length - 1]!.name)));
	const slack = sum(parts.map((part) => part.slack));
	if (isAll && total !== null && !isKnown(known, counts, slack.plus(total.slack))) {
		const least = parts.every(({ value }) => value.lte(total.value));
		if (least) return [sumFinding(group, total.value, counts, isWhole)];
	}
	const own = counts.toNumber();
	const implied = againstImplied(group, shared, known, own);
	if (implied.length > 0) return implied;
	const wrong = shared.filter((part) => !fitsAny(part, parts, known, own) || isLone(part, group, own));
	const fitting = shared.length - wrong.length;
	if (wrong.length === 0 || (fitting < 2 && !(total !== null && shared.every((part) => isOwn(part))))) return [];
	if (fitting === 0 && shared.length > 1) return [];
	const base = total?.value ?? commonBase(shared, wrong, known, own);
	if (base === null) return [];
	return wrong.map((part) => shareFinding(group, part, base));
}

/** Shares that must agree on a base before one that does not is wrong, or before a total that is not it is. */
const AGREEING = 3;

/**
 * Shares of one list are of one base, given or not. Where all but one agree on a base, that one is wrong; where all agree
 * on one that is neither the total before them nor any count of the report, they are of something that is not told.
 */
function againstImplied(group: Group, shared: readonly Count[], known: KnownCounts, own: number): Finding[] {
	const alone = shared.filter((part) => isOwn(part) && part.slack.isZero() && runsTo(part, group.parts).length === 1);
	if (alone.length < AGREEING || alone.length < shared.length) return [];
	const unknown = alone.filter((part) => !fitsAny(part, group.parts, known, own));
	if (unknown.length === 0) return [];
	for (const left of [null, ...unknown]) {
		const kept = alone.filter((part) => part !== left);
		const base = kept.length < AGREEING ? null : impliedBase(kept);
		if (base === null) continue;
		if (left !== null) return [shareFinding(group, left, base)];
		const { total } = group;
		if (total === null || unknown.length < alone.length || !/共|总|累计/.test(total.name)) return [];
		return [
			{
				...finding('share-base', group, plain(total.value), `约 ${plain(base)}`, ''),
				severity: 'warning',
				message: `各项占比的基数约为 ${plain(base)}，不是总量 ${plain(total.value)}，报告没有交代是什么的数量`,
				remedy: '按总量重新计算占比，或写明占比的基数'
			}
		];
	}
	return [];
}

function sumFinding(group: Group, total: Decimal, counts: Decimal, isWhole: boolean): Finding {
	const terms = group.parts.map(({ value }) => plain(value)).join('+');
	const fit = group.parts.filter(
		({ share, value, slack }) => share !== null && fits(share.text, value, slack, counts.toNumber())
	);
	const wrong = group.parts.filter(
		({ share, value, slack }) => share !== null && !fits(share.text, value, slack, total.toNumber())
	);
	const isBase = isWhole && wrong.length > 1 && fit.length === group.parts.length;
	const left = total.minus(counts);
	const message = isBase
		? left.gt(0)
			? `各项占比的基数是 ${plain(counts)}，不是总量 ${plain(total)}，另有 ${plain(left)} 未分类也未说明`
			: `各项占比的基数是 ${plain(counts)}，不是总量 ${plain(total)}`
		: `${isWhole ? '各项占比合计 100%，' : ''}各项之和 ${terms} = ${plain(counts)}，不等于总量 ${plain(total)}`;
	return finding(isBase ? 'share-base' : 'parts-sum', group, plain(total), plain(counts), message);
}

function shareFinding(group: Group, part: Count, base: Decimal): Finding {
	const computed = `${plain(percentOf(part.value, base)!, 2)}%`;
	const message = `${tidy(part.name)}占比写 ${part.share!.text}%，按 ${plain(part.value)} ÷ ${plain(base)} = ${computed}`;
	return finding('share-recomputed', group, `${part.share!.text}%`, computed, message);
}

function tidy(name: string): string {
	return name.replace(/^(?:其中|以及|和|及)/, '').replace(/共$/, '');
}

function finding(check: string, { text, place }: Group, stated: string, computed: string, message: string): Finding {
	return {
		check,
		severity: 'error',
		where: place,
		quote: quoteOf(text),
		stated,
		computed,
		message,
		remedy: '核对各项数量与总量，未分类的单列说明'
	};
}

function isKnown(known: KnownCounts, value: Decimal, slack: Decimal): boolean {
	return known
		.between(value.minus(slack).toNumber(), value.plus(slack).toNumber())
		.some((count) => count.unit === 'ticket' && count.value.minus(value).abs().lte(slack));
}

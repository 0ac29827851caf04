import { countsOf, type Count, type CountUnit } from './counts.ts';
import type { Group } from './share-fit.ts';
import type { ReportBlock } from '../report-document.ts';

/** Words that make a count the total of what follows. */
export const TOTAL = /共|总|累计|合计|受理|接到|接收|接听|收到|话务量|生成|形成/;
/** Words that promise a full division into parts. */
export const DIVIDED =
	/(?:分类|类型|性质|来源|渠道|构成|类别)[^。；\d]{0,12}[：，]?$|(?:各类|全部|所有)[^。；\d]{2,6}中[：，]?$|按[^，。；\d]{2,8}(?:分|看)[^。；\d]{0,4}$/;
/** A share that names the total of all as its base. */
export const OWN_TOTAL = /^(?:热线|工单|诉求|受理)?(?:总量|总数|全部|总体|诉求总量|工单总量|受理总量)/;
/** 同比2023年11月的3905件, 较上周（500件）: what a count is held against is no part of anything. */
const HELD = /(?:[较比]|[同环]比)(?:20\d{2}年|\d{1,2}月份?|[^，。；、\d]){1,12}[（(]?$/;

export interface Paragraph {
	readonly text: string;
	readonly place: string;
	readonly counts: readonly Count[];
	/** The line of a few words above it: （二）来源渠道. */
	readonly heading: string;
}

/** Paragraphs with their counts of one unit. */
export function countedParagraphs(blocks: readonly ReportBlock[], of: CountUnit): Paragraph[] {
	return blocks.flatMap((block, index): Paragraph[] => {
		if (block.kind !== 'paragraph') return [];
		const before = blocks[index - 1];
		const heading = before?.kind === 'paragraph' && before.text.length <= 24 ? before.text : '';
		const counts = countsOf(block.text).filter(({ unit, at }) => unit === of && !HELD.test(block.text.slice(0, at)));
		return [{ text: block.text, place: block.place, counts, heading }];
	});
}

/** Lists inside a paragraph: a total, then counts; or counts after 从受理性质来看. */
export function groupsWithin({ text, place, counts, heading }: Paragraph): Group[] {
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
			/其中|分别|[：:]/.test(text.slice(first.end, Math.max(first.end + 30, parts[1]!.at)));
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
export function groupsAcross(paragraphs: readonly Paragraph[]): Group[] {
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

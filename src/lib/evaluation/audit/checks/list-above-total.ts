import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';

/** Names of one kind: 投诉类, 甲镇, 教育局. A list of one kind divides its total; a mixed one may count tickets twice. */
const KINDS: readonly RegExp[] = [
	/类(?:诉求|工单|事项|问题)?$/,
	/(?:镇|乡|街道|局|委|办|中心|公司|大队|所|院|县|区)$/,
	/渠道|电话|网站|微信|网络|APP|信箱|平台|小程序|公众号|留言/
];
const LEAD = /(?:其中|包括|主要涉及|分别为?|涉及|分类|按[^，。；]{2,6}分)[：，]?[^\d。]{0,24}$/;
/** Share of the total within which a list of one kind that falls short has a slip and no rest. */
const SLIP = '0.01';

/** A list of one kind under its total whose parts come to more than it, or to a trifle less. */
export const listAboveTotal: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph') return [];
		const counts = countsOf(block.text).filter(
			({ unit, nested, slack }) => unit === 'ticket' && !nested && slack.isZero()
		);
		return counts.flatMap((first, index): Finding[] => {
			const lead = LEAD.exec(block.text.slice(Math.max(0, first.at - 40), first.at));
			const total = totalBefore(block.text, counts, index, first);
			if (lead === null || total === null || first.share !== null) return [];
			const parts = listFrom(block.text, counts.slice(index));
			if (parts.length < 3 || parts.some(({ value }) => value.gt(total.value))) return [];
			const value = sum(parts.map((part) => part.value));
			const short = total.value.minus(value);
			const isFew = /前[一二三四五六七八九十\d]|主要|较多|突出|集中/.test(block.text.slice(total.end, first.at));
			const isClose = parts.length >= 4 && !isFew && short.lte(total.value.times(SLIP));
			if (short.isZero() || (short.gt(0) && !isClose)) return [];
			if (counts.some((count) => count.value.equals(value))) return [];
			const terms = parts.map((part) => plain(part.value)).join('+');
			return [
				{
					check: 'parts-sum',
					severity: short.lt(0) ? 'error' : 'warning',
					where: block.place,
					quote: quoteOf(block.text.slice(total.at, parts[parts.length - 1]!.end)),
					stated: plain(total.value),
					computed: plain(value),
					message: `各项之和 ${terms} = ${plain(value)}，${short.lt(0) ? '多于' : '略少于'}总量 ${plain(total.value)}`,
					remedy: '核对各项数量与总量，未列出的注明“其他”'
				}
			];
		});
	});

/** The count before a list, in its sentence or the one before, in brackets too: 住房保障类（793件）。主要涉及… */
function totalBefore(text: string, counts: readonly Count[], index: number, first: Count): Count | null {
	const before = counts[index - 1] ?? countsOf(text.slice(0, first.at)).pop();
	if (before === undefined || before.unit !== 'ticket' || before.slack.gt(0)) return null;
	const between = text.slice(before.end, first.at);
	return (between.match(/[。；]/g)?.length ?? 0) <= 1 && between.length <= 40 ? before : null;
}

/** Counts of one kind from the first of a list on, up to a full stop or another kind. */
function listFrom(text: string, counts: readonly Count[]): Count[] {
	const kind = KINDS.find((words) => words.test(counts[0]!.name));
	const listed: Count[] = [];
	for (const count of counts) {
		const last = listed[listed.length - 1];
		const between = last === undefined ? '' : text.slice(last.end, count.at - count.name.length);
		if (last !== undefined && !/^[、，；]?(?:和|以及|及)?$/.test(between.replace(/（[^）]*）/g, ''))) break;
		if (count.share !== null) return [];
		const same = kind === undefined ? last === undefined || /^、/.test(between) : kind.test(count.name);
		if (!same) break;
		listed.push(count);
	}
	return listed;
}

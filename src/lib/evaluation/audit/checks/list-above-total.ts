import type Decimal from 'decimal.js';

import { exact, plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { TOTAL } from '../facts/part-lists.ts';

/** Names of one kind: 投诉类, 甲镇, 教育局. A list of one kind divides its total; a mixed one may count tickets twice. */
const KINDS: readonly RegExp[] = [
	/类(?:诉求|工单|事项|问题|留言|信件)?$/,
	/满意的?有?$|一般的?有?$/,
	/(?:镇|乡|街道|局|委|办|办事处|管理处|中心|公司|大队|所|院|县|区|旗|市|会|政府)(?:[未已]?(?:受理|转办|承办))?$/,
	/(?:支出|经费|费用?)$/,
	/(?:拨款|补助|收入|资金|结转|结余|债券)$/,
	/渠道|电话|网站|网上|微信|网络|APP|邮件|短信|信箱|平台|小程序|公众号|留言|来函|语音|手机|粤省|办$/i
];
/** Words that say what was done: such counts overlap. */
const DONE = /办结|结案|转办|派[发单]|签收|解决|答复|回复|回访|逾期|超期|按[时期]|重办|退回|督办|接通|完成/;
const LEAD =
	/(?:其中|包括|主要涉及|分别(?:为|是)?|涉及|主要(?:集中在?|反映|包括|是|为|有)|集中在|分类|承办单位(?:为|是)|(?:诉求|工单|事项|信件|留言|来电|渠道|类)中|按[^，。；]{2,6}分)[：，]?[^。；]{0,24}$/;
/** Words that promise all of the total. */
const ALL =
	/(?:承办单位|责任单位)(?:分别)?(?:为|是)[：，]?[^，。；]{0,24}$|^[，：]?分别(?:为|是)[：，]?[^，。；]{0,24}$/;
/** What became of the whole of the money is no part of it. */
const HAPPENED = /实际|累计|到位|执行|结余(?!$)|剩余|^已|^(?:共|合计|总)/;
const REST = /^其[他它]/;
/** Share of the total within which a list of one kind that falls short has a slip and no rest. */
const SLIP = '0.01';
/** The same where two digits that changed places explain what is missing. */
const SWAP = '0.05';

/** A list of one kind under its total whose parts come to more than it, or to a trifle less. */
export const listAboveTotal: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph') return [];
		const counts = countsOf(block.text).filter(({ nested }) => !nested);
		return counts.flatMap((first, index): Finding[] => {
			const total = totalBefore(block.text, counts, index, first);
			if (total === null || first.share !== null) return [];
			const lead = LEAD.exec(block.text.slice(Math.max(total.end, first.at - 40), first.at));
			// 涉及公园32件，涉及供水31件 stand side by side.
			if (lead === null || (total.name !== '' && total.name.slice(0, 2) === first.name.slice(0, 2))) return [];
			const parts = listFrom(block.text, counts.slice(index));
			const isPair = parts.length === 2 && (isAlike(parts) || KINDS[0]!.test(first.name) || KINDS[1]!.test(first.name));
			if ((parts.length < 3 && !isPair) || parts.some(({ value }) => value.gt(total.value))) return [];
			const value = sum(parts.map((part) => part.value));
			const short = total.value.minus(value);
			const slack = sum(parts.map((part) => part.slack)).plus(total.slack);
			const isFew = /前[一二三四五六七八九十\d]|主要|较多|突出|集中/.test(block.text.slice(total.end, first.at));
			const next = counts[index + parts.length];
			const isEnd = next === undefined || /[。；]/.test(block.text.slice(parts[parts.length - 1]!.end, next.at));
			const between = block.text.slice(total.end, first.at);
			const isAll = isEnd && ALL.test(between);
			// A list with a rest under a total is judged with the other divisions of totals.
			const hasRest = REST.test(parts[parts.length - 1]!.name);
			if (hasRest && TOTAL.test(total.name)) return [];
			const isSlip = short.lte(total.value.times(SLIP)) ? parts.length >= 4 : isSwapped(parts, short, total);
			const isClose = isAll || hasRest || (!isFew && isSlip);
			if (short.abs().lte(slack) || (short.gt(0) && !isClose)) return [];
			if (counts.some((count) => count.value.minus(value).abs().lte(slack))) return [];
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

/** Do two digits of one part that changed places make up what the list falls short? 5.4 put as 4.5. */
function isSwapped(parts: readonly Count[], short: Decimal, total: Count): boolean {
	if (short.gt(total.value.times(SWAP))) return false;
	return parts.some(({ value, unit }) => {
		// Of small counts the difference is soon met by chance.
		if (unit !== 'money' && value.lt(100)) return false;
		const digits = plain(value);
		return Array.from(digits).some((digit, at) => {
			const next = digits[at + 1];
			if (next === undefined || digit === '.' || next === '.' || digit >= next) return false;
			const swapped = `${digits.slice(0, at)}${next}${digit}${digits.slice(at + 2)}`;
			return exact(swapped).minus(value).equals(short);
		});
	});
}

/** The count before a list, in its sentence or the one before, in brackets too: 住房保障类（793件）。主要涉及… */
function totalBefore(text: string, counts: readonly Count[], index: number, first: Count): Count | null {
	const before = counts[index - 1] ?? countsOf(text.slice(0, first.at)).pop();
	if (before === undefined || before.unit !== first.unit) return null;
	const between = text.slice(before.end, first.at);
	return (between.match(/[。；]/g)?.length ?? 0) <= 1 && between.length <= 40 ? before : null;
}

/** Two names that end alike: 五城区立案 and 自行采集县区立案. */
function isAlike([one, other]: readonly Count[]): boolean {
	return one!.name.length > 2 && one!.name.slice(-2) === other!.name.slice(-2);
}

/** Counts of one kind from the first of a list on, up to a full stop or another kind. */
function listFrom(text: string, counts: readonly Count[]): Count[] {
	// Costs have names of every kind: 工资及社保61.28万元，水电费5.46万元.
	const isMoney = counts[0]!.unit === 'money';
	const kind = isMoney ? undefined : KINDS.find((words) => words.test(counts[0]!.name));
	const listed: Count[] = [];
	for (const count of counts) {
		const last = listed[listed.length - 1];
		const between = last === undefined ? '' : text.slice(last.end, count.at - count.name.length);
		if (last !== undefined && !/^[、，；]?(?:和|以及|及)?$/.test(between.replace(/（[^）]*）/g, ''))) break;
		if (count.share !== null || count.unit !== counts[0]!.unit) return [];
		const isLike = last === undefined || isAlike([last, count]);
		const isRest = last !== undefined && REST.test(count.name);
		const same =
			isRest ||
			(kind === undefined
				? !DONE.test(count.name) && (isMoney ? !HAPPENED.test(count.name) : isLike || /^、/.test(between))
				: kind.test(count.name));
		if (!same) break;
		listed.push(count);
	}
	return listed;
}

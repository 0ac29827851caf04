import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';

const MONTH = /(?<![-\d—–至到~.])(\d{1,2})月(?:份)?[^，。；、\d]{0,8}$/;
const WHOLE = /累计|合计|共|总|季度|上半年|下半年|全年/;
const THIS = /(?:本|当)月|(?<![-—–至到~])\d{1,2}月份?/;

/** 1月100件、2月120件、3月130件，一季度共360件: months that do not add up, and a 累计 below the month's own figure. */
export const monthsSum: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph' || !/月|季度/.test(block.text)) return [];
		const counts = countsOf(block.text).filter(({ slack, nested }) => slack.isZero() && !nested);
		return [...months(block.text, block.place, counts), ...cumulative(block.text, block.place, counts)];
	});

function months(text: string, where: string, counts: readonly Count[]): Finding[] {
	const run: { month: number; count: Count }[] = [];
	for (const count of counts) {
		const month = Number(MONTH.exec(text.slice(Math.max(0, count.at - 20), count.at))?.[1] ?? 0);
		const last = run[run.length - 1];
		if (month >= 1 && month <= 12 && (last === undefined || month === last.month + 1)) run.push({ month, count });
		else if (run.length < 3) run.length = 0;
	}
	const [first, last] = [run[0], run[run.length - 1]];
	if (first === undefined || last === undefined || run.length < 3) return [];
	const value = sum(run.map(({ count }) => count.value));
	const inRun = new Set(run.map(({ count }) => count));
	const wholes = counts.filter(
		(count) => !inRun.has(count) && count.unit === first.count.unit && WHOLE.test(count.name)
	);
	const whole = wholes.find((count) => count.at > last.count.end) ?? wholes[wholes.length - 1];
	if (whole === undefined || wholes.some((count) => count.value.equals(value))) return [];
	// A total of other months is another sum.
	if (whole.value.minus(value).abs().gt(value.times('0.2'))) return [];
	const terms = run.map(({ count }) => plain(count.value)).join('+');
	return [
		{
			check: 'months-sum',
			severity: 'error',
			where,
			quote: quoteOf(text),
			stated: plain(whole.value),
			computed: plain(value),
			message: `${first.month} 至 ${last.month} 月之和 ${terms} = ${plain(value)}，${whole.name}写 ${plain(whole.value)}`,
			remedy: '核对各月数与累计数'
		}
	];
}

function cumulative(text: string, where: string, counts: readonly Count[]): Finding[] {
	return counts.flatMap((count, index): Finding[] => {
		const before = counts[index - 1];
		if (before === undefined || !/累计/.test(count.name) || /累计/.test(before.name)) return [];
		const between = text.slice(before.end, count.at);
		const lead = text.slice(text.lastIndexOf('。', before.at) + 1, before.at);
		if (/[。]/.test(between) || !THIS.test(lead) || !/今年|年以来|年初|截至|[\d]月/.test(`${between}`)) return [];
		const verb = /受理|办结|派发|转办|接听|回访|交办/;
		if (verb.exec(before.name)?.[0] !== verb.exec(count.name)?.[0] || count.value.gte(before.value)) return [];
		return [
			{
				check: 'cumulative-less',
				severity: 'error',
				where,
				quote: quoteOf(text.slice(before.at - before.name.length, count.end)),
				stated: plain(count.value),
				computed: `≥${plain(before.value)}`,
				message: `累计 ${plain(count.value)} 少于当月的 ${plain(before.value)}`,
				remedy: '核对累计数'
			}
		];
	});
}

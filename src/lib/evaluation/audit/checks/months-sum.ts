import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { TOTAL } from '../facts/part-lists.ts';

const MONTH = /(?<![-\d—–至到~.])(\d{1,2})月(?:份)?[^，。；、\d]{0,8}$/;
const QUARTER = /第?([一二三四])季度[^，。；、\d]{0,8}$/;
const WHOLE = /累计|合计|共|总|季度|上半年|下半年|全年/;
const THIS = /(?:本|当)月|(?<![-—–至到~])\d{1,2}月份?/;

/** 1月100件、2月120件、3月130件，一季度共360件: months that do not add up, and a 累计 below the month's own figure. */
export const monthsSum: ReportCheck = ({ document }) => {
	const all = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? countsOf(block.text) : []));
	const totals = all.filter(({ name, nested }) => !nested && TOTAL.test(name));
	return document.blocks.flatMap((block): Finding[] => {
		if (block.kind !== 'paragraph' || !/月|季度/.test(block.text)) return [];
		const counts = countsOf(block.text).filter(({ nested }) => !nested);
		const whole = counts.filter(({ slack }) => slack.isZero());
		return [
			...months(block.text, block.place, counts, totals),
			...quarters(block.text, block.place, counts, totals),
			...cumulative(block.text, block.place, whole)
		];
	});
};

type Dated = { readonly at: number; readonly count: Count };

function months(text: string, where: string, counts: readonly Count[], totals: readonly Count[]): Finding[] {
	const run = runOf(text, counts, (before) => Number(MONTH.exec(before)?.[1] ?? 0), 12);
	// Of the months of a quarter, a half or a whole year the report's total may stand elsewhere.
	const isPeriod = [3, 6, 12].includes(run.length) && (run[0]?.at ?? 0) % run.length === 1;
	return run.length < 3 ? [] : against(text, where, run, counts, isPeriod ? totals : [], '月');
}

function quarters(text: string, where: string, counts: readonly Count[], totals: readonly Count[]): Finding[] {
	const number = (before: string) => '一二三四'.indexOf(QUARTER.exec(before)?.[1] ?? '无') + 1;
	const run = runOf(text, counts, number, 4);
	const isPeriod = [2, 4].includes(run.length) && (run[0]?.at ?? 0) % run.length === 1;
	return isPeriod ? against(text, where, run, counts, totals, '季度') : [];
}

/** Counts of periods in a row. */
function runOf(text: string, counts: readonly Count[], numberOf: (before: string) => number, most: number): Dated[] {
	const run: Dated[] = [];
	for (const count of counts) {
		const at = numberOf(text.slice(Math.max(0, count.at - 20), count.at));
		const last = run[run.length - 1];
		if (at >= 1 && at <= most && (last === undefined || at === last.at + 1)) run.push({ at, count });
		else if (run.length < 3) run.length = 0;
	}
	return run;
}

function against(
	text: string,
	where: string,
	run: readonly Dated[],
	counts: readonly Count[],
	totals: readonly Count[],
	word: string
): Finding[] {
	const [first, last] = [run[0]!, run[run.length - 1]!];
	const value = sum(run.map(({ count }) => count.value));
	const slack = sum(run.map(({ count }) => count.slack));
	const inRun = new Set(run.map(({ count }) => count));
	const able = (count: Count) => !inRun.has(count) && count.unit === first.count.unit;
	const wholes = counts.filter((count) => able(count) && WHOLE.test(count.name));
	// A total of other periods is another sum.
	const near = totals.filter((count) => able(count) && count.value.minus(value).abs().lte(value.times('0.05')));
	const whole = wholes.find((count) => count.at > last.count.end) ?? wholes[wholes.length - 1] ?? near[0];
	const isSame = (count: Count) => count.value.minus(value).abs().lte(slack.plus(count.slack));
	if (whole === undefined || [...wholes, ...totals].some(isSame)) return [];
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
			message: `${first.at} 至 ${last.at} ${word}之和 ${terms} = ${plain(value)}，${whole.name}写 ${plain(whole.value)}`,
			remedy: '核对各期数与合计数'
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

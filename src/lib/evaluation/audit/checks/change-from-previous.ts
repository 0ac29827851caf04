import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { BEFORE, CHANGE, DOWN, UP } from '../facts/change-words.ts';
import { figure, FIGURE, printedPlaces, saysSame } from '../facts/numbers.ts';
import { TOTAL } from '../facts/part-lists.ts';

/** Periods that are one before only where something is held against them: 较二季度的17.25万件, 比2021年的487.6万件. */
const HELD = '[较比](?:20\\d{2}年(?:\\d{1,2}月份?)?|第?[一二三四]季度|上半年|\\d{1,2}月份?)';
/** 上月1000件，环比增长20% · （上月1000件）环比增长20% · 较上月的1000件增长20% */
const COUNT = new RegExp(
	`(?:${BEFORE}|${HELD})[（(]?(?:的|为|是|共|受理|接听|派发|转办|办结|同期|诉求|工单|数|量|：)*(${FIGURE})(万?)(件|个|单|通|次|宗|起|人|元)${CHANGE}\\s*%(?!点)`,
	'g'
);
/** What is done with tickets: not their number. */
const OTHER = /办结|派发|转办|回访/;
/** 同比增长4%（2022年受理25000件） */
const AFTER = new RegExp(
	`(${UP}|${DOWN})了?(?:约)?(${FIGURE})%[（(](?:${BEFORE}|20\\d{2}年(?:同期|全年|度)?(?:\\d{1,2}月份?)?)[^，。；\\d）)]{0,6}(${FIGURE})(件|个|单|通|次|宗|起)[）)]`,
	'g'
);
/** 比第一季度5500件增加500件，增长9.09% · 较上周（3284件）减少157件 · 较2021年的487.6万件增加34.7万件 */
const WITH = new RegExp(
	`[较比](?:20\\d{2}年)?[^，。；\\d]{1,8}(?:\\d{1,2}月份?)?[（(]?的?(${FIGURE})(万?)(件|个|单|通|次|宗|起|元)[）)]?(${UP}|${DOWN})了?(${FIGURE})\\2\\3(?:[，、（(]\\s*(?:同比|环比)?(?:${UP}|${DOWN}|增幅|降幅)了?(?:为|达)?(${FIGURE})%)?`,
	'g'
);
/** 日均3313个，比上半年日均2135个增长55.17% */
const AGAINST = new RegExp(
	`(${FIGURE})(件|个|单|通|次|宗|起)[，、]?[较比][^，。；\\d]{1,14}(${FIGURE})\\2(${UP}|${DOWN})了?(${FIGURE})%`,
	'g'
);
/** A change given with the figure of the period before: by how much and in which direction. */
export const changeFromPrevious: ReportCheck = ({ document }) => {
	const known = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? countsOf(block.text) : []));
	const main = known.find(({ name, nested, share }) => TOTAL.test(name) && !nested && share === null) ?? null;
	return document.blocks.flatMap((block) =>
		block.kind === 'paragraph'
			? [
					...ofCounts(block.text, block.place, { main, known }),
					...ofDifferences(block.text, block.place),
					...againstOther(block.text, block.place)
				]
			: []
	);
};

/** The report's first total, and all its counts. */
interface Elsewhere {
	readonly main: Count | null;
	readonly known: readonly Count[];
}

function ofCounts(text: string, where: string, { main, known }: Elsewhere): Finding[] {
	const before = [...text.matchAll(COUNT)].map((match) => {
		const [, base = '0', scale = '', unit = '', direction = '', stated = '0'] = match;
		return { match, base, scale, unit, direction, stated };
	});
	const after = [...text.matchAll(AFTER)].map((match) => {
		const [, direction = '', stated = '0', base = '0', unit = ''] = match;
		return { match, base, scale: '', unit, direction, stated };
	});
	if (before.length + after.length === 0) return [];
	const counts = countsOf(text);
	const bases = before.map(({ match }) => match.index + match[0].length);
	const isBase = ({ at, end }: Count) => before.some(({ match }, index) => at >= match.index && end <= bases[index]!);
	return [...before, ...after].flatMap(({ match, base: printed, scale, unit, direction, stated }): Finding[] => {
		const factor = scale === '' ? 1 : 10000;
		const base = figure(printed).times(factor);
		const at = text.lastIndexOf('。', match.index);
		const same = (count: Count) => (unit === '元') === (count.unit === 'money') && !count.nested && !isBase(count);
		const now = counts.filter((count) => count.at > at && count.end <= match.index && same(count));
		// 日均 and the like are no figures of the period; 上月受理1640件，环比下降4.39% alone is of the report's total.
		const last =
			[...now].reverse().find(({ name }) => !/日均|平均/.test(name)) ??
			(unit === '元' || OTHER.test(match[0]) ? null : main);
		if (last == null || base.isZero()) return [];
		const isUp = new RegExp(`^(?:${UP})$`).test(direction);
		const slack = exact(10)
			.pow(-printedPlaces(printed))
			.times(scale === '' ? 0 : factor);
		const candidates = now.length > 0 ? now : known;
		const right = candidates.some((count) => {
			const change = count.value.minus(base);
			const percent = change.abs().times(100).dividedBy(base);
			const spread = count.slack.plus(slack).times(100).dividedBy(base);
			const isSame =
				saysSame(stated, percent) || (spread.gt(0) && figure(stated).minus(percent).abs().lte(spread.plus('0.01')));
			return isSame && (change.abs().lte(count.slack.plus(slack)) || isUp === change.gt(0));
		});
		if (right) return [];
		const change = last.value.minus(base);
		const percent = plain(change.abs().times(100).dividedBy(base), 2);
		const word = change.gte(0) ? '增长' : '下降';
		return [
			{
				check: 'change-recomputed',
				severity: 'error',
				where,
				quote: quoteOf(text.slice(at + 1, match.index + match[0].length)),
				stated: `${direction}${stated}%`,
				computed: `${word}${percent}%`,
				message: `由 ${plain(base)} 到 ${plain(last.value)} 是${word} ${percent}%，写成${direction} ${stated}%`,
				remedy: '核对本期数、基期数和变动方向'
			}
		];
	});
}

function ofDifferences(text: string, where: string): Finding[] {
	return [...text.matchAll(WITH)].flatMap((match): Finding[] => {
		const [quote, before = '0', scale = '', unit = '', direction = '', difference = '0', stated] = match;
		const base = figure(before);
		if (base.isZero()) return [];
		const by = figure(difference);
		const common = { check: 'change-recomputed', severity: 'error', where } as const;
		const from = text.lastIndexOf('。', match.index) + 1;
		const now = countsOf(text).filter(
			(count) => count.at >= from && count.end <= match.index && (count.unit === 'money') === (unit === '元')
		);
		const last = [...now].reverse().find(({ name, nested }) => !nested && !/日均|平均/.test(name));
		const isUp = new RegExp(`^(?:${UP})$`).test(direction);
		const factor = scale === '' ? 1 : 10000;
		const reached = (isUp ? base.plus(by) : base.minus(by)).times(factor);
		const slack = exact(10)
			.pow(-Math.max(printedPlaces(before), printedPlaces(difference)))
			.times(factor);
		const isCount = scale === '' && printedPlaces(before) === 0 && printedPlaces(difference) === 0;
		const off = ({ value }: Count) =>
			value
				.minus(reached)
				.abs()
				.gt(isCount ? 0 : slack);
		if (last !== undefined && now.every(off)) {
			const computed = last.value.dividedBy(factor).minus(base);
			return [
				{
					...common,
					quote: quoteOf(text.slice(from, match.index + quote.length)),
					stated: `${direction}${difference}${scale}${unit}`,
					computed: `${computed.gte(0) ? '增加' : '减少'}${plain(computed.abs())}${scale}${unit}`,
					message: `由 ${before}${scale} 到 ${plain(last.value.dividedBy(factor))}${scale} 相差 ${plain(computed.abs())}${scale}${unit}，写成${direction} ${difference}${scale}${unit}`,
					remedy: '核对本期数、基期数和增减数'
				}
			];
		}
		const percent = by.times(100).dividedBy(base);
		if (stated === undefined || saysSame(stated, percent)) return [];
		// Of figures in 万 the percentage may have been worked out before they were rounded.
		const spread = isCount ? exact(0) : exact(10).pow(-printedPlaces(difference)).times(100).dividedBy(base);
		if (figure(stated).minus(percent).abs().lte(spread)) return [];
		return [
			{
				...common,
				quote: quoteOf(quote),
				stated: `${stated}%`,
				computed: `${plain(percent, 2)}%`,
				message: `变动幅度写 ${stated}%，按 ${difference} ÷ ${before} = ${plain(percent, 2)}%`,
				remedy: '核对增减数和基期数'
			}
		];
	});
}

function againstOther(text: string, where: string): Finding[] {
	return [...text.matchAll(AGAINST)].flatMap((match): Finding[] => {
		const [quote, now = '0', , before = '0', direction = '', stated = '0'] = match;
		const base = figure(before);
		if (base.isZero()) return [];
		const change = figure(now).minus(base);
		const percent = change.abs().times(100).dividedBy(base);
		const isUp = new RegExp(`^(?:${UP})$`).test(direction);
		if (saysSame(stated, percent) && (change.isZero() || isUp === change.gt(0))) return [];
		const computed = `${change.gte(0) ? '增长' : '下降'}${plain(percent, 2)}%`;
		return [
			{
				check: 'change-recomputed',
				severity: 'error',
				where,
				quote: quoteOf(quote),
				stated: `${direction}${stated}%`,
				computed,
				message: `由 ${before} 到 ${now} 是${computed}，写成${direction} ${stated}%`,
				remedy: '核对两期的数量和变动方向'
			}
		];
	});
}

import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf } from '../facts/counts.ts';
import { figure, FIGURE, saysSame } from '../facts/numbers.ts';

const UP = '增长|增加|上升|提高|提升|高出|高|多|升';
const DOWN = '下降|减少|降低|低|少|降';
const BEFORE =
	'(?:上(?:一)?(?:个)?(?:月|期|周|季度|年)|(?:去年|上年|前一年)(?:同期|同月|\\d{1,2}月份?|[一二三四]季度)?|同期)';
const CHANGE = `[）)]?\\s*[，、（(]?\\s*(?:同比|环比|[较比](?:上月|上期|上年|同期|去年同期|上年同期))?(${UP}|${DOWN})了?(?:约)?(${FIGURE})`;
/** 上月1000件，环比增长20% · （上月1000件）环比增长20% · 较上月的1000件增长20% */
const COUNT = new RegExp(
	`${BEFORE}[（(]?(?:的|为|是|共|受理|接听|派发|转办|办结|同期|诉求|工单|数|量|：)*(${FIGURE})(万?)(件|个|单|通|次|宗|起|人|元)${CHANGE}\\s*%(?!点)`,
	'g'
);
/** 同比增长4%（2022年受理25000件） */
const AFTER = new RegExp(
	`(${UP}|${DOWN})了?(?:约)?(${FIGURE})%[（(](?:${BEFORE}|20\\d{2}年(?:同期|全年|度)?(?:\\d{1,2}月份?)?)[^，。；\\d）)]{0,6}(${FIGURE})(件|个|单|通|次|宗|起)[）)]`,
	'g'
);
/** 比第一季度5500件增加500件，增长9.09% */
const WITH = new RegExp(
	`[较比][^，。；\\d]{1,8}(${FIGURE})(?:件|个|单|通|次|宗|起)(${UP}|${DOWN})了?(${FIGURE})(?:件|个|单|通|次|宗|起)[，、（(]\\s*(?:同比|环比)?(?:${UP}|${DOWN})了?(${FIGURE})%`,
	'g'
);
/** 满意率98.12%，上月97.02%，环比提高1.1个百分点 */
const RATE = new RegExp(
	`[率度比](?:为|达到?|是)?(${FIGURE})%[，、（(][^，。；\\d]{0,6}${BEFORE}[^，。；\\d]{0,8}(${FIGURE})%${CHANGE}\\s*(%|个?百分点)`,
	'g'
);

/** 日均3313个，比上半年日均2135个增长55.17% */
const AGAINST = new RegExp(
	`(${FIGURE})(件|个|单|通|次|宗|起)[，、]?[较比][^，。；\\d]{1,14}(${FIGURE})\\2(${UP}|${DOWN})了?(${FIGURE})%`,
	'g'
);
/** 接通率98.78%，比上半年的98.12%高出0.66个百分点 */
const RATE_AGAINST = new RegExp(
	`[率度](?:为|达到?|是)?(${FIGURE})%[，、]?[较比][^，。；\\d]{1,16}(${FIGURE})%的?(${UP}|${DOWN})了?(${FIGURE})\\s*(%|个?百分点)`,
	'g'
);

/** A change given with the figure of the period before: by how much, in which direction, and in percent or in points. */
export const changeFromPrevious: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) =>
		block.kind === 'paragraph'
			? [
					...ofCounts(block.text, block.place),
					...ofDifferences(block.text, block.place),
					...againstOther(block.text, block.place),
					...ofRates(block.text, block.place)
				]
			: []
	);

function ofCounts(text: string, where: string): Finding[] {
	const before = [...text.matchAll(COUNT)]
		.filter(([, , scale]) => scale === '')
		.map((match) => ({ match, base: match[1]!, direction: match[4]!, stated: match[5]! }));
	const after = [...text.matchAll(AFTER)].map((match) => ({
		match,
		base: match[3]!,
		direction: match[1]!,
		stated: match[2]!
	}));
	if (before.length + after.length === 0) return [];
	const counts = countsOf(text);
	return [...before, ...after].flatMap(({ match, base: printed, direction, stated }): Finding[] => {
		const base = figure(printed);
		const at = text.lastIndexOf('。', match.index);
		const now = counts.filter((count) => count.at > at && count.end <= match.index && !count.nested);
		// 日均 and the like are no figures of the period.
		const last = [...now].reverse().find(({ name }) => !/日均|平均/.test(name));
		if (last === undefined || base.isZero() || last.slack.gt(0)) return [];
		const isUp = new RegExp(`^(?:${UP})$`).test(direction);
		const right = now.some(({ value }) => {
			const change = value.minus(base);
			return saysSame(stated, change.abs().times(100).dividedBy(base)) && (change.isZero() || isUp === change.gt(0));
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
		const [quote, before = '0', , difference = '0', stated = '0'] = match;
		const base = figure(before);
		if (base.isZero()) return [];
		const percent = figure(difference).times(100).dividedBy(base);
		if (saysSame(stated, percent)) return [];
		return [
			{
				check: 'change-recomputed',
				severity: 'error',
				where,
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

function ofRates(text: string, where: string): Finding[] {
	return [...text.matchAll(RATE), ...text.matchAll(RATE_AGAINST)].flatMap((match): Finding[] => {
		const [quote, now = '0', before = '0', direction = '', stated = '0', unit = ''] = match;
		const change = figure(now).minus(figure(before));
		const isUp = new RegExp(`^(?:${UP})$`).test(direction);
		const rightWay = change.isZero() || isUp === change.gt(0);
		const points = change.abs();
		const isRelative = !figure(before).isZero() && saysSame(stated, points.times(100).dividedBy(figure(before)));
		const word = change.gte(0) ? '提高' : '下降';
		const common = { where, quote: quoteOf(quote), computed: `${word}${plain(points)} 个百分点` } as const;
		if (unit !== '%') {
			if (rightWay && saysSame(stated, points)) return [];
			return [
				{
					...common,
					check: 'points-recomputed',
					severity: 'error',
					stated: `${direction}${stated} 个百分点`,
					message: `${before}% 与 ${now}% 相差 ${plain(points)} 个百分点，是${word}，写成${direction} ${stated}`,
					remedy: '更正差值'
				}
			];
		}
		if (rightWay && isRelative && !saysSame(stated, points)) return [];
		return [
			{
				...common,
				check: 'points-called-percent',
				severity: exact(stated.replace(/,/g, '')).equals(points) ? 'warning' : 'error',
				stated: `${direction}${stated}%`,
				message: `${before}% 与 ${now}% 相差 ${plain(points)} 个百分点（${word}），写成${direction} ${stated}%`,
				remedy: '比率之差写“个百分点”'
			}
		];
	});
}

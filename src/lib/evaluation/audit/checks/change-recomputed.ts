import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { TOTAL } from '../facts/part-lists.ts';
import { figure, FIGURE, printedPlaces, saysSame } from '../facts/numbers.ts';

const UP = '增加|增长|上升|提高|多|升';
const DOWN = '减少|下降|降低|少|降';
const PERCENT = `(?:${UP}|${DOWN}|增幅|升幅|降幅)(?:率)?(?:了|为|达|约)?\\s*(${FIGURE})\\s*%`;
/** 同比增加189.25万元，增加31.39% */
const BY = new RegExp(
	`(?:同比|环比|相比|[较比](?:20\\d{2}年)?(?:\\d{1,2}月份?)?[^，。；\\d]{0,10}?)[^，。；\\d]{0,8}?(${UP}|${DOWN})了?[^，。；\\d]{0,4}(?=(${FIGURE})(?:万|亿)?(?:件|个|单|通|次|人|元))[^，。；%]{1,16}[，、（(]\\s*(?:同比|环比)?${PERCENT}`,
	'g'
);
/** 由1000件增加到1200件，增长20% */
const FROM_TO = new RegExp(
	`[由从][^，。；\\d]{0,12}(${FIGURE})(万?)(件|个|单|通|次|人|元)[^，。；\\d]{0,4}(?:${UP}|${DOWN})(?:到|至|为)[^，。；\\d]{0,6}(${FIGURE})(万?)\\3[，、（(]\\s*(?:同比|环比)?${PERCENT}`,
	'g'
);

/** Changes that give their figures: the percentage must be the difference ÷ the figure before the change. */
export const changeRecomputed: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) =>
		block.kind === 'paragraph' ? [...byDifference(block.text, block.place), ...fromTo(block.text, block.place)] : []
	);

function byDifference(text: string, place: string): Finding[] {
	const matches = [...text.matchAll(BY)];
	if (matches.length === 0) return [];
	const counts = countsOf(text);
	return matches.flatMap((match): Finding[] => {
		const [, direction = '', , stated = '0'] = match;
		const difference = counts.find(({ at }) => at > match.index && at < match.index + match[0].length);
		if (difference === undefined) return [];
		const now = counts.filter(({ end, unit }) => end <= match.index && unit === difference.unit);
		const near = now[now.length - 1];
		const isNear = near !== undefined && !/。/.test(text.slice(near.end, match.index));
		// 与去年同期相比增加4.35万件 alone in its sentence is of the paragraph's total.
		const last = isNear ? near : /相比/.test(match[0]) ? now.find(({ name }) => TOTAL.test(name)) : undefined;
		if (last === undefined) return [];
		const isUp = new RegExp(`^(?:${UP})`).test(direction);
		const before = (count: Count) => (isUp ? count.value.minus(difference.value) : count.value.plus(difference.value));
		// Any figure before it may be the one that changed; a rounded one moves the result by its own print.
		const right = now.some((count) => {
			const base = before(count);
			if (base.lte(0)) return false;
			const rate = difference.value.times(100).dividedBy(base);
			const spread = rate.times(
				difference.slack
					.dividedBy(difference.value.isZero() ? 1 : difference.value)
					.plus(count.slack.plus(difference.slack).dividedBy(base))
			);
			return (
				saysSame(stated, rate) ||
				figure(stated)
					.minus(rate)
					.abs()
					.lte(spread.plus(exact(10).pow(-printedPlaces(stated))))
			);
		});
		const base = before(last);
		if (right || base.lte(0)) return [];
		const computed = difference.value.times(100).dividedBy(base);
		const sign = isUp ? '−' : '+';
		return [
			finding(
				place,
				text,
				match.index,
				stated,
				plain(computed, 2),
				`变动幅度写 ${stated}%，按 ${plain(difference.value)} ÷（${plain(last.value)} ${sign} ${plain(difference.value)}）= ${plain(computed, 2)}%`
			)
		];
	});
}

function fromTo(text: string, place: string): Finding[] {
	return [...text.matchAll(FROM_TO)].flatMap((match): Finding[] => {
		const [, from = '0', fromScale = '', , to = '0', toScale = '', stated = '0'] = match;
		if (fromScale !== toScale || figure(from).isZero()) return [];
		const computed = figure(to).minus(figure(from)).abs().times(100).dividedBy(figure(from));
		if (saysSame(stated, computed)) return [];
		return [
			finding(
				place,
				text,
				match.index,
				stated,
				plain(computed, 2),
				`变动幅度写 ${stated}%，由 ${from} 到 ${to} 为 ${plain(computed, 2)}%`
			)
		];
	});
}

function finding(where: string, text: string, at: number, stated: string, computed: string, message: string): Finding {
	const start = text.lastIndexOf('。', at) + 1;
	return {
		check: 'change-recomputed',
		severity: 'error',
		where,
		quote: quoteOf(text.slice(start)),
		stated: `${stated}%`,
		computed: `${computed}%`,
		message,
		remedy: '核对本期数、增减数和基期数'
	};
}

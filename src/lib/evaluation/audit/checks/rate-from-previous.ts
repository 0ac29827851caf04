import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { BEFORE, CHANGE, DOWN, UP } from '../facts/change-words.ts';
import { figure, FIGURE, saysSame } from '../facts/numbers.ts';

/** 满意率98.12%，上月97.02%，环比提高1.1个百分点 */
const RATE = new RegExp(
	`[率度比](?:为|达到?|是)?(${FIGURE})%[，、（(][^，。；\\d]{0,6}${BEFORE}[^，。；\\d]{0,8}(${FIGURE})%${CHANGE}\\s*(%|个?百分点)`,
	'g'
);

/** 接通率98.78%，比上半年的98.12%高出0.66个百分点 */
const RATE_AGAINST = new RegExp(
	`[率度](?:为|达到?|是)?(${FIGURE})%[，、]?[较比](?:20\\d{2}年)?[^，。；\\d]{1,16}(${FIGURE})%的?(${UP}|${DOWN})了?(${FIGURE})\\s*(%|个?百分点)`,
	'g'
);

/** A rate's change given with the rate before: how many points, in which direction, and points called percent. */
export const rateFromPrevious: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => (block.kind === 'paragraph' ? ofRates(block.text, block.place) : []));

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

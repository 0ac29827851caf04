import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, printedPlaces, saysSame } from '../facts/numbers.ts';

const FROM_TO = new RegExp(
	`[率度][^，。；]{0,12}[由从](?:20\\d{2}年)?\\D{0,10}(${FIGURE})\\s*%\\s*(?:，)?(提高|上升|提升|增长|下降|降低|减少)(?:到|至|为)\\D{0,4}(${FIGURE})\\s*%[，,]?\\s*(?:同比|环比)?(?:提高|上升|提升|增长|下降|降低|减少)了?\\s*(${FIGURE})\\s*(%|个?百分点)`
);
const DECREASE = new RegExp(`(?:下降|减少|降低)了?\\s*(${FIGURE})\\s*%`, 'g');
const CHANGED = '(?:增长|上升|提高|提升|下降|降低|增加|减少)了?';
const COMPARED = '(?:同比|环比|[较比][^，。；\\d]{1,12})';
/** 接通率为96.69%，环比上升1.39%: a rate's change in percent, with nothing to compute it from. */
const VAGUE = new RegExp(
	`[率度](?:为|达到?|是)?(${FIGURE})%\\s*[，、（(]\\s*(?:[^，。；\\d]{0,4}${COMPARED}[^，。；\\d]{0,4}${CHANGED}|${CHANGED}|[较比][^，。；\\d]{1,12}[高低])(${FIGURE})%`,
	'g'
);
const TERM =
	/[较比]上(?:个)?月[^，。；]{0,4}同比|[较比](?:上年|去年)同期[^，。；]{0,4}环比|环比[较比]?(?:上年|去年)同期/;

/** Changes: points of a rate called percent, a decrease of more than all, 同比 said of the month before. */
export const changeOfRate: ReportCheck = ({ sentences }) =>
	sentences.flatMap(({ text, place }): Finding[] => {
		const common = { where: place, quote: quoteOf(text) };
		const findings: Finding[] = [];
		const change = FROM_TO.exec(text);
		if (change !== null) {
			const [, from = '0', direction = '', to = '0', stated = '0', unit = ''] = change;
			const points = figure(to).minus(figure(from)).abs();
			const relative = figure(from).isZero() ? null : points.times(100).dividedBy(figure(from));
			// 由95.6%上升至96.8%，上升1.2%: the points themselves, and the relative change (1.26%) only when cut off.
			const isPoints =
				figure(stated).equals(points) && relative?.toDecimalPlaces(printedPlaces(stated)).equals(points) === false;
			const isUp = /提高|上升|提升|增长/.test(direction);
			if (!points.isZero() && isUp !== figure(to).gt(figure(from))) {
				findings.push({
					...common,
					check: 'points-recomputed',
					severity: 'error',
					stated: `${direction}到${to}%`,
					computed: `${isUp ? '下降' : '提高'}${plain(points)} 个百分点`,
					message: `由 ${from}% 到 ${to}% 是${isUp ? '下降' : '提高'}，写成${direction}`,
					remedy: '核对两期的比率和变动方向'
				});
			} else if (unit === '%' && (relative === null || isPoints || !saysSame(stated, relative))) {
				findings.push({
					...common,
					check: 'points-called-percent',
					severity: 'warning',
					stated: `${stated}%`,
					computed: `${plain(points)} 个百分点`,
					message: `${from}% 与 ${to}% 相差 ${plain(points)} 个百分点，写成了 ${stated}%`,
					remedy: '比率之差写“个百分点”'
				});
			} else if (unit !== '%' && !saysSame(stated, points)) {
				findings.push({
					...common,
					check: 'points-recomputed',
					severity: 'error',
					stated: `${stated} 个百分点`,
					computed: `${plain(points)} 个百分点`,
					message: `${from}% 与 ${to}% 相差 ${plain(points)} 个百分点，写成 ${stated}`,
					remedy: '更正差值'
				});
			}
		}
		for (const [, rate = '0', by = '0'] of change === null ? text.matchAll(VAGUE) : []) {
			findings.push({
				...common,
				check: 'points-called-percent',
				severity: 'notice',
				stated: `${by}%`,
				computed: `${by} 个百分点？`,
				message: `比率 ${rate}% 的升降写成 ${by}%，分不清是相差百分点还是升降幅度`,
				remedy: '比率之差写“个百分点”，并给出上期的比率'
			});
		}
		for (const [quote, value = '0'] of text.matchAll(DECREASE)) {
			if (figure(value).lte(100)) continue;
			findings.push({
				...common,
				check: 'decrease-above-100',
				severity: 'error',
				stated: `${value}%`,
				computed: '≤100%',
				message: `“${quote}”：数量最多减少 100%`,
				remedy: '核对基期数值'
			});
		}
		const term = TERM.exec(text);
		if (term !== null) {
			findings.push({
				...common,
				check: 'comparison-term',
				severity: 'warning',
				stated: term[0],
				computed: term[0].includes('月') ? '环比' : '同比',
				message: `“${term[0]}”：与上一期比是环比，与上年同期比是同比`,
				remedy: '更正用语，并写明比较的期间'
			});
		}
		return findings;
	});

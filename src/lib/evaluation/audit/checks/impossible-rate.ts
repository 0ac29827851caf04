import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, printedPlaces, saysSame } from '../facts/numbers.ts';

/** Rates that cannot pass 100 % by their nature; completion and growth rates can. */
const BOUNDED =
	'(?:按[时期])?(?:支出率|发放率|执行率|接通率|办结率|合格率|到位率|满意率|满意度|及时率|覆盖率|完好率|可用率|回访率|解决率|参评率|签收率)';
const AT_LEAST_ALL = new RegExp(`${BOUNDED}\\s*(?:≥|>=|>|＞|不低于)\\s*(100(?:\\.0+)?)\\s*%`);
const ABOVE_ALL = new RegExp(`${BOUNDED}(?:为|达到?|是|≥|>=|[:：])?\\s*(${FIGURE})\\s*%`, 'g');
const COUNTED = new RegExp(
	`(\\d{1,3})\\s*(条|台|部|座|路)[^，。；\\d]{0,14}(?:接通率|完好率|可用率|合格率|在线率|畅通率)\\s*(?:≥|>=|为|达到?|=|不低于)?\\s*(${FIGURE})\\s*%`
);

/** Targets and rates that cannot be: ≥100% of a bounded rate, a rate above 100 %, 98.02 % of 40 circuits. */
export const impossibleRate: ReportCheck = ({ sentences, goalLines, scoreTables }) => {
	const goals = goalLines.map(({ text, place }) => ({ text, place }));
	const rows = scoreTables
		.flatMap((table) => table.rows)
		.flatMap(({ name, target, actual, place }) =>
			[target, actual].map((value) => ({ text: `${name}${value ?? ''}`.replace(/\s/g, ''), place }))
		);
	return [
		...[...goals, ...sentences].flatMap((line) => [...atLeastAll(line), ...aboveAll(line), ...notACount(line)]),
		...rows.flatMap(aboveAll)
	];
};

interface Line {
	readonly text: string;
	readonly place: string;
}

function atLeastAll({ text, place }: Line): Finding[] {
	const match = AT_LEAST_ALL.exec(text);
	if (match === null) return [];
	return [
		{
			check: 'impossible-target',
			severity: 'warning',
			where: place,
			quote: quoteOf(text),
			stated: match[0],
			computed: '＝100%',
			message: `“${match[0]}”：这类比率不可能超过 100%，目标应写“＝100%”，并给出实际值`,
			remedy: '改为“＝100%”，并填报实际完成值'
		}
	];
}

function aboveAll({ text, place }: Line): Finding[] {
	return [...text.matchAll(ABOVE_ALL)]
		.filter(([, value]) => figure(value!).gt(100))
		.map(([quote, value]) => ({
			check: 'rate-above-100',
			severity: 'error',
			where: place,
			quote: quoteOf(text),
			stated: `${value!}%`,
			computed: '≤100%',
			message: `“${quote}”：这类比率不可能超过 100%`,
			remedy: '核对分子与分母的口径'
		}));
}

/** A share of few things can only be k ÷ n; any other percentage needs a definition, by time for instance. */
function notACount({ text, place }: Line): Finding[] {
	const match = COUNTED.exec(text);
	if (match === null) return [];
	const [, count = '', unit = '', stated = ''] = match;
	const total = exact(count);
	if (printedPlaces(stated) === 0 || total.isZero()) return [];
	const nearest = figure(stated).times(total).dividedBy(100);
	const candidates = [nearest.floor(), nearest.ceil()].map((part) => part.times(100).dividedBy(total));
	if (candidates.some((rate) => saysSame(stated, rate))) return [];
	const shown = candidates.map((rate) => `${plain(rate, 2)}%`).join('或');
	return [
		{
			check: 'impossible-rate',
			severity: 'warning',
			where: place,
			quote: quoteOf(text),
			stated: `${stated}%`,
			computed: shown,
			message: `按 ${count}${unit}计，比率只能是 ${shown} 等，不可能是 ${stated}%`,
			remedy: '写明口径（如按时长：1−故障时长÷应通时长），并给出实际值'
		}
	];
}

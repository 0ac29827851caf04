import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { statedFigures, type StatedFigure } from '../../parse-goals.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { coverage } from '../facts/checklist-standard.ts';
import { FIGURE, figure, saysSame } from '../facts/numbers.ts';
import type { ScoreRow } from '../facts/score-table.ts';

const ACTUAL = new RegExp(`^(${FIGURE})\\s*([%\\u4e00-\\u9fa5]{1,4})$`);
/** Share of the words of a name that the other must have to be of the same thing. */
const SAME = 0.6;
/** What is done with tickets: names that differ in it speak of different counts. */
const ACTS = /受理|接听|接通|转办|派发|派单|交办|办理|办结|直接|按[时期]|逾期|签收|回访|解决|满意|合格|及时/g;
/** Figures of another period, of a part, or not exact: they need not be the table's. */
const OTHER =
	/其中|同比|环比|增长|增加|下降|提高|提升|减少|上年|去年|较|日均|月均|每|累计|历年|约|近|余|多件|以上|以下|以内|不低于|不少于|不超过|超过|超额|[≥≤><]/;

/** 实际完成情况 in words against 实际完成值 of the indicator of that name: one form cannot have reached two figures. */
export const goalResults: ReportCheck = ({ results, scoreTables }) =>
	results.flatMap(({ text, place, table }) => {
		const own = scoreTables.length === 1 ? scoreTables : scoreTables.filter((scores) => scores.place === table);
		const rows = own.length === 1 ? own[0]!.rows : [];
		return statedFigures(text)
			.filter(({ clause }) => !OTHER.test(clause))
			.flatMap((stated): Finding[] => {
				const row = indicatorOf(stated, rows);
				const actual = row === null ? null : valueOf(row);
				if (row === null || actual === null || actual.unit !== stated.unit) return [];
				const isSame = saysSame(stated.value, figure(actual.value)) || saysSame(actual.value, figure(stated.value));
				if (isSame) return [];
				return [
					{
						check: 'goal-result',
						severity: 'error',
						where: `${place} 与 ${row.place}`,
						quote: quoteOf(stated.clause),
						stated: `${stated.value}${stated.unit}`,
						computed: `${actual.value}${actual.unit}`,
						message: `年度总体目标的实际完成情况写“${stated.clause}”，指标表中${row.name}的实际完成值为 ${row.actual!}`,
						remedy: '以有佐证的数为准，统一两处的完成值'
					}
				];
			});
	});

/** The one indicator that a figure's name speaks of; null where none does, or more than one as well. */
function indicatorOf({ name }: StatedFigure, rows: readonly ScoreRow[]): ScoreRow | null {
	const likeness = (row: ScoreRow) =>
		Math.max(coverage(thingOf(row.name), thingOf(name)), coverage(thingOf(name), thingOf(row.name)));
	const alike = rows
		.map((row) => ({ row, how: likeness(row) }))
		.filter(({ row, how }) => how >= SAME && actsOf(row.name) === actsOf(name))
		.sort((a, b) => b.how - a.how);
	const [first, second] = alike;
	return first === undefined || first.how === second?.how ? null : first.row;
}

/** A name without the words that come and go: 全年受理群众诉求, 受理工单量 and 受理来电诉求量 are one thing. */
const thingOf = (name: string) =>
	name
		.replace(/20\d{2}年度?|全年|年度|本年|共计?|群众|市民|来电(?=诉求)|热线|总?[数量]量?$|达到?$|为$/g, '')
		.replace(/诉求|来电|工单/g, '工单');
const actsOf = (name: string) => [...new Set(name.match(ACTS))].sort().join();

function valueOf({ actual, target }: ScoreRow): { value: string; unit: string } | null {
	const match = ACTUAL.exec((actual ?? '').replace(/\s/g, ''));
	// 52.31万件 as 523100件, as the words are read.
	if (match !== null && /^万[^元]/.test(match[2]!))
		return { value: plain(figure(match[1]!).times(10000)), unit: match[2]!.slice(1) };
	if (match !== null) return { value: match[1]!, unit: match[2]! };
	// 28 beside ≥24次: the unit stands with the target.
	const bare = new RegExp(`^${FIGURE}$`).exec((actual ?? '').trim());
	const unit = new RegExp(`${FIGURE}\\s*([%\\u4e00-\\u9fa5]{1,4})$`).exec((target ?? '').replace(/\s/g, ''))?.[1];
	return bare === null || unit === undefined ? null : { value: bare[0], unit };
}

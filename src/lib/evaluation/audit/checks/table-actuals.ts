import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { FIGURE } from '../facts/numbers.ts';
import type { ScoreRow } from '../facts/score-table.ts';

/** A figure of a target or an actual, without its sign and unit. */
const VALUE = new RegExp(`^(?:[≥≤＝=><]|>=|<=|不低于|不少于|不超过)?\\s*(${FIGURE})\\s*[%\\u4e00-\\u9fa5]{0,4}$`);
/** Digits from which an equal target and actual cannot be chance. */
const TELLING_DIGITS = 4;

/**
 * Scoring tables with target and actual columns: a target without an actual, an actual without a target, and targets that
 * are the actual in every digit.
 */
export const tableActuals: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) => [
		...targetsEqual(rows.filter(isEqual)),
		...rows.flatMap((row): Finding[] => {
			if (row.target === null || row.actual === null) return [];
			const [target, actual] = [row.target.trim(), row.actual.trim()];
			const common = { severity: 'warning', where: row.place } as const;
			if (target !== '' && actual === '') {
				return [
					{
						...common,
						check: 'target-without-actual',
						quote: target,
						stated: target,
						computed: null,
						message: `${row.name}设了目标“${target}”，没有实际完成值`,
						remedy: '填报实际完成值和依据'
					}
				];
			}
			if (target === '' && actual !== '') {
				return [
					{
						...common,
						check: 'actual-without-target',
						quote: actual,
						stated: actual,
						computed: null,
						message: `${row.name}填了实际完成值“${actual}”，没有目标值`,
						remedy: '补填年初批复的目标值'
					}
				];
			}
			return [];
		})
	]);

/** 26013件 wanted and 26013件 reached; money that was to be spent is often spent to the last figure. */
function isEqual({ l1, l2, name, target, actual }: ScoreRow): boolean {
	const [wanted, reached] = [target, actual].map((text) => VALUE.exec((text ?? '').replace(/\s/g, ''))?.[1]);
	if (wanted === undefined || wanted !== reached || /预算|资金|成本|金额/.test(`${l1}${l2}${name}`)) return false;
	return wanted.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length >= TELLING_DIGITS;
}

function targetsEqual(rows: readonly ScoreRow[]): Finding[] {
	const [first] = rows;
	if (first === undefined) return [];
	const quote = rows.map(({ name, target, actual }) => `${name} ${target!} ${actual!}`).join('，');
	return [
		{
			check: 'target-equals-actual',
			severity: 'warning',
			where: first.place,
			quote: quoteOf(quote),
			stated: quote,
			computed: quote,
			message: `目标值与实际完成值逐位相同（${quote}），目标像是按结果补写的`,
			remedy: '目标应写年初批复的数值，实际值另行填报'
		}
	];
}

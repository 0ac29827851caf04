import { isOneOf, literal } from '../../engine/sql/quote.ts';

/**
 * Units of a time limit. Case matters in the joined form of one platform: D6 = 6 days, d6 = 6 working days, H6 = 6 hours,
 * h6 = 6 working hours.
 */
const UNITS: Readonly<Record<string, readonly string[]>> = {
	workday: ['d', '工作日', '工作天', '个工作日', '个工作天'],
	day: ['D', '天', '日', '自然日', '日历天', '个自然日'],
	workhour: ['h', '工作小时', '工作时', '个工作小时'],
	hour: ['H', '小时', '时', '个小时'],
	minute: ['分', '分钟']
};
const WORDS = Object.values(UNITS)
	.flat()
	.filter((word) => word.length > 1 || !/[a-z]/i.test(word))
	.sort((a, b) => b.length - a.length);
/** A greater number is a slip: counted from any day, it would lead beyond every calendar. */
const LONGEST = 1_000_000;
const LIMIT = `^(?:([DdHh])([0-9]+(?:[.][0-9]+)?)|([0-9]+(?:[.][0-9]+)?) ?(${WORDS.join('|')})?(?:内|以内)?)$`;

/**
 * SQL STRUCT(amount DOUBLE, word VARCHAR) of a limit such as `5个工作日`, `48小时`, `d6`, or `5`: a number and the word of its
 * unit, null where it has none. The amount is null where there is no limit, or one that nobody can mean.
 */
export function timeLimit(text: string): string {
	const amount = 'TRY_CAST(concat(p.n, p.m) AS DOUBLE)';
	return (
		`list_transform([regexp_extract(replace(${text}, ' ', ''), ${literal(LIMIT)}, ['c', 'n', 'm', 'w'])], lambda p: ` +
		`{amount: CASE WHEN ${amount} <= ${LONGEST} THEN ${amount} END, word: nullif(concat(p.c, p.w), '')})[1]`
	);
}

/**
 * SQL: the unit that a word means: workday, day, workhour, hour, minute; null where it means none. A bare number without any
 * word counts working days, the usual rule of the field.
 */
export function limitUnit(word: string): string {
	const cases = Object.entries(UNITS).map(([unit, words]) => `WHEN ${isOneOf(word, words)} THEN '${unit}'`);
	return `CASE WHEN ${word} IS NULL THEN 'workday' ${cases.join(' ')} END`;
}

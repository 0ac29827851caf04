import { literal } from '../../engine/sql/quote.ts';
import { isOneOf, withFlattened } from './text.ts';

/** Year first, with - / . or 年月日, two or four digits; then maybe a weekday and a time, 12- or 24-hour, and a zone. */
const WRITTEN =
	'^((?:19|20)?[0-9]{2}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?' +
	'[ ,]*(?:(?:星期|周)[一二三四五六日天])?' +
	'(?:[T \t,]*(上午|下午|凌晨|早上|中午|晚上|AM|PM)? ?([0-9]{1,2})[:时点](?:([0-9]{1,2})(?:[:分]([0-9]{1,2})(?:[.,][0-9]+)?秒?|分)?)?' +
	' ?(AM|PM)? ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?)?$';
const WRITTEN_GROUPS = `['y', 'm', 'd', 'half', 'h', 'i', 's', 'half2', 'zone']`;

const COMPACT_FORMATS = [
	'%Y%m%d%H%M%S',
	'%Y%m%d %H%M%S',
	'%Y%m%dT%H%M%S',
	'%Y%m%d %H:%M:%S',
	'%Y%m%d%H%M',
	'%Y%m%d %H:%M',
	'%Y%m%d'
];

/** Whole minutes east of Greenwich that the wall clock of every export is on (Asia/Shanghai). */
const LOCAL_OFFSET_MINUTES = 480;

/**
 * SQL TIMESTAMP: a moment in local wall-clock time from any way of writing it that has the year first; from
 * `yyyyMMdd[HHmmss]`; or from a spreadsheet's serial number (days since 1899-12-30, rounded to the second).
 * A zone is turned into local time. Two-digit years are 20yy. Null for anything else, also for 30 February.
 */
export function castInstant(text: string): string {
	return `coalesce(${plainInstant(text)}, ${withFlattened(text, anyInstant)})`;
}

function anyInstant(flat: string): string {
	return `coalesce(${writtenInstant(flat)}, ${compactInstant(flat)}, ${serialInstant(flat)})`;
}

/** What nearly every cell is: `YYYY-MM-DD HH:MM:SS`. The length keeps a two-digit year from being taken for the year 23. */
function plainInstant(text: string): string {
	return `CASE WHEN length(${text}) = 19 AND left(${text}, 2) BETWEEN '19' AND '20' THEN try_strptime(${text}, '%Y-%m-%d %H:%M:%S') END`;
}

function writtenInstant(flat: string): string {
	const number = (part: string) => `coalesce(TRY_CAST(p.${part} AS INTEGER), 0)`;
	const day = `TRY_CAST(concat(CASE WHEN length(p.y) = 2 THEN '20' ELSE '' END, p.y, '-', p.m, '-', p.d) AS TIMESTAMP)`;
	const hour =
		`CASE WHEN ${isOneOf('concat(p.half, p.half2)', ['PM', '下午', '中午', '晚上'])} AND ${number('h')} < 12 THEN ${number('h')} + 12 ` +
		`WHEN ${isOneOf('concat(p.half, p.half2)', ['AM', '上午', '凌晨', '早上'])} AND ${number('h')} = 12 THEN 0 ELSE ${number('h')} END`;
	const zone =
		`CASE WHEN p.zone = '' THEN 0 WHEN p.zone IN ('Z', 'UTC') THEN ${LOCAL_OFFSET_MINUTES} ELSE ${LOCAL_OFFSET_MINUTES} - ` +
		`CAST(concat(p.zone[1], '1') AS INTEGER) * (CAST(p.zone[2:3] AS INTEGER) * 60 + CAST(right(p.zone, 2) AS INTEGER)) END`;
	const inRange = `${number('h')} <= 24 AND ${number('i')} < 60 AND ${number('s')} <= 60`;
	const moment = `CASE WHEN ${inRange} THEN ${day} + to_seconds((${hour}) * 3600 + (${number('i')} + ${zone}) * 60 + ${number('s')}) END`;
	return `list_transform([regexp_extract(${flat}, ${literal(WRITTEN)}, ${WRITTEN_GROUPS})], lambda p: ${moment})[1]`;
}

function compactInstant(flat: string): string {
	const formats = COMPACT_FORMATS.map(literal).join(', ');
	return `CASE WHEN regexp_matches(${flat}, '^(19|20)[0-9]{6}([T 0-9]|$)') THEN try_strptime(${flat}, [${formats}]) END`;
}

/** 20000 is in 1954 and 79999 in 2119: wide enough for any hotline, narrow enough not to take a year for a serial. */
function serialInstant(flat: string): string {
	return (
		`CASE WHEN regexp_full_match(${flat}, '[2-7][0-9]{4}([.][0-9]+)?') ` +
		`THEN TIMESTAMP '1899-12-30 00:00:00' + to_seconds(CAST(round(TRY_CAST(${flat} AS DOUBLE) * 86400) AS BIGINT)) END`
	);
}

const MONTH = '^((?:19|20)[0-9]{2}) ?(?:[-/年] ?([0-9]{1,2})|[.]?([0-9]{2})) ?月?份?$';

/** SQL DATE: the day of an instant, or the first day of a month written as `2023-05`, `2023年5月` or `202305`. */
export function castDate(text: string): string {
	const month = (flat: string) =>
		`list_transform([regexp_extract(${flat}, ${literal(MONTH)}, ['y', 'm', 'n'])], ` +
		`lambda p: TRY_CAST(concat(p.y, '-', p.m, p.n, '-01') AS DATE))[1]`;
	const any = (flat: string) => `coalesce(CAST(${anyInstant(flat)} AS DATE), ${month(flat)})`;
	return `coalesce(CAST(${plainInstant(text)} AS DATE), ${withFlattened(text, any)})`;
}

import { literal } from '../../engine/sql/quote.ts';
import { castFlag } from './flag.ts';
import { withFlattened } from './text.ts';

/** Words after a number, by the unit of the field: what one of them is worth in that unit. */
const UNIT_FACTORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	元: { 元: '1', 万元: '10000', 万: '10000' },
	万元: { 万元: '1', 万: '1', 元: '0.0001' },
	秒: { 秒: '1', 秒钟: '1', S: '1', 分: '60', 分钟: '60' }
};
const COUNT_FACTORS: Readonly<Record<string, string>> = {
	次: '1',
	件: '1',
	个: '1',
	人: '1',
	名: '1',
	条: '1',
	人次: '1'
};

const NUMBER = '^([-+]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:E[-+]?[0-9]+)?)([^0-9.]*)$';

function factors(unit: string | undefined): Readonly<Record<string, string>> {
	return { '': '1', ...(UNIT_FACTORS[unit ?? ''] ?? COUNT_FACTORS) };
}

/** SQL: thousands commas, blanks and currency signs taken out; (1,200) becomes -1200. */
function bareNumber(flat: string): string {
	const bare = `regexp_replace(${flat}, '[, \t¥￥$]|人民币|RMB|CNY', '', 'g')`;
	return `regexp_replace(${bare}, '^[(]([0-9.]+)[)]$', '-\\1')`;
}

/** SQL: `value(number, factor)` of a written number with its unit; null where the unit is not one of the field's. */
function writtenNumber(flat: string, unit: string | undefined, type: string): string {
	const cases = Object.entries(factors(unit)).map(
		([word, worth]) => `WHEN ${literal(word)} THEN ${worth}::DECIMAL(9,4)`
	);
	return (
		`list_transform([regexp_extract(${bareNumber(flat)}, ${literal(NUMBER)}, ['n', 'u'])], ` +
		`lambda p: TRY_CAST(TRY_CAST(p.n AS ${type}) * CASE p.u ${cases.join(' ')} END AS ${type}))[1]`
	);
}

/** SQL DOUBLE: a percentage as a ratio. The point is moved in the text, because 98.12 / 100 is not 0.9812 in binary. */
function percentage(flat: string): string {
	const digits = `regexp_extract(${bareNumber(flat)}, '^(-?[0-9]+(?:[.][0-9]+)?)%$', 1)`;
	return `TRY_CAST(nullif(${digits}, '') || 'E-2' AS DOUBLE)`;
}

/** SQL: hh:mm:ss or mm:ss as seconds. */
function clockSeconds(flat: string): string {
	const part = (name: string) => `coalesce(TRY_CAST(p.${name} AS DOUBLE), 0)`;
	return (
		`list_transform([regexp_extract(${flat}, '^(?:([0-9]+):)?([0-5]?[0-9]):([0-5][0-9])$', ['h', 'm', 's'])], ` +
		`lambda p: CASE WHEN p.s <> '' THEN ${part('h')} * 3600 + ${part('m')} * 60 + ${part('s')} END)[1]`
	);
}

/**
 * SQL DOUBLE: a number with thousands, currency, percent (as a ratio) or the field's own unit behind it. A length of
 * time may be written hh:mm:ss. Null for anything else, also for nan and inf.
 */
export function castNumber(text: string, unit?: string): string {
	const plain = `CASE WHEN regexp_full_match(${text}, '-?[0-9]+([.][0-9]+)?') THEN TRY_CAST(${text} AS DOUBLE) END`;
	const any = (flat: string) =>
		`coalesce(${[
			writtenNumber(flat, unit, 'DOUBLE'),
			percentage(flat),
			...(unit === '秒' ? [clockSeconds(flat)] : [])
		].join(', ')})`;
	return `coalesce(${plain}, ${withFlattened(text, any)})`;
}

/** SQL INTEGER: a whole number. 是/有 counts as 1 and 否/无 as 0, because counts and yes/no share headers (是否延期). */
export function castInteger(text: string, unit?: string): string {
	const whole =
		`CASE WHEN ${text} IS NOT NULL THEN list_transform([${castNumber(text, unit)}], ` +
		`lambda v: CASE WHEN v = floor(v) AND abs(v) < 2147483648 THEN CAST(v AS INTEGER) END)[1] END`;
	const plain = `CASE WHEN regexp_full_match(${text}, '[0-9]{1,9}') THEN TRY_CAST(${text} AS INTEGER) END`;
	const answer = `CASE WHEN NOT regexp_matches(${text}, '[0-9]') THEN CAST(${castFlag(text)} AS INTEGER) END`;
	return `coalesce(${plain}, ${whole}, ${answer})`;
}

/** SQL DECIMAL(18,6): an amount in the field's unit (元 or 万元), exact. */
export function castMoney(text: string, unit?: string): string {
	return withFlattened(text, (flat) => writtenNumber(flat, unit, 'DECIMAL(18,6)'));
}

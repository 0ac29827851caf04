import { Decimal as DecimalJs } from 'decimal.js';

import { readFlag } from './flag.ts';
import { flattenWords } from './text.ts';

/** Words after a number, by the unit of the field: what one of them is worth in that unit. */
const UNIT_FACTORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	元: { 元: '1', 千元: '1000', 万元: '10000', 万: '10000', 亿元: '100000000' },
	万元: { 万元: '1', 万: '1', 元: '0.0001', 千元: '0.1', 亿元: '10000' },
	秒: { 秒: '1', 秒钟: '1', S: '1', 毫秒: '0.001', 分: '60', 分钟: '60', 小时: '3600' }
};

/** Can numbers of a field in `unit` be written in the unit `word`, another size of the same quantity? */
export function isUnitOf(word: string, unit: string): boolean {
	return Object.prototype.hasOwnProperty.call(UNIT_FACTORS[unit] ?? {}, word);
}
const COUNT_FACTORS: Readonly<Record<string, string>> = {
	次: '1',
	件: '1',
	个: '1',
	人: '1',
	名: '1',
	条: '1',
	人次: '1'
};

/** Digits enough for every amount that its column can hold, times a factor. */
const Decimal = DecimalJs.clone({ precision: 40 });

const PLAIN = /^-?[0-9]+(?:[.][0-9]+)?$/;
const SMALL_WHOLE = /^[0-9]{1,9}$/;
const NUMBER = /^([-+]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:E[-+]?[0-9]+)?)([^0-9.]*)$/;
const PERCENT = /^(-?[0-9]+(?:[.][0-9]+)?)%$/;
const CLOCK = /^(?:([0-9]+):)?([0-5]?[0-9]):([0-5][0-9])$/;
const LARGEST_INTEGER = 2 ** 31;
const MONEY_PLACES = 6;
const LARGEST_MONEY = new Decimal('1e12');

/** Thousands commas, blanks and currency signs taken out; (1,200) becomes -1200. */
function bare(flat: string): string {
	return flat.replace(/[, \t¥￥$]|人民币|RMB|CNY/g, '').replace(/^[(]([0-9.]+)[)]$/, '-$1');
}

/** A written number with its unit; null where the unit is not one of the field's. */
function writtenNumber(plain: string, unit: string | undefined): DecimalJs | null {
	const [, digits, word = ''] = NUMBER.exec(plain) ?? [];
	if (digits === undefined) return null;
	const factors = UNIT_FACTORS[unit ?? ''] ?? COUNT_FACTORS;
	if (word === '') return new Decimal(digits);
	const factor = Object.entries(factors).find(([name]) => name === word)?.[1];
	return factor === undefined ? null : new Decimal(digits).times(factor);
}

/** hh:mm:ss or mm:ss as seconds. */
function clockSeconds(flat: string): number | null {
	const [, hours = '0', minutes, seconds] = CLOCK.exec(flat) ?? [];
	if (minutes === undefined) return null;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * A number with thousands, currency, percent (as a ratio) or the field's own unit behind it. A length of time may be
 * written hh:mm:ss. Null for anything else, also for nan and inf.
 */
export function readNumber(text: string, unit?: string): number | null {
	if (PLAIN.test(text)) return Number(text);
	const flat = flattenWords(text);
	const plain = bare(flat);
	const percent = PERCENT.exec(plain);
	// The point is moved in the text, because 98.12 / 100 is not 0.9812 in binary.
	const value = percent ? Number(`${percent[1]}e-2`) : (writtenNumber(plain, unit)?.toNumber() ?? null);
	if (value === null) return unit === '秒' ? clockSeconds(flat) : null;
	return Number.isFinite(value) ? value : null;
}

/** A whole number. 是/有 counts as 1 and 否/无 as 0, because counts and yes/no share headers (是否延期). */
export function readInteger(text: string, unit?: string): number | null {
	if (SMALL_WHOLE.test(text)) return Number(text);
	const value = readNumber(text, unit);
	if (value !== null) return Number.isInteger(value) && Math.abs(value) < LARGEST_INTEGER ? value : null;
	if (/[0-9]/.test(text)) return null;
	const answer = readFlag(text);
	return answer === null ? null : Number(answer);
}

/** An amount in the field's unit (元 or 万元) as exact decimal text, halves of the sixth decimal rounded up. */
export function readMoney(text: string, unit?: string): string | null {
	const value = writtenNumber(bare(flattenWords(text)), unit);
	if (value === null || value.abs().gte(LARGEST_MONEY)) return null;
	return value.toDecimalPlaces(MONEY_PLACES, DecimalJs.ROUND_HALF_UP).toFixed();
}

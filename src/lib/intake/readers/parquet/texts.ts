import type { SchemaElement } from 'hyparquet';

import { plainText } from '../number-text.ts';

const DAY_SECONDS = 86_400;
const MS_DAY = DAY_SECONDS * 1000;

/** An instant of a column without a zone is wall-clock time already. */
export function instantText(milliseconds: number): string {
	const text = new Date(Math.round(milliseconds / 1000) * 1000).toISOString();
	return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** How the library gives values that it knows a meaning of: as texts that the casts read. */
export const PARSERS = {
	timestampFromMilliseconds: (value: bigint) => instantText(Number(value)),
	timestampFromMicroseconds: (value: bigint) => instantText(Number(value) / 1e3),
	timestampFromNanoseconds: (value: bigint) => instantText(Number(value) / 1e6),
	dateFromDays: (days: number) => new Date(days * MS_DAY).toISOString().slice(0, 10),
	jsonFromBytes: (bytes: Uint8Array) => new TextDecoder().decode(bytes)
};

/** How the values of one column become texts. */
export interface ColumnTexts {
	/** The library gives them as they are stored. */
	readonly raw: boolean;
	text(value: unknown): string;
}

/** `writer`: the program that wrote the file, as it names itself. */
export function columnTexts(element: SchemaElement, writer: string): ColumnTexts {
	const { type, converted_type: converted, logical_type: logical } = element;
	const known = (raw: boolean, text: (value: never) => string): ColumnTexts => ({
		raw,
		text: (value) => (value === null || value === undefined ? '' : text(value as never))
	});
	if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
		const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
		return known(true, (value: number | bigint | Uint8Array) => decimalText(value, scale));
	}
	if (converted === 'INTERVAL') return known(true, intervalText);
	if (converted === 'TIME_MILLIS') return known(true, (value: number) => clockText(value / 1e3));
	if (converted === 'TIME_MICROS') return known(true, (value: bigint) => clockText(Number(value) / 1e6));
	if (logical?.type === 'TIME') {
		const second = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical.unit];
		return known(true, (value: number | bigint) => clockText(Number(value) / second));
	}
	if (type === 'FLOAT')
		return known(false, (value: number) => (Number.isFinite(value) ? plainText(single(value)) : ''));
	// Hive and Spark keep moments of their zone in the old type of 96 bits, in UTC; other programs the clock on the wall.
	const zoned =
		logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : type === 'INT96' && /parquet-mr/i.test(writer);
	return zoned ? known(false, (value: string) => `${value}Z`) : { raw: false, text: valueText };
}

/** Text of a value whose column says nothing more of it; what nests comes as JSON. */
export function valueText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? plainText(value) : '';
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (value instanceof Uint8Array) return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}

/** A whole number of units of the last place, to the last digit. Bytes are big-endian two's complement. */
function decimalText(value: number | bigint | Uint8Array, scale: number): string {
	let units = value instanceof Uint8Array ? 0n : BigInt(value);
	if (value instanceof Uint8Array) {
		for (const byte of value) units = (units << 8n) | BigInt(byte);
		units = BigInt.asIntN(value.length * 8, units);
	}
	const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const part = scale > 0 ? digits.slice(-scale).replace(/0+$/, '') : '';
	return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `HH:MM:SS` of a time of day or a length of time in seconds, rounded. */
function clockText(seconds: number): string {
	const total = Math.round(seconds);
	return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

/** Months, days and milliseconds: without months a length of time, else as it is stored. */
function intervalText(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [months, days, milliseconds] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
	const clock = clockText(days * DAY_SECONDS + milliseconds / 1000);
	return months === 0 ? clock : `${months} 个月 ${clock}`;
}

/** The shortest number that is this value in single precision: 0.1, not 0.10000000149011612. */
function single(value: number): number {
	for (let digits = 6; digits < 9; digits += 1) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return short;
	}
	return Number(value.toPrecision(9));
}

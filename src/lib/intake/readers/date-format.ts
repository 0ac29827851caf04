/** How a number format shows a number: as a point in time, as a time of day or duration, or as a number. */
export type FormatKind = 'number' | 'date' | 'time';

/** Built-in number formats that show dates, with the ones that Chinese and Japanese Excel add; the rest are numbers. */
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
	...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
	...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const)
]);

/**
 * Codes of the built-in formats of East Asian spreadsheets, which write none for them: a date that Chinese Excel shows as
 * 2024年3月1日 has the bare id 31. The texts stand for the kind alone.
 */
export const EAST_ASIAN_CODES: ReadonlyMap<number, string> = new Map(
	[...BUILT_IN]
		.filter(([id]) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		.map(([id, kind]) => [id, kind === 'date' ? 'yyyy-mm-dd' : 'hh:mm:ss'])
);

/** The kind of a built-in number format by its id (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): FormatKind {
	return BUILT_IN.get(id) ?? 'number';
}

/** The kind of a number format by its code, read from its first section. */
export function formatKind(code: string): FormatKind {
	const bare = code
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
		.split(';')[0]!
		.replace(/general|standard|g\/通用格式|e[+-]/gi, '');
	if (/[yd]|a{3}|上午.*日|[年月日]/i.test(bare)) return 'date';
	if (/[hs]/i.test(bare)) return 'time';
	return /m/i.test(bare) ? 'date' : 'number';
}

const DAY_SECONDS = 86_400;
/** The first serial that is no date any more: the day after 9999-12-31. */
const LAST_SERIAL = 2_958_466;
/** A day of 1954: no length of time is that long, whatever its format says, and no record of a hotline that old. */
const LONGEST_DAYS = 20_000;
const dayTexts = new Map<number, string>();
const two = (value: number) => (value < 10 ? `0${value}` : String(value));

function clock(seconds: number): string {
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** `YYYY-MM-DD` of a whole serial of the 1900 system, with its 29 February 1900 read as the day before. */
function dayOf(serial: number): string {
	let text = dayTexts.get(serial);
	if (text === undefined) {
		// Before March 1900 the system is one day behind, because it holds a leap day that never was.
		const days = serial <= 60 ? Math.min(serial + 1, 60) : serial;
		text = new Date(Date.UTC(1899, 11, 30) + days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
		if (dayTexts.size < 100_000) dayTexts.set(serial, text);
	}
	return text;
}

/**
 * Text of a spreadsheet serial under a format: `YYYY-MM-DD HH:MM:SS` for dates, `HH:MM:SS` for a time of day or a
 * duration (a time format over a serial of a day and more is a date shown short, unless it counts hours, as `[h]:mm` does,
 * and these are no moment of our time).
 * Seconds are rounded, never cut. Null where the serial is no date.
 */
export function serialText(serial: number, kind: FormatKind, date1904 = false, elapsed = false): string | null {
	if (kind === 'number' || !(serial >= 0) || serial >= LAST_SERIAL) return null;
	const total = Math.round(serial * DAY_SECONDS);
	if (kind === 'time' && (total < DAY_SECONDS || (elapsed && serial < LONGEST_DAYS))) return clock(total);
	const days = Math.floor(total / DAY_SECONDS) + (date1904 ? 1462 : 0);
	if (days >= LAST_SERIAL) return null;
	return `${dayOf(days)} ${clock(total % DAY_SECONDS)}`;
}

/** Does a format code count hours past a day: `[h]:mm`? */
export function isElapsed(code: string): boolean {
	return /\[h+\]|\[m+\]|\[s+\]/i.test(code);
}

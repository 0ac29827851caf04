const LOCAL_OFFSET_MS = 480 * 60_000;
/** Milliseconds since 1970, or seconds, of the years 2001 to 2033; `/Date(…)/` is how .NET puts them into JSON. */
const EPOCH = /^(?:\/DATE\()?(1[0-9]{9})([0-9]{3})?(?:[+-][0-9]{4})?(?:\)\/)?$/;
/** `Mon May 08 09:30:05 CST 2023`, as Java shows a moment; CST is China's time here. */
const JAVA =
	/^[A-Z]{3} ([A-Z]{3} [0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) (?:(CST|GMT[+]08:00|UTC|GMT|Z) )?((?:19|20)[0-9]{2})$/;
/** What browsers and Go put behind an offset: `GMT+0800 (中国标准时间)`, `+0800 CST`. */
const BEHIND = /(?:GMT)?([+-][0-9]{2}:?[0-9]{2})(?: [A-Z]{3,4}| ?[(][^()]*[)])?$/;

/** A moment since 1970 as local time `YYYY-MM-DD HH:MM:SS`, seconds cut; null for other text. */
export function epochText(flat: string): string | null {
	const match = EPOCH.exec(flat);
	if (!match) return null;
	return new Date(Number(match[1]) * 1000 + LOCAL_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** A moment as programs show it who were not asked for a format, written in a way that people use; other text as it is. */
export function withoutProgramForm(flat: string): string {
	const java = JAVA.exec(flat);
	if (!java) return flat.length > 24 ? flat.replace(BEHIND, '$1') : flat;
	const [, day, time, zone = '', year] = java;
	return `${day} ${year} ${time}${zone === 'UTC' || zone === 'GMT' || zone === 'Z' ? 'Z' : ''}`;
}

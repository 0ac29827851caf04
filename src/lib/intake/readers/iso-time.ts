/** An ISO 8601 date, with or without a time, as `YYYY-MM-DD HH:MM:SS`, seconds rounded; other text as it is. */
export function isoText(value: string): string {
	const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?Z?)?$/.exec(value);
	if (!match) return value;
	const [, day, time = '00:00:00', fraction = '0'] = match;
	const ms = Date.parse(`${day}T${time}Z`) + Math.round(Number(fraction)) * 1000;
	return Number.isNaN(ms) ? value : new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** Seconds of an ISO 8601 duration (`PT12H30M58.5S`); null for other text. */
export function durationSeconds(value: string): number | null {
	const match = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
	if (!match) return null;
	const [days, hours, minutes] = [1, 2, 3].map((group) => Number(match[group] ?? 0)) as [number, number, number];
	return ((days * 24 + hours) * 60 + minutes) * 60 + Number((match[4] ?? '0').replace(',', '.'));
}

/** An ISO 8601 date, with or without a time, as `YYYY-MM-DD HH:MM:SS`, seconds rounded; other text as it is. */
export function isoText(value: string): string {
	const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?Z?)?$/.exec(value);
	if (!match) return value;
	const [, day, time = '00:00:00', fraction = '0'] = match;
	const ms = Date.parse(`${day}T${time}Z`) + Math.round(Number(fraction)) * 1000;
	return Number.isNaN(ms) ? value : new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** An ISO 8601 duration (`PT12H30M58S`) as `HH:MM:SS`; other text as it is. */
export function durationText(value: string): string {
	const match = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
	if (!match) return value;
	const [days, hours, minutes] = [1, 2, 3].map((group) => Number(match[group] ?? 0)) as [number, number, number];
	const seconds = Math.round(Number((match[4] ?? '0').replace(',', '.')));
	const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
	const two = (part: number) => String(part).padStart(2, '0');
	return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

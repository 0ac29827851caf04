/** A moment as judgements carry it, in local wall-clock time: `2024-02-27 15:04:05.678`. */
export function momentText(date: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
	return `${day} ${time}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/**
 * The moment, or a millisecond after `before` where it is not later: two edits within a millisecond, or after the clock was
 * set back, still stand in the order in which they were made.
 */
export function momentAfter(moment: string, before: string | undefined): string {
	if (before === undefined || moment > before) return moment;
	const [day = '', time = '00:00:00'] = before.split(' ');
	// Wall-clock text is counted on as if it were UTC, which has no hours that are missing or come twice.
	const next = new Date(Date.parse(`${day}T${time}Z`) + 1);
	return Number.isNaN(next.getTime()) ? `${before}+` : next.toISOString().replace('T', ' ').replace('Z', '');
}

import { addDays, type Period } from '../../domain/period.ts';

/** The last so many days up to and with the as-of day. */
export function lastDays(asOf: string, days: number): Period {
	const end = addDays(asOf.slice(0, 10), 1);
	return { from: addDays(end, -days), to: end };
}

/** Long enough to hold every ticket that can still be open. */
export function upTo(asOf: string): Period {
	return { from: '2000-01-01', to: addDays(asOf.slice(0, 10), 1) };
}

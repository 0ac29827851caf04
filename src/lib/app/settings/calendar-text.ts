import { dayNumber } from '../../domain/period.ts';

/** Days read from a text area, in order and without repeats, and the words that are no days. */
export interface ReadDays {
	readonly days: readonly string[];
	readonly wrong: readonly string[];
}

/** Reads days separated by blanks, commas or line ends: `2026-04-21`, `2026/4/21` or `2026年4月21日`. */
export function readDays(text: string): ReadDays {
	const days = new Set<string>();
	const wrong: string[] = [];
	for (const word of text.split(/[\s,，、;；]+/).filter((part) => part !== '')) {
		const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(word);
		const day = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : '';
		if (isDay(day)) days.add(day);
		else wrong.push(word);
	}
	return { days: [...days].sort(), wrong };
}

function isDay(text: string): boolean {
	try {
		dayNumber(text);
		return true;
	} catch {
		return false;
	}
}

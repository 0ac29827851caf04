import { addDays, dayNumber } from '../../../src/lib/domain/period.ts';
import { isPublicHoliday, isWorkday, weekday } from '../kit/clock.ts';
import { apportion, type Random } from '../kit/random.ts';
import { SURGES, type Surge } from '../local/surges.ts';

const WEEKDAY = [0, 1.17, 1.1, 1.06, 1.03, 0.99, 0.72, 0.64];
const MONTH = [0, 0.84, 0.93, 1.02, 0.99, 1.04, 1.08, 1.09, 1.06, 1.02, 0.98, 1, 0.97];

/** How strong a surge still is on a day, 0 outside it. */
export function surgeLift(surge: Surge, day: string): number {
	if (day < surge.from || day > surge.to) return 0;
	const length = dayNumber(surge.to) - dayNumber(surge.from) + 1;
	return surge.lift * (1 - (0.5 * (dayNumber(day) - dayNumber(surge.from))) / length);
}

/** How many tickets are accepted on each day of the year; the parts sum to `total`. */
export function dailyVolumes(year: number, total: number, random: Random): Map<string, number> {
	const days: string[] = [];
	for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
	const counts = apportion(
		total,
		days.map((day) => dayWeight(day) * random.lognormal(1, 0.09))
	);
	return new Map(days.map((day, index) => [day, counts[index] ?? 0]));
}

function dayWeight(day: string): number {
	const season = MONTH[Number(day.slice(5, 7))] ?? 1;
	const lift = SURGES.reduce((sum, surge) => sum + surgeLift(surge, day), 0);
	return season * calendarWeight(day) * (1 + lift);
}

/** Holidays are quiet, the first day back is busy, a make-up weekend is nearly a working day. */
function calendarWeight(day: string): number {
	if (isPublicHoliday(day)) return day >= '2023-01-21' && day <= '2023-01-27' ? 0.42 : 0.58;
	const ordinary = WEEKDAY[weekday(day)] ?? 1;
	if (!isWorkday(day)) return ordinary;
	if (weekday(day) > 5) return 0.95;
	return isPublicHoliday(addDays(day, -1)) ? ordinary * 1.18 : ordinary;
}

import { addDays, lengthDays, parsePeriod, periodLabel, type Period } from '../../domain/period.ts';
import { STEPS, type Step } from '../../explore/page-state.ts';

/** Steps of a time axis. */
export const BUCKETS = STEPS;
export type Bucket = Step;

export const BUCKET_NAMES: Readonly<Record<Bucket, string>> = {
	day: '日',
	week: '周',
	month: '月',
	quarter: '季',
	year: '年'
};

/** The step that gives a readable number of points: days up to seven weeks, weeks up to seven months, then months. */
export function defaultBucket(period: Period): Bucket {
	const days = lengthDays(period);
	if (days <= 49) return 'day';
	return days <= 214 ? 'week' : 'month';
}

/** The days of one step. Keys are those of the breakdown: a day, the Monday of a week, `2023-06`, `2023-Q2`, `2023`. */
export function bucketPeriod(bucket: Bucket, key: string): Period {
	return bucket === 'week' ? { from: key, to: addDays(key, 7) } : parsePeriod(key);
}

/** A step as it stands on the axis: 5月8日, 5月8日起一周, 2023年5月. */
export function bucketLabel(bucket: Bucket, key: string): string {
	if (bucket !== 'day' && bucket !== 'week') return periodLabel(parsePeriod(key));
	const day = `${Number(key.slice(5, 7))}月${Number(key.slice(8, 10))}日`;
	return bucket === 'week' ? `${day}起一周` : day;
}

/** Every step that a period touches, in order: a step without tickets is a gap to be seen, not left out. */
export function bucketKeys(bucket: Bucket, period: Period): string[] {
	const keys: string[] = [];
	for (let day = period.from; day < period.to; day = bucketPeriod(bucket, keys[keys.length - 1]!).to) {
		keys.push(bucketKey(bucket, day));
	}
	return keys;
}

/** The step that a day falls in. */
export function bucketKey(bucket: Bucket, day: string): string {
	switch (bucket) {
		case 'day':
			return day;
		case 'week':
			return monday(day);
		case 'month':
			return day.slice(0, 7);
		case 'quarter':
			return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
		case 'year':
			return day.slice(0, 4);
	}
}

/** True where the step ends after the data do, so that its figures are not complete. */
export function isUnfinished(bucket: Bucket, key: string, period: Period, asOf: string): boolean {
	const end = bucketPeriod(bucket, key).to;
	return `${end} 00:00:00` > asOf && key <= asOf.slice(0, 10) && end <= addDays(period.to, 7);
}

function monday(day: string): string {
	const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
	return addDays(day, -weekday);
}

import type { AxisNote } from '../../charts/axis-notes.ts';
import type { TrendData } from '../../charts/trend-chart.ts';
import type { Period } from '../../domain/period.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { BUCKET_NAMES, bucketKey, bucketKeys, bucketLabel, bucketPeriod, isUnfinished, type Bucket } from './bucket.ts';

export type Annotations = NonNullable<Workspace['annotations']>;

export interface TimeAxisRequest {
	readonly bucket: Bucket;
	readonly period: Period;
	readonly asOf: string;
}

/** The axis of a chart over time: every step of the period, whether the last is over, and what was remarked of its days. */
export function timeAxis(
	{ bucket, period, asOf }: TimeAxisRequest,
	annotations: Annotations
): Required<Pick<TrendData, 'bucketName' | 'buckets' | 'unfinished' | 'notes'>> {
	const keys = bucketKeys(bucket, period);
	const last = keys[keys.length - 1];
	return {
		bucketName: BUCKET_NAMES[bucket],
		buckets: keys.map((key) => ({ key, label: bucketLabel(bucket, key) })),
		unfinished: last !== undefined && isUnfinished(bucket, last, period, asOf),
		notes: notesOn(
			bucket,
			annotations.filter(({ day }) => day >= period.from && day < period.to)
		)
	};
}

/** First and last day that the imported rows are of. */
export interface KnownDays {
	readonly first: string;
	readonly last: string;
}

/** How many rows a step has that has none: unknown before the first and after the last that were imported, else none. */
export function emptyStep({ bucket, asOf }: TimeAxisRequest, key: string, known: KnownDays | null): 0 | null {
	const { from, to } = bucketPeriod(bucket, key);
	return known !== null && known.first < to && known.last >= from && from <= asOf.slice(0, 10) ? 0 : null;
}

/** The days that an index or a ledger has rows of. */
export function knownDays(first: string | null | undefined, last: string | null | undefined): KnownDays | null {
	return first && last ? { first, last } : null;
}

/** Remarks by the step that their day falls in. */
export function notesOn(bucket: Bucket, annotations: Annotations): AxisNote[] {
	return annotations.map(({ day, text }) => ({ key: bucketKey(bucket, day), text: noteText(day, text) }));
}

/** `5月8日 台风` */
export function noteText(day: string, text: string): string {
	return `${bucketLabel('day', day)} ${text}`;
}

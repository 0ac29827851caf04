import type { AxisNote } from '../../charts/axis-notes.ts';
import type { TrendData } from '../../charts/trend-chart.ts';
import type { Period } from '../../domain/period.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { BUCKET_NAMES, bucketKey, bucketKeys, bucketLabel, isUnfinished, type Bucket } from './bucket.ts';

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

/** Remarks by the step that their day falls in. */
export function notesOn(bucket: Bucket, annotations: Annotations): AxisNote[] {
	return annotations.map(({ day, text }) => ({ key: bucketKey(bucket, day), text: noteText(day, text) }));
}

/** `5月8日 台风` */
export function noteText(day: string, text: string): string {
	return `${bucketLabel('day', day)} ${text}`;
}

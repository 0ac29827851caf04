import type { Engine } from '../../engine/engine.ts';
import { callGroups, type CallGroup, type CallRequest } from '../../explore/call-groups.ts';
import { bucketKeys, bucketLabel, isUnfinished, type Bucket } from '../overview/bucket.ts';

export interface CallsData {
	/** All calls of the period; null where there is none. */
	readonly total: CallGroup | null;
	/** Every step of the period, also those without a call, and whether the data end within it. */
	readonly steps: readonly { key: string; label: string; unfinished: boolean; group: CallGroup | undefined }[];
	/** By `1 09`: weekday 1–7 and hour. */
	readonly week: ReadonlyMap<string, CallGroup>;
	readonly hours: readonly CallGroup[];
	/** Who took the calls, most first; calls without an agent are left out. */
	readonly agents: readonly CallGroup[];
}

/** Everything on the page of calls. */
export async function loadCalls(
	engine: Engine,
	{ bucket, ...request }: Omit<CallRequest, 'group'> & { readonly bucket: Bucket }
): Promise<CallsData> {
	const by = (group: CallRequest['group']) => callGroups(engine, { ...request, group });
	const [total = null] = await by('all');
	const steps = new Map((await by(bucket)).map((group) => [group.key, group]));
	const week = await by('weekHour');
	const hours = await by('hour');
	const agents = await by('agent');
	return {
		total,
		steps: bucketKeys(bucket, request.period).map((key) => ({
			key,
			label: bucketLabel(bucket, key),
			unfinished: isUnfinished(bucket, key, request.period, request.asOf),
			group: steps.get(key)
		})),
		week: new Map(week.map((group) => [group.key!, group])),
		hours,
		agents: agents.filter(({ key }) => key !== null).sort((a, b) => b.calls - a.calls)
	};
}

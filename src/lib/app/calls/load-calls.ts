import type { Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { callGroups, type CallGroup, type CallRequest } from '../../explore/call-groups.ts';
import type { Bucket } from '../overview/bucket.ts';
import type { TimeAxisRequest } from '../overview/time-axis.ts';

export interface CallsData {
	/** All calls of the days shown; null where there is none. */
	readonly total: CallGroup | null;
	readonly request: TimeAxisRequest;
	/** By step; steps without a call are absent. */
	readonly steps: ReadonlyMap<string, CallGroup>;
	/** By `1 09`: weekday 1–7 and hour. */
	readonly week: ReadonlyMap<string, CallGroup>;
	readonly hours: readonly CallGroup[];
	/** Who took the calls, most first; calls without an agent are left out. */
	readonly agents: readonly CallGroup[];
}

export interface CallsRequest extends Omit<CallRequest, 'group'> {
	readonly bucket: Bucket;
	/** The days that are brushed of the period: all views but the time axis, which they were brushed on, are of them. */
	readonly shown: Period;
}

/** Everything on the page of calls. */
export async function loadCalls(engine: Engine, { bucket, shown, ...request }: CallsRequest): Promise<CallsData> {
	const by = (group: CallRequest['group']) => callGroups(engine, { ...request, period: shown, group });
	const [total = null] = await by('all');
	const steps = new Map((await callGroups(engine, { ...request, group: bucket })).map((group) => [group.key!, group]));
	const week = await by('weekHour');
	const hours = await by('hour');
	const agents = await by('agent');
	return {
		total,
		request: { bucket, period: request.period, asOf: request.asOf },
		steps,
		week: new Map(week.map((group) => [group.key!, group])),
		hours,
		agents: agents.filter(({ key }) => key !== null).sort((a, b) => b.calls - a.calls)
	};
}

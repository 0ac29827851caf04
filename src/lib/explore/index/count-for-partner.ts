import { layOut, sourceOf } from './count-views.ts';
import type { PackedIndex } from './packed-index.ts';
import { arenaTables, settle, type PartnerJob } from './partner.ts';
import type { IndexRequest } from './request.ts';
import { planView, type ViewPlan } from './view-plan.ts';

/** Makes the function that does jobs over an index, in the worker that is the partner. */
export function createPartnerWork(index: PackedIndex): (job: PartnerJob) => void {
	let planned: { readonly key: string; readonly plans: ReadonlyMap<string, ViewPlan> } | null = null;

	/** The plans of a request's views: a page asks for the same again and again. */
	function plansOf(key: string): ReadonlyMap<string, ViewPlan> {
		if (planned?.key !== key) {
			const [period, views] = JSON.parse(key) as [IndexRequest['period'], IndexRequest['views']];
			const plans = Object.entries(views).map(([name, view]) => [name, planView(index, name, view, period)] as const);
			planned = { key, plans: new Map(plans) };
		}
		return planned.plans;
	}

	return (job) => {
		try {
			const all = plansOf(job.viewsKey);
			const choices = new Map(job.views);
			const laid = layOut(
				index,
				{
					plans: job.views.map(([name]) => all.get(name)!),
					mask: job.mask,
					choice: ({ name }) => choices.get(name)!,
					source: job.source === null ? null : sourceOf(index, job.source),
					passing: job.passing
				},
				arenaTables(job.arena, true)
			);
			laid.count('later');
			settle(job, true);
		} catch {
			// Whoever waits for it counts these rows too, and everything from then on.
			settle(job, false);
		}
	};
}

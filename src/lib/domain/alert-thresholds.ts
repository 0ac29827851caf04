import { z } from 'zod';

/**
 * From when on something is worth a warning (预警). The defaults are this product's own choice: what a centre's duty officer
 * would want on the desk in the morning; they are changed on the page of warnings and kept in the workspace.
 */
export const alertThresholdsSchema = z.object({
	/** 超期未办: so many open tickets past their deadline. */
	overdue: z.object({ on: z.boolean(), atLeast: z.number().int().min(1) }).default({ on: true, atLeast: 1 }),
	/** 即将到期: so many open tickets due within 24 or 72 hours. */
	dueSoon: z
		.object({ on: z.boolean(), hours: z.union([z.literal(24), z.literal(72)]), atLeast: z.number().int().min(1) })
		.default({ on: true, hours: 24, atLeast: 1 }),
	/** 满意率偏低: a unit's rate over so many days below a share (0–1), with at least so many ratings. */
	satisfaction: z
		.object({
			on: z.boolean(),
			below: z.number().min(0).max(1),
			days: z.number().int().min(7).max(366),
			atLeast: z.number().int().min(1)
		})
		.default({ on: true, below: 0.9, days: 90, atLeast: 10 }),
	/** 突增: tickets of a category in the last seven days far above the eight weeks before. */
	surge: z.object({ on: z.boolean(), atLeast: z.number().int().min(2) }).default({ on: true, atLeast: 10 }),
	/** 线路中断: a circuit down for so many minutes in the last so many days, or down now. */
	circuit: z
		.object({ on: z.boolean(), minutes: z.number().int().min(1), days: z.number().int().min(1).max(366) })
		.default({ on: true, minutes: 240, days: 30 }),
	/** 重复诉求: one caller on one topic so many times within so many days. */
	repeated: z
		.object({ on: z.boolean(), times: z.number().int().min(2), days: z.number().int().min(1).max(366) })
		.default({ on: true, times: 3, days: 30 })
});
export type AlertThresholds = z.infer<typeof alertThresholdsSchema>;

export const DEFAULT_THRESHOLDS: AlertThresholds = alertThresholdsSchema.parse({});

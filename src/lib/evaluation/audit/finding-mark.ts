import { z } from 'zod';

export const MARKS = ['已核实', '不是问题'] as const;
export type MarkKind = (typeof MARKS)[number];

/**
 * What somebody found out about a finding (核实结果). The finding and its report are known by hashes, so that a workspace
 * holds no text of a report; other figures or words make another finding, which nobody has looked at yet.
 */
export const findingMarkSchema = z.object({
	/** SHA-256 of the report as it was read; `scorecard` for our own evaluation, `across` for reports beside each other. */
	report: z.string().min(1),
	finding: z.string().min(1),
	mark: z.enum(MARKS),
	note: z.string().default(''),
	/** Role, never a person's name. */
	by: z.string().optional(),
	/** Local wall-clock time. */
	at: z.string()
});
export type FindingMark = z.infer<typeof findingMarkSchema>;

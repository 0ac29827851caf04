import { z } from 'zod';

import { alertThresholdsSchema } from '../domain/alert-thresholds.ts';
import { DATASET_KINDS } from '../domain/dataset.ts';
import { METRIC_IDS } from '../domain/metric.ts';
import { DATE_ORDERS } from '../intake/cast/date-order.ts';
import { MASK_KINDS } from '../intake/mask/kinds.ts';
import { findingMarkSchema } from '../evaluation/audit/finding-mark.ts';
import { fundMonthSchema, fundRowSchema, goalSchema, judgementSchema } from '../evaluation/model.ts';
import { templateSchema } from '../evaluation/template.ts';

export const WORKSPACE_FORMAT = 'hotline-scorecard/workspace';

const mappingProfileSchema = z.object({
	signature: z.string(),
	dataset: z.enum(DATASET_KINDS),
	fields: z.array(z.string().nullable()).readonly(),
	dateOrders: z.array(z.enum(DATE_ORDERS).nullable()).readonly().optional()
});

/** An input: a file beside the workspace file (`path`, relative to it), or bytes kept by the browser (`sha256`). */
const inputSchema = z.object({
	name: z.string().min(1),
	path: z.string().optional(),
	sha256: z.string().optional(),
	dataset: z.enum(DATASET_KINDS).optional(),
	encoding: z.string().optional(),
	/** Names of hidden sheets that are taken. */
	hiddenSheets: z.array(z.string()).optional()
});
export type WorkspaceInput = z.infer<typeof inputSchema>;

const correctionSchema = z.object({
	sha256: z.string().regex(/^[0-9a-f]{64}$/, '应为文件的 SHA-256'),
	file: z.string(),
	sheet: z.string(),
	row: z.number().int().positive(),
	field: z.string().min(1),
	was: z.string(),
	value: z.string(),
	at: z.string().optional(),
	from: z.string().optional()
});

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2023-01-31');

/** Facts of the project as the form's first page asks for them. People are given by role only. */
const projectSchema = z.object({
	name: z.string(),
	kind: z.enum(['经常性项目', '一次性项目']),
	implementer: z.string(),
	department: z.string(),
	address: z.string().default(''),
	postcode: z.string().default(''),
	approval: z.string().default(''),
	notice: z.string().default(''),
	leader: z.string().default(''),
	phone: z.string().default('')
});
export type ProjectFacts = z.infer<typeof projectSchema>;

/** The workspace file: inputs and decisions, nothing derived. Running it again gives the same result. */
export const workspaceSchema = z.object({
	format: z.literal(WORKSPACE_FORMAT),
	version: z.literal(1),
	/** Name of the hotline centre. */
	unit: z.string().min(1),
	project: projectSchema,
	year: z.number().int().min(2000).max(2100),
	/** As-of instant (数据截止时间) `YYYY-MM-DD HH:MM:SS`; absent: the latest instant in the data. */
	asOf: z.string().optional(),
	inputs: z.array(inputSchema),
	mappings: z.array(mappingProfileSchema).default([]),
	/** Kinds of personal data that files keep when they are read (不遮住的个人信息); absent: every kind is masked. */
	unmasked: z.array(z.enum(MASK_KINDS)).optional(),
	/** What values of exports mean that no dictionary knows; an empty term is no value. */
	terms: z.array(z.object({ dictionary: z.string().min(1), value: z.string().min(1), term: z.string() })).default([]),
	/** Names of units that count as another (单位别名). */
	unitAliases: z.array(z.object({ alias: z.string().min(1), unit: z.string().min(1) })).default([]),
	/** Names that look like one unit and are not (不是同一个单位): nobody is asked about them again. */
	unitsApart: z.array(z.array(z.string().min(1)).min(2)).optional(),
	/** Cells that somebody put right (更正), by the content of their file; see `intake/corrections.ts`. */
	corrections: z.array(correctionSchema).default([]),
	/** Chosen definition of a metric, where it has several. */
	variants: z.partialRecord(z.enum(METRIC_IDS), z.string()).default({}),
	goals: z.array(goalSchema).default([]),
	/** Funds entered by hand; absent: taken from the funds ledger. */
	funds: z.array(fundRowSchema).optional(),
	/** Plan, arrivals and payments of single months typed by hand; an empty cell leaves the ledger's figure. */
	fundMonths: z.array(fundMonthSchema).optional(),
	template: z.object({ id: z.string(), version: z.number().int() }),
	/** Forms of the county's own (自制评价表), every version that was saved. Shipped ones are found by id. */
	templates: z.array(templateSchema).default([]),
	judgements: z.array(judgementSchema).default([]),
	/** What was found out about findings of the audit (核实结果). */
	findingMarks: z.array(findingMarkSchema).default([]),
	/** Paragraphs of the report by section id. */
	narrative: z.record(z.string(), z.string()).default({}),
	/** Evaluators by role (职务) and unit. */
	evaluators: z.array(z.object({ role: z.string(), unit: z.string() })).default([]),
	/** From when on something is worth a warning; absent: the defaults. */
	alerts: alertThresholdsSchema.optional(),
	/** Words of narratives: those to be kept whole and shown, and those never to be shown. Absent: none of the county's own. */
	words: z
		.object({ own: z.array(z.string().min(1)).default([]), hidden: z.array(z.string().min(1)).default([]) })
		.optional(),
	/** Remarks on time axes (台风、停水), by day. */
	annotations: z.array(z.object({ day: dayText, text: z.string().min(1).max(40) })).optional(),
	calendar: z
		.object({ holidays: z.array(dayText).default([]), workdays: z.array(dayText).default([]) })
		.default({ holidays: [], workdays: [] })
});
export type Workspace = z.infer<typeof workspaceSchema>;

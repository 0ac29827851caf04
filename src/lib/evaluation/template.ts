import { z } from 'zod';

import { METRIC_IDS } from '../domain/metric.ts';

/** Points and scores are decimal texts, so that 2.69 stays 2.69 in every file. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, '应为十进制数字，例如 2.69');
const nonEmpty = z.string().min(1, '不能为空');

export const GOAL_KINDS = ['数量', '质量', '时效', '成本', '经济', '社会', '生态', '可持续', '满意度'] as const;
export const goalKindSchema = z.enum(GOAL_KINDS);
export type GoalKind = z.infer<typeof goalKindSchema>;

/** A part of a rule that is either met or not (目标明确 1 分). */
const checkItem = z.object({ id: nonEmpty, text: nonEmpty, points: decimalText });
/** A choice with fixed points (优 6 分). */
const gradeOption = z.object({ id: nonEmpty, text: nonEmpty, points: decimalText });
/** A choice with a span of points (未及时到位并影响项目进度 0–1 分), or of deductions (虚列扣 4–7 分). */
const rangeOption = z.object({ id: nonEmpty, text: nonEmpty, min: decimalText, max: decimalText });

/** Only the goal of this name, on forms whose last level lists the goals one by one; absent: every goal of the kind. */
const goalName = nonEmpty.optional();

/** How an indicator's points are worked out. One kind a file under `rules/`. */
export const ruleSchema = z.discriminatedUnion('kind', [
	/** Sum of the points of the parts that are met. */
	z.object({ kind: z.literal('checklist'), items: z.array(checkItem).min(1) }),
	/** Points × ratio of a metric, capped at the points. */
	z.object({ kind: z.literal('proportional'), metric: z.enum(METRIC_IDS), variant: z.string().optional() }),
	/** One of several grades with fixed points. */
	z.object({ kind: z.literal('grades'), options: z.array(gradeOption).min(2) }),
	/** One of several situations, each with a span of points to choose from. */
	z.object({ kind: z.literal('ranges'), options: z.array(rangeOption).min(2) }),
	/** Full points less the deductions that apply. */
	z.object({ kind: z.literal('deductions'), items: z.array(rangeOption).min(1) }),
	/** Each goal of the kind earns `each` × completion (at most 1); the sum is capped at the points. */
	z.object({ kind: z.literal('sub-items'), goals: goalKindSchema, named: goalName, each: decimalText }),
	/** Full points when every goal of the kind is met; otherwise points × mean completion, each capped at 1. */
	z.object({ kind: z.literal('goals'), goals: goalKindSchema, named: goalName }),
	/** Straight lines between given points of a metric (in percent for ratios), from a start date on. */
	z.object({
		kind: z.literal('piecewise'),
		metric: z.enum(METRIC_IDS),
		variant: z.string().optional(),
		from: z.string().optional(),
		points: z.array(z.object({ at: decimalText, score: decimalText })).min(2),
		floor: decimalText.optional(),
		cap: decimalText.optional()
	}),
	/**
	 * 财预〔2020〕10号 quantitative: met → full; not met → points × actual ÷ target; far above an obviously low target →
	 * marked down. The points are shared evenly among the goals of the kind; a goal in words takes its reached share.
	 */
	z.object({
		kind: z.literal('national-quantitative'),
		goals: goalKindSchema,
		named: goalName,
		/** Completion from which a goal may have been set obviously low, e.g. `1.3`; absent: never. */
		lowTargetFrom: decimalText.optional(),
		/**
		 * What then happens: `share` leaves `lowTargetShare` of the goal's points, `deviation` leaves `lowTargetFrom` ÷
		 * completion, `judgement` asks whether the target was low and leaves `lowTargetShare` where it was.
		 */
		lowTargetBy: z.enum(['share', 'deviation', 'judgement']).optional(),
		/** Share of the points left when the target was set obviously low. */
		lowTargetShare: decimalText.optional()
	}),
	/** 财预〔2020〕10号 qualitative: 达成 100–80 %, 部分达成 80–60 %, 未达成 60–0 % of the points. */
	z.object({ kind: z.literal('national-qualitative') }),
	/** 预算执行率: points × spent ÷ budget, capped. */
	z.object({ kind: z.literal('execution-rate'), variant: z.string().optional() })
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];

/** A grade from `min` (inclusive) up to the next one: no gap can exist. `label` is how the form prints the band. */
export const bandSchema = z.object({ name: nonEmpty, min: decimalText, label: nonEmpty });
export type Band = z.infer<typeof bandSchema>;

export interface IndicatorNode {
	/** Stable id: judgements and goals refer to it. */
	id: string;
	name: string;
	points: string;
	/** 指标解释 */
	explanation?: string | undefined;
	/** 评价标准, the words of the form. */
	standard?: string | undefined;
	/** Leaves have a rule; branches have children. */
	rule?: Rule | undefined;
	/** What an unset indicator (no goal of its kind) gets. Required on rules that work from goals. */
	unset?: 'full' | 'zero' | 'redistribute' | undefined;
	/** What an unknown value gives: `unknown` (ask), or zero points. Required on every leaf. */
	unknown?: 'unknown' | 'zero' | undefined;
	/** What a rate without a base (没有应结工单) gives. Required on rules that work from metrics or goals. */
	zeroDenominator?: 'unknown' | 'zero' | 'full' | 'redistribute' | undefined;
	/** How the rule was guessed from the words of an imported form; gone once a person has confirmed it. */
	guessed?: string | undefined;
	/** Grades of a first-level indicator. */
	bands?: Band[] | undefined;
	children?: IndicatorNode[] | undefined;
}

export const indicatorSchema: z.ZodType<IndicatorNode> = z.lazy(() =>
	z.object({
		id: nonEmpty,
		name: nonEmpty,
		points: decimalText,
		explanation: z.string().optional(),
		standard: z.string().optional(),
		rule: ruleSchema.optional(),
		unset: z.enum(['full', 'zero', 'redistribute']).optional(),
		unknown: z.enum(['unknown', 'zero']).optional(),
		zeroDenominator: z.enum(['unknown', 'zero', 'full', 'redistribute']).optional(),
		guessed: z.string().optional(),
		bands: z.array(bandSchema).optional(),
		children: z.array(indicatorSchema).optional()
	})
);

export const TEMPLATE_FORMAT = 'hotline-scorecard/template';

/** An evaluation form (评价指标体系) as data. */
export const templateSchema = z.object({
	format: z.literal(TEMPLATE_FORMAT),
	id: z.string().regex(/^[a-z0-9-]+$/),
	version: z.number().int().positive(),
	name: nonEmpty,
	issuer: nonEmpty,
	source: nonEmpty,
	/** What about the form is not from its source, or was not checked against it. */
	note: z.string().optional(),
	years: z.object({ from: z.number().int(), to: z.number().int().nullable() }),
	points: decimalText,
	/** Decimals kept of a rule's score; halves are rounded up. */
	rounding: z.object({ places: z.number().int().min(0).max(4) }),
	/** Grades of the whole, best first. */
	bands: z.array(bandSchema).min(1),
	indicators: z.array(indicatorSchema).min(1)
});
export type Template = z.infer<typeof templateSchema>;

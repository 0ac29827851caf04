import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { METRIC_IDS, type MetricId, type MetricValue } from '../../domain/metric.ts';
import { templateProblems } from '../check-template.ts';
import { evaluate } from '../evaluate.ts';
import type { MetricTable } from '../metric-reading.ts';
import { goalSchema, judgementSchema, type Goal } from '../model.ts';
import { decimalText, goalKindSchema, ruleSchema, TEMPLATE_FORMAT, type Template } from '../template.ts';

const caseSchema = z.strictObject({
	why: z.string().min(1),
	rule: ruleSchema,
	points: decimalText,
	unset: z.enum(['full', 'zero', 'redistribute']).optional(),
	unknown: z.enum(['unknown', 'zero']).default('unknown'),
	zeroDenominator: z.enum(['unknown', 'zero', 'full', 'redistribute']).default('unknown'),
	given: z.strictObject({
		choices: judgementSchema.shape.choices,
		metrics: z
			.array(
				z.strictObject({
					id: z.enum(METRIC_IDS),
					numerator: z.number().optional(),
					denominator: z.number().optional(),
					value: z.number().optional(),
					period: z.string().optional()
				})
			)
			.optional(),
		goals: z
			.array(
				z.strictObject({
					kind: goalKindSchema,
					comparison: goalSchema.shape.comparison,
					value: decimalText.nullable(),
					unit: z.string(),
					actual: decimalText.optional(),
					reached: decimalText.optional(),
					metric: z.enum(METRIC_IDS).optional()
				})
			)
			.optional()
	}),
	then: z.union([
		z.strictObject({ score: decimalText }),
		z.strictObject({ missing: z.string().min(1) }),
		z.strictObject({ refused: z.string().min(1) }),
		z.strictObject({ unset: z.literal(true) }),
		z.strictObject({ notApplicable: z.literal(true) })
	])
});
type RuleCase = z.infer<typeof caseSchema>;

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).sort();

/** A form with the case's rule as its only indicator. */
function templateOf(rule: RuleCase): Template {
	return {
		format: TEMPLATE_FORMAT,
		id: 'case',
		version: 1,
		name: '案例',
		issuer: '案例',
		source: '案例',
		years: { from: 2000, to: null },
		points: rule.points,
		rounding: { places: 2 },
		bands: [{ name: '合格', min: '0', label: '合格' }],
		indicators: [
			{
				id: 'only',
				name: '唯一指标',
				points: rule.points,
				rule: rule.rule,
				unset: rule.unset,
				unknown: rule.unknown,
				zeroDenominator: rule.zeroDenominator
			}
		]
	};
}

function metricsOf(given: RuleCase['given']): MetricTable {
	const table: Record<string, MetricValue> = {};
	for (const { id, numerator, denominator, value, period } of given.metrics ?? []) {
		const ratio = numerator === undefined || !denominator ? null : numerator / denominator;
		table[id] = metricValue(id, value ?? ratio, numerator ?? null, denominator ?? null, period ?? '2023');
	}
	return table;
}

function metricValue(
	id: MetricId,
	value: number | null,
	numerator: number | null,
	denominator: number | null,
	period: string
): MetricValue {
	const common = { id, name: id, unit: '%', sample: 1, variant: 'default', definition: '案例', source: '案例', period };
	return { ...common, value, numerator, denominator };
}

function goalsOf(given: RuleCase['given']): Goal[] {
	return (given.goals ?? []).map(({ actual, reached, metric, ...goal }, index) => ({
		...goal,
		id: `g${index}`,
		name: `目标${index + 1}`,
		...(actual === undefined ? {} : { actual: { value: actual, evidence: '台账' } }),
		...(reached === undefined ? {} : { reached: { share: reached, evidence: '会议纪要' } }),
		...(metric === undefined ? {} : { metric: { id: metric } })
	}));
}

describe.each(files)('%s', (file) => {
	const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

	it.each(cases.map((rule) => [rule.why, rule] as const))('%s', (_why, rule) => {
		const judgements = rule.given.choices === undefined ? [] : [{ indicator: 'only', choices: rule.given.choices }];
		const template = templateOf(rule);
		expect(templateProblems(template).map(({ message }) => message)).toEqual([]);
		const { scorecard, findings } = evaluate({
			template,
			goals: goalsOf(rule.given),
			judgements,
			metrics: metricsOf(rule.given)
		});
		const result = scorecard.indicators[0]!;
		if ('score' in rule.then) {
			expect(result.ruleScore).toBe(rule.then.score);
			expect(result.state).toBe('scored');
			expect(findings).toEqual([]);
		} else if ('missing' in rule.then) {
			expect(result).toMatchObject({ state: 'unknown', score: null, ruleScore: null });
			expect(result.reason).toContain(rule.then.missing);
			expect(findings).toEqual([]);
		} else if ('refused' in rule.then) {
			expect(result).toMatchObject({ state: 'unknown', score: null });
			expect(findings.map((finding) => finding.check)).toEqual(['judgement-refused']);
			expect(findings[0]!.message).toContain(rule.then.refused);
		} else if ('notApplicable' in rule.then) {
			expect(result).toMatchObject({ state: 'not-applicable', score: null, ruleScore: null });
			expect(findings).toEqual([]);
		} else {
			expect(JSON.stringify(result.explanation)).toContain('未设置');
		}
	});
});

it('has cases for every rule kind', () => {
	const kinds = ruleSchema.options.map((option) => option.shape.kind.value);
	expect(files.map((file) => file.replace('.json', ''))).toEqual([...kinds].sort());
});

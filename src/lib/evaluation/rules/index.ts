import type { IndicatorNode, Rule, RuleKind } from '../template.ts';
import { checklist } from './checklist.ts';
import { deductions } from './deductions.ts';
import { executionRate } from './execution-rate.ts';
import { goals } from './goals.ts';
import { grades } from './grades.ts';
import { nationalQualitative } from './national-qualitative.ts';
import { nationalQuantitative } from './national-quantitative.ts';
import { piecewise } from './piecewise.ts';
import { proportional } from './proportional.ts';
import { ranges } from './ranges.ts';
import type { RuleInput, RuleModule, RuleOutcome } from './rule.ts';
import { subItems } from './sub-items.ts';

/** Every rule kind; a new one is a file and a line here. */
const RULES: { readonly [K in RuleKind]: RuleModule<K> } = {
	checklist,
	proportional,
	grades,
	ranges,
	deductions,
	'sub-items': subItems,
	goals,
	piecewise,
	'national-quantitative': nationalQuantitative,
	'national-qualitative': nationalQualitative,
	'execution-rate': executionRate
};

/** The module of a rule; its kind and the rule's are the same by construction of `RULES`. */
function moduleOf(rule: Rule): RuleModule<RuleKind> {
	return RULES[rule.kind] as unknown as RuleModule<RuleKind>;
}

/** Scores by the rule's own kind. */
export function scoreByRule(input: RuleInput): RuleOutcome {
	return moduleOf(input.rule).score(input);
}

/** What a template got wrong about an indicator's rule, in Chinese. */
export function checkRule(rule: Rule, node: IndicatorNode): readonly string[] {
	return moduleOf(rule).check(rule, node);
}

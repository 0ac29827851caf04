import { isMetricId } from '../../domain/metric.ts';
import { exact, plain, sum } from '../exact.ts';
import { goalKindOf } from '../parse-goals.ts';
import { suggestMetric } from '../suggest-metric.ts';
import type { GoalKind, IndicatorNode, Rule } from '../template.ts';

/** What an indicator's words say about its rule. */
export interface IndicatorWords {
	readonly name: string;
	/** Names of the levels above, nearest last. */
	readonly above: readonly string[];
	readonly points: string;
	readonly standard: string;
	/** True where the form gives this indicator a target of its own (年度指标值). */
	readonly ownGoal: boolean;
}

/** A guessed rule with what the form must state beside it, and in Chinese what the guess rests on. */
export type Guess = Pick<IndicatorNode, 'rule' | 'unset' | 'unknown' | 'zeroDenominator'> & {
	readonly guessed: string;
};

const NUMBER = '\\d+(?:\\.\\d+)?';
const TO = '[-~－–—～至到]';
const DEDUCTION = new RegExp(
	`([^，,；;。]+?)[，,]?(?:每[^，,；;。扣]*)?扣\\s*(${NUMBER})(?:\\s*${TO}\\s*(${NUMBER}))?\\s*分`,
	'g'
);
const PART = new RegExp(`([^，,；;。（(]+)[（(]\\s*(${NUMBER})(?:\\s*${TO}\\s*(${NUMBER}))?\\s*分\\s*[)）]`, 'g');
const GRADE = new RegExp(`(优秀|良好|合格|不合格|一般|较差|优|良|中|差)\\s*(${NUMBER})\\s*分`, 'g');
const EACH = new RegExp(`每(?:个|项|一)?子?(?:项目|项|指标)\\s*(${NUMBER})\\s*分`);
/** 每低1个百分点扣0.5分, 每降低2%扣1分, 每高于1个百分点扣2分: direction, step in points of percent, deduction. */
const PER_POINT = new RegExp(
	`每(?:(低|降低|下降|减少|少)|(高|超|增加|上升|提高))(?:于|过|出)?\\s*(${NUMBER}|一)?\\s*(?:个?百分点|个点|%)[^，,；;。]*?[，,]?\\s*扣(?:减|除)?\\s*(${NUMBER})\\s*分`
);
const THRESHOLD = new RegExp(`(${NUMBER})\\s*%`);

/** Tried from the most telling words to the least; the first that fits is the guess. */
const GUESSES: readonly ((words: IndicatorWords) => Omit<Guess, 'unknown'> | null)[] = [
	perPoint,
	deductionList,
	subItemSum,
	gradeList,
	nationalQuantity,
	nationalQuality,
	executionShare,
	share,
	againstGoals,
	partsList
];

/** The rule that an indicator's words speak for. Always a guess: a person confirms it before the form is used. */
export function guessRule(words: IndicatorWords): Guess {
	const said = { ...words, standard: halfWidthDigits(words.standard) };
	for (const guess of GUESSES) {
		const found = guess(said);
		if (found !== null) return { unknown: 'unknown', ...found };
	}
	return { unknown: 'unknown', ...fallback(said) };
}

function perPoint({ name, points, standard }: IndicatorWords) {
	const said = PER_POINT.exec(standard);
	if (said === null || points === '') return null;
	const [clause, , more, size = '1', deduction = '0'] = said;
	const step = exact(size === '一' ? 1 : size);
	const metric = suggestMetric(name, '%') ?? suggestMetric(standard, '%');
	if (metric === null || step.isZero() || exact(deduction).isZero()) return null;
	// The share that still earns full points stands outside of the clause itself.
	const top = THRESHOLD.exec(standard.replace(clause, ''))?.[1] ?? (more === undefined ? '100' : '0');
	const reach = exact(points).dividedBy(deduction).times(step);
	const zero = plain(more === undefined ? exact(top).minus(reach) : exact(top).plus(reach), 10);
	const ends = [
		{ at: zero, score: '0' },
		{ at: top, score: points }
	];
	const rule: Rule = { kind: 'piecewise', metric, points: more === undefined ? ends : ends.reverse() };
	const words = `每${more === undefined ? '低' : '高'} ${plain(step)} 个百分点扣 ${deduction} 分`;
	return { rule, zeroDenominator: 'unknown', guessed: `“${words}”，从 ${top}% 算起` } as const;
}

function deductionList({ standard }: IndicatorWords) {
	const items = [...standard.matchAll(DEDUCTION)].map(([, text = '', low = '', high], index) => ({
		id: `d${index + 1}`,
		text: clean(text),
		...span(low, high)
	}));
	if (items.length === 0 || items.some((item) => item.text === '')) return null;
	return { rule: { kind: 'deductions', items }, guessed: `${items.length} 处“扣…分”` } as const;
}

function subItemSum(words: IndicatorWords) {
	const each = EACH.exec(words.standard)?.[1];
	const goals = kindOf(words);
	if (each === undefined || goals === null || !/完成率|完成比例/.test(words.standard)) return null;
	const rule: Rule = { kind: 'sub-items', goals, each };
	return { rule, ...NO_GOAL, guessed: `“每个子项目 ${each} 分 × 完成率”，未设置目标时分值分给同级` } as const;
}

function gradeList({ points, standard }: IndicatorWords) {
	const options = [...standard.matchAll(GRADE)].map(([text, , worth = ''], index) => ({
		id: `g${index + 1}`,
		text: clean(text),
		points: worth
	}));
	if (
		options.length < 2 ||
		!reaches(
			options.map((option) => option.points),
			points
		)
	)
		return null;
	return { rule: { kind: 'grades', options }, guessed: `${options.length} 个等次各有分值` } as const;
}

function nationalQuantity(words: IndicatorWords) {
	const ratio = /完成值占(年度)?指标值的?比|完成值[^，。；]{0,6}(÷|\/|除以)|按(实际)?完成(值|情况)?的?比例/.test(
		words.standard
	);
	const goals = kindOf(words);
	if (goals === null || !(ratio || (words.standard === '' && goals !== null))) return null;
	const low = /偏低/.test(words.standard);
	const rule: Rule = {
		kind: 'national-quantitative',
		goals,
		...(words.ownGoal ? { named: words.name } : {}),
		...(low ? { lowTargetFrom: '1.3', lowTargetBy: 'judgement', lowTargetShare: '0.9' } : {})
	};
	const base = words.standard === '' ? `指标属于“${goals}”类，表上没有评价标准` : '“按完成值占指标值的比例”';
	return { rule, ...NO_GOAL, guessed: `${base}，未设置目标时分值分给同级` } as const;
}

function nationalQuality({ standard }: IndicatorWords) {
	if (!/部分达成/.test(standard)) return null;
	return { rule: { kind: 'national-qualitative' }, guessed: '“达成、部分达成、未达成”三档' } as const;
}

function executionShare({ name, standard }: IndicatorWords) {
	if (!/(预算|资金)?执行率/.test(name) || /扣/.test(standard)) return null;
	return { rule: { kind: 'execution-rate' }, zeroDenominator: 'unknown', guessed: '名称是“执行率”' } as const;
}

function share({ name, standard }: IndicatorWords) {
	if (!/比重|比例|乘以|[×*]|按[^，。；]*率/.test(standard)) return null;
	const metric = suggestMetric(name, '%');
	if (metric === null || !isMetricId(metric)) return null;
	return { rule: { kind: 'proportional', metric }, zeroDenominator: 'unknown', guessed: '“按比重计算得分”' } as const;
}

function againstGoals(words: IndicatorWords) {
	const goals = kindOf(words);
	if (goals === null || !/对照[^。；]*(目标|指标值)/.test(words.standard)) return null;
	const rule: Rule = { kind: 'goals', goals, ...(words.ownGoal ? { named: words.name } : {}) };
	return { rule, ...NO_GOAL, guessed: `“对照绩效目标”，按“${goals}”类目标，未设置目标时分值分给同级` } as const;
}

function partsList({ points, standard }: IndicatorWords) {
	const parts = [...standard.matchAll(PART)].map(([, text = '', low = '', high], index) => ({
		id: `p${index + 1}`,
		text: clean(text),
		...span(low, high)
	}));
	if (parts.length === 0 || points === '') return null;
	const fixed = parts.every((part) => part.min === part.max);
	if (fixed && sum(parts.map((part) => exact(part.max))).equals(points)) {
		const items = parts.map(({ id, text, max }) => ({ id, text, points: max }));
		return { rule: { kind: 'checklist', items }, guessed: `${items.length} 项分值之和等于 ${points}` } as const;
	}
	if (
		parts.length < 2 ||
		!reaches(
			parts.map((part) => part.max),
			points
		)
	)
		return null;
	return { rule: { kind: 'ranges', options: parts }, guessed: `${parts.length} 种情形，最高 ${points} 分` } as const;
}

function fallback({ name, points, standard }: IndicatorWords) {
	const text = standard === '' ? `${name}符合要求` : standard;
	const items = [{ id: 'p1', text, points: points === '' ? '0' : points }];
	return { rule: { kind: 'checklist', items }, guessed: '没有看懂评价标准，先作为一项“符合得满分”' } as const;
}

const NO_GOAL = { unset: 'redistribute', zeroDenominator: 'unknown' } as const;

/** The kind of goal that an indicator is about, by its own name, else by the nearest level above; null where none says. */
export function kindOf({ name, above }: Pick<IndicatorWords, 'name' | 'above'>): GoalKind | null {
	for (const words of [name, ...[...above].reverse()]) {
		const kind = goalKindOf(words);
		if (kind !== null) return kind;
	}
	return null;
}

function span(low: string, high: string | undefined): { min: string; max: string } {
	return { min: low, max: high ?? low };
}

function reaches(values: readonly string[], points: string): boolean {
	const best = values.reduce((top, value) => (exact(value).gt(top) ? exact(value) : top), exact(0));
	return points !== '' && best.equals(points);
}

/** Words of a part without numbering and joining words before them. */
function clean(text: string): string {
	return text
		.trim()
		.replace(/^(?:[①-⑳]|[（(]?\d+[)）.、．]|[、：:])\s*/, '')
		.trim();
}

function halfWidthDigits(text: string): string {
	return text.replace(/[０-９．％]/g, (mark) => mark.normalize('NFKC'));
}

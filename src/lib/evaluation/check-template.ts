import { exact, plain, sum } from './exact.ts';
import { checkRule } from './rules/index.ts';
import { templateSchema, type Band, type IndicatorNode, type Template } from './template.ts';

/** What is wrong with a form, in Chinese with its place, and the indicator to open to mend it (null: the whole form). */
export interface TemplateProblem {
	readonly node: string | null;
	readonly message: string;
}

/**
 * What is wrong with an evaluation form; empty for a form that can be used: children sum to their parent, rules are
 * complete and state what unset and unknown values give, bands are closed, ids are unique, no guess is unconfirmed.
 */
export function templateProblems(template: Template): TemplateProblem[] {
	const problems: TemplateProblem[] = [];
	const say = (node: string | null, messages: readonly string[]) =>
		problems.push(...messages.map((message) => ({ node, message })));
	say(null, checkSum('评价表', template.points, template.indicators));
	say(null, checkBands('总体等级', template.bands, template.points));
	const { from, to } = template.years;
	if (to !== null && to < from) say(null, [`适用年度的止年 ${to} 早于起年 ${from}`]);
	const ids = new Set<string>();
	const visit = (node: IndicatorNode, path: string): void => {
		const place = path === '' ? node.name : `${path}／${node.name}`;
		if (ids.has(node.id)) say(node.id, [`${place}：指标编号“${node.id}”重复`]);
		ids.add(node.id);
		if (exact(node.points).lessThanOrEqualTo(0)) say(node.id, [`${place}：分值应大于 0`]);
		if (node.bands !== undefined) say(node.id, checkBands(place, node.bands, node.points));
		say(node.id, checkShape(place, node));
		node.children?.forEach((child) => visit(child, place));
	};
	template.indicators.forEach((node) => visit(node, ''));
	return problems;
}

/** `templateProblems` in words alone. */
export function checkTemplate(template: Template): string[] {
	return templateProblems(template).map(({ message }) => message);
}

/** As `templateProblems` for a form that is being written: what is not filled in, or no number, comes first. */
export function draftProblems(draft: Template): TemplateProblem[] {
	const parsed = templateSchema.safeParse(draft);
	if (parsed.success) return templateProblems(parsed.data);
	return parsed.error.issues.map(({ path, message }) => placeIssue(draft, path, message));
}

const FIELDS: Readonly<Record<string, string>> = {
	id: '编号',
	version: '版本',
	name: '名称',
	issuer: '发布单位',
	source: '依据文件',
	years: '适用年度',
	points: '分值',
	rounding: '小数位数',
	bands: '等级',
	indicators: '指标',
	min: '起点或最低分',
	max: '最高分',
	label: '等级的写法',
	text: '文字',
	items: '各项',
	options: '选项',
	rule: '计分规则',
	metric: '指标数据',
	each: '每个子项目的分值',
	at: '指标数值',
	score: '得分',
	floor: '最低分',
	cap: '最高分',
	lowTargetFrom: '“明显偏低”的起点',
	lowTargetShare: '“明显偏低”的得分比例'
};

/** A schema issue with the names that stand on the form: 项目决策／目标内容：计分规则 第 2 项 分值 应为十进制数字. */
function placeIssue(draft: Template, path: readonly PropertyKey[], message: string): TemplateProblem {
	let nodes: readonly IndicatorNode[] | undefined = draft.indicators;
	let node: IndicatorNode | null = null;
	const names: string[] = [];
	let rest = [...path];
	while ((rest[0] === 'indicators' || rest[0] === 'children') && typeof rest[1] === 'number' && nodes?.[rest[1]]) {
		node = nodes[rest[1]]!;
		names.push(node.name === '' ? `第 ${rest[1] + 1} 个指标` : node.name);
		nodes = node.children;
		rest = rest.slice(2);
	}
	const words = rest.map((key) =>
		typeof key === 'number' ? `第 ${key + 1} 项` : (FIELDS[String(key)] ?? String(key))
	);
	const place = node === null ? '评价表' : names.join('／');
	return { node: node?.id ?? null, message: `${place}：${words.join(' ')} ${message}` };
}

const NEEDS_BASE = new Set([
	'proportional',
	'piecewise',
	'execution-rate',
	'goals',
	'sub-items',
	'national-quantitative'
]);

/** A node is either a branch whose children add up, or a leaf with a complete rule. */
function checkShape(place: string, node: IndicatorNode): string[] {
	if (node.children !== undefined && node.children.length > 0) {
		const both = node.rule === undefined ? [] : [`${place}：有下级指标的指标不能再有计分规则`];
		return [...both, ...checkSum(place, node.points, node.children)];
	}
	if (node.children !== undefined) return [`${place}：下级指标为空`];
	if (node.rule === undefined) return [`${place}：没有计分规则`];
	const problems = [...checkRule(node.rule, node)];
	if (node.unknown === undefined) problems.push('没有写明数据缺失时如何计分');
	if (NEEDS_BASE.has(node.rule.kind) && node.zeroDenominator === undefined) {
		problems.push('没有写明分母为零时如何计分');
	}
	if (node.guessed !== undefined) problems.push(`计分规则是按文字猜的（${node.guessed}），请核对后确认`);
	return problems.map((problem) => `${place}：${problem}`);
}

function checkSum(place: string, points: string, children: readonly IndicatorNode[]): string[] {
	const total = sum(children.map((child) => exact(child.points)));
	return total.equals(points) ? [] : [`${place}：下级指标分值之和 ${plain(total)} 不等于分值 ${points}`];
}

/** Bands are closed when they are distinct, lie within 0–points, run from best to worst and the last begins at 0. */
function checkBands(place: string, bands: readonly Band[], points: string): string[] {
	const problems: string[] = [];
	bands.forEach((band, index) => {
		const previous = bands[index - 1];
		if (previous !== undefined && exact(band.min).gte(previous.min)) {
			problems.push(`${place}：等级“${band.name}”的起点应低于“${previous.name}”`);
		}
		if (exact(band.min).greaterThan(points)) problems.push(`${place}：等级“${band.name}”的起点高于分值 ${points}`);
		if (bands.findIndex((other) => other.name === band.name) !== index)
			problems.push(`${place}：等级“${band.name}”重复`);
	});
	const last = bands[bands.length - 1];
	if (last !== undefined && !exact(last.min).isZero()) problems.push(`${place}：最低等级“${last.name}”应从 0 分起`);
	return problems;
}

import { exact, plain, sum } from './exact.ts';
import { checkRule } from './rules/index.ts';
import type { Band, IndicatorNode, Template } from './template.ts';

/**
 * What is wrong with an evaluation form, in Chinese, each problem with its place; empty for a form that can be used:
 * children sum to their parent, rules are complete, bands are closed, ids are unique.
 */
export function checkTemplate(template: Template): string[] {
	const problems = [
		...checkSum('评价表', template.points, template.indicators),
		...checkBands('总体等级', template.bands, template.points)
	];
	const ids = new Set<string>();
	const visit = (node: IndicatorNode, path: string): void => {
		const place = path === '' ? node.name : `${path}／${node.name}`;
		if (ids.has(node.id)) problems.push(`${place}：指标编号“${node.id}”重复`);
		ids.add(node.id);
		if (exact(node.points).lessThanOrEqualTo(0)) problems.push(`${place}：分值应大于 0`);
		if (node.bands !== undefined) problems.push(...checkBands(place, node.bands, node.points));
		problems.push(...checkShape(place, node));
		node.children?.forEach((child) => visit(child, place));
	};
	template.indicators.forEach((node) => visit(node, ''));
	return problems;
}

/** A node is either a branch whose children add up, or a leaf with a complete rule. */
function checkShape(place: string, node: IndicatorNode): string[] {
	if (node.children !== undefined && node.children.length > 0) {
		const both = node.rule === undefined ? [] : [`${place}：有下级指标的指标不能再有计分规则`];
		return [...both, ...checkSum(place, node.points, node.children)];
	}
	if (node.children !== undefined) return [`${place}：下级指标为空`];
	if (node.rule === undefined) return [`${place}：没有计分规则`];
	return checkRule(node.rule, node).map((problem) => `${place}：${problem}`);
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

import type Decimal from 'decimal.js';

import { exact, sum } from './exact.ts';
import type { IndicatorNode, Template } from './template.ts';

/** Is this leaf, or any leaf below this branch, still in play? */
function applies(node: IndicatorNode, excluded: ReadonlySet<string>): boolean {
	if (node.children === undefined) return !excluded.has(node.id);
	return node.children.some((child) => applies(child, excluded));
}

/**
 * Points of every node once the `excluded` leaves are out of play: their points go to their siblings in proportion, and
 * up the tree where no sibling is left. Shares are rounded at the template's places so that they add up exactly.
 * Without exclusions every node keeps its printed points.
 */
export function allocatePoints(template: Template, excluded: ReadonlySet<string>): ReadonlyMap<string, Decimal> {
	const result = new Map<string, Decimal>();
	const visit = (nodes: readonly IndicatorNode[], total: Decimal): void => {
		const active = nodes.filter((node) => applies(node, excluded));
		const shares = share(
			active.map((node) => exact(node.points)),
			total,
			active.length < nodes.length || excluded.size > 0,
			template.rounding.places
		);
		for (const node of nodes) {
			const position = active.indexOf(node);
			const points = position < 0 ? exact(0) : shares[position]!;
			result.set(node.id, points);
			visit(node.children ?? [], points);
		}
	};
	visit(template.indicators, exact(template.points));
	return result;
}

/** Splits `total` in proportion to `weights`, by largest remainders at `places`. */
function share(weights: readonly Decimal[], total: Decimal, scale: boolean, places: number): Decimal[] {
	const whole = sum(weights);
	if (!scale || whole.isZero() || whole.equals(total)) return [...weights];
	// Points may be printed with more decimals than scores keep; the shares must still add up to them.
	const unit = exact(10).pow(-Math.max(places, total.decimalPlaces()));
	const ideal = weights.map((weight) => weight.times(total).dividedBy(whole));
	const floors = ideal.map((value) => value.dividedBy(unit).floor().times(unit));
	let left = total.minus(sum(floors)).dividedBy(unit).round().toNumber();
	const order = ideal
		.map((value, index) => ({ index, rest: value.minus(floors[index]!) }))
		.sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
	for (const { index } of order) {
		if (left <= 0) break;
		floors[index] = floors[index]!.plus(unit);
		left -= 1;
	}
	return floors;
}

import { exact, plain, sum } from '../../evaluation/exact.ts';
import { decimalText, type IndicatorNode, type Template } from '../../evaluation/template.ts';

export type Move = 'up' | 'down' | 'in' | 'out';

type Nodes = readonly IndicatorNode[];

/** The indicator of an id, null where the form has none. */
export function findNode(nodes: Nodes, id: string): IndicatorNode | null {
	for (const node of nodes) {
		const found = node.id === id ? node : findNode(node.children ?? [], id);
		if (found !== null) return found;
	}
	return null;
}

/** The indicators above an id and itself, outermost first; empty where the form has none. */
export function pathTo(nodes: Nodes, id: string): readonly IndicatorNode[] {
	for (const node of nodes) {
		if (node.id === id) return [node];
		const below = pathTo(node.children ?? [], id);
		if (below.length > 0) return [node, ...below];
	}
	return [];
}

/** Changes one indicator. */
export function changeNode(template: Template, id: string, change: (node: IndicatorNode) => IndicatorNode): Template {
	const visit = (nodes: Nodes): IndicatorNode[] =>
		nodes.map((node) =>
			node.id === id ? change(node) : node.children ? { ...node, children: visit(node.children) } : node
		);
	return { ...template, indicators: visit(template.indicators) };
}

/** An id that the form does not have yet. */
export function freshNodeId(template: Template): string {
	let number = 1;
	while (findNode(template.indicators, `n${number}`) !== null) number += 1;
	return `n${number}`;
}

function newNode(template: Template): IndicatorNode {
	return { id: freshNodeId(template), name: '新指标', points: '1', unknown: 'unknown' };
}

/** Adds an indicator behind another on its level, or at the end of the form for null. Gives its id too. */
export function addAfter(template: Template, id: string | null): { template: Template; id: string } {
	const node = newNode(template);
	if (id === null) return { template: { ...template, indicators: [...template.indicators, node] }, id: node.id };
	return { template: replace(template, id, (before) => [before, node]), id: node.id };
}

/** Adds a level below an indicator. What the indicator said about its scoring goes to its first child: nothing is lost. */
export function addBelow(template: Template, id: string): { template: Template; id: string } {
	const node = newNode(template);
	const changed = changeNode(template, id, (parent) => {
		if (parent.children !== undefined && parent.children.length > 0) {
			return { ...parent, children: [...parent.children, node] };
		}
		const { id: parentId, name, points, bands, ...scoring } = parent;
		const child: IndicatorNode = { ...node, ...scoring, name: scoring.rule === undefined ? node.name : name, points };
		delete child.children;
		return { id: parentId, name, points, ...(bands === undefined ? {} : { bands }), children: [child] };
	});
	return { template: changed, id: node.id };
}

/** Takes an indicator out, with all below it. A level that becomes empty goes; its parent then needs a rule. */
export function removeNode(template: Template, id: string): Template {
	return replace(template, id, () => []);
}

/**
 * Moves an indicator among its siblings, under the one before it (`in`), or behind its parent (`out`). A move that is not
 * possible gives the form as it was.
 */
export function moveNode(template: Template, id: string, move: Move): Template {
	const path = pathTo(template.indicators, id);
	const node = path[path.length - 1];
	const parent = path[path.length - 2];
	if (node === undefined) return template;
	const siblings = parent === undefined ? template.indicators : (parent.children ?? []);
	const at = siblings.findIndex((one) => one.id === id);
	if (move === 'out') {
		if (parent === undefined) return template;
		return replace(removeNode(template, id), parent.id, (before) => [before, withoutBands(node)]);
	}
	if (move === 'in') {
		const host = siblings[at - 1];
		if (host?.children === undefined || host.children.length === 0) return template;
		const moved = withoutBands(node);
		return changeNode(removeNode(template, id), host.id, (before) => ({
			...before,
			children: [...(before.children ?? []), moved]
		}));
	}
	const other = move === 'up' ? at - 1 : at + 1;
	if (other < 0 || other >= siblings.length) return template;
	const order = [...siblings];
	[order[at], order[other]] = [order[other]!, order[at]!];
	return parent === undefined
		? { ...template, indicators: order }
		: changeNode(template, parent.id, (before) => ({ ...before, children: order }));
}

/** Sets the points of every branch, and of the whole, to the sum of what is below. Points that are no number count as 0. */
export function sumUp(template: Template): Template {
	const visit = (node: IndicatorNode): IndicatorNode => {
		if (node.children === undefined || node.children.length === 0) return node;
		const children = node.children.map(visit);
		return { ...node, children, points: total(children) };
	};
	const indicators = template.indicators.map(visit);
	return { ...template, indicators, points: total(indicators) };
}

/** Takes the mark of a guess off an indicator, or off all of them for null. */
export function confirmGuess(template: Template, id: string | null): Template {
	const visit = (node: IndicatorNode): IndicatorNode => {
		const { guessed: _guessed, ...rest } = node;
		const own = id === null || node.id === id ? rest : node;
		return own.children === undefined ? own : { ...own, children: own.children.map(visit) };
	};
	return { ...template, indicators: template.indicators.map(visit) };
}

/** The leaves of a tree, in order. */
export function leavesOf(nodes: Nodes): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children?.length ? leavesOf(node.children) : [node]));
}

function total(nodes: Nodes): string {
	const points = nodes.map((node) => (decimalText.safeParse(node.points).success ? exact(node.points) : exact(0)));
	return plain(sum(points), 10);
}

/** First levels have grades of their own, the levels below do not. */
function withoutBands({ bands: _bands, ...node }: IndicatorNode): IndicatorNode {
	return node;
}

/** Puts other indicators in the place of one. */
function replace(template: Template, id: string, change: (node: IndicatorNode) => readonly IndicatorNode[]): Template {
	const visit = (nodes: Nodes): IndicatorNode[] =>
		nodes.flatMap((node) => {
			if (node.id === id) return change(node);
			if (node.children === undefined) return [node];
			const { children: before, ...rest } = node;
			const children = visit(before);
			return [children.length === 0 ? rest : { ...rest, children }];
		});
	return { ...template, indicators: visit(template.indicators) };
}

import { exact, plain, sum } from '../exact.ts';
import type { IndicatorNode } from '../template.ts';
import { plainCell, type FormColumns } from './find-columns.ts';

/** An indicator of a table before its rule is known. */
export interface TableNode {
	readonly name: string;
	/** Decimal text, '' where the table gives none that can be read. */
	points: string;
	readonly explanation: string;
	readonly standard: string;
	/** 年度指标值 with its comparison and unit: `≥98.02%`. */
	readonly target: string;
	readonly children: TableNode[];
	/** Was it the deepest name of its row? */
	readonly leaf: boolean;
}

export interface TableTree {
	readonly roots: readonly TableNode[];
	/** Printed full marks of the whole, null without. */
	readonly total: string | null;
	/** Cells that could not be read, in Chinese with row and column. */
	readonly problems: readonly string[];
}

const TOTAL = /^(总分|合计|总计|合计得分|总得分)/;
const SUBTOTAL = /^小计/;
const AFTER = /^(评价等次|评价等级|绩效等级|等次|备注|注|填表|说明)[:：]?/;
const NAMED_POINTS = /[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]\s*$/;

/**
 * The tree that a table's rows draw: a level that is blank goes on with the one above, unless a level before it begins
 * anew; the deepest level that a row fills is its leaf. Points of a branch are those printed, else the sum of its leaves.
 */
export function rowsToTree(rows: readonly (readonly string[])[], columns: FormColumns): TableTree {
	const roots: TableNode[] = [];
	const open: TableNode[] = [];
	const problems: string[] = [];
	let total: string | null = null;
	for (let index = columns.header + 1; index < rows.length; index += 1) {
		const row = rows[index]!;
		const names = columns.levels.map((column) => blankless(row[column]));
		const lead = plainCell(row.find((cell) => cell.trim() !== ''));
		const first = plainCell(names.find((name) => name !== ''));
		if (TOTAL.test(lead) || TOTAL.test(first)) {
			total = columns.points.map((column) => pointsOf(row[column])).find((points) => points !== null) ?? null;
			break;
		}
		if (AFTER.test(lead)) break;
		if (SUBTOTAL.test(first) || names.every((name) => name === '')) continue;
		const filled = names.reduce((last, name, depth) => (name === '' ? last : depth), 0);
		// 经济效益指标 | 不适用 | — sets nothing; its first level goes on with the rows below.
		const deepest = isUnset(row, names, filled, columns) ? filled - 1 : filled;
		for (const [depth, text] of names.entries()) {
			if (depth > deepest) break;
			const leaf = depth === filled;
			if (text === '' || (!leaf && open[depth] !== undefined && open[depth]!.name === nameOf(text))) continue;
			if (depth > 0 && open[depth - 1] === undefined) {
				problems.push(`第 ${index + 1} 行“${nameOf(text)}”没有上一级指标，未导入`);
				break;
			}
			const node = readNode(row, index, depth, text, leaf, columns, problems);
			(depth === 0 ? roots : open[depth - 1]!.children).push(node);
			open[depth] = node;
			open.length = depth + 1;
		}
	}
	const set = roots.filter(holdsPoints);
	set.forEach(addUp);
	return { roots: set, total, problems };
}

const UNSET = /^(?:无|不适用|未设置?|不涉及)?$/;

/** Is it a row whose indicator was not set: a name that says so or none, and no points? */
function isUnset(row: readonly string[], names: readonly string[], filled: number, columns: FormColumns): boolean {
	const points = columns.points.flatMap((place) => (place < 0 ? [] : [pointsOf(row[place]) ?? blankless(row[place])]));
	const target = columns.target < 0 ? '' : blankless(row[columns.target]);
	const isNamed = filled === names.length - 1 && !UNSET.test(names[filled]!);
	return filled > 0 && !isNamed && UNSET.test(target) && points.every((text) => text === '' || Number(text) === 0);
}

/** Prunes levels under which nothing was set. */
function holdsPoints(node: TableNode): boolean {
	const had = node.children.length > 0;
	node.children.splice(0, node.children.length, ...node.children.filter(holdsPoints));
	return node.children.length > 0 || (!had && (node.points !== '' || node.leaf));
}

function readNode(
	row: readonly string[],
	index: number,
	depth: number,
	text: string,
	leaf: boolean,
	columns: FormColumns,
	problems: string[]
): TableNode {
	const own = columns.points[depth]!;
	// A leaf above the last level may have its points in the one column that the form has.
	const column = own >= 0 || !leaf ? own : (columns.points.find((place) => place >= 0) ?? -1);
	const cell = column < 0 ? '' : blankless(row[column]);
	const last = columns.points[columns.points.length - 1]!;
	const spread = leaf && cell === '' && last >= 0 ? blankless(row[last]) : '';
	const points = pointsOf(cell) ?? pointsOf(spread) ?? NAMED_POINTS.exec(text.normalize('NFKC'))?.[1] ?? '';
	if (points === '' && cell !== '') {
		problems.push(`第 ${index + 1} 行第 ${column + 1} 列：“${nameOf(text)}”的分值“${cell}”不是数字`);
	}
	const words = (place: number) => (leaf && place >= 0 ? blankless(row[place]) : '');
	return {
		name: nameOf(text),
		points,
		explanation: words(columns.explanation),
		standard: words(columns.standard),
		target: targetOf(words(columns.sign), words(columns.target), words(columns.unit)),
		children: [],
		leaf
	};
}

/** A target as one text, wherever the table keeps its comparison and its unit. */
function targetOf(sign: string, target: string, unit: string): string {
	if (target === '') return '';
	const bare = /^[\d.,]+$/.test(plainCell(target));
	return `${/^[≥≤<>=＜＞＝]{1,2}$/.test(sign) ? sign : ''}${target}${bare ? unit : ''}`;
}

/** The text of a cell; the marks for “nothing here” count as blank. */
function blankless(cell: string | undefined): string {
	const text = (cell ?? '').trim();
	return /^[-—–/／]*$/.test(text) ? '' : text;
}

/** A name on one line, without the points that some forms print behind it: 产出指标（50分） */
function nameOf(text: string): string {
	const line = text.replace(/\s*[\r\n]+\s*/g, '').trim();
	const bare = line.replace(NAMED_POINTS, '').trim();
	return bare === '' ? line : bare;
}

/** 15, 15分, 15% and ２０ as decimal text; null for anything else. */
function pointsOf(cell: string | undefined): string | null {
	const match = /^(\d+(?:\.\d+)?)(?:分|%)?$/.exec(plainCell(cell));
	return match === null ? null : plain(exact(match[1]!), 10);
}

/** Fills in the points of branches that print none. */
function addUp(node: TableNode): void {
	node.children.forEach(addUp);
	if (node.points !== '' || node.children.length === 0) return;
	if (node.children.some((child) => child.points === '')) return;
	node.points = plain(sum(node.children.map((child) => exact(child.points))), 10);
}

/** How many levels a tree has. */
export function depthOf(nodes: readonly IndicatorNode[]): number {
	return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depthOf(node.children ?? [])), 0);
}

import { depthOf } from '../../evaluation/form-table/rows-to-tree.ts';
import type { IndicatorNode, Template } from '../../evaluation/template.ts';
import { checkTable, decimalCell, headCell, type ReportTable, type TableCell } from '../../report/table.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** How many levels a printed table has room for. */
export const MOST_LEVELS = NUMERALS.length;

/**
 * The form as the table that it is printed as: name and points of each level merged over their leaves, 指标解释 and
 * 评价标准, and the full marks. `readFormTable` reads it back to the same tree. Throws a RangeError with a Chinese message
 * for a tree deeper than the table has levels.
 */
export function formTable(template: Template): ReportTable {
	const depth = depthOf(template.indicators);
	if (depth > MOST_LEVELS) throw new RangeError(`评价表有 ${depth} 级指标，表格最多排 ${MOST_LEVELS} 级`);
	const levels = NUMERALS.slice(0, Math.max(depth, 2));
	const header = [
		...levels.flatMap((numeral) => [headCell(`${numeral}级指标`), headCell('分值')]),
		headCell('指标解释'),
		headCell('评价标准')
	];
	const rows = template.indicators.flatMap((node) => leafRows(node, 0, levels.length));
	const none = (): TableCell => ({ text: '/', align: 'center' });
	const whole = decimalCell(template.points, { strong: true });
	const totals = levels.flatMap((_, level) => [level === 0 ? headCell('总分') : none(), level === 0 ? whole : none()]);
	return checkTable({
		title: template.name,
		notes: [],
		widths: [...levels.flatMap(() => [14, 8]), 30, 44],
		headerRows: 1,
		rows: [header, ...rows, [...totals, none(), none()]]
	});
}

/** Rows of the leaves below a node, each with the cells from the node's own level on. */
function leafRows(node: IndicatorNode, level: number, levels: number): (TableCell | null)[][] {
	const children = node.children ?? [];
	if (children.length === 0) {
		const spare = new Array<null>(2 * (levels - level - 1)).fill(null);
		const span = spare.length > 0 ? { columnSpan: spare.length + 1 } : {};
		const words = [node.explanation, node.standard].map((text): TableCell => ({ text: text?.trim() ?? '' }));
		return [[{ text: node.name, align: 'center', ...span }, ...spare, decimalCell(node.points), ...words]];
	}
	const below = children.flatMap((child) => leafRows(child, level + 1, levels));
	const span = below.length > 1 ? { rowSpan: below.length } : {};
	const own = [{ text: node.name, align: 'center' as const, ...span }, decimalCell(node.points, span)];
	return below.map((row, index) => (index === 0 ? [...own, ...row] : [null, null, ...row]));
}

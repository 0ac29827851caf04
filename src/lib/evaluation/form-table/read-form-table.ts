import { exact, plain, sum } from '../exact.ts';
import type { Goal } from '../model.ts';
import { TEMPLATE_FORMAT, type IndicatorNode, type Template } from '../template.ts';
import { findColumns, plainCell, type FormColumns } from './find-columns.ts';
import { guessRule } from './guess-rule.ts';
import { rowsToTree, type TableNode } from './rows-to-tree.ts';
import { isInWords, tableGoals } from './table-goals.ts';

/** A sheet as shown text, row by row; a merged area has its text in its first cell. */
export interface FormSheet {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
}

export interface ImportedForm {
	/** The form, every rule marked as guessed until a person confirms it. */
	readonly template: Template;
	/** 绩效目标 of the table's 指标值, none where it has no such column. */
	readonly goals: readonly Goal[];
	/** Cells that could not be read, in Chinese with sheet, row and column. */
	readonly problems: readonly string[];
}

/**
 * An evaluation form from the table that it is printed as (一级指标, 二级指标, 三级指标, 分值, 指标解释, 评价标准): the form of
 * Hainan with points for each level, and the national one with points for the last level and the execution rate above
 * the table. Throws an Error with a Chinese message where no sheet has such a table.
 */
export function readFormTable(
	sheets: readonly FormSheet[],
	fileName: string,
	identity: { readonly id: string; readonly year: number }
): ImportedForm {
	const found = sheets.flatMap(({ name, rows }) => {
		const columns = findColumns(rows);
		return columns === null ? [] : [{ name, rows, columns }];
	});
	// A workbook may print the tree twice; the table with the standards says more.
	const best = [...found].sort((a, b) => weight(b.columns) - weight(a.columns))[0];
	if (best === undefined) {
		throw new Error(
			`“${fileName}”里没有评价表：没有一个工作表有同时写着“一级指标”“二级指标”的表头行。请把指标体系表放在一个工作表里，表头写明各级指标、分值、评价标准`
		);
	}
	const { roots, total, problems } = rowsToTree(best.rows, best.columns);
	if (roots.length === 0) {
		throw new Error(`“${fileName}”的工作表“${best.name}”第 ${best.columns.header + 1} 行表头之下没有指标`);
	}
	const execution = executionAbove(best.rows, best.columns.header);
	const named = roots.some((node) => /执行率/.test(node.name));
	const nodes = roots.map((node, index) => indicator(node, `${index + 1}`, [], best.columns));
	const indicators = execution === null || named ? nodes : [executionNode(execution), ...nodes];
	const points = indicators.every((node) => node.points !== '')
		? plain(sum(indicators.map((node) => exact(node.points))), 10)
		: (total ?? '');
	const printed = total !== null && execution === null ? total : points;
	const title = titleAbove(best.rows, best.columns.header);
	return {
		template: {
			format: TEMPLATE_FORMAT,
			id: identity.id,
			version: 1,
			name: title ?? fileName.replace(/\.[^.]+$/, ''),
			issuer: '',
			source: `按“${fileName}”工作表“${best.name}”导入`,
			note: '总体等级（满分的 90%、80%、60% 起）和两位小数为导入时的默认值，请对照原文核对',
			years: { from: identity.year, to: null },
			points: printed,
			rounding: { places: 2 },
			bands: defaultBands(printed),
			indicators
		},
		goals: tableGoals(roots),
		problems: problems.map((problem) => `“${fileName}”工作表“${best.name}”${problem}`)
	};
}

function weight(columns: FormColumns): number {
	const marks = [columns.standard, columns.explanation, ...columns.points].filter((column) => column >= 0);
	return marks.length + (columns.standard >= 0 ? 10 : 0);
}

function indicator(node: TableNode, id: string, above: readonly string[], columns: FormColumns): IndicatorNode {
	const { name, points, standard, target } = node;
	// A goal is known by its indicator's name, so words that are aimed at stand with the indicator.
	const explanation = [node.explanation, isInWords(target) ? `指标值：${target}` : ''].filter(Boolean).join('；');
	if (node.children.length > 0) {
		const children = node.children.map((child, index) =>
			indicator(child, `${id}.${index + 1}`, [...above, name], columns)
		);
		return { id, name, points, children };
	}
	const guess = guessRule({ name, above, points, standard, ownGoal: columns.target >= 0 && above.length >= 2 });
	return {
		id,
		name,
		points,
		...(explanation === '' ? {} : { explanation }),
		...(standard === '' ? {} : { standard }),
		...guess
	};
}

/** Points of the execution rate, which the national form prints above its indicators: 分值 | 执行率 | 得分. */
function executionAbove(rows: readonly (readonly string[])[], header: number): string | null {
	for (let index = 0; index < header; index += 1) {
		const cells = (rows[index] ?? []).map(plainCell);
		const column = cells.findIndex((cell) => /^(分值|权重)/.test(cell));
		if (column < 0 || !cells.some((cell) => /^(预算|资金)?执行率/.test(cell))) continue;
		// 预算执行率 | 97% | 权重 | 10 | 得分 | 9.7: labels with their values beside them.
		const beside = /^(\d+(?:\.\d+)?)分?$/.exec(cells.slice(column + 1).find((cell) => cell !== '') ?? '');
		if (beside !== null) return beside[1]!;
		for (const row of rows.slice(index + 1, header)) {
			const match = /^(\d+(?:\.\d+)?)分?$/.exec(plainCell(row[column]));
			if (match !== null) return match[1]!;
		}
	}
	return null;
}

function executionNode(points: string): IndicatorNode {
	return {
		id: 'execution',
		name: '预算执行率',
		points,
		rule: { kind: 'execution-rate' },
		unknown: 'unknown',
		zeroDenominator: 'unknown',
		guessed: '指标表上方资金行的“分值”与“执行率”'
	};
}

/** The line above the header that stands alone in its row, which is the table's title. */
function titleAbove(rows: readonly (readonly string[])[], header: number): string | null {
	for (const row of rows.slice(0, header)) {
		const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
		if (cells.length === 1 && cells[0]!.length >= 4) return cells[0]!;
	}
	return null;
}

function defaultBands(points: string): Template['bands'] {
	const whole = points === '' ? exact(100) : exact(points);
	const at = (percent: number) => plain(whole.times(percent).dividedBy(100), 10);
	const bands = [
		['优', at(90)],
		['良', at(80)],
		['中', at(60)],
		['差', '0']
	] as const;
	return bands.map(([name, min]) => ({
		name,
		min,
		label: min === '0' ? `${name}（${at(60)}以下）` : `${name}（${min}起）`
	}));
}

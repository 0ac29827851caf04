import { fitRow } from './align-row.ts';
import { DASH_CELL, FIGURE_CELL } from './cell-words.ts';
import { goalCells, goalLines } from './goal-cells.ts';
import { headRun, type HeadRun } from './form-head.ts';

/** Most cells of a form that are looked at behind its head, and between its funds and its indicators. */
const [MOST, BETWEEN] = [1500, 60];
/** Cells of a line that has the whole of a form. */
const FEWEST = 20;
const TOTAL = /^(?:总\s*分|合\s*计|总\s*计|总得分)$/;
const UNIT = /[（(]\s*(?:单位[:：])?\s*(万?元)\s*[）)]$/;
const SOURCE = /^.{0,14}(?:总额|合计|总计|拨款|资金|收入|债券|其他)[:：]?$/;
/** 预算执行率 97.00% 权重 10 得分 9.70: labels with their values behind them. */
const EXECUTION = [/^(?:预算|资金)?执行率$/, /%$/, /^(?:权重|分值)$/, FIGURE_CELL, /^(?:自评)?得分$/, FIGURE_CELL];
/** A row, a heading or the next form's head ends a form. */
const BARRIER = /\t|^[一二三四五六七八九十]+、|^一级\s*指标$/;

/**
 * Forms whose cells come one after the other with nothing that ends a row: each on a line of its own (a stroke behind it
 * or none), or all of them on one line with blanks between. Their rows come back with tabs, found by what fits under the
 * head's columns; other lines come back as they are.
 */
export function formCells(lines: readonly string[]): string[] {
	const single = lines.flatMap((line) => {
		const words = line.trim().split(/[ \u00a0\u3000]+/);
		return words.length >= FEWEST && !/[\t|]/.test(line) ? fromWords(words) : [line];
	});
	return fromLines(goalLines(single));
}

/** A form on one line: the words before and behind its tables stay lines of text. */
function fromWords(words: readonly string[]): string[] {
	const out: string[] = [];
	let text: string[] = [];
	const flush = () => {
		if (text.length > 0) out.push(text.join(' '));
		text = [];
	};
	for (let index = 0; index < words.length;) {
		const table = tableAt(words, index, true);
		if (table === null) {
			text.push(words[index]!);
			index += 1;
		} else {
			flush();
			out.push(...table.rows);
			index = table.end;
		}
	}
	flush();
	return out;
}

function fromLines(lines: readonly string[]): string[] {
	const filled = lines.flatMap((line, at) => (cellOf(line) === '' ? [] : [{ cell: cellOf(line), at }]));
	const cells = filled.map(({ cell }) => cell);
	const out: string[] = [];
	let next = 0;
	for (let index = 0; index < cells.length;) {
		const table = tableAt(cells, index, false);
		if (table === null) {
			const upTo = filled[index]!.at + 1;
			out.push(...lines.slice(next, upTo));
			next = upTo;
			index += 1;
			continue;
		}
		out.push(...lines.slice(next, filled[index]!.at), ...table.rows);
		next = filled[table.end - 1]!.at + 1;
		index = table.end;
	}
	return [...out, ...lines.slice(next)];
}

/** A line's only cell, without the stroke behind it; a line with tabs is a row and stays one. */
const cellOf = (line: string) => (line.includes('\t') ? line : line.replace(/\|+\s*$/, '').trim());

/** The form that begins at a cell, funds and indicators in one table; null where none begins. */
function tableAt(cells: readonly string[], start: number, join: boolean): { rows: string[]; end: number } | null {
	// On one line nothing tells where the text of a goal ends.
	const goals = join ? null : goalCells(cells, start);
	if (goals !== null) return { rows: goals, end: start + 4 };
	const execution = cells.slice(start, start + EXECUTION.length);
	if (EXECUTION.every((words, at) => words.test(execution[at] ?? ''))) {
		return { rows: [execution.join('\t')], end: start + EXECUTION.length };
	}
	const head = headRun(cells, start);
	if (head === null) return null;
	if (head.kind === 'indicators') return indicators(cells, head, join);
	const funds = fundRows(cells, head);
	if (funds === null) return null;
	for (let index = funds.end; index < Math.min(funds.end + BETWEEN, cells.length); index += 1) {
		const below = headRun(cells, index);
		if (below === null && BARRIER.test(cells[index]!)) break;
		const table = below?.kind === 'indicators' ? indicators(cells, below, join) : null;
		if (table === null) continue;
		return { rows: [...funds.rows, ...goalRows(cells.slice(funds.end, index)), ...table.rows], end: table.end };
	}
	return funds;
}

function fundRows(cells: readonly string[], { columns, end: start }: HeadRun): { rows: string[]; end: number } | null {
	// 项目资金（万元） stands before the head; it says the unit.
	const label = UNIT.exec(cells[start - columns.length - 1] ?? '');
	const rows = [[label === null ? '项目资金' : `项目资金（${label[1]!}）`, ...columns].join('\t')];
	let index = start;
	while (index < cells.length && SOURCE.test(cells[index]!)) {
		let end = index + 1;
		while (end - index <= columns.length && (FIGURE_CELL.test(cells[end] ?? '') || DASH_CELL.test(cells[end] ?? '')))
			end += 1;
		rows.push(fitRow(['名称', ...columns], cells.slice(index, end), false).cells.join('\t'));
		index = end;
	}
	return rows.length > 1 ? { rows, end: index } : null;
}

/** Share of the lines with blank or too high scores, and of the points that are missing, that speaks of wrong cuts. */
const DOUBT = 0.2;

/** Do the lines look cut at the wrong cells? Then a reader that judges them would only find its own mistakes. */
function isDoubtful(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
	whole: string | undefined
): boolean {
	const score = columns.findIndex((name) => /得分$/.test(name));
	const points = columns.reduce((last, name, x) => (/^(?:分值|权重|满分)/.test(name) ? x : last), -1);
	const lines = rows.map((row) => [row[points] ?? '', row[score] ?? ''] as const).filter(([full]) => /^\d/.test(full));
	if (points < 0 || lines.every(([, own]) => own === '')) return false;
	const all = lines.reduce((sum, [full]) => sum + Number.parseFloat(full), 0);
	const stated = Number.parseFloat(whole ?? 'none');
	if (Math.abs(all - stated) > stated * DOUBT) return true;
	const odd = lines.filter(([full, own]) => own === '' || Number.parseFloat(own) > Number.parseFloat(full));
	return odd.length >= 2 && odd.length > lines.length * DOUBT;
}

/** What stands between funds and indicators: goals beside what came of them, everything else a row of its own. */
function goalRows(cells: readonly string[]): string[] {
	const rows: string[] = [];
	for (let index = 0; index < cells.length; index += 1) {
		const goals = goalCells(cells, index);
		rows.push(...(goals ?? [`${cells[index]!}\t`]));
		if (goals !== null) index += 3;
	}
	return rows;
}

/** Rows of indicators: the cells cut where all their rows together fit best. */
function indicators(
	cells: readonly string[],
	{ columns, end: start }: HeadRun,
	join: boolean
): { rows: string[]; end: number } | null {
	const stop = cells.findIndex(
		(cell, at) => at >= start && (BARRIER.test(cell) || TOTAL.test(cell) || at - start >= MOST)
	);
	const limit = stop < 0 ? cells.length : stop;
	const hasTotal = TOTAL.test(cells[limit] ?? '');
	const longest = columns.length + (join ? 4 : 0);
	// best[i]: the best cut of the first i cells; no cell is left out between two rows.
	const best: { score: number; from: number; row: readonly string[] }[] = [{ score: 0, from: -1, row: [] }];
	let most = 0;
	for (let end = 1; end <= limit - start; end += 1) {
		best[end] = { score: -Infinity, from: -1, row: [] };
		for (let from = Math.max(0, end - longest); from < end; from += 1) {
			const before = best[from]!.score;
			if (before === -Infinity) continue;
			const { cells: row, score: fit } = fitRow(columns, cells.slice(start + from, start + end), join);
			const score = before + fit;
			if (score > best[end]!.score) best[end] = { score, from, row };
		}
		if (best[end]!.score > best[most]!.score) most = end;
	}
	const placed: (readonly string[])[] = [];
	if (hasTotal) most = limit - start;
	for (let at = most; at > 0; at = best[at]!.from) placed.unshift(best[at]!.row);
	if (placed.length < 2 || isDoubtful(columns, placed, hasTotal ? cells[limit + 1] : undefined)) return null;
	const rows = placed.map((row) => row.join('\t'));
	let end = start + most;
	if (hasTotal) {
		end += 1;
		while (FIGURE_CELL.test(cells[end] ?? '') || DASH_CELL.test(cells[end] ?? '')) end += 1;
		rows.push(cells.slice(limit, end).join('\t'));
	}
	return { rows: [columns.join('\t'), ...rows], end };
}

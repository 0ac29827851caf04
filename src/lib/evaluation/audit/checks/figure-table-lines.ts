import type Decimal from 'decimal.js';

import { plain, sum } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import type { ReportCheck } from '../check.ts';
import { figureTable, type FigureLine, type FigureTable } from '../facts/figure-table.ts';

/** Share of a table's lines that must follow a rule before a line that does not is a slip. */
const RULE = 0.75;
/** Fewest lines that must follow it, with at least two parts that are not nothing. */
const FEWEST = 3;
const LARGE = 100;
const WIDEST = 12;
const POINTS = /得分|总分|综合|评分/;
const RANK = /^(?:排名|名次|位次|排序)$/;

/**
 * Tables of figures line by line: a column that is the sum of its neighbours in nearly every line must be in all (合计 =
 * 一月 + 二月 + …; 派发 = 按时 + 超时 + 未办), and ranks must follow the column that they follow in nearly every pair.
 */
export const figureTableLines: ReportCheck = ({ document }) =>
	document.blocks.flatMap((block) => {
		const table = block.kind === 'table' ? figureTable(block) : null;
		return table === null ? [] : [...sums(table), ...ranks(table)];
	});

function sums({ place, head, lines, total }: FigureTable): Finding[] {
	const all: readonly FigureLine[] = total === null ? lines : [...lines, total];
	const counts = head.map(
		(name, x) =>
			!/序号|排名|名次|率|占比|得分|分值/.test(name) &&
			all.every((line) => line.values[x] == null || (line.values[x].isInteger() && !/%/.test(line.texts[x] ?? ''))) &&
			all.filter((line) => line.values[x] != null).length >= FEWEST
	);
	return head.flatMap((name, x): Finding[] => {
		if (!counts[x]) return [];
		const best = runsBeside(counts, x)
			.map((parts) => ({ parts, right: all.filter((line) => adds(line, x, parts) === true) }))
			.sort((a, b) => b.right.length - a.right.length)[0];
		if (best === undefined || best.right.length === all.length) return [];
		const telling = best.right.filter(
			(line) => best.parts.filter((part) => line.values[part]?.isZero() === false).length >= 2
		);
		// Large figures do not add up by chance: of three lines two are enough.
		const isLarge = telling.every((line) => best.parts.every((part) => line.values[part]!.gte(LARGE)));
		const enough = isLarge ? best.right.length > all.length / 2 : best.right.length >= all.length * RULE;
		if (telling.length < (isLarge ? 2 : FEWEST) || !enough) return [];
		return all
			.filter((line) => adds(line, x, best.parts) === false)
			.map((line) => {
				const values = best.parts.map((part) => line.values[part]!);
				const terms = best.parts.map((part, index) => `${head[part]!} ${plain(values[index]!)}`).join(' + ');
				return {
					check: 'row-sum',
					severity: 'error',
					where: `${place}“${line.name}”`,
					quote: `${line.name} ${name} ${line.texts[x]!}`,
					stated: line.texts[x]!,
					computed: plain(sum(values)),
					message: `${line.name}的${name}写 ${line.texts[x]!}，按${terms} = ${plain(sum(values))}`,
					remedy: '核对该行各项与合计'
				};
			});
	});
}

/** Runs of two to twelve count columns that end just before a column or begin just behind it. */
function runsBeside(counts: readonly boolean[], x: number): number[][] {
	const runs: number[][] = [];
	for (const step of [-1, 1]) {
		const run: number[] = [];
		for (let at = x + step; counts[at] === true && run.length < WIDEST; at += step) {
			run.push(at);
			if (run.length >= 2) runs.push([...run].sort((a, b) => a - b));
		}
	}
	return runs;
}

/** Is the line's figure the sum of its parts? Null where it or all of them are missing. */
function adds(line: FigureLine, x: number, parts: readonly number[]): boolean | null {
	const stated: Decimal | null = line.values[x] ?? null;
	const values = parts.flatMap((part) => line.values[part] ?? []);
	return stated === null || values.length < parts.length ? null : sum(values).equals(stated);
}

function ranks({ place, head, lines }: FigureTable): Finding[] {
	const rank = head.findIndex((name) => RANK.test(name.replace(/\s/g, '')));
	const ranked = lines
		.filter((line) => line.values[rank]?.isInteger() === true)
		.sort((a, b) => a.values[rank]!.comparedTo(b.values[rank]!));
	if (rank < 0 || ranked.length < 5) return [];
	const columns = head.flatMap((name, x) => {
		if (x === rank || /序号/.test(name) || ranked.some((line) => line.values[x] == null)) return [];
		const pairs = ranked.slice(1).map((line, index) => ({
			better: ranked[index]!,
			worse: line,
			turn: line.values[rank]!.equals(ranked[index]!.values[rank]!)
				? 0
				: line.values[x]!.comparedTo(ranked[index]!.values[x]!)
		}));
		const down = pairs.filter(({ turn }) => turn <= 0).length;
		const up = pairs.filter(({ turn }) => turn >= 0).length;
		const isDown = down >= up;
		const wrong = pairs.filter(({ turn }) => (isDown ? turn > 0 : turn < 0));
		return [{ name, x, wrong, isDown, isFlat: pairs.every(({ turn }) => turn === 0) }];
	});
	const few = 1 + Math.floor(ranked.length / 10);
	const able = columns.filter(({ isFlat, wrong }) => !isFlat && wrong.length <= few);
	// Where there are points it is by them that the lines are ranked, whatever else happens to fall into the same order.
	const best = able.find(({ name }) => POINTS.test(name)) ?? able.sort((a, b) => a.wrong.length - b.wrong.length)[0];
	if (best === undefined || best.wrong.length === 0) return [];
	return best.wrong.map(({ better, worse }) => ({
		check: 'rank-order',
		severity: 'warning',
		where: `${place}“${worse.name}”`,
		quote: `${better.name} ${better.texts[best.x]!} ${better.texts[rank]!}；${worse.name} ${worse.texts[best.x]!} ${worse.texts[rank]!}`,
		stated: `${better.name} 第 ${better.texts[rank]!}，${worse.name} 第 ${worse.texts[rank]!}`,
		computed: `${better.texts[best.x]!}，${worse.texts[best.x]!}`,
		message: `排名按${best.name}由${best.isDown ? '高到低' : '低到高'}，${better.name}（${better.texts[best.x]!}）却排在${worse.name}（${worse.texts[best.x]!}）之前`,
		remedy: '按数据重新排名，或更正数据'
	}));
}

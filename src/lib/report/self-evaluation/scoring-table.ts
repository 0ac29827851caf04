import { checkTable, decimalCell, headCell, textCell, type ReportTable, type TableCell } from '../table.ts';
import type { IndicatorRow, SelfEvaluationReport } from './model.ts';

/** How many levels the form prints side by side. */
const LEVELS = 3;

/** 二、绩效评价指标评分 of the first page: the three levels with their points, the score, the total and the grade. */
export function scoringTable({ indicators, scorecard }: SelfEvaluationReport): ReportTable {
	const header = [...levelHeaders(), headCell('得分')];
	const rows = indicators.map((row) => [...levelCells(row), decimalCell(row.result?.score ?? null)]);
	const { points, score, grade } = scorecard;
	const total = [headCell('总分'), ...blankPoints(points), decimalCell(score, { strong: true })];
	const gradeRow = [headCell('评价等次'), headCell(grade ?? '—', { columnSpan: 6 }), null, null, null, null, null];
	return checkTable({
		title: '二、绩效评价指标评分',
		notes: [],
		widths: [14, 6, 14, 6, 18, 6, 8],
		headerRows: 1,
		rows: [header, ...rows, total, gradeRow]
	});
}

/** 一级指标 分值 二级指标 分值 三级指标 分值 */
export function levelHeaders(): TableCell[] {
	return ['一级指标', '二级指标', '三级指标'].flatMap((name) => [headCell(name), headCell('分值')]);
}

/**
 * Six cells: name and points of each level, merged over the leaves they cover. A leaf above the third level is spread
 * over the columns it does not need; levels below the third are joined to the name of the third.
 */
export function levelCells({ levels }: IndicatorRow): (TableCell | null)[] {
	const shown = levels.length <= LEVELS ? levels : [...levels.slice(0, LEVELS - 1), joined(levels.slice(LEVELS - 1))];
	const leafPoints = shown[shown.length - 1]!.points;
	return shown.flatMap((level, depth): (TableCell | null)[] => {
		if (depth === shown.length - 1) {
			const spare = 2 * (LEVELS - shown.length);
			const covered = new Array<null>(spare).fill(null);
			const span = spare > 0 ? { columnSpan: spare + 1 } : {};
			return [textCell(level.name, { align: 'center', ...span }), ...covered, decimalCell(leafPoints)];
		}
		if (level.span === 0) return [null, null];
		const span = level.span > 1 ? { rowSpan: level.span } : {};
		return [textCell(level.name, { align: 'center', ...span }), decimalCell(level.points, span)];
	});
}

function joined(levels: IndicatorRow['levels']): IndicatorRow['levels'][number] {
	const leaf = levels[levels.length - 1]!;
	return { name: levels.map((level) => level.name).join('—'), points: leaf.points, span: 1 };
}

/** The five cells after 总分: the full marks once in each 分值 column. */
export function blankPoints(points: string): TableCell[] {
	const full = decimalCell(points, { strong: true });
	const none = textCell('/', { align: 'center' });
	return [full, none, full, none, full];
}

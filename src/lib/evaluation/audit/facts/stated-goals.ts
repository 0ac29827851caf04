import { goalKindOf, statedFigures, type StatedFigure } from '../../parse-goals.ts';
import type { GoalKind } from '../../template.ts';
import type { ReportBlock } from '../report-document.ts';

/** A line of the report that sets goals, with the figures it promises. */
export interface GoalLine {
	/** 数量指标, 社会效益指标 …, or 年度目标 for the words above them. */
	readonly label: string;
	readonly kind: GoalKind | null;
	readonly text: string;
	readonly figures: readonly StatedFigure[];
	readonly place: string;
}

const LABEL = /^(?:\d+[.、．]\s*)?((?:产出|效益)?[\u4e00-\u9fa5]{2,8}指标)\s*[:：]\s*(.+)$/;
const YEAR_GOAL = /^(?:\d+[.、．]\s*)?((?:项目)?年度(?:绩效|总体)?目标|(?:项目)?总体目标)\s*[:：]\s*(.+)$/;

/** Headings under which 数量指标：… says what came of a goal. */
const RESULTS = /(?:完成|实现|达成|产出|效益|(?:项目|总体)绩效)情况|绩效分析/;
const SETTING = /设[定置立]/;

/** Is this paragraph a line that sets goals? */
export function goalLine(block: ReportBlock): GoalLine | null {
	if (block.kind !== 'paragraph' || (RESULTS.test(block.place) && !SETTING.test(block.place))) return null;
	const year = YEAR_GOAL.exec(block.text);
	const labelled = LABEL.exec(block.text);
	const match = year ?? labelled;
	if (match === null) return null;
	const kind = year === null ? goalKindOf(match[1]!) : null;
	if (year === null && kind === null) return null;
	return { label: match[1]!, kind, text: block.text, figures: statedFigures(match[2]!), place: block.place };
}

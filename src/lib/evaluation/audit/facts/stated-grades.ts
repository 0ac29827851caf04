import type { ReportBlock } from '../report-document.ts';
import { sameGrade } from './printed-bands.ts';

/** An overall grade (等级, 等次) printed somewhere in the report. */
export interface StatedGrade {
	readonly text: string;
	readonly grade: string;
	readonly place: string;
	readonly quote: string;
}

const LABEL =
	/(?:绩效|评价|自评|综合)?(?:等级|等次)(?:评定|结果)?(?:(?:为|是|[:：])\s*[“"]?|[“"])\s*(优秀?|良好?|中|一般|合格|较?差|不合格)(?![\u4e00-\u9fa5])/;
const CELL = /^(绩效|评价|自评|综合)(评价)?(等级|等次)$/;

/** Overall grades in running text and in label–value cells. Grades of single indicators are left to their tables. */
export function statedGrades(blocks: readonly ReportBlock[]): StatedGrade[] {
	return blocks.flatMap((block): StatedGrade[] => {
		if (block.kind === 'paragraph') {
			const match = LABEL.exec(block.text);
			const grade = match === null ? null : sameGrade(match[1]!);
			if (match === null || grade === null) return [];
			return [{ text: match[1]!, grade, place: block.place, quote: match[0] }];
		}
		return block.rows.flatMap((row): StatedGrade[] => {
			const filled = row.filter((cell) => cell !== '');
			const label = filled[0]?.replace(/\s/g, '') ?? '';
			const grade = filled.length === 2 && CELL.test(label) ? sameGrade(filled[1]!) : null;
			if (grade === null) return [];
			return [{ text: filled[1]!, grade, place: block.place, quote: `${label} ${filled[1]!}` }];
		});
	});
}

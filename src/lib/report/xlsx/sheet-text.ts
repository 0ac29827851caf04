import { cleanText } from '../clean-text.ts';

/** The most characters that Excel keeps in one cell; more and it calls the file damaged. */
const CELL_LIMIT = 32_767;
const CUT = '……（超出单元格上限，已截断）';

/** Text as an Excel cell can hold it: without characters XML lacks, and within Excel's limit, saying so where it is cut. */
export function sheetText(text: string): string {
	const clean = cleanText(text);
	return clean.length <= CELL_LIMIT ? clean : clean.slice(0, CELL_LIMIT - CUT.length) + CUT;
}

import { isNoValue, normaliseHeader } from '../domain/text.ts';

const TOTAL =
	/^(?:本[页月季年周]|上[页月]|全[省市县区年])?(?:合计|总计|小计|共计|累计)(?:数|[:：])?\s*[\d,.]*\s*(?:件|条|个|次|人|元|万元)?$|^全[省市县区]$/;

/** Is this a label of a total row: 合计, 总计, 小计, 共计, 全省, `本页小计`, `合计：26007件`? A text that merely contains one is not. */
export function isTotalLabel(text: string): boolean {
	return text.length <= 24 && TOTAL.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

const isNumber = (text: string) => /^[-+]?[\d,]*\.?\d+%?$/.test(text.trim());

/**
 * Is this the total line of a table? Its first or second non-empty cell is a total label, or one of its cells is and the
 * rest are only numbers; and it is no record: some required field has no value, or only the label.
 */
export function isTotalRow(cells: readonly string[], requiredColumns: readonly number[]): boolean {
	let filled = 0;
	let label = -1;
	let numbers = 0;
	for (const [index, cell] of cells.entries()) {
		if (cell.trim() === '') continue;
		filled += 1;
		if (label < 0 && isTotalLabel(cell)) {
			label = index;
			if (filled <= 2) return lacksRequired(cells, requiredColumns, label);
		} else if (isNumber(cell)) {
			numbers += 1;
		}
	}
	return label >= 0 && numbers === filled - 1 && lacksRequired(cells, requiredColumns, label);
}

function lacksRequired(cells: readonly string[], requiredColumns: readonly number[], label: number): boolean {
	return (
		requiredColumns.length === 0 || requiredColumns.some((column) => column === label || isNoValue(cells[column] ?? ''))
	);
}

/** A header line again in the middle of the data, as page by page exports have it: at least two cells, all as above. */
export function isRepeatedHeader(cells: readonly string[], headerLines: readonly (readonly string[])[]): boolean {
	const own = cells.map(normaliseHeader);
	const filled = own.filter((text) => text !== '').length;
	if (filled < 2) return false;
	return headerLines.some(
		(line) =>
			own.every((text, index) => text === (line[index] ?? '')) && line.filter((text) => text !== '').length === filled
	);
}

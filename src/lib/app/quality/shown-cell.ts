import type { FieldDef } from '../../domain/dataset.ts';
import { sheetText } from '../../report/xlsx/sheet-text.ts';

const FIGURES: ReadonlySet<FieldDef['kind']> = new Set(['integer', 'number', 'money']);
const PLAIN_DECIMAL = /^-?\d+\.\d+$/;

/** What a cell said (`saidBy`), as a spreadsheet shows it to be put right: yes and no in words, figures without idle zeros. */
export function shownText(field: FieldDef, said: string): string {
	if (field.kind === 'flag') return said === 'true' ? '是' : said === 'false' ? '否' : said;
	if (FIGURES.has(field.kind) && PLAIN_DECIMAL.test(said)) return said.replace(/\.?0+$/, '');
	return sheetText(said);
}

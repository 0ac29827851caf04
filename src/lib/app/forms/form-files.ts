import { readFormTable, type ImportedForm } from '../../evaluation/form-table/read-form-table.ts';
import { draftProblems } from '../../evaluation/check-template.ts';
import { TEMPLATE_FORMAT, templateSchema, type Template } from '../../evaluation/template.ts';
import { readReport } from '../../report/read/read-report.ts';
import { sheetsOfWorkbook, type ReportSheet } from '../../report/read/sheets-of-workbook.ts';
import { packWorkbook } from '../../report/xlsx/pack-workbook.ts';
import { renderSheet } from '../../report/xlsx/render-sheet.ts';
import { formTable } from './form-table.ts';

/** The form as JSON, the way `data/templates/` keeps it: the same form gives the same text. */
export function formJson(template: Template): string {
	return `${JSON.stringify(template, null, '\t')}\n`;
}

/** The form as the Excel table that it is printed as. Throws a RangeError for a tree with too many levels. */
export async function formXlsx(template: Template): Promise<Uint8Array<ArrayBuffer>> {
	return packWorkbook([renderSheet(formTable(template), { name: '评价指标体系', landscape: true })]);
}

/**
 * A form from a file: JSON that `formJson` wrote, or the Excel (Word, web) table of a form. A form that does not yet
 * hold together comes all the same, with its problems shown in the editor. Throws an Error with a Chinese message for a
 * file that has no form in it.
 */
export async function readFormFile(
	name: string,
	bytes: Uint8Array,
	identity: { readonly id: string; readonly year: number }
): Promise<ImportedForm> {
	const json = parseJson(bytes);
	if (json !== undefined) return { template: readJsonForm(json, name), goals: [], problems: [] };
	// Reading it as a report first refuses what is damaged, encrypted or far too large.
	const { blocks } = await readReport(name, bytes);
	const tables = blocks.flatMap((block) => (block.kind === 'table' ? [{ name: block.place, rows: block.rows }] : []));
	return readFormTable((await workbookSheets(bytes)) ?? tables, name, identity);
}

/** Sheets with every row in its place and every text as it stands; null for a file that is no workbook. */
async function workbookSheets(bytes: Uint8Array): Promise<ReportSheet[] | null> {
	const [first, second] = bytes;
	const packed = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
	if (!packed) return null;
	try {
		return await sheetsOfWorkbook(bytes);
	} catch {
		return null;
	}
}

/** The value of a JSON text, undefined for anything that does not begin like one. */
function parseJson(bytes: Uint8Array): unknown {
	const text = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\uFEFF/, '');
	if (!/^\s*\{/.test(text)) return undefined;
	try {
		return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
	} catch {
		return null;
	}
}

function readJsonForm(json: unknown, name: string): Template {
	const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
	if (format !== TEMPLATE_FORMAT) {
		throw new Error(`“${name}”不是评价表文件：请选择由本产品导出的评价表 JSON，或评价表的 Excel 表格`);
	}
	const parsed = templateSchema.safeParse(json);
	if (parsed.success) return parsed.data;
	const first = draftProblems(json as Template)[0];
	throw new Error(`“${name}”格式有误：${first?.message ?? '内容不完整'}`);
}

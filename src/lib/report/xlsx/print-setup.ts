import type { Sheet } from 'write-excel-file/universal';

/** The header rows above the frozen line are printed on every page of their sheet. */
export function printTitles(workbookXml: string, sheets: readonly Sheet<Blob>[]): string {
	const names = sheets.flatMap(({ sheet, stickyRowsCount: rows = 0 }, index) =>
		rows === 0 || sheet === undefined
			? []
			: [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet)}!$1:$${rows}</definedName>`]
	);
	return workbookXml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
}

function quoted(sheet: string): string {
	const plain = sheet.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `'${plain.replace(/'/g, "''")}'`;
}

const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
const UPRIGHT = `${MARGINS}<pageSetup paperSize="9" orientation="portrait"/>`;

/**
 * A sheet that prints on A4, all its columns on one page: upright, where the writer was not told landscape. Names the
 * pane below a frozen header as the standard does; the writer calls it the bottom right one, which only a sheet with
 * frozen columns has.
 */
export function sheetForPrint(xml: string): string {
	const paged = xml.includes('<pageSetup ') ? xml : xml.replace('</worksheet>', `${UPRIGHT}</worksheet>`);
	return paged
		.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
		.replace(/ xSplit="0"([^>]*) activePane="bottomRight"/, '$1 activePane="bottomLeft"')
		.replace(/<pageSetup ([^>]*)\/>/, '<pageSetup $1 fitToWidth="1" fitToHeight="0"/>');
}

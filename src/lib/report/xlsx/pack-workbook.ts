import writeExcelFile, { type Sheet } from 'write-excel-file/universal';

import { repack } from '../archive.ts';
import { printTitles, sheetForPrint } from './print-setup.ts';

/** Builds the Excel file from its sheets. Works in the browser and in Node; the same sheets give the same bytes. */
export async function packWorkbook(sheets: Sheet<Blob>[]): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBlob();
	return repack(new Uint8Array(await blob.arrayBuffer()), (name) => {
		if (name === 'xl/workbook.xml') return (text) => printTitles(text, sheets);
		return /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? sheetForPrint : undefined;
	});
}

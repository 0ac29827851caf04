import { unzipSync } from 'fflate';

import type { ReportDocument } from '../../evaluation/audit/report-document.ts';
import { fromFlattenedText } from '../../evaluation/audit/read/from-flattened-text.ts';
import { reportFromHtml } from '../../evaluation/audit/read/report-from-html.ts';
import { reportFromSheets } from '../../evaluation/audit/read/report-from-sheets.ts';
import { decodeText } from './decode-text.ts';
import { htmlOfDocx } from './html-of-docx.ts';
import { sheetsOfWorkbook } from './sheets-of-workbook.ts';

/** A report that cannot be read. The message is Chinese and names the file and what to do. */
export class ReportReadError extends Error {
	constructor(name: string, problem: string, options?: ErrorOptions) {
		super(`${name}：${problem}`, options);
		this.name = 'ReportReadError';
	}
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Unpacked, an honest report is far below this: more is a zip bomb. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/**
 * Reads a report's paragraphs and tables by its content, never by its name: Word (docx), Excel (xlsx, xls), a web page,
 * or the flattened text of a Word file in UTF-8 or GB18030. Throws a ReportReadError for what it cannot read.
 */
export async function readReport(name: string, bytes: Uint8Array): Promise<ReportDocument> {
	if (bytes.length === 0) throw new ReportReadError(name, '文件是空的，请重新选择文件。');
	if (bytes.length > MOST_BYTES) throw new ReportReadError(name, '文件超过64 MB，不像一份报告，请检查后重试。');
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readPackage(name, bytes);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOld(name, bytes);
	if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
		throw new ReportReadError(name, 'PDF文件无法复核，请提供Word、Excel文件，或将文字另存为txt。');
	}
	const text = decodeText(bytes);
	return /<(?:!doctype html|html|table|body)[\s>]/i.test(text.slice(0, 4096))
		? reportFromHtml(text)
		: fromFlattenedText(text);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
	start.every((byte, at) => bytes[at] === byte);

async function readPackage(name: string, bytes: Uint8Array): Promise<ReportDocument> {
	const parts = partNames(name, bytes);
	try {
		if (parts.has('word/document.xml')) return reportFromHtml(await htmlOfDocx(bytes));
		if (parts.has('xl/workbook.xml') || parts.has('xl/workbook.bin') || parts.has('content.xml')) {
			return reportFromSheets(await sheetsOfWorkbook(bytes));
		}
	} catch (cause) {
		throw new ReportReadError(name, '文件已损坏或不完整，请用Word、Excel或WPS打开后另存，再重试。', { cause });
	}
	throw new ReportReadError(name, '不是Word或Excel文件，请提供docx、xlsx、html或txt格式的报告。');
}

async function readOld(name: string, bytes: Uint8Array): Promise<ReportDocument> {
	try {
		return reportFromSheets(await sheetsOfWorkbook(bytes));
	} catch (cause) {
		const problem = '是旧版doc文件、加密文件或已损坏，请用Word或WPS另存为未加密的docx或xlsx，再重试。';
		throw new ReportReadError(name, problem, { cause });
	}
}

/** The names in the package; refuses what would unpack to more than any report. */
function partNames(name: string, bytes: Uint8Array): ReadonlySet<string> {
	const names = new Set<string>();
	let unpacked = 0;
	try {
		unzipSync(bytes, {
			filter: (part) => {
				names.add(part.name);
				unpacked += part.originalSize;
				return false;
			}
		});
	} catch (cause) {
		throw new ReportReadError(name, '文件已损坏或不完整，请重新导出后再试。', { cause });
	}
	if (unpacked > MOST_UNPACKED) throw new ReportReadError(name, '文件解压后过大，不像一份报告，已拒绝读取。');
	return names;
}

import { decodedChunks, detectEncoding, utf8Chunks } from './decode.ts';
import { IntakeError } from './intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from './limits.ts';
import type { FileFormat, RawSheet, RawWorkbook, Source } from './model.ts';
import { openArchive } from './readers/archive.ts';
import { rowFailure } from './readers/csv.ts';
import { delimitedRows } from './readers/delimited.ts';
import { sheetWithLeftOut, type LeftOut } from './readers/left-out.ts';
import { readHtml } from './readers/html/read-html.ts';
import { readJson } from './readers/json/read-json.ts';
import { openCompoundFile } from './readers/ole/compound-file.ts';
import { countBiffRecords } from './readers/ole/count-biff-records.ts';
import { markUncalculated } from './readers/ole/mark-uncalculated.ts';
import { readWithSheetJs } from './readers/sheetjs.ts';
import { readXlsb } from './readers/xlsb/read-xlsb.ts';
import { readXlsx, workbookPart } from './readers/xlsx/read-xlsx.ts';
import { readFods } from './readers/xml-table/fods.ts';
import { readOds } from './readers/xml-table/ods.ts';
import { readSpreadsheetMl } from './readers/xml-table/spreadsheetml.ts';
import { tidyTags } from './readers/xlsx/xml.ts';
import { openZip } from './readers/xlsx/zip.ts';
import { readAll, sourceOfBytes } from './source.ts';
import { foreignFormat, foreignText, sniffBinary, sniffText } from './sniff.ts';

export interface OpenOptions {
	/** Text encoding chosen by the user; without it the encoding is found. */
	readonly encoding?: string | undefined;
	/** Opens an encrypted workbook. */
	readonly password?: string | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Bytes of a text file read so out. */
	readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * Opens a file of any known format by its content.
 * Throws an `IntakeError` (Chinese, naming the file) for what cannot be read; `rows()` may throw one too.
 */
export async function openWorkbook(source: Source, options: OpenOptions = {}): Promise<RawWorkbook> {
	const workbook = await open(source, options, 0);
	if (workbook.sheets.length > LIMITS.sheets) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.sheets}`);
	return workbook;
}

async function open(source: Source, options: OpenOptions, depth: number): Promise<RawWorkbook> {
	options.signal?.throwIfAborted();
	if (source.size === 0) throw new IntakeError(`“${source.name}”是空文件，请重新导出`);
	const head = await source.slice(0, Math.min(source.size, 4096));
	const foreign = foreignFormat(head);
	if (foreign !== null) throw foreignFile(source, foreign);
	switch (sniffBinary(head)) {
		case 'zip':
			return openContainer(source, options, depth);
		case 'ole':
			return openOle(source, options, depth);
		case 'biff':
			return openBiff(await whole(source), source.name, options, false);
		case 'parquet':
			return openParquet(source);
		default:
			return openText(source, options);
	}
}

/** Its reader and decompressors are fetched from this application only when they are wanted. */
async function openParquet(source: Source): Promise<RawWorkbook> {
	const { readParquet } = await import('./readers/parquet/read-parquet.ts');
	return { format: 'parquet', encoding: null, sheets: [await readParquet(source, stem(source.name))] };
}

async function whole(source: Source): Promise<Uint8Array> {
	if (source.size > LIMITS.wholeFileBytes) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.wholeFile}`);
	return readAll(source);
}

/** An OLE compound file: a workbook stream of Excel or WPS, or an encrypted container of the newer kind. */
async function openOle(source: Source, options: OpenOptions, depth: number): Promise<RawWorkbook> {
	const bytes = await whole(source);
	const ole = openCompoundFile(bytes, source.name);
	const encrypted = ole.stream('EncryptedPackage');
	if (encrypted) {
		const info = ole.stream('EncryptionInfo') ?? new Uint8Array(0);
		const { decryptPackage } = await import('./readers/ole/decrypt-package.ts');
		const plain = decryptPackage(info, encrypted, options.password, source.name);
		return openContainer(sourceOfBytes(source.name, plain), options, depth);
	}
	const stream = ole.stream('Workbook') ?? ole.stream('Book');
	if (stream === null) {
		if (ole.stream('WordDocument')) throw new IntakeError(`“${source.name}”是 Word 文档，不是表格`);
		if (ole.stream('PowerPoint Document')) throw new IntakeError(`“${source.name}”是演示文稿，不是表格`);
		throw new IntakeError(
			`“${source.name}”里没有工作簿，文件已损坏或不是表格；请用 Excel 或 WPS 打开后另存为 xlsx 再导入`
		);
	}
	// Spreadsheets say in it who saved the file; programs that only write the format leave it out.
	return openBiff(stream, source.name, options, ole.stream('\u0005SummaryInformation') !== null);
}

async function openBiff(stream: Uint8Array, file: string, options: OpenOptions, saved: boolean): Promise<RawWorkbook> {
	if (stream.length > LIMITS.binaryBytes) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.binary}`);
	if (countBiffRecords(stream) > LIMITS.binaryRecords) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.records}`);
	const { decryptBiff } = await import('./readers/ole/decrypt-biff.ts');
	const plain = markUncalculated(decryptBiff(stream, options.password, file), saved);
	return { ...(await readWithSheetJs(plain, file)), encoding: null };
}

async function openContainer(source: Source, options: OpenOptions, depth: number): Promise<RawWorkbook> {
	const zip = await openZip(source);
	const part = await workbookPart(zip);
	if (part !== null && /\.xml$/i.test(part)) {
		if (/(?:^|\/)(?:document|presentation)\.xml$/i.test(part))
			throw new IntakeError(`“${source.name}”是 Word 或演示文稿，不是表格`);
		return { format: 'xlsx', encoding: null, sheets: await readXlsx(zip, part, source.name) };
	}
	if (zip.find('xl/workbook.bin')) {
		return { ...(await readXlsb(zip, () => whole(source), source.name)), encoding: null };
	}
	const content = zip.find('content.xml');
	if (content) return { format: 'ods', encoding: null, sheets: await readOds(zip, content, source.name) };
	if (zip.find('[Content_Types].xml'))
		throw new IntakeError(`“${source.name}”缺少工作簿目录，文件已损坏或不是表格，请重新导出`);
	if (depth > 0) throw new IntakeError(`“${source.name}”是压缩包里的压缩包，请先解压再导入`);
	return openArchive(source, zip, (inner) => open(inner, options, depth + 1), options.signal);
}

async function openText(source: Source, options: OpenOptions): Promise<RawWorkbook> {
	const { encoding, skip } = await detectEncoding(source, options.encoding);
	let head = '';
	for await (const text of decodedChunks(source, encoding, skip)) {
		head = text.slice(0, 65_536);
		break;
	}
	if (head.trim() === '' && source.size <= head.length * 4)
		throw new IntakeError(`“${source.name}”里没有内容，请重新导出`);
	if (looksBinary(head))
		throw new IntakeError(
			`“${source.name}”不是能识别的表格文件，也可能被单位的文件加密软件加了密（请先解密）；请导入 Excel、CSV、网页表格、JSON 或 Parquet 文件`
		);
	const kind = sniffText(head);
	const foreign = kind === 'text' ? foreignText(head) : null;
	if (foreign !== null) throw foreignFile(source, foreign, '请用 Excel 或 WPS 打开后另存为 xlsx 再导入');
	if (kind === 'text') {
		const sheet = { name: stem(source.name), hidden: false };
		const rows = (out: LeftOut) => delimitedRows(utf8Chunks(source, encoding, skip, options.onBytes), source.name, out);
		return workbook('csv', encoding, [sheetWithLeftOut(sheet, rowFailure(source.name), rows)]);
	}
	const pieces = () => decodedChunks(source, encoding, skip, options.onBytes);
	if (kind === 'spreadsheetml' || kind === 'ods') {
		const tidy = () => tidyTags(pieces());
		const sheets = kind === 'ods' ? readFods(tidy, source.name, head) : readSpreadsheetMl(tidy, source.name);
		return workbook(kind, encoding, await sheets);
	}
	if (kind === 'html') {
		const nameOf = (index: number, count: number) => (count === 1 ? stem(source.name) : `表${index + 1}`);
		return workbook('html', encoding, await readHtml(pieces, source.size, source.name, nameOf));
	}
	if (kind === 'mhtml') {
		const { readMhtml } = await import('./readers/html/mhtml.ts');
		const sheets = await readMhtml(await whole(source), source.name, stem(source.name));
		return { format: 'html', encoding: null, sheets };
	}
	return workbook('json', encoding, await readJson(pieces, source.name, stem(source.name)));
}

const foreignFile = ({ name }: Source, format: string, remedy = '请导入 Excel、CSV、网页表格、JSON 或 Parquet 文件') =>
	new IntakeError(`“${name}”是 ${format}，不是能读的表格；${remedy}`);

const workbook = (format: FileFormat, encoding: string, sheets: readonly RawSheet[]): RawWorkbook => ({
	format,
	encoding,
	sheets
});
const stem = (name: string) => name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || name;

/** Characters that hardly any text has: control characters, broken ones, those of private use and of no use at all. */
// eslint-disable-next-line no-control-regex -- meant
const ODD = /[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd\p{Co}\p{Cn}]/gu;

/** More than a twelfth such characters is no text: bytes without meaning give every eighth, in UTF-16 as in others. */
function looksBinary(text: string): boolean {
	const head = text.slice(0, 4096);
	return (head.match(ODD)?.length ?? 0) * 12 > head.length;
}

/** Bounds that keep a hostile or broken file from taking the tab down. Stated in every message that they cause. */
export const LIMITS = {
	/** Entries of a zip container. */
	zipEntries: 20_000,
	/** Files taken out of one zip archive of exports. */
	archiveFiles: 200,
	/** Bytes of all of them after inflating: they are held until they are read. */
	archiveBytes: 512 * 1024 ** 2,
	/** Bytes of one zip entry after inflating. */
	inflatedBytes: 4 * 1024 ** 3,
	/** Bytes of a part that describes a workbook: its sheets, relations and styles. */
	indexBytes: 32 * 1024 ** 2,
	/** Bytes of a part that has to be held in memory whole. */
	partBytes: 256 * 1024 ** 2,
	/** Inflated bytes for each packed byte, once an entry is past `ratioFloorBytes`. */
	inflateRatio: 400,
	ratioFloorBytes: 64 * 1024 ** 2,
	/** Bytes of a file that a reader needs whole (a web archive, the container of an xls). */
	wholeFileBytes: 256 * 1024 ** 2,
	/** Bytes of a workbook that SheetJS reads (xls, xlsb), after inflating: each becomes many in memory. */
	binaryBytes: 64 * 1024 ** 2,
	/** Records of an xls, each cell one: SheetJS makes an object of each. */
	binaryRecords: 2_500_000,
	/** Characters of one cell. A spreadsheet allows 32,767. */
	cellCharacters: 1_000_000,
	/** Characters of one row of a sheet, markup included. */
	rowCharacters: 16 * 1024 ** 2,
	/** Characters of all shared strings of a workbook. */
	sharedCharacters: 400_000_000,
	/** Sheets of a workbook, tables of a page, lists of a JSON text. */
	sheets: 1_000,
	/** Tables below the first one of a sheet, with those that are left out. */
	tables: 200,
	/** Cells with content that a sheet gives by saying them once for many places. */
	repeatedCells: 1_000_000,
	/** Columns with content. */
	columns: 2_000,
	/** Cells of a sheet right of those columns: so many are left out and named, with more the table is too wide. */
	farCells: 1_000,
	/** Rows of one sheet or text file. */
	rows: 5_000_000,
	/** Lines of one sheet of corrections (更正表). */
	correctionRows: 50_000,
	/** Characters a sheet may give for each one read: only repeated long shared strings give more. */
	textRatio: 60,
	textFloor: 64 * 1024 ** 2,
	/** Cells that a Parquet file may give for each of its bytes, once past `cellFloor`: equal ones cost it nothing. */
	cellRatio: 100,
	cellFloor: 4_000_000,
	/** Bytes of one page of a Parquet file after inflating. */
	parquetPageBytes: 256 * 1024 ** 2,
	/** Values of a Parquet file that are held at a time: a page of each column. */
	parquetHeldValues: 64_000_000
} as const;

const wan = (count: number) => `${count / 10_000}万`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

/** What is said of a part that is larger than it may be. */
export const partMessage = (most: number) => `内部部件过大（上限 ${megabytes(most)}），已停止读取；请拆分文件后再导入`;

/** The Chinese half-sentences for each limit, put after the file's name. */
export const LIMIT_MESSAGES = {
	zipEntries: `压缩包内的文件超过 ${LIMITS.zipEntries} 个，已停止读取；请确认文件来源`,
	archiveFiles: `压缩包内的文件超过 ${LIMITS.archiveFiles} 个，请分成几个压缩包导入`,
	archive: `压缩包里的文件解压后共超过 ${megabytes(LIMITS.archiveBytes)}，其余没有读取；请分成几个压缩包导入`,
	cut: `文件到这里就断了，可能没有导出或下载完，后面的内容没有；请重新导出`,
	quotes: `引号不成对，多出的引号按文字读；请核对这些行，或从来源系统导出 xlsx 再导入`,
	tags: `网页内容不完整或已损坏，已停止读取；请重新导出，或用 Excel、WPS 打开后另存为 xlsx 再导入`,
	tables: `网页过大而表格太多，已停止读取；请用 Excel 或 WPS 打开后另存为 xlsx 再导入`,
	overlap: `压缩包里的文件互相重叠，疑似压缩炸弹，已停止读取；请确认文件来源`,
	inflated: `解压后过大（上限 ${megabytes(LIMITS.inflatedBytes)}，或压缩比超过 ${LIMITS.inflateRatio} 倍），疑似压缩炸弹，已停止读取；请确认文件来源`,
	wholeFile: `文件过大（这种格式上限 ${megabytes(LIMITS.wholeFileBytes)}），请另存为 xlsx 或 csv 后再导入`,
	binary: `工作簿过大（这种格式上限 ${megabytes(LIMITS.binaryBytes)}），请用 Excel 或 WPS 另存为 xlsx 后再导入`,
	records: `工作簿的单元格过多（这种格式上限约 ${wan(LIMITS.binaryRecords)}格），请用 Excel 或 WPS 另存为 xlsx 后再导入`,
	cell: `有单元格超过 ${wan(LIMITS.cellCharacters)}字，已停止读取；请检查该单元格的内容`,
	row: `有一行的内容超过 ${megabytes(LIMITS.rowCharacters)}，已停止读取；请检查文件是否损坏`,
	shared: `文字总量超过 ${wan(LIMITS.sharedCharacters)}字，已停止读取；请拆分文件后再导入`,
	sheets: `工作表超过 ${LIMITS.sheets} 个，已停止读取；请确认文件来源`,
	repeated: `同样的内容被重复写了 ${wan(LIMITS.repeatedCells)}格以上，已停止读取；请删去向下或向右重复填充的内容`,
	columns: `列数超过 ${LIMITS.columns} 列，已停止读取；请删去表格右侧多余的内容`,
	farCells: `在第 ${LIMITS.columns} 列之后，没有读取，其余照常；有用的请移到左边，没用的请删去`,
	rows: `行数超过 ${wan(LIMITS.rows)}行，已停止读取；请拆分文件后再导入`,
	corrections: `的更正超过 ${wan(LIMITS.correctionRows)}行，没有采用；请分成几个文件导入`,
	cells: `格数是文件大小的 ${LIMITS.cellRatio} 倍以上，疑似压缩炸弹，已停止读取；请确认文件来源`,
	parquetHeld: `一次要展开的内容超过 ${wan(LIMITS.parquetHeldValues)}格，已停止读取；请用较小的行组（row group）重新导出`,
	text: `同一段长文字被反复引用，展开后过大，疑似压缩炸弹，已停止读取；请确认文件来源`
} as const;

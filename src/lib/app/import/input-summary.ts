import { DATASETS } from '../../domain/datasets/index.ts';
import type { FileFormat, FileReport, RowCounts } from '../../intake/model.ts';

const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
	xlsx: 'Excel 工作簿 (xlsx)',
	xlsb: 'Excel 二进制 (xlsb)',
	xls: 'Excel 97–2003 (xls)',
	spreadsheetml: 'Excel 2003 XML',
	html: '网页表格',
	ods: '开放文档表格 (ods)',
	csv: '文本表格 (csv)',
	json: 'JSON',
	parquet: 'Parquet 数据文件',
	zip: '压缩包',
	unknown: '无法识别'
};

/** A file format as people name it. */
export function formatName(format: FileFormat): string {
	return FORMAT_NAMES[format];
}

/** What a file was taken for: its datasets, in sheet order, without repeats. */
export function datasetNames(report: FileReport): string {
	const names = report.sheets
		.filter((sheet) => (!sheet.hidden || sheet.rows.source > 0) && sheet.dataset !== null)
		.map((sheet) => DATASETS[sheet.dataset!].name);
	return [...new Set(names)].join('、') || '未识别';
}

/** The counts of all sheets of a file together. */
export function fileCounts(report: FileReport): RowCounts {
	const sum = (key: keyof RowCounts) => report.sheets.reduce((total, sheet) => total + sheet.rows[key], 0);
	return {
		source: sum('source'),
		accepted: sum('accepted'),
		rejected: sum('rejected'),
		blank: sum('blank'),
		total: sum('total')
	};
}

/**
 * Has the sheet the look of a statistics table: at least three columns, and half of them, are counts or rates? Such a
 * table has one row a unit or month and is no list of records.
 */
export function looksLikeStatistics(headers: readonly string[]): boolean {
	const named = headers.map((header) => header.replace(/[（(].*?[)）]/g, '')).filter((header) => header !== '');
	const figures = named.filter((header) =>
		/(?:率|数|量|占比|合计|小计|总计|分值|评分|得分|同比|环比|满意|办结|未办结)$/.test(header)
	);
	return figures.length >= 3 && figures.length * 2 >= named.length;
}

export function problemCount(report: FileReport): number {
	return report.sheets.reduce((total, sheet) => total + sheet.problems.length, 0);
}

import { DATASETS } from '../../domain/datasets/index.ts';
import { castOf, DATE_ORDERS, type DateOrder } from '../../intake/cast/index.ts';
import type { ColumnMapping, SheetReport } from '../../intake/model.ts';

/** Names of the orders as people say them. */
export const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
	dmy: '日/月/年',
	mdy: '月/日/年',
	ymd: '年/月/日'
};
const SAMPLES = 3;

/** A column whose dates can be read in several ways: what its values would be in each. */
export interface DateQuestion {
	readonly column: ColumnMapping;
	/** Cells as they stand. */
	readonly samples: readonly string[];
	/** Orders in which every sample is a date, with what each sample becomes. */
	readonly readings: readonly { readonly order: DateOrder; readonly values: readonly string[] }[];
}

/** The questions of a sheet: one for each column that was left in doubt, with the first cells that could not be read. */
export function dateQuestions(sheet: SheetReport): DateQuestion[] {
	if (sheet.dataset === null) return [];
	const { fields } = DATASETS[sheet.dataset];
	return sheet.columns.flatMap((column) => {
		const field = fields.find(({ key }) => key === column.field);
		if (column.dateOrder !== 'ambiguous' || field === undefined) return [];
		const cells = sheet.problems.flatMap((problem) =>
			problem.column === column.header && problem.value !== null ? problem.value : []
		);
		const samples = [...new Set(cells)].slice(0, SAMPLES);
		const readings = DATE_ORDERS.flatMap((order) => {
			const cast = castOf(field, order);
			const values = samples.map((sample) => cast(sample) ?? '');
			return values.length > 0 && values.every((value) => value !== '') ? { order, values } : [];
		});
		return { column, samples, readings };
	});
}

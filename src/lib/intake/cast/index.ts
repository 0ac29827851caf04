import type { FieldDef } from '../../domain/dataset.ts';
import { remember } from '../../domain/remember.ts';
import { isErrorValue } from '../../domain/text.ts';
import type { DateOrder } from './date-order.ts';
import { readFlag } from './flag.ts';
import { readDate, readInstant } from './instant.ts';
import { readInteger, readMoney, readNumber } from './number.ts';
import { isNoValue, readId } from './text.ts';

export { createOrderVote, DATE_ORDERS, needsOrder, type ColumnDateOrder, type DateOrder } from './date-order.ts';
export { isUnitOf } from './number.ts';
export { tidy } from './text.ts';

/**
 * Reads a tidied cell as a field: the text that the engine loads as the field's type (`2023-05-08 09:30:00`, `true`,
 * `166.02`), '' where the cell says nothing, null where it says something that cannot be read.
 */
export type Cast = (text: string) => string | null;

/** Length of `2023-5-8`: shorter texts of a time limit are numbers with a unit. */
const SHORTEST_DAY = 8;

/**
 * How cells of a field are read. Texts are taken as they are; a `code` is translated later, by its dictionary. `order` is
 * that of the column's dates.
 */
export function castOf(field: FieldDef, order?: DateOrder): Cast {
	if (field.kind === 'limit') return (text) => (text.length >= SHORTEST_DAY ? readInstant(text) : null) ?? asItIs(text);
	const read = readerOf(field, order);
	if (read === null) return field.kind === 'code' ? (text) => (isErrorValue(text) ? null : text) : asItIs;
	const cast: Cast = (text) => {
		if (text === '') return '';
		const value = read(text);
		return value === null ? (isNoValue(text) ? '' : null) : String(value);
	};
	return REPEATED.has(field.kind) ? remember(cast, { most: REMEMBERED }) : cast;
}

const asItIs: Cast = (text) => (isNoValue(text) ? '' : isErrorValue(text) ? null : text);

/** Kinds of which a column has few different cells. */
const REPEATED: ReadonlySet<FieldDef['kind']> = new Set(['flag', 'integer']);
const REMEMBERED = 1000;

function readerOf(
	{ kind, unit }: FieldDef,
	order: DateOrder | undefined
): ((text: string) => string | number | boolean | null) | null {
	switch (kind) {
		case 'id':
			return readId;
		case 'instant':
			return (text) => readInstant(text, order);
		case 'date':
			return (text) => readDate(text, order);
		case 'integer':
			return (text) => readInteger(text, unit);
		case 'number':
			return (text) => readNumber(text, unit);
		case 'money':
			return (text) => readMoney(text, unit);
		case 'flag':
			return readFlag;
		default:
			return null;
	}
}

const UNREADABLE: Readonly<Partial<Record<FieldDef['kind'], string>>> = {
	id: '编号被表格软件改成了科学计数法，尾数已丢失。请把该列设为文本后重新导出',
	instant: '不是能认出的时间，请写成 2023-05-08 09:30:00',
	date: '不是能认出的日期，请写成 2023-05-08',
	integer: '不是整数，请只填数字',
	number: '不是数，请只填数字',
	money: '不是金额，请只填数字',
	flag: '看不出是还是否，请填“是”或“否”'
};

/** Chinese: what is wrong with a cell of which `isErrorValue` says that it is none. */
export const ERROR_REASON =
	'这一格是公式错误、公式没有算出结果，或列宽不够而存成了井号，原来的内容没有存下来。请用 Excel 或 WPS 打开改好，保存后重新导入';

/** Chinese: why a cell of this field could not be read and what to write instead. */
export function unreadableReason(field: FieldDef): string {
	return `${field.name}${UNREADABLE[field.kind] ?? '无法识别'}`;
}

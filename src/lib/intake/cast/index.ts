import type { FieldDef } from '../../domain/dataset.ts';
import { castFlag } from './flag.ts';
import { castDate, castInstant } from './instant.ts';
import { castInteger, castMoney, castNumber } from './number.ts';
import { castId, castText } from './text.ts';

export { hasValue, trimmed } from './text.ts';

/**
 * The value of a field from its landing text, as an SQL expression of the field's own type: null where the cell says
 * nothing or cannot be read. `text` is the name of a column that went through `trimmed`. A `code` is text here; its dictionary is joined.
 */
export function castField(field: FieldDef, text: string): string {
	switch (field.kind) {
		case 'id':
			return castId(text);
		case 'instant':
			return castInstant(text);
		case 'date':
			return castDate(text);
		case 'integer':
			return castInteger(text, field.unit);
		case 'number':
			return castNumber(text, field.unit);
		case 'money':
			return castMoney(text, field.unit);
		case 'flag':
			return castFlag(text);
		default:
			return castText(text);
	}
}

/** Can a cell that says something fail to be read as this field? Texts are taken as they are. */
export function canFail(field: FieldDef): boolean {
	return UNREADABLE[field.kind] !== undefined;
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

/** Chinese: why a cell of this field could not be read and what to write instead. */
export function unreadableReason(field: FieldDef): string {
	return `${field.name}${UNREADABLE[field.kind] ?? '无法识别'}`;
}

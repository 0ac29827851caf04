import { FIGURE } from './numbers.ts';

const BARE = new RegExp(`^${FIGURE}$`);
const SIGN = /^(?:[≥≧>＞≤≦<＜=＝﹦]|>=|<=)$/;
const UNIT = /^(?:[%‰]|[\u4e00-\u9fa5]{1,4})$/;

/** A value with its unit, where the form prints the unit in a column of its own: 26000 and 件 → 26000件. */
export function withUnit(value: string | null, unit: string | null): string | null {
	const text = value?.trim() ?? '';
	const mark = unit?.trim() ?? '';
	return BARE.test(text) && UNIT.test(mark) && mark !== '无' ? text + mark : value;
}

/** A target with its sign (指标性质) and unit from columns of their own: ≥, 95 and % → ≥95%. */
export function withSign(value: string | null, sign: string | null, unit: string | null): string | null {
	const text = value?.trim() ?? '';
	const mark = (sign?.trim() ?? '').replace('﹦', '=');
	return BARE.test(text) && SIGN.test(mark) ? mark + withUnit(text, unit)! : withUnit(value, unit);
}

import type { FieldDef } from '../domain/dataset.ts';
import { headerUnit, normaliseHeader } from '../domain/text.ts';
import { isUnitOf } from './cast/index.ts';
import { readFlag } from './cast/flag.ts';
import type { ColumnMapping } from './model.ts';

/** Units that a header may give to the bare numbers of a time limit: 办理时限（小时）. */
const LIMIT_UNITS: readonly string[] = [
	...['工作日', '个工作日', '天', '日', '自然日', '小时', '工作小时', '分钟', '分']
];
/** Units of quantities that have several sizes. */
const SIZES: readonly string[] = [
	...['元', '千元', '万元', '万', '亿元', '秒', '毫秒', '分', '分钟', '小时', '时', '天', '日', '工作日']
];
const BARE_NUMBER = /^[-+]?[0-9,]*[.]?[0-9]+$/;

/** How the cells of a column are to be read beyond its field: the header gives their unit, or asks the contrary. */
export function headerReading(field: FieldDef, header: string): Pick<ColumnMapping, 'unit' | 'opposite'> {
	if (isOpposite(field, header)) return { opposite: true };
	const unit = headerUnit(header);
	if (unit === null || unit === field.unit) return {};
	const counts = field.kind === 'limit' ? LIMIT_UNITS.includes(unit) : isUnitOf(unit, field.unit ?? '');
	return counts ? { unit } : {};
}

/** Does the header give a size that the field cannot be told in: a column in 天 must not feed a field in 秒? */
export function isOtherSize(field: FieldDef, header: string): boolean {
	const unit = headerUnit(header);
	if (unit === null || field.unit === undefined || unit === field.unit) return false;
	return SIZES.includes(unit) && SIZES.includes(field.unit) && !isUnitOf(unit, field.unit);
}

function isOpposite(field: FieldDef, header: string): boolean {
	const parts = [header, header.split('/').pop() ?? ''].map(normaliseHeader);
	return (field.opposites ?? []).some((text) => parts.includes(normaliseHeader(text)));
}

/** The change of a column's cells that its reading asks for; null where they are taken as they are. */
export function cellReading({ unit, opposite }: ColumnMapping): ((cell: string) => string) | null {
	if (opposite === true) {
		return (cell) => {
			const answer = cell === '' ? null : readFlag(cell.trim());
			return answer === null ? cell : answer ? '否' : '是';
		};
	}
	if (unit === undefined) return null;
	return (cell) => (BARE_NUMBER.test(cell.trim()) ? `${cell.trim()}${unit}` : cell);
}

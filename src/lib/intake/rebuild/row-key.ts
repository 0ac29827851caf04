import type { DatasetDef, FieldDef } from '../../domain/dataset.ts';
import { identifier } from '../../engine/sql/quote.ts';

/** The last digits of a telephone number, which every way of masking leaves; of fewer than three nobody is known. */
const LAST_DIGITS = '[0-9]{3,4}$';

/**
 * SQL VARCHAR: what a row says of its dataset's key, joined by ` / `; where it says nothing, what it is told apart by instead.
 * Null where it says nothing of that either. The row must have every field of the dataset, as it landed.
 */
export function rowKey({ key, fields, withoutKey }: DatasetDef): string {
	const columns = key.map(identifier).join(', ');
	const own = key.length > 1 ? `nullif(concat_ws(' / ', ${columns}), '')` : columns || 'NULL';
	if (withoutKey === undefined) return own;
	const fieldOf = new Map(fields.map((field) => [field.key, field]));
	const parts = withoutKey.by.map(
		(group) => `coalesce(${group.map((one) => tellingText(fieldOf.get(one)!)).join(', ')})`
	);
	return `coalesce(${own}, nullif(concat_ws(' / ', ${parts.join(', ')}), ''))`;
}

/**
 * SQL VARCHAR over rows with `_key`, as `rowKey` gives it, and `_order`: the same key, numbered where rows of one sheet have
 * no key of their own and are told apart by nothing. They are numbered by what they say, so that a sheet in another order gives
 * the same numbers.
 */
export function numberedKey({ key, fields, withoutKey }: DatasetDef): string {
	if (withoutKey === undefined) return '_key';
	const said = [...withoutKey.by.flat(), ...fields.map((field) => field.key)];
	const order = [...new Set(said)].map(identifier).join(', ');
	const place = `row_number() OVER (PARTITION BY _key, _file, coalesce(_sheet, '') ORDER BY ${order}, _order)`;
	const own = key.map((one) => `${identifier(one)} IS NOT NULL`).join(' OR ') || 'false';
	return `CASE WHEN ${own} OR ${place} = 1 THEN _key ELSE concat(_key, ' / 第', ${place}, '行') END`;
}

/** SQL VARCHAR: what tells rows apart of a field's value; null for nothing. */
function tellingText({ key, kind }: FieldDef): string {
	const column = identifier(key);
	if (kind === 'phone') {
		const digits = `regexp_replace(${column}, '[^0-9]', '', 'g')`;
		return `'尾号' || nullif(regexp_extract(${digits}, '${LAST_DIGITS}'), '')`;
	}
	return kind === 'instant' ? `strftime(${column}, '%Y-%m-%d %H:%M:%S')` : `CAST(${column} AS VARCHAR)`;
}

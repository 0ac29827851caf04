/**
 * What a dataset is: the kinds of export that a hotline centre has, and for each kind the fields this product knows.
 * Everything else (header mapping, casting, typed relations, problem rows) is derived from these definitions, so a new
 * kind of export is one more file under `datasets/` and one line in `datasets/index.ts`.
 */

/** Kinds of export, in the order they are listed to the user. Each is also the name of its typed relation. */
export const DATASET_KINDS = [
	'tickets',
	'calls',
	'circuits',
	'circuit_faults',
	'knowledge',
	'trainings',
	'payroll',
	'visits',
	'funds'
] as const;

export type DatasetKind = (typeof DATASET_KINDS)[number];

/**
 * How a field's text becomes a value.
 * - `id`: kept as text to the last digit, upper-cased, inner blanks removed
 * - `text` / `narrative`: text; a narrative is long and may hold personal data
 * - `person` / `phone` / `address`: personal data, masked on the way in
 * - `instant`: TIMESTAMP, local wall clock (Asia/Shanghai)
 * - `date`: DATE
 * - `integer`, `number`: INTEGER, DOUBLE
 * - `money`: DECIMAL(18,6) in the unit the field names
 * - `flag`: BOOLEAN from 是/否, 1/0, √/×, Y/N …
 * - `limit`: a time limit in words (`5个工作日`); a moment written there is kept as `YYYY-MM-DD HH:MM:SS`
 * - `code`: text translated by a value dictionary; a value the dictionary lacks is kept as it stands
 */
export type FieldKind =
	| 'id'
	| 'text'
	| 'narrative'
	| 'person'
	| 'phone'
	| 'address'
	| 'instant'
	| 'date'
	| 'integer'
	| 'number'
	| 'money'
	| 'flag'
	| 'limit'
	| 'code';

export interface FieldDef {
	/** Column of the typed relation, snake_case. */
	readonly key: string;
	/** Chinese name shown in the interface. */
	readonly name: string;
	readonly kind: FieldKind;
	/** Headers in use for this field, before normalising (see `normaliseHeader`). The Chinese name always counts. */
	readonly synonyms: readonly string[];
	/** Headers that say the contrary: 是否公开 is 否 where 是否保密 is 是. Only for flags. */
	readonly opposites?: readonly string[];
	/** A row without a readable value here is rejected, with the reason. */
	readonly required?: boolean;
	/**
	 * With `required`: a sheet may lack the column altogether, for instance one that only updates known rows (工单编号 and
	 * 满意度). Its rows are taken in and leave the field as it was, or unknown.
	 */
	readonly columnOptional?: boolean;
	/** Key of the field whose column stands in where a sheet has none for this one; the page says so. */
	readonly standIn?: string;
	/** Name of the value dictionary of a `code` field. */
	readonly dictionary?: string;
	/** Names of units, which a centre's own list of aliases (单位别名) translates. */
	readonly unitName?: true;
	/** Unit of a number, as shown: 万元, 秒, 次 … */
	readonly unit?: string;
	/** Filled on the way in from other cells of the row: no column of a file is read as it. */
	readonly computed?: true;
}

export interface DatasetDef {
	readonly kind: DatasetKind;
	/** Chinese name: 工单, 话务, 线路台账, 线路故障, 知识库, 培训, 工资, 走访, 资金 */
	readonly name: string;
	/** What one row is and what rows are counted in: 工单 in 件, 来电 in 通. */
	readonly row: { readonly noun: string; readonly unit: string };
	/** Fields that identify a row; a later row with the same key updates the earlier one. Empty, and without `withoutKey`: rows are only added. */
	readonly key: readonly string[];
	readonly fields: readonly FieldDef[];
	/** Words in a file or sheet name that speak for this kind. They only break ties. */
	readonly nameHints: readonly string[];
	/** A header of the key that many other tables have too: it is one only beside a field of each of these groups. */
	readonly vagueKey?: { readonly header: string; readonly beside: readonly (readonly string[])[] };
	/** How rows are told apart where they have no key. Where there is one, its column is optional then. */
	readonly withoutKey?: WithoutKey;
}

/**
 * What stands for the key of rows that have none: the values of these fields, which no dictionary may change. Rows of one sheet
 * that say the same are numbered, so none is taken for another.
 */
export interface WithoutKey {
	/** Of each group the first that the row has a value of. A telephone number counts by its last four digits. */
	readonly by: readonly (readonly string[])[];
	/** A sheet without the key's column is of this kind only with a column of each of these groups. */
	readonly beside?: readonly (readonly string[])[];
	/** Headers that other tables have too: a column with one of them does not count there. */
	readonly vague?: readonly string[];
	/** A header like this speaks for another kind, but beside one of these fields. */
	readonly unlike?: { readonly header: RegExp; readonly beside: readonly string[] };
}

/** A list of words written with blanks and line breaks between them. */
export function words(text: string): readonly string[] {
	return text.trim().split(/\s+/);
}

/** The SQL type of a field's column in the typed relation. */
export function sqlType(field: FieldDef): string {
	switch (field.kind) {
		case 'instant':
			return 'TIMESTAMP';
		case 'date':
			return 'DATE';
		case 'integer':
			return 'INTEGER';
		case 'number':
			return 'DOUBLE';
		case 'money':
			return 'DECIMAL(18,6)';
		case 'flag':
			return 'BOOLEAN';
		default:
			return 'VARCHAR';
	}
}

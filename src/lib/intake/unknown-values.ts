import type { DatasetKind } from '../domain/dataset.ts';
import { datasetList } from '../domain/datasets/index.ts';
import { DICTIONARIES } from '../domain/dictionaries/index.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, literal } from '../engine/sql/quote.ts';

/** A value that no dictionary knows and nobody has decided on. It stands in the data as it was written. */
export interface UnknownValue {
	readonly dataset: DatasetKind;
	/** Key and Chinese name of the field. */
	readonly field: string;
	readonly fieldName: string;
	readonly dictionary: string;
	readonly value: string;
	/** Rows of the typed relation that have it. */
	readonly count: number;
}

/** A column with more unknown values than this is no code but free text; the most frequent are listed. */
export const LISTED_VALUES = 50;

/**
 * The values of `code` fields that are no terms of their dictionary, the most frequent of a field first. `kept` says of a
 * value that it was decided to leave it as it stands.
 */
export async function unknownValues(
	engine: Engine,
	kept: (dictionary: string, value: string) => boolean
): Promise<UnknownValue[]> {
	const fields = datasetList.flatMap(({ kind, fields: list }) =>
		list.flatMap(({ key, name, dictionary }) => (dictionary === undefined ? [] : { kind, key, name, dictionary }))
	);
	const found: UnknownValue[] = [];
	for (const { kind, key, name, dictionary } of fields) {
		const terms = DICTIONARIES[dictionary]?.canonical ?? [];
		const column = identifier(key);
		const rows = await engine.query<{ value: string; count: number }>(
			`SELECT ${column} AS value, CAST(count(*) AS DOUBLE) AS count FROM ${identifier(kind)} ` +
				`WHERE ${column} IS NOT NULL AND ${column} NOT IN (${terms.map(literal).join(', ') || 'NULL'}) ` +
				`GROUP BY ${column} ORDER BY count DESC, value`
		);
		const open = rows.filter(({ value }) => !kept(dictionary, value));
		for (const row of open.slice(0, LISTED_VALUES)) {
			found.push({ dataset: kind, field: key, fieldName: name, dictionary, ...row });
		}
	}
	return found;
}

/** Every name of a unit in the tickets with its number of tickets, the most frequent first. */
export function unitNames(engine: Engine): Promise<readonly { name: string; count: number }[]> {
	return engine.query<{ name: string; count: number }>(
		'SELECT unit AS name, CAST(count(*) AS DOUBLE) AS count FROM tickets WHERE unit IS NOT NULL GROUP BY unit ORDER BY count DESC, name'
	);
}

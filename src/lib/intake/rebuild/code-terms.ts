import { DICTIONARIES, ownTerms, translate, type ValueTerm } from '../../domain/dictionaries/index.ts';
import type { DatasetDef, FieldDef } from '../../domain/dataset.ts';
import { settleAliases, type UnitAlias } from '../../domain/unit-names.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import type { FilledColumns } from './filled-columns.ts';

/** Longer cells are no terms; they are kept as they stand. */
const LONGEST_TERM = 40;

/** The name under which `code_terms` has aliases of units. */
export const UNIT_TERMS = 'unit';

/** What a centre decided that values mean, beyond the dictionaries of this product. */
export interface OwnTerms {
	readonly terms?: readonly ValueTerm[] | undefined;
	readonly unitAliases?: readonly UnitAlias[] | undefined;
}

/**
 * Fills the temporary table `code_terms(dictionary, value, term)` with every value of a `code` column that the centre's
 * own terms or its dictionary change, and with the aliases of units. Translating the distinct values here, and joining,
 * keeps normalising (NFKC) out of SQL. Gives the dictionaries that have a term in the table; no other needs a join.
 */
export async function buildCodeTerms(
	engine: Engine,
	filled: ReadonlyMap<DatasetDef, FilledColumns>,
	own: OwnTerms = {}
): Promise<ReadonlySet<string>> {
	const termOf = ownTerms(own.terms ?? []);
	await engine.execute('CREATE OR REPLACE TEMP TABLE code_terms (dictionary VARCHAR, value VARCHAR, term VARCHAR)');
	// The distinct values of each column first: those of text alone are found several times as fast as those of pairs.
	const branches = [...filled].flatMap(([definition, columns]) =>
		definition.fields.flatMap(({ key, dictionary }) =>
			dictionary === undefined || !columns.has(key)
				? []
				: `SELECT ${literal(dictionary)} AS dictionary, value FROM (SELECT DISTINCT ${identifier(key)} AS value ` +
					`FROM ${identifier(landingTable(definition))}) WHERE length(value) <= ${LONGEST_TERM}`
		)
	);
	const values =
		branches.length === 0
			? []
			: await engine.query<{ dictionary: string; value: string }>(
					`SELECT DISTINCT dictionary, value FROM (${branches.join(' UNION ALL ')}) ORDER BY dictionary, value`
				);
	const translated = new Set<string>();
	const lines = values.flatMap(({ dictionary, value }) => {
		const definition = DICTIONARIES[dictionary];
		const term = termOf(dictionary, value) ?? (definition === undefined ? value : translate(definition, value));
		if (term === value) return [];
		translated.add(dictionary);
		return `${[dictionary, value, term].map(csvCell).join(',')}\n`;
	});
	for (const [alias, unit] of settleAliases(own.unitAliases ?? [])) {
		translated.add(UNIT_TERMS);
		lines.push(`${[UNIT_TERMS, alias, unit].map(csvCell).join(',')}\n`);
	}
	if (lines.length > 0) await engine.appendCsv('code_terms', [new TextEncoder().encode(lines.join(''))]);
	return translated;
}

/** Id under which `code_terms` translates a field; undefined where it translates nothing. */
export function termsOf(field: FieldDef): string | undefined {
	return field.dictionary ?? (field.unitName === true ? UNIT_TERMS : undefined);
}

function csvCell(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}

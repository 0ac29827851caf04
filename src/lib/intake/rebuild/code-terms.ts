import { DICTIONARIES, translate } from '../../domain/dictionaries/index.ts';
import { datasetList } from '../../domain/datasets/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';

/** Longer cells are no terms; they are kept as they stand. */
const LONGEST_TERM = 40;

/**
 * Fills the temporary table `code_terms(dictionary, value, term)` with every value of a `code` column that its
 * dictionary changes. Translating the distinct values here, and joining, keeps normalising (NFKC) out of SQL.
 */
export async function buildCodeTerms(engine: Engine): Promise<void> {
	await engine.execute('CREATE OR REPLACE TEMP TABLE code_terms (dictionary VARCHAR, value VARCHAR, term VARCHAR)');
	const branches = datasetList.flatMap((definition) =>
		definition.fields.flatMap(({ key, dictionary }) =>
			dictionary === undefined
				? []
				: `SELECT ${literal(dictionary)} AS dictionary, ${identifier(key)} AS value ` +
					`FROM ${identifier(landingTable(definition))} WHERE length(${identifier(key)}) <= ${LONGEST_TERM}`
		)
	);
	const values = await engine.query<{ dictionary: string; value: string }>(
		`SELECT DISTINCT dictionary, value FROM (${branches.join(' UNION ALL ')}) WHERE value IS NOT NULL ORDER BY dictionary, value`
	);
	const lines = values.flatMap(({ dictionary, value }) => {
		const definition = DICTIONARIES[dictionary];
		const term = definition === undefined ? value : translate(definition, value);
		return term === value ? [] : `${[dictionary, value, term].map(csvCell).join(',')}\n`;
	});
	await engine.appendCsv('code_terms', [new TextEncoder().encode(lines.join(''))]);
}

function csvCell(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}

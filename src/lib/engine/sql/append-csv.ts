import type { Engine } from '../engine.ts';
import { identifier, literal } from './quote.ts';

/** Copies a registered or on-disk CSV file into a table and gives the number of rows that arrived. */
export async function appendCsvStatement(engine: Engine, table: string, file: string): Promise<number> {
	const columns = await engine.query<{ name: string; type: string }>(
		`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${identifier(table)})`
	);
	const types = columns.map(({ name, type }) => `${literal(name)}: ${literal(type)}`).join(', ');
	const [inserted] = await engine.query<{ Count: number }>(
		`INSERT INTO ${identifier(table)} SELECT * FROM read_csv(${literal(file)}, header = false, delim = ',', quote = '"', ` +
			`escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', null_padding = false, strict_mode = true, ` +
			`auto_detect = false, max_line_size = 33554432, columns = {${types}})`
	);
	return inserted?.Count ?? 0;
}

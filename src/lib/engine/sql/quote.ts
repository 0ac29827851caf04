import type { Statement, Value } from '../engine.ts';

/** An identifier, quoted: untrusted names can stand in SQL only through this. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A string literal, quoted. Prefer a parameter; this is for places that take none (CASE tables, file names). */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/**
 * SQL boolean: `text` is one of `texts`. Not `IN (…)`: DuckDB turns every IN list of more than a few texts into a join of
 * its own, and a row of fifty of them then takes seconds to plan and run.
 */
export function isOneOf(text: string, texts: readonly string[]): string {
	return `list_contains([${texts.map(literal).join(', ')}], ${text})`;
}

/** SQL put together from pieces that carry their own parameters. */
export class Sql implements Statement {
	constructor(
		readonly text: string,
		readonly params: readonly Value[] = []
	) {}
}

/**
 * Template tag: a `Sql` value is spliced in with its parameters, anything else becomes a parameter. Text is never
 * pasted. ``sql`SELECT ${raw('count(*)')} FROM tickets WHERE unit = ${name}` ``
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Value)[]): Sql {
	let text = strings[0] ?? '';
	const params: Value[] = [];
	values.forEach((value, index) => {
		if (value instanceof Sql) {
			text += value.text;
			params.push(...value.params);
		} else {
			text += '?';
			params.push(value);
		}
		text += strings[index + 1] ?? '';
	});
	return new Sql(text, params);
}

/** Trusted SQL text as a piece. Only for text written in this source tree. */
export function raw(text: string): Sql {
	return new Sql(text);
}

/** Pieces joined by a separator, parameters kept in order. */
export function join(pieces: readonly Sql[], separator: string): Sql {
	return new Sql(
		pieces.map((piece) => piece.text).join(separator),
		pieces.flatMap((piece) => piece.params)
	);
}

import { EngineError, type Engine, type Row } from '../../engine/engine.ts';
import { CONSOLE_TABLES, coveredTables } from './console-tables.ts';
import { refusal } from './refusal.ts';

/** A question that was refused or failed; `message` is Chinese and says what to do. */
export class ConsoleError extends Error {
	override name = 'ConsoleError';
}

export interface ConsoleAnswer {
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	/** Dates and instants as text; at most `limit`. */
	readonly rows: readonly Row[];
	/** There were more rows than `limit`. */
	readonly more: boolean;
}

const TABLES = new Set(CONSOLE_TABLES.map(({ name }) => name));
/** Types that cross the boundary as they are; anything else as text. */
const PLAIN = /^(?:BOOLEAN|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL.*|VARCHAR|ENUM.*)$/;

/**
 * Answers one question over the imported tables. It cannot change anything: whatever the text is, it runs as a subquery of
 * one SELECT; 保密 tickets come with what they say covered. Throws a `ConsoleError`.
 * @param limit rows at most
 */
export async function askConsole(engine: Engine, question: string, limit: number): Promise<ConsoleAnswer> {
	const text = question.trim().replace(/;\s*$/, '');
	const reason = refusal(text, await closedTables(engine));
	if (reason !== null) throw new ConsoleError(reason);
	const asked = `${coveredTables()}\nSELECT * FROM (\n${text}\n) AS question`;
	try {
		const described = await engine.query<{ column_name: string; column_type: string }>(`DESCRIBE ${asked}`);
		const columns = described.map(({ column_name: name, column_type: type }) => ({ name, type }));
		const shown = columns.map(({ type }, index) =>
			PLAIN.test(type) ? `c${index}` : `c${index}::VARCHAR AS c${index}`
		);
		const names = columns.map((_, index) => `c${index}`).join(', ');
		const rows = await engine.query(
			`${coveredTables()}\nSELECT ${shown.join(', ')} FROM (\n${text}\n) AS question(${names}) LIMIT ${limit + 1}`
		);
		return { columns, rows: rows.slice(0, limit), more: rows.length > limit };
	} catch (error) {
		if (error instanceof EngineError) throw new ConsoleError(explain(error.message), { cause: error });
		throw error;
	}
}

/** Every table and view of the engine but those that can be asked. */
async function closedTables(engine: Engine): Promise<ReadonlySet<string>> {
	const tables = await engine.query<{ name: string }>(
		'SELECT lower(table_name) AS name FROM duckdb_tables() UNION SELECT lower(view_name) FROM duckdb_views() WHERE NOT internal'
	);
	return new Set(tables.map(({ name }) => name).filter((name) => !TABLES.has(name)));
}

/** The engine's own words behind a Chinese sentence on what kind of mistake it is. */
function explain(message: string): string {
	const own = message
		.replace(/^Failed to extract statements: /, '')
		.replace(/\s*LINE \d+:[\s\S]*$/, '')
		.trim();
	if (/^Parser Error/.test(own)) return `语句写得不完整或有错字：${own.replace(/^Parser Error:\s*/, '')}`;
	if (/Table with name/.test(own)) return `没有这个表，可查的表列在旁边：${own.replace(/^Catalog Error:\s*/, '')}`;
	if (/Referenced column/.test(own)) return `没有这一列，可查的列列在旁边：${own.replace(/^Binder Error:\s*/, '')}`;
	if (/^Conversion Error/.test(own)) return `有的值不能转换：${own.replace(/^Conversion Error:\s*/, '')}`;
	if (/Out of Memory/i.test(own)) return '结果太大，内存不够；请加上条件，或先汇总再查看';
	return `查询没有完成：${own}`;
}

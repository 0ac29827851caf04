import { DATABASE } from '../../engine/sql/settings.ts';
import { sqlWords } from './sql-words.ts';

/** Words that may begin a question. Anything else changes data or settings, or reaches outside. */
const BEGINNINGS = new Set(['select', 'with', 'from', 'values']);
/** Schemas and catalogues: behind them lie the tables as they are stored, with what a 保密 ticket says. */
const SCHEMAS = new Set(['main', 'memory', 'temp', 'system', DATABASE]);
/** Functions that read files, the machine, or a table by its name given as text. */
const OUTSIDE =
	/^(?:read_|sniff_|parquet_|json_execute|query$|query_table$|histogram|glob$|getenv$|checkpoint|force_checkpoint$|pragma_|which_secret|enable_|disable_|write_|nextval$|.*_scan$)/;
/** They look at tables as they are stored. */
const STORED = new Set(['summarize', 'describe', 'show']);

/**
 * Why a statement may not run, in Chinese; null when it may. What it lets through is still run as a subquery of one
 * prepared SELECT, so that it cannot change anything.
 * @param closed names, in lower case, of tables that are not for asking: what a 保密 ticket says is not covered in them
 */
export function refusal(statement: string, closed: ReadonlySet<string>): string | null {
	const words = sqlWords(statement);
	if (words.length === 0) return '请写一句查询';
	const first = words[0]!;
	if (first.kind !== 'name' || !BEGINNINGS.has(first.text)) {
		return `这里只能查询：语句要以 SELECT、WITH 或 FROM 开头，不能用“${first.text.slice(0, 20)}”`;
	}
	for (const [index, word] of words.entries()) {
		const next = words[index + 1];
		const isName = word.kind === 'name' || word.kind === 'quoted';
		const name = word.text.toLowerCase();
		if (word.kind === 'mark' && word.text === ';') return '一次只能运行一句，请去掉分号和它后面的内容';
		if (isName && next?.text === '.' && SCHEMAS.has(name)) return '请直接写表名，不要带库名或模式名';
		if (isName && next?.text === '(' && OUTSIDE.test(name)) return `不能使用函数“${word.text}”：查询只看已导入的数据`;
		if (isName && closed.has(name)) return `没有表“${word.text}”可查`;
		if (word.kind === 'name' && STORED.has(name)) return `这里不能用 ${name.toUpperCase()}：表和列列在旁边`;
		if (word.kind === 'text' && ['from', 'join'].includes(words[index - 1]?.text ?? ''))
			return '不能从文件里查询：查询只看已导入的数据';
	}
	return null;
}

export interface SqlWord {
	readonly kind: 'name' | 'quoted' | 'text' | 'mark';
	/** A name in lower case; a quoted name or a text without its quotes; a mark as it stands. */
	readonly text: string;
}

const WORD =
	/\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"?|[eE]?'((?:[^']|'')*)'?|\$([a-zA-Z_]*)\$[\s\S]*?(?:\$\3\$|$)|([\p{L}_][\p{L}\p{N}_$]*)|[\p{N}.]+|[\s\S]/gu;

/** The words of a statement without blanks and comments. Never throws: what is not closed goes on to the end. */
export function sqlWords(statement: string): SqlWord[] {
	const words: SqlWord[] = [];
	for (const match of statement.matchAll(WORD)) {
		const [whole, quoted, text, , name] = match;
		if (/^(?:\s|--|\/\*)/.test(whole)) continue;
		if (quoted !== undefined) words.push({ kind: 'quoted', text: quoted.replaceAll('""', '"') });
		else if (text !== undefined || whole.startsWith('$')) words.push({ kind: 'text', text: text ?? whole });
		else if (name !== undefined) words.push({ kind: 'name', text: name.toLowerCase() });
		else words.push({ kind: 'mark', text: whole });
	}
	return words;
}

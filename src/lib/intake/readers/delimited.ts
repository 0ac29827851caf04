import { concatenate } from '../../domain/concatenate.ts';
import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow } from '../model.ts';
import { createCsvParser, detectDelimiter, separatorLine } from './csv.ts';
import type { LeftOut } from './left-out.ts';
import { createUtf8Parser, isByteDelimiter, type Utf8Parser } from './utf8-records.ts';

const BATCH_ROWS = 2_000;
/** So much text is looked at for its delimiter, where there is as much. */
const HEAD_BYTES = 16 * 1024;
const MOST_HEAD_BYTES = 256 * 1024;

/**
 * Rows of delimited UTF-8, in batches. The delimiter is found from the first piece of text, or named by a `sep=` line. Bytes
 * that are no UTF-8 read as U+FFFD, and NULs as nothing.
 */
export async function* delimitedRows(
	chunks: AsyncIterable<Uint8Array>,
	name: string,
	out?: LeftOut
): AsyncGenerator<RawRow[]> {
	let parser: Utf8Parser | null = null;
	let head = new Uint8Array(0);
	let count = 0;
	function* batches(rows: RawRow[]): Generator<RawRow[]> {
		count += rows.length;
		if (count > LIMITS.rows) throw new IntakeError(`“${name}”：${LIMIT_MESSAGES.rows}`);
		for (let start = 0; start < rows.length; start += BATCH_ROWS) yield rows.slice(start, start + BATCH_ROWS);
	}
	const begin = (): RawRow[] => {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, MOST_HEAD_BYTES), {
			stream: true
		});
		const named = separatorLine(text);
		const delimiter = named?.delimiter ?? detectDelimiter(text);
		parser = (isByteDelimiter(delimiter) ? createUtf8Parser : createTextParser)(delimiter, named ? 2 : 1, name, out);
		return parser.push(head.subarray(named ? new TextEncoder().encode(text.slice(0, named.length)).length : 0), false);
	};
	for await (const chunk of chunks) {
		const bytes = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk;
		if (parser) {
			yield* batches((parser as Utf8Parser).push(bytes, false));
		} else {
			head = concatenate([head, bytes]);
			if (head.length >= HEAD_BYTES) yield* batches(begin());
		}
	}
	if (!parser) yield* batches(begin());
	yield* batches(parser!.push(new Uint8Array(0), true));
}

/** The parser of texts, for the delimiters that are no single byte. */
function createTextParser(delimiter: string, firstLine: number, name: string, out?: LeftOut): Utf8Parser {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const parser = createCsvParser(delimiter, firstLine, name, out);
	return { push: (bytes, last) => parser.push(decoder.decode(bytes, { stream: !last }), last) };
}

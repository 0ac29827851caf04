import { byteOrderMark, createDecoder, declaredCharset, ENCODINGS, guessEncoding, telltaleSample } from './decode.ts';
import type { Source } from './model.ts';

/** How the beginning of a text file reads in one encoding. */
export interface EncodingSample {
	/** As `openWorkbook` takes it. */
	readonly encoding: string;
	/** One line of the file's first text beyond ASCII. */
	readonly text: string;
	/** The program's own choice. */
	readonly guessed: boolean;
}

const SAMPLE_LENGTH = 36;

/** A text file's first telling line in every encoding that is offered; the guess stands first. */
export async function encodingSamples(source: Source): Promise<EncodingSample[]> {
	const head = await source.slice(0, Math.min(source.size, 4096));
	const bytes = await telltaleSample(source);
	const guess = byteOrderMark(head)?.encoding ?? guessEncoding(bytes, declaredCharset(head));
	const samples = ENCODINGS.map((encoding) => ({
		encoding,
		text: sampleLine(createDecoder(encoding)(bytes, false)),
		guessed: encoding === guess
	}));
	return samples.sort((a, b) => Number(b.guessed) - Number(a.guessed));
}

/** The line around the first character that is not ASCII, without control characters. */
function sampleLine(text: string): string {
	// eslint-disable-next-line no-control-regex -- ASCII is meant
	const at = Math.max(0, text.search(/[^\x00-\x7f]/));
	const from = text.lastIndexOf('\n', at) + 1;
	const line = text
		.slice(Math.max(from, at - SAMPLE_LENGTH / 2))
		.split(/[\r\n]/, 1)[0]!
		.replace(/\p{Cc}/gu, ' ');
	return line.slice(0, SAMPLE_LENGTH);
}

import type { Finding, Severity } from '../../evaluation/model.ts';

/** What of a finding a quote is marked by. */
interface Quoting {
	readonly key: string;
	readonly finding: Pick<Finding, 'severity' | 'quote'>;
}

/** A stretch of a report's text, with the findings that quote it, gravest first; `severity` is that of the gravest. */
export interface MarkedText {
	readonly text: string;
	readonly severity: Severity | null;
	readonly keys: readonly string[];
}

/** Quotes shorter than this stand in too many places to say which one is meant. */
const SHORTEST = 6;

/** A paragraph or cell cut where findings quote it. `rows` are findings gravest first. */
export function markQuotes(text: string, rows: readonly Quoting[]): readonly MarkedText[] {
	const quotes = rows.flatMap(({ key, finding }) =>
		partsOf(finding.quote)
			.filter((quote) => text.includes(quote))
			.map((quote) => ({
				key,
				severity: finding.severity,
				from: text.indexOf(quote),
				to: text.indexOf(quote) + quote.length
			}))
	);
	const edges = [...new Set([0, text.length, ...quotes.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index]!;
		const over = quotes.filter((one) => one.from <= from && one.to >= to);
		return { text: text.slice(from, to), severity: over[0]?.severity ?? null, keys: over.map(({ key }) => key) };
	});
}

/** Is a finding marked in any of these texts? */
export function isQuoted(texts: readonly string[], { finding }: Quoting): boolean {
	const parts = partsOf(finding.quote);
	return texts.some((text) => parts.some((quote) => text.includes(quote)));
}

function partsOf(quote: string | undefined): readonly string[] {
	return (quote ?? '').split(/ ⟷ |……/).filter((part) => part.length >= SHORTEST);
}

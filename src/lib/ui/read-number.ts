/**
 * The number that a user typed: full-width digits, thousands commas and blanks are accepted.
 * Empty text is `null` (not filled in); text that is no number is `undefined`.
 */
export function readNumber(text: string): number | null | undefined {
	const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
	if (plain === '') return null;
	if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
	return Number(plain);
}

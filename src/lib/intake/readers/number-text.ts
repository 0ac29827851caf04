/**
 * The decimal text of a stored number: whole numbers to the last digit, others by the shortest text of their double.
 * Text that is no number comes back as it is.
 */
export function numberText(stored: string): string {
	if (/^-?\d+$/.test(stored)) return stored;
	const value = Number(stored);
	return stored === '' || !Number.isFinite(value) ? stored : doubleText(value);
}

/**
 * A double as plain decimal text; with an exponent where it has lost its last digits, so that nobody takes an identifier of
 * 18 digits for whole that a spreadsheet made a number of.
 */
export function doubleText(value: number): string {
	return Number.isInteger(value) && !Number.isSafeInteger(value)
		? value.toExponential().toUpperCase()
		: plainText(value);
}

/** A double as plain decimal text: 1e21 is a one and twenty-one zeros. */
export function plainText(value: number): string {
	const text = String(value === 0 ? 0 : value);
	const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
	if (!match) return text;
	const digits = match[2]! + (match[3] ?? '');
	const point = 1 + Number(match[4]);
	if (point <= 0) return `${match[1]}0.${'0'.repeat(-point)}${digits}`;
	return digits.length <= point
		? match[1] + digits.padEnd(point, '0')
		: `${match[1]}${digits.slice(0, point)}.${digits.slice(point)}`;
}

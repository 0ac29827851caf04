/** Same length, and one digit differs, or the same digits stand in another order. */
export function isSlip(one: string, other: string): boolean {
	if (one === other || one.length !== other.length || one.length < 3) return false;
	const differing = Array.from(one).filter((digit, index) => digit !== other[index]).length;
	return differing === 1 || (differing === 2 && isSwap(one, other));
}

/** The same digits in another order: 3127 and 3172. */
export function isSwap(one: string, other: string): boolean {
	const sorted = (text: string) => Array.from(text).sort().join('');
	return one !== other && sorted(one) === sorted(other);
}

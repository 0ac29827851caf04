import fc from 'fast-check';

/** Damage: bytes overwritten, a piece cut out, doubled or moved to the end, the file cut short. */
export const damage = fc.array(
	fc.record({
		kind: fc.constantFrom('set', 'cut', 'double', 'truncate', 'zero'),
		at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
		length: fc.integer({ min: 1, max: 40 }),
		byte: fc.integer({ min: 0, max: 255 })
	}),
	{ minLength: 1, maxLength: 4 }
);

/** The bytes after each damage in turn. */
export function mutate(
	bytes: Uint8Array,
	steps: readonly { kind: string; at: number; length: number; byte: number }[]
): Uint8Array {
	let current = [...bytes];
	for (const { kind, at, length, byte } of steps) {
		const start = Math.floor(at * current.length);
		if (kind === 'set') current[start] = byte;
		else if (kind === 'zero') current.fill(0, start, start + length);
		else if (kind === 'cut') current.splice(start, length);
		else if (kind === 'double') current.splice(start, 0, ...current.slice(start, start + length));
		else current = current.slice(0, Math.max(1, start));
	}
	return new Uint8Array(current);
}

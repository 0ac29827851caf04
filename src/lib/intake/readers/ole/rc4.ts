/** A keystream of RC4, which old Office files are encrypted with and cipher libraries no longer offer. Reading only. */
export function createRc4(key: Uint8Array): (bytes: Uint8Array) => Uint8Array {
	const state = Uint8Array.from({ length: 256 }, (_, index) => index);
	let j = 0;
	const swap = (a: number, b: number) => {
		const held = state[a]!;
		state[a] = state[b]!;
		state[b] = held;
	};
	for (let i = 0; i < 256; i += 1) {
		j = (j + state[i]! + key[i % key.length]!) & 255;
		swap(i, j);
	}
	let i = 0;
	j = 0;
	return (bytes) =>
		bytes.map((byte) => {
			i = (i + 1) & 255;
			j = (j + state[i]!) & 255;
			swap(i, j);
			return byte ^ state[(state[i]! + state[j]!) & 255]!;
		});
}

/** Fills a password up to sixteen bytes ([MS-OFFCRYPTO] 2.3.7.2). */
const PADDING = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];
const LONGEST = 15;

/** The single-byte password that the method takes: the low byte of a character, or its high byte where that is zero. */
function singleBytes(password: string): number[] {
	return Array.from({ length: Math.min(password.length, LONGEST) }, (_, index) => {
		const code = password.charCodeAt(index);
		return (code & 0xff) === 0 ? code >> 8 : code & 0xff;
	});
}

/** The 16-bit check value of a password ([MS-OFFCRYPTO] 2.3.7.1). */
export function passwordVerifier(password: string): number {
	const bytes = singleBytes(password);
	const turned = [bytes.length, ...bytes].reverse().reduce((value, byte) => {
		return (((value >> 14) & 1) | ((value << 1) & 0x7fff)) ^ byte;
	}, 0);
	return turned ^ 0xce4b;
}

/** Undoes the obfuscation of bytes at `offset` of the stream, in a record of `size` bytes ([MS-OFFCRYPTO] 2.3.7.3). */
export function xorDecryptor(
	password: string,
	key: number
): (bytes: Uint8Array, offset: number, size: number) => Uint8Array {
	const filled = [...singleBytes(password), ...PADDING].slice(0, 16);
	const array = filled.map((byte, index) => {
		const mixed = byte ^ (index % 2 === 0 ? key & 0xff : key >> 8);
		return ((mixed >> 1) | (mixed << 7)) & 0xff;
	});
	return (bytes, offset, size) =>
		bytes.map((byte, index) => {
			const mixed = byte ^ array[(offset + size + index) & 15]!;
			return (mixed >> 5) | (mixed << 3);
		});
}

import { concatBytes } from '@noble/hashes/utils.js';

/** Excel encrypts workbooks that are protected but ask for no password with this one. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

export type Hash = (bytes: Uint8Array) => Uint8Array;

/** UTF-16LE bytes of a password, as all Office encryption takes it. */
export function passwordBytes(password: string): Uint8Array {
	const bytes = new Uint8Array(password.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < password.length; index += 1) view.setUint16(index * 2, password.charCodeAt(index), true);
	return bytes;
}

/** A number as four bytes, lowest first. */
export function littleEndian(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value, true);
	return bytes;
}

/** The salted password, hashed `rounds` times more, each round with its number in front ([MS-OFFCRYPTO] 2.3.4.7, 2.3.4.11). */
export function spinHash(hash: Hash, salt: Uint8Array, password: string, rounds: number): Uint8Array {
	let value = hash(concatBytes(salt, passwordBytes(password)));
	const round = new Uint8Array(4 + value.length);
	const view = new DataView(round.buffer);
	for (let index = 0; index < rounds; index += 1) {
		view.setUint32(0, index, true);
		round.set(value, 4);
		value = hash(round);
	}
	return value;
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

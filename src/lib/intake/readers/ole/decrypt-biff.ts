import { md5, sha1 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';

import { IntakeError, passwordNeeded, passwordWrong } from '../../intake-error.ts';
import { DEFAULT_PASSWORD, littleEndian, passwordBytes, sameBytes } from './password-hash.ts';
import { createRc4 } from './rc4.ts';
import { passwordVerifier, xorDecryptor } from './xor-obfuscation.ts';

const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** Records that stay readable in an encrypted workbook ([MS-XLS] 2.2.10). */
const PLAIN_RECORDS: ReadonlySet<number> = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0x0196, 0x0138, 0x00e1]);
/** A record without a meaning for any reader, put in the place of the one that says "encrypted". */
const IGNORED_RECORD = 0x00bf;
const BLOCK_BYTES = 1024;

/** A keystream for the block of 1,024 bytes with this number. */
type BlockCipher = (block: number) => (bytes: Uint8Array) => Uint8Array;

/**
 * A BIFF workbook stream without its encryption: RC4, RC4 CryptoAPI or the older XOR obfuscation. A stream that is not
 * encrypted comes back as it is. Throws an `IntakeError` with the code `password-needed` or `password-wrong`.
 */
export function decryptBiff(stream: Uint8Array, password: string | undefined, file: string): Uint8Array {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const at = findFilePass(view);
	if (at < 0) return stream;
	const pass = stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
	const decrypt = unlock(pass, password ?? DEFAULT_PASSWORD, file);
	if (decrypt === null) throw password === undefined ? passwordNeeded(file) : passwordWrong(file);
	return decrypt(stream);
}

/** Offset of the record that says how the stream is encrypted: among the first ones, or nowhere. */
function findFilePass(view: DataView): number {
	let at = 0;
	for (let count = 0; count < 20 && at + 4 <= view.byteLength; count += 1) {
		if (view.getUint16(at, true) === FILE_PASS)
			return at + 4 + view.getUint16(at + 2, true) <= view.byteLength ? at : -1;
		at += 4 + view.getUint16(at + 2, true);
	}
	return -1;
}

/** How a stream is decrypted with this password; null where it is the wrong one. */
function unlock(pass: Uint8Array, password: string, file: string): ((stream: Uint8Array) => Uint8Array) | null {
	const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
	// BIFF5 knows only the obfuscation, and has no type in front of it.
	const xorAt = pass.length === 4 ? 0 : pass.length >= 6 && view.getUint16(0, true) === 0 ? 2 : -1;
	if (xorAt >= 0) {
		if (view.getUint16(xorAt + 2, true) !== passwordVerifier(password)) return null;
		const decrypt = xorDecryptor(password, view.getUint16(xorAt, true));
		return (stream) => decryptRecords(stream, (start, end, size) => decrypt(stream.subarray(start, end), start, size));
	}
	const cipher = unlockRc4Kinds(pass, view, password, file);
	if (cipher === null) return null;
	return (stream) => {
		const decrypted = decryptBlocks(stream, cipher);
		return decryptRecords(stream, (start, end) => decrypted.subarray(start, end));
	};
}

function unlockRc4Kinds(pass: Uint8Array, view: DataView, password: string, file: string): BlockCipher | null {
	const version = pass.length < 6 ? 0 : view.getUint16(4, true);
	if (version === 1 && pass.length >= 54) return unlockRc4(pass.subarray(6), password);
	if (version === 2 && pass.length >= 14) {
		const headerEnd = 14 + view.getUint32(10, true);
		if (headerEnd >= 14 + 20 && pass.length >= headerEnd + 60)
			return unlockCryptoApi(pass.subarray(headerEnd), view.getUint32(14 + 16, true) || 40, password);
	}
	throw new IntakeError(`“${file}”的加密方式不支持，请在 Excel 或 WPS 里去掉密码（另存）后再导入`);
}

/** Office binary document RC4 encryption ([MS-OFFCRYPTO] 2.3.6): a 40-bit key. */
function unlockRc4(verifier: Uint8Array, password: string): BlockCipher | null {
	const salt = verifier.subarray(0, 16);
	const short = md5(passwordBytes(password)).subarray(0, 5);
	const repeated = concatBytes(...Array.from({ length: 16 }, () => concatBytes(short, salt)));
	const base = md5(repeated).subarray(0, 5);
	const cipher: BlockCipher = (block) => createRc4(md5(concatBytes(base, littleEndian(block))));
	const decrypt = cipher(0);
	const expected = md5(decrypt(verifier.subarray(16, 32)));
	return sameBytes(expected, decrypt(verifier.subarray(32, 48))) ? cipher : null;
}

/** RC4 CryptoAPI encryption ([MS-OFFCRYPTO] 2.3.5): 40 to 128 bits. */
function unlockCryptoApi(verifier: Uint8Array, keyBits: number, password: string): BlockCipher | null {
	const base = sha1(concatBytes(verifier.subarray(4, 20), passwordBytes(password)));
	const cipher: BlockCipher = (block) => {
		const key = new Uint8Array(Math.max(16, keyBits / 8));
		key.set(sha1(concatBytes(base, littleEndian(block))).subarray(0, keyBits / 8));
		return createRc4(keyBits === 40 ? key : key.subarray(0, keyBits / 8));
	};
	const decrypt = cipher(0);
	const expected = sha1(decrypt(verifier.subarray(20, 36)));
	return sameBytes(expected, decrypt(verifier.subarray(40, 60))) ? cipher : null;
}

/** A whole stream under the keystream, which also runs where records are plain. */
function decryptBlocks(stream: Uint8Array, cipher: BlockCipher): Uint8Array {
	const plain = new Uint8Array(stream.length);
	for (let start = 0, block = 0; start < plain.length; start += BLOCK_BYTES, block += 1) {
		plain.set(cipher(block)(stream.subarray(start, start + BLOCK_BYTES)), start);
	}
	return plain;
}

/** A copy of the stream with the contents of its records decrypted. */
function decryptRecords(
	stream: Uint8Array,
	contentAt: (start: number, end: number, size: number) => Uint8Array
): Uint8Array {
	const plain = stream.slice();
	const view = new DataView(plain.buffer);
	let at = 0;
	while (at + 4 <= plain.length) {
		const type = view.getUint16(at, true);
		const end = Math.min(plain.length, at + 4 + view.getUint16(at + 2, true));
		if (type === FILE_PASS) view.setUint16(at, IGNORED_RECORD, true);
		if (!PLAIN_RECORDS.has(type)) {
			// The place of a sheet in the stream stays readable.
			const start = type === BOUND_SHEET ? Math.min(at + 8, end) : at + 4;
			plain.set(contentAt(start, end, view.getUint16(at + 2, true)), start);
		}
		at = end;
	}
	return plain;
}

import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

import { IntakeError, passwordNeeded, passwordWrong } from '../../intake-error.ts';
import { attribute, startTags } from '../xlsx/xml.ts';
import { DEFAULT_PASSWORD, littleEndian, sameBytes, spinHash, type Hash } from './password-hash.ts';

const HASHES: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };
/** Excel writes 100,000; a million takes some seconds, and a file that asks for more only wants to keep us busy. */
const MOST_ROUNDS = 1_000_000;
const STANDARD_ROUNDS = 50_000;
const SEGMENT_BYTES = 4096;
const AES_BLOCK = 16;

/** What each derived key is for ([MS-OFFCRYPTO] 2.3.4.13). */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const PACKAGE_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/**
 * The OOXML container inside an encrypted one ([MS-OFFCRYPTO]): agile encryption (Office 2010 and later, WPS) and standard
 * encryption (Office 2007), both AES. `info` and `content` are the streams `EncryptionInfo` and `EncryptedPackage`.
 * Throws an `IntakeError` with the code `password-needed` or `password-wrong`, or without a code for a scheme that is not known.
 */
export function decryptPackage(
	info: Uint8Array,
	content: Uint8Array,
	password: string | undefined,
	file: string
): Uint8Array {
	if (password !== undefined) return decrypt(info, content, password, file);
	try {
		return decrypt(info, content, DEFAULT_PASSWORD, file);
	} catch (error) {
		throw error instanceof IntakeError && error.code === 'password-wrong' ? passwordNeeded(file) : error;
	}
}

function decrypt(info: Uint8Array, content: Uint8Array, password: string, file: string): Uint8Array {
	if (info.length < 8 || content.length < 8) throw unsupported(file);
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	const major = view.getUint16(0, true);
	const minor = view.getUint16(2, true);
	const plain =
		major === 4 && minor === 4
			? agile(new TextDecoder().decode(info.subarray(8)), content, password, file)
			: minor === 2 && major >= 2 && major <= 4
				? standard(info, content, password, file)
				: null;
	if (plain === null) throw unsupported(file);
	const size = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0, true);
	return plain.subarray(0, Math.min(size, plain.length));
}

function unsupported(file: string): IntakeError {
	return new IntakeError(`“${file}”的加密方式不支持，请在 Excel 或 WPS 里去掉密码（另存）后再导入`);
}

function base64(text: string | null): Uint8Array {
	try {
		return Uint8Array.from(atob((text ?? '').trim()), (char) => char.charCodeAt(0));
	} catch {
		return new Uint8Array(0);
	}
}

/** Cut to a length, or filled up to it as the standard says. */
function fit(bytes: Uint8Array, length: number): Uint8Array {
	const fitted = new Uint8Array(length).fill(0x36);
	fitted.set(bytes.subarray(0, length));
	return fitted;
}

const wholeBlocks = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - (bytes.length % AES_BLOCK));
const decryptCbc = (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array) =>
	cbc(key, iv, { disablePadding: true }).decrypt(wholeBlocks(bytes));

function agile(xml: string, content: Uint8Array, password: string, file: string): Uint8Array {
	const tags = startTags(xml);
	const data = scheme(tags.find(({ name }) => name === 'keyData')?.tag, file);
	const keyTag = tags.find(({ name }) => name === 'encryptedKey')?.tag;
	const key = scheme(keyTag, file);
	const rounds = Number(attribute(keyTag!, 'spinCount'));
	if (!(rounds >= 0 && rounds <= MOST_ROUNDS)) throw unsupported(file);

	const spun = spinHash(key.hash, key.salt, password, rounds);
	const unlock = (purpose: Uint8Array, name: string) => {
		const derived = fit(key.hash(concatBytes(spun, purpose)), key.keyBytes);
		return decryptCbc(derived, fit(key.salt, AES_BLOCK), base64(attribute(keyTag!, name)));
	};
	const input = unlock(VERIFIER_INPUT, 'encryptedVerifierHashInput').subarray(0, key.salt.length);
	const expected = key.hash(input);
	const found = unlock(VERIFIER_HASH, 'encryptedVerifierHashValue').subarray(0, expected.length);
	if (!sameBytes(expected, found)) throw passwordWrong(file);

	const secret = unlock(PACKAGE_KEY, 'encryptedKeyValue').subarray(0, key.keyBytes);
	const cipherText = content.subarray(8);
	const plain = new Uint8Array(cipherText.length);
	for (let start = 0, segment = 0; start < cipherText.length; start += SEGMENT_BYTES, segment += 1) {
		const iv = fit(data.hash(concatBytes(data.salt, littleEndian(segment))), AES_BLOCK);
		plain.set(decryptCbc(secret, iv, cipherText.subarray(start, start + SEGMENT_BYTES)), start);
	}
	return plain;
}

function scheme(tag: string | undefined, file: string): { hash: Hash; salt: Uint8Array; keyBytes: number } {
	const hash = HASHES[(tag && attribute(tag, 'hashAlgorithm')?.replace('-', '')) ?? ''];
	const keyBytes = Number(tag && attribute(tag, 'keyBits')) / 8;
	const isAes = tag !== undefined && /^AES/i.test(attribute(tag, 'cipherAlgorithm') ?? '');
	const isCbc = tag !== undefined && attribute(tag, 'cipherChaining') === 'ChainingModeCBC';
	if (!hash || !isAes || !isCbc || ![16, 24, 32].includes(keyBytes)) throw unsupported(file);
	return { hash, salt: base64(attribute(tag, 'saltValue')), keyBytes };
}

function standard(info: Uint8Array, content: Uint8Array, password: string, file: string): Uint8Array {
	const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
	const headerEnd = 12 + view.getUint32(8, true);
	if (info.length < headerEnd + 72 || headerEnd < 12 + 20) throw unsupported(file);
	const keyBytes = view.getUint32(12 + 16, true) / 8;
	if (![16, 24, 32].includes(keyBytes)) throw unsupported(file);
	const verifier = info.subarray(headerEnd);
	const salt = verifier.subarray(4, 20);
	const spun = sha1(concatBytes(spinHash(sha1, salt, password, STANDARD_ROUNDS), littleEndian(0)));
	const half = (filler: number) =>
		sha1(new Uint8Array(64).fill(filler).map((byte, index) => byte ^ (spun[index] ?? 0)));
	const key = concatBytes(half(0x36), half(0x5c)).subarray(0, keyBytes);
	const decrypt = (bytes: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(wholeBlocks(bytes));
	const expected = sha1(decrypt(verifier.subarray(20, 36)));
	if (!sameBytes(expected, decrypt(verifier.subarray(40, 72)).subarray(0, expected.length))) throw passwordWrong(file);
	return decrypt(content.subarray(8));
}

import { utils, write, type BookType } from '@e965/xlsx';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';

import type { RawWorkbook } from '../../model.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { openCompoundFile } from './compound-file.ts';
import { littleEndian, passwordBytes } from './password-hash.ts';
import { createRc4 } from './rc4.ts';
import { passwordVerifier, xorDecryptor } from './xor-obfuscation.ts';

const TABLE = [
	['工单编号', '承办单位'],
	['GD001', '甲镇']
];

function book(bookType: BookType): Uint8Array {
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, utils.aoa_to_sheet(TABLE), '工单');
	return new Uint8Array(write(workbook, { bookType, type: 'array' }) as ArrayBuffer);
}

async function cells(workbook: RawWorkbook): Promise<(readonly string[])[]> {
	const found: (readonly string[])[] = [];
	for await (const batch of workbook.sheets[0]!.rows()) for (const row of batch) found.push(row.cells);
	return found;
}

const open = (bytes: Uint8Array, password?: string) => openWorkbook(sourceOfBytes('密.xls', bytes), { password });

function record(type: number, content: Uint8Array): Uint8Array {
	const head = new Uint8Array(4);
	new DataView(head.buffer).setUint16(0, type, true);
	new DataView(head.buffer).setUint16(2, content.length, true);
	return concatBytes(head, content);
}

/** A workbook stream with a FilePass record behind its BOF, its contents encrypted by `encrypt`. */
function encryptStream(
	pass: Uint8Array,
	encrypt: (content: Uint8Array, offset: number, size: number) => Uint8Array
): Uint8Array {
	const stream = openCompoundFile(book('biff8'), 'x').stream('Workbook')!;
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const inserted = record(0x2f, pass);
	const bofEnd = 4 + view.getUint16(2, true);
	const out = concatBytes(stream.subarray(0, bofEnd), inserted, stream.subarray(bofEnd));
	const outView = new DataView(out.buffer);
	for (let at = bofEnd + inserted.length; at + 4 <= out.length;) {
		const type = outView.getUint16(at, true);
		const size = outView.getUint16(at + 2, true);
		let start = at + 4;
		if (type === 0x85) {
			outView.setUint32(start, outView.getUint32(start, true) + inserted.length, true);
			start += 4;
		}
		const end = at + 4 + size;
		if (type !== 0x0809 && type !== 0xe1) out.set(encrypt(out.slice(start, end), start, size), start);
		at = end;
	}
	return out;
}

/** Encrypts by a keystream that starts anew every 1,024 bytes of the stream. */
const byBlocks = (keyOf: (block: number) => Uint8Array) => (content: Uint8Array, offset: number) =>
	content.map((byte, index) => {
		const at = offset + index;
		const keystream = createRc4(keyOf(Math.floor(at / 1024)))(new Uint8Array((at % 1024) + 1));
		return byte ^ keystream[at % 1024]!;
	});

const SALT = Uint8Array.from({ length: 16 }, (_, index) => index * 7);
const VERIFIER = Uint8Array.from({ length: 16 }, (_, index) => 255 - index);

function rc4Book(password: string): Uint8Array {
	const short = md5(passwordBytes(password)).subarray(0, 5);
	const base = md5(concatBytes(...Array.from({ length: 16 }, () => concatBytes(short, SALT)))).subarray(0, 5);
	const keyOf = (block: number) => md5(concatBytes(base, littleEndian(block)));
	const verifier = createRc4(keyOf(0))(concatBytes(VERIFIER, md5(VERIFIER)));
	return encryptStream(concatBytes(Uint8Array.of(1, 0, 1, 0, 1, 0), SALT, verifier), byBlocks(keyOf));
}

function cryptoApiBook(password: string): Uint8Array {
	const base = sha1(concatBytes(SALT, passwordBytes(password)));
	const keyOf = (block: number) => sha1(concatBytes(base, littleEndian(block))).subarray(0, 16);
	const verifier = createRc4(keyOf(0))(concatBytes(VERIFIER, sha1(VERIFIER)));
	const header = concatBytes(...[4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(littleEndian));
	const pass = concatBytes(
		Uint8Array.of(1, 0, 2, 0, 2, 0),
		littleEndian(4),
		littleEndian(header.length),
		header,
		littleEndian(16),
		SALT,
		verifier.subarray(0, 16),
		littleEndian(20),
		verifier.subarray(16)
	);
	return encryptStream(pass, byBlocks(keyOf));
}

/** The obfuscation is undone by `rotate left 3, xor`; done by `xor, rotate right 3`: the same array serves both. */
function xorBook(password: string): Uint8Array {
	const key = 0x5a3c;
	const pass = new Uint8Array(6);
	const view = new DataView(pass.buffer);
	view.setUint16(2, key, true);
	view.setUint16(4, passwordVerifier(password), true);
	const decrypt = xorDecryptor(password, key);
	return encryptStream(pass, (content, offset, size) => {
		// What a byte of the array turns 0 into is the array rotated; every byte is looked up in its own place.
		const places = Array.from({ length: 256 }, (_, byte) =>
			decrypt(new Uint8Array(content.length).fill(byte), offset, size)
		);
		return content.map((byte, index) => places.findIndex((place) => place[index] === byte));
	});
}

describe('encrypted workbooks', () => {
	it.each(['agile', 'standard'] as const)('opens an xlsx under %s encryption with its password', async (type) => {
		const options = { password: '密码Pass-1', ...(type === 'standard' ? { type } : {}) };
		const bytes = new Uint8Array(await officeCrypto.encrypt(Buffer.from(book('xlsx')), options));
		expect(await cells(await open(bytes, '密码Pass-1'))).toEqual(TABLE);
		await expect(open(bytes)).rejects.toMatchObject({ code: 'password-needed', message: /“密\.xls”设了打开密码/ });
		await expect(open(bytes, '密码pass-1')).rejects.toMatchObject({ code: 'password-wrong' });
	});

	it.each([
		['RC4', rc4Book],
		['RC4 CryptoAPI', cryptoApiBook],
		['XOR obfuscation', xorBook]
	])('opens an xls under %s with its password', async (_, build) => {
		const bytes = build('county12345');
		const workbook = await open(bytes, 'county12345');
		expect(workbook.format).toBe('xls');
		expect(workbook.sheets[0]!.name).toBe('工单');
		expect(await cells(workbook)).toEqual(TABLE);
		await expect(open(bytes)).rejects.toMatchObject({ code: 'password-needed' });
		await expect(open(bytes, 'county12346')).rejects.toMatchObject({ code: 'password-wrong' });
	});

	it('opens a protected workbook that Excel would open without asking', async () => {
		expect(await cells(await open(rc4Book('VelvetSweatshop')))).toEqual(TABLE);
		const bytes = await officeCrypto.encrypt(Buffer.from(book('xlsx')), { password: 'VelvetSweatshop' });
		expect(await cells(await open(new Uint8Array(bytes)))).toEqual(TABLE);
	});

	it('refuses an agile scheme that asks for endless hashing, and one that is unknown', async () => {
		const bytes = await officeCrypto.encrypt(Buffer.from(book('xlsx')), { password: 'a' });
		const text = Buffer.from(bytes).toString('latin1');
		const patched = (from: string, to: string) => new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
		await expect(open(patched('spinCount="100000"', 'spinCount="9e9999"'), 'a')).rejects.toThrow(/加密方式不支持/);
		await expect(open(patched('ChainingModeCBC', 'ChainingModeXYZ'), 'a')).rejects.toThrow(/加密方式不支持/);
	});
});

describe('createRc4', () => {
	it('gives the published ciphertext', () => {
		const encrypt = createRc4(new TextEncoder().encode('Key'));
		expect(encrypt(new TextEncoder().encode('Plaintext'))).toEqual(hexToBytes('bbf316e8d940af0ad3'));
	});
});

describe('passwordVerifier', () => {
	it('gives the published value of Excel’s 16-bit check', () => {
		expect(passwordVerifier('password')).toBe(0x83af);
	});
});

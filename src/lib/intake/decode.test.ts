import { describe, expect, it } from 'vitest';

import { createDecoder, declaredCharset, decodedChunks, detectEncoding, guessEncoding } from './decode.ts';
import { encode } from './encode.test-support.ts';
import { sourceOfBytes } from './source.ts';

const CHINESE = '工单编号,受理时间,承办单位\nGD1,2023-01-02,牙叉镇人民政府\nGD2,2023-01-03,县住房和城乡建设局\n';

async function detect(bytes: Uint8Array): Promise<{ encoding: string; text: string }> {
	const source = sourceOfBytes('x.csv', bytes);
	const { encoding, skip } = await detectEncoding(source);
	let text = '';
	for await (const piece of decodedChunks(source, encoding, skip)) text += piece;
	return { encoding, text };
}

describe('detectEncoding', () => {
	it.each([
		['utf-8', CHINESE],
		['gb18030', CHINESE],
		['gb18030', '编号,名称\n1,中\n'],
		['utf-16le', CHINESE],
		['utf-16be', CHINESE],
		['big5', '案件編號,受理時間,承辦單位\nA1,2023-01-02,臺北市政府環境保護局\nA2,2023-01-03,交通局\n'],
		[
			'shift_jis',
			'受付番号,受付日時,担当部署\nA1,2023-01-02,道路の穴についての問い合わせ\nA2,2023-01-03,ごみの収集がされていない\n'
		]
	])('finds %s without a byte order mark', async (label, text) => {
		expect(await detect(encode(text, label))).toEqual({ encoding: label, text });
	});

	it.each([
		['utf-8', [0xef, 0xbb, 0xbf]],
		['utf-16le', [0xff, 0xfe]],
		['utf-16be', [0xfe, 0xff]],
		['utf-32le', [0xff, 0xfe, 0, 0]],
		['utf-32be', [0, 0, 0xfe, 0xff]]
	])('believes the byte order mark of %s and leaves it out of the text', async (label, mark) => {
		const body = encode(CHINESE, label);
		expect(await detect(new Uint8Array([...mark, ...body]))).toEqual({ encoding: label, text: CHINESE });
	});

	it('finds GB18030 when the first two megabytes are plain ASCII', async () => {
		const text = 'a,1\n'.repeat(600_000) + CHINESE;
		const { encoding, text: decoded } = await detect(encode(text, 'gb18030'));
		expect(encoding).toBe('gb18030');
		expect(decoded.endsWith(CHINESE)).toBe(true);
	});

	it('reads UTF-8 with some broken bytes as UTF-8', async () => {
		const bytes = new Uint8Array([
			...encode(CHINESE.repeat(20), 'utf-8'),
			0xe4,
			0x2c,
			0x0a,
			...encode(CHINESE, 'utf-8')
		]);
		expect((await detect(bytes)).encoding).toBe('utf-8');
	});

	it('reads an English table with a single accented word as UTF-8', async () => {
		for (const word of ['café', 'Näyhä', 'Émile']) {
			const text = `id,complaint\n1,noise at ${word} on Main St\n2,pothole\n`;
			expect(await detect(encode(text, 'utf-8'))).toEqual({ encoding: 'utf-8', text });
		}
	});

	it('reads western text of one byte a letter as windows-1252', async () => {
		const bytes = new Uint8Array(
			[...'Rue,Ville\n1 all\u00e9e du ch\u00e2teau,Montr\u00e9al\n'].map((char) => char.charCodeAt(0))
		);
		expect((await detect(bytes)).encoding).toBe('windows-1252');
	});

	it("follows the user's choice, and refuses an unknown one in Chinese", async () => {
		const source = sourceOfBytes('x.csv', encode(CHINESE, 'utf-8'));
		expect(await detectEncoding(source, 'GBK')).toEqual({ encoding: 'gb18030', skip: 0 });
		await expect(detectEncoding(source, 'martian')).rejects.toThrow(/x\.csv.*编码/);
	});
});

describe('declaredCharset', () => {
	it('reads the charset of HTML and XML heads', () => {
		const read = (text: string) => declaredCharset(new TextEncoder().encode(text));
		expect(read('<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">')).toBe('gb18030');
		expect(read('<meta charset="UTF-8">')).toBe('utf-8');
		expect(read('<?xml version="1.0" encoding="Shift_JIS"?>')).toBe('shift_jis');
		expect(read('<meta charset="x-nothing-known">')).toBeNull();
	});

	it('lets UTF-8 without a fault win over any plausible text, and a declared charset that cannot be guessed', () => {
		expect(guessEncoding(encode('Лист1;Отчет о работе', 'utf-8'))).toBe('utf-8');
		const cyrillic = new Uint8Array([0xcb, 0xe8, 0xf1, 0xf2, 0x31]);
		expect(guessEncoding(cyrillic, 'windows-1251')).toBe('windows-1251');
		expect(guessEncoding(encode(CHINESE, 'gb18030'), 'windows-1252')).toBe('gb18030');
	});

	it('does not make a wrong declaration win', () => {
		expect(guessEncoding(encode(CHINESE, 'utf-8'), 'gb18030')).toBe('utf-8');
		expect(guessEncoding(encode(CHINESE, 'gb18030'), 'utf-8')).toBe('gb18030');
	});
});

describe('createDecoder', () => {
	it('joins UTF-32 characters cut by the end of a piece', () => {
		const bytes = encode('工单', 'utf-32be');
		const decode = createDecoder('utf-32be');
		expect(
			decode(bytes.subarray(0, 3), false) + decode(bytes.subarray(3, 5), false) + decode(bytes.subarray(5), true)
		).toBe('工单');
	});
});

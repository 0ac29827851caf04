import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { openCompoundFile } from './compound-file.ts';

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const cfb = CFB.utils.cfb_new();
	for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(cfb, name, content);
	return new Uint8Array(CFB.write(cfb, { type: 'array' }) as ArrayLike<number>);
}

const pattern = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) & 255);
/** Offset of the first entry of the allocation table. */
const tableOffset = (bytes: Uint8Array) => (new DataView(bytes.buffer, bytes.byteOffset).getUint32(76, true) + 1) * 512;

describe('openCompoundFile', () => {
	it.each([0, 1, 64, 4095, 4096, 100_000])('gives back a stream of %i bytes', (length) => {
		const content = pattern(length);
		const ole = openCompoundFile(container({ '/Workbook': content, '/Other': pattern(5000) }), 'x');
		expect(ole.stream('WORKBOOK')).toEqual(content);
		expect(ole.stream('Nothing')).toBeNull();
	});

	it('does not see the streams of embedded objects', async () => {
		const bytes = container({ '/MBD0001/WordDocument': pattern(5000), '/Book': pattern(5000) });
		const ole = openCompoundFile(bytes, 'x');
		expect(ole.stream('WordDocument')).toBeNull();
		expect(ole.stream('Book')).toEqual(pattern(5000));
	});

	it('says what a container is that holds no workbook', async () => {
		const open = (name: string) => openWorkbook(sourceOfBytes('文.xls', container({ [name]: pattern(5000) })));
		await expect(open('/WordDocument')).rejects.toThrow(/“文\.xls”是 Word 文档/);
		await expect(open('/PowerPoint Document')).rejects.toThrow(/演示文稿/);
		await expect(open('/Contents')).rejects.toThrow(/没有工作簿/);
	});

	it('refuses chains that run in a circle, wherever they begin', async () => {
		const bytes = container({ '/Workbook': pattern(100_000) });
		const start = tableOffset(bytes);
		const sectors = (bytes.length - 512) / 512;
		for (let sector = 0; sector < sectors; sector += 1) {
			const cyclic = bytes.slice();
			// Every sector leads to this one.
			for (let slot = 0; slot < sectors; slot += 1)
				new DataView(cyclic.buffer).setUint32(start + slot * 4, sector, true);
			await expect(openWorkbook(sourceOfBytes('环.xls', cyclic))).rejects.toThrow(/“环\.xls”.*损坏/);
		}
	});

	it('refuses a circle of table sectors', () => {
		const bytes = container({ '/Workbook': pattern(100_000) });
		const view = new DataView(bytes.buffer);
		view.setUint32(68, 3, true);
		view.setUint32(512 * 5 - 4, 3, true);
		expect(() => openCompoundFile(bytes, '环.xls')).toThrow(/“环\.xls”.*损坏/);
	});

	it('gives what is left of a cut file', () => {
		const bytes = container({ '/Workbook': pattern(100_000) });
		const cut = bytes.slice(0, bytes.length - 512);
		const stream = openCompoundFile(cut, 'x').stream('Workbook');
		expect(stream === null || stream.length <= 100_000).toBe(true);
	});
});

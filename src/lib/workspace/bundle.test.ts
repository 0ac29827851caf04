import { describe, expect, it, vi } from 'vitest';

import type { LandedFile } from '../intake/model.ts';
import { packBundle, unpackBundle } from './bundle.ts';
import { sha256, sha256OfFile } from './bytes.ts';
import { emptyWorkspace } from './empty.ts';
import { packInput, unpackInput } from './stored-input.ts';

const text = new TextEncoder().encode('1,一月,3,A-1\n');
const landed: LandedFile = {
	file: '一月.xlsx',
	format: 'xlsx',
	encoding: null,
	sheets: [
		{
			name: '一月',
			hidden: false,
			recognition: { headerRow: 2, headerHeight: 1, dataset: 'tickets', columns: [] },
			source: 1,
			landed: 1,
			blank: 0,
			total: 0,
			csv: [text.slice(0, 4), text.slice(4)]
		}
	]
};

describe('workspace bundle', () => {
	it('gives back the workspace and the text of every sheet', async () => {
		const input = packInput(sha256(text), 1, landed);
		const bundle = unpackBundle(await packBundle({ workspace: emptyWorkspace(2023), inputs: [input] }), 'a.hotline');
		expect(bundle.workspace).toEqual(emptyWorkspace(2023));
		const back = await unpackInput(bundle.inputs[0]!);
		expect(back.sheets[0]!.csv[0]).toEqual(text);
		expect({ ...back, sheets: [{ ...back.sheets[0]!, csv: [] }] }).toEqual({
			...landed,
			sheets: [{ ...landed.sheets[0]!, csv: [] }]
		});
	});

	it('gives the same bytes for the same workspace', async () => {
		const bundle = { workspace: emptyWorkspace(2023), inputs: [] };
		expect(await packBundle(bundle)).toEqual(await packBundle(bundle));
	});

	it('says in Chinese what is wrong with a file that is none', () => {
		expect(() => unpackBundle(new Uint8Array([1, 2, 3]), '别的.zip')).toThrow('“别的.zip”不是工作区文件，或者已经损坏');
	});

	it('refuses a bundle whose sheet text is missing', async () => {
		const input = packInput(sha256(text), 1, landed);
		const bytes = await packBundle({ workspace: emptyWorkspace(2023), inputs: [{ ...input, csv: [] }] });
		expect(() => unpackBundle(bytes, 'a.hotline')).toThrow('inputs/1/meta.json 不完整');
	});

	it.each([true, false])('hashes a file of several pieces as its bytes, with Web Crypto there: %s', async (there) => {
		const bytes = Uint8Array.from({ length: 9_000_001 }, (_, index) => (index * 31) % 251);
		if (!there) vi.stubGlobal('crypto', {});
		expect(await sha256OfFile(new Blob([bytes]))).toBe(sha256(bytes));
		vi.unstubAllGlobals();
	});

	it('hashes as the standard says', () => {
		expect(sha256(new TextEncoder().encode('abc'))).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});
});

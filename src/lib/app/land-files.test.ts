import { describe, expect, it, vi } from 'vitest';

import type { LandedFile } from '../intake/model.ts';
import { sha256 } from '../workspace/bytes.ts';
import { emptyWorkspace } from '../workspace/empty.ts';
import { landFiles, type LandFilesOptions } from './land-files.ts';

const file = (name: string, text: string) => new File([text], name);
const sheet = (landed: number) => ({
	name: 'Sheet1',
	hidden: false,
	recognition: { headerRow: 1, headerHeight: 1, dataset: null, columns: [] },
	source: landed,
	landed,
	blank: 0,
	total: 0,
	csv: []
});
const result = (name: string, landed: number, error?: string): LandedFile => ({
	file: name,
	format: 'csv',
	encoding: 'utf-8',
	sheets: landed < 0 ? [] : [sheet(landed)],
	...(error === undefined ? {} : { error })
});

const withoutText = (landed: LandedFile) => ({ ...landed, sheets: landed.sheets.map((one) => ({ ...one, csv: [] })) });

function options(change: Partial<LandFilesOptions>): LandFilesOptions {
	return {
		land: async (one) => result(one.name, 1),
		workspace: emptyWorkspace(2023),
		callerKey: 'k',
		stored: [],
		signal: new AbortController().signal,
		onProgress: () => undefined,
		...change
	};
}

describe('reading files into the workspace', () => {
	it('numbers new files after those that are there, and reads the same bytes only once', async () => {
		const land = vi.fn(async (one: File) => result(one.name, 1));
		const kept = { sha256: sha256(new TextEncoder().encode('old')), fileId: 7, landed: result('old', 1), csv: [] };
		const files = [file('a', 'one'), file('b', 'old'), file('c', 'one'), file('d', 'two')];
		const outcome = await landFiles(files, options({ land, stored: [kept] }));
		expect(outcome.landed.map(({ stored }) => [stored.landed.file, stored.fileId])).toEqual([
			['a', 8],
			['d', 9]
		]);
		expect(outcome.known).toEqual(['b', 'c']);
		expect(land).toHaveBeenCalledTimes(2);
	});

	it('gives lists of corrections apart, and keeps only what else there is in their file', async () => {
		const corrections = [{ name: '工单', headers: ['受理时间'], lines: [] }];
		const land = async (one: File) => ({ ...result(one.name, one.name === 'both' ? 2 : -1), corrections });
		const outcome = await landFiles([file('list', '1'), file('both', '2')], options({ land }));
		expect(outcome.correcting.map((one) => one.file)).toEqual(['list', 'both']);
		expect(outcome.landed.map(({ stored }) => stored.landed)).toEqual([result('both', 2)].map(withoutText));
		expect(outcome.failed).toEqual([]);
	});

	it('goes on after a bad file, and keeps what could be read of one that is bad in part', async () => {
		const answers: Record<string, LandedFile> = {
			bad: result('bad', -1, '打不开'),
			half: result('half', 3, '第二张表打不开'),
			good: result('good', 2)
		};
		const files = Object.keys(answers).map((name) => file(name, name));
		const outcome = await landFiles(files, options({ land: async (one) => answers[one.name]! }));
		expect(outcome.landed.map(({ landed }) => landed.file)).toEqual(['half', 'good']);
		expect(outcome.failed.map((failure) => failure.file)).toEqual(['bad', 'half']);
	});

	it('gives no file when it is cancelled, whether the reader stops quietly or throws', async () => {
		for (const throws of [false, true]) {
			const abort = new AbortController();
			const land = async (one: File) => {
				if (one.name === 'b') abort.abort();
				if (one.name === 'b' && throws) throw new Error('aborted');
				return result(one.name, 1);
			};
			const files = [file('a', 'a'), file('b', 'b'), file('c', 'c')];
			const outcome = await landFiles(files, options({ land, signal: abort.signal }));
			expect([outcome.cancelled, outcome.landed]).toEqual([true, []]);
		}
	});

	it('passes on a failure that is no cancellation', async () => {
		const land = () => Promise.reject(new Error('worker died'));
		await expect(landFiles([file('a', 'a')], options({ land }))).rejects.toThrow('worker died');
	});
});

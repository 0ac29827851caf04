import { describe, expect, it } from 'vitest';

import { createImportProgress, formatBytes, formatRemaining } from './import-progress.ts';

describe('progress of an import', () => {
	it('tells rows, bytes and what remains, over all files', () => {
		let clock = 0;
		const progress = createImportProgress([1_048_576, 3_145_728], () => clock);
		expect(progress(0, 'a.csv', { rows: 0 })).toEqual({ label: '正在读取 a.csv（1/2）', fraction: 0 });
		clock = 10_000;
		// Two of four megabytes after ten seconds: ten more.
		expect(progress(1, 'b.csv', { rows: 12_000, bytes: 1_048_576 })).toEqual({
			label: '正在读取 b.csv（2/2），已读 12,000 行，1.0 MB / 3.0 MB，还需约 10 秒',
			fraction: 0.5
		});
	});

	it('promises nothing too early, and nothing where the bytes are not known', () => {
		let clock = 0;
		const progress = createImportProgress([1000], () => clock);
		clock = 1000;
		expect(progress(0, 'a.csv', { rows: 1, bytes: 500 }).label).not.toContain('还需');
		clock = 60_000;
		expect(progress(0, 'a.xlsx', { rows: 9 })).toEqual({ label: '正在读取 a.xlsx，已读 9 行', fraction: null });
	});

	it('rounds sizes and times for people', () => {
		expect([formatBytes(10), formatBytes(320 * 1024), formatBytes(1_572_864)]).toEqual(['1 KB', '320 KB', '1.5 MB']);
		expect([1, 21, 59, 61, 180].map(formatRemaining)).toEqual([
			'约 5 秒',
			'约 25 秒',
			'约 60 秒',
			'约 2 分钟',
			'约 3 分钟'
		]);
	});
});

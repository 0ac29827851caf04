import { serveSources, withBrowser } from '../support/browser.ts';
import { ticketCsv, ticketXlsx, type TicketFile } from '../support/ticket-files.ts';
import { dropToCharts } from './drop-to-charts.ts';
import type { IntakePage } from './page.ts';

const YEAR_ROWS = 26_007;
const MILLION = 1_000_000;

export interface IntakeFigures {
	/** Drop to charts, over SheetJS alone on the same 26,007 rows. Wanted: at most 1. */
	readonly xlsx_ratio: number;
	/** Import of the UTF-8 file, over a bare read_csv of it. Wanted: at most 1.5. */
	readonly csv_ratio: number;
	/** Import of the GB18030 file, over the UTF-8 one. Wanted: at most 2.5. */
	readonly gb18030_ratio: number;
	/** Time a row of the large file, over that of a year. Wanted: about 1. */
	readonly growth: number;
	/** Largest renderer during the import of the large file, for a million rows. Wanted: under 2000. */
	readonly peak_mb_per_million: number | null;
	readonly rows: number;
	readonly milliseconds: Readonly<Record<string, number>>;
}

/** `npm run bench -- intake`: reading files, each figure a ratio of two things timed in the same run. */
export async function runIntake(options: { rows?: number; say: (line: string) => void }): Promise<IntakeFigures> {
	const rows = options.rows ?? MILLION;
	const { say } = options;
	say(`生成 ${YEAR_ROWS} 行与 ${rows} 行的工单文件`);
	const xlsx = ticketXlsx(YEAR_ROWS);
	const small = await ticketCsv(YEAR_ROWS, 'utf-8');
	const large = await ticketCsv(rows, 'utf-8');
	const gb18030 = await ticketCsv(rows, 'gb18030');

	const server = await serveSources();
	const timed = async <T>(file: TicketFile, call: (page: IntakePage) => Promise<T>) => {
		const { result, peakMb } = await withBrowser(async (open) => {
			const page = await open();
			await page.goto(`${server.origin}/tests/bench/intake/page.html`);
			await page.waitForFunction(() => 'intake' in window);
			await page.locator('input').setInputFiles(file.path);
			const task = call.toString();
			return page.evaluate(`(${task})(window.intake)`) as Promise<T>;
		});
		return { ...result, peakMb } as T & { peakMb: number | null };
	};
	try {
		// The first visit makes the server translate every module.
		await timed(small, (page) => page.importFile());
		const sheetJs = (await timed(xlsx, async (page) => ({ ms: await page.sheetJs() }))).ms;
		say(`SheetJS 解析 ${YEAR_ROWS} 行 xlsx：${seconds(sheetJs)}`);
		const charts = await dropToCharts(xlsx);
		say(`本产品从拖入到图表：${seconds(charts)}`);
		const year = await timed(small, (page) => page.importFile());
		say(`导入 ${YEAR_ROWS} 行 csv：${seconds(year.ms)}`);
		const bare = await timed(large, (page) => page.bareCsv());
		say(`read_csv ${rows} 行：${seconds(bare.ms)}`);
		const utf8 = await timed(large, (page) => page.importFile());
		say(`导入 ${rows} 行 csv：${seconds(utf8.ms)}，内存峰值 ${utf8.peakMb?.toFixed(0) ?? '未知'} MB`);
		const chinese = await timed(gb18030, (page) => page.importFile());
		say(`导入 ${rows} 行 GB18030 csv：${seconds(chinese.ms)}`);
		for (const { rows: got } of [bare, utf8, chinese])
			if (got !== rows) throw new Error(`expected ${rows} rows, got ${got}`);
		return {
			xlsx_ratio: ratio(charts, sheetJs),
			csv_ratio: ratio(utf8.ms, bare.ms),
			gb18030_ratio: ratio(chinese.ms, utf8.ms),
			growth: ratio(utf8.ms / rows, year.ms / YEAR_ROWS),
			peak_mb_per_million: utf8.peakMb === null ? null : Math.round((utf8.peakMb * MILLION) / rows),
			rows,
			milliseconds: { sheetjs: sheetJs, charts, year: year.ms, bare: bare.ms, utf8: utf8.ms, gb18030: chinese.ms }
		};
	} finally {
		await server.close();
	}
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} 秒`;
const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100;

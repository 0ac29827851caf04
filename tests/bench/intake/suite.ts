import { servePage, withBrowser } from '../support/browser.ts';
import { ensureBuilt } from '../support/built-app.ts';
import { ticketCsv, ticketXlsx, type TicketFile } from '../support/ticket-files.ts';
import { dropToCharts } from './drop-to-charts.ts';
import type { IntakePage } from './page.ts';

const YEAR_ROWS = 26_007;
const MILLION = 1_000_000;
/** Repeats of what takes seconds, in turn with what it is compared to; the median counts. */
const REPEATS = 3;

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
	/** Every single time, by task. */
	readonly milliseconds: Readonly<Record<string, readonly number[]>>;
}

/** `npm run bench -- intake`: reading files, each figure a ratio of two things timed in turn within the same run. */
export async function runIntake(options: { rows?: number; say: (line: string) => void }): Promise<IntakeFigures> {
	const rows = options.rows ?? MILLION;
	const { say } = options;
	say(`生成 ${YEAR_ROWS} 行与 ${rows} 行的工单文件`);
	const xlsx = ticketXlsx(YEAR_ROWS);
	const small = await ticketCsv(YEAR_ROWS, 'utf-8');
	const large = await ticketCsv(rows, 'utf-8');
	const gb18030 = await ticketCsv(rows, 'gb18030');

	const server = await servePage('tests/bench/intake/page.html');
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
	/** Times of each task by name, one for each repeat. */
	const times = new Map<string, number[]>();
	const note = (name: string, label: string, ms: number) => {
		times.set(name, [...(times.get(name) ?? []), ms]);
		say(`${label}：${seconds(ms)}`);
	};
	const time = (name: string) => median(times.get(name)!);
	const counted = (got: number, wanted: number) => {
		if (got !== wanted) throw new Error(`expected ${wanted} rows, got ${got}`);
	};
	const bare = async () => {
		const { ms, rows: got } = await timed(large, (page) => page.bareCsv());
		counted(got, rows);
		note('bare', `read_csv ${rows} 行`, ms);
	};
	let peakMb: number | null = null;
	const imported = async (name: 'utf8' | 'gb18030', file: TicketFile) => {
		const done = await timed(file, (page) => page.importFile());
		counted(done.rows, rows);
		if (name === 'utf8' && done.peakMb !== null) peakMb = Math.max(peakMb ?? 0, done.peakMb);
		const label = `导入 ${rows} 行 ${name} csv，内存峰值 ${done.peakMb?.toFixed(0) ?? '未知'} MB`;
		note(name, label, done.ms);
	};
	try {
		await ensureBuilt(say);
		// The first visit makes the server translate every module.
		await timed(small, (page) => page.importFile());
		for (let repeat = 0; repeat < REPEATS; repeat += 1) {
			const { ms } = await timed(xlsx, async (page) => ({ ms: await page.sheetJs() }));
			note('sheetjs', `SheetJS 解析 ${YEAR_ROWS} 行 xlsx`, ms);
			note('charts', `从拖入这个文件到图表`, await dropToCharts(xlsx));
			const year = await timed(small, (page) => page.importFile());
			counted(year.rows, YEAR_ROWS);
			note('year', `导入 ${YEAR_ROWS} 行 csv`, year.ms);
		}
		// What takes long is repeated less, and stands between repeats of what it is compared to.
		await bare();
		await imported('utf8', large);
		await bare();
		await imported('gb18030', gb18030);
		await bare();
		return {
			xlsx_ratio: ratio(time('charts'), time('sheetjs')),
			csv_ratio: ratio(time('utf8'), time('bare')),
			gb18030_ratio: ratio(time('gb18030'), time('utf8')),
			growth: ratio(time('utf8') / rows, time('year') / YEAR_ROWS),
			peak_mb_per_million: peakMb === null ? null : Math.round((peakMb * MILLION) / rows),
			rows,
			milliseconds: Object.fromEntries([...times].map(([name, list]) => [name, list.map(Math.round)]))
		};
	} finally {
		await server.close();
	}
}

/** The middle of an odd number of times; of an even number the lower of the two in the middle. */
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} 秒`;
const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100;

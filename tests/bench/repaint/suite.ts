import { withBrowser } from '../support/browser.ts';
import { ensureBuilt, importToCharts, openImport, serveBuilt } from '../support/built-app.ts';
import { ticketCsv } from '../support/ticket-files.ts';

const YEAR_ROWS = 26_007;
const CLICKS = 30;
/** The first clicks also build what later ones find. */
const WARM_UP = 4;

export interface RepaintFigures {
	/** From a click on a value of the overview until the frame with all new numbers, and the charts in sight, is painted. Wanted: at most 100. */
	readonly repaint_ms_median: number;
	readonly repaint_ms_p95: number;
	readonly clicks: number;
	readonly rows: number;
}

/** `npm run bench -- repaint`: clicks in the built application, until the page has painted what they filter. */
export async function runRepaint(options: { rows?: number; say: (line: string) => void }): Promise<RepaintFigures> {
	const rows = options.rows ?? YEAR_ROWS;
	await ensureBuilt(options.say);
	const file = await ticketCsv(rows, 'utf-8');
	const server = await serveBuilt();
	try {
		const { result } = await withBrowser(async (open) => {
			const page = await open();
			await openImport(page, server.origin);
			options.say(`导入 ${rows} 行`);
			await importToCharts(page, file);
			const types = page
				.locator('section', { has: page.getByRole('heading', { name: '诉求类型构成', exact: true }) })
				.last();
			await types.getByRole('button', { name: '看表格' }).click();
			const values = types.getByRole('table').getByRole('button');
			await values.first().waitFor();
			const total = page.getByRole('group', { name: '筛选' }).getByRole('link', { name: '看工单' });
			const times: number[] = [];
			const choices = await values.count();
			const shown = (await total.elementHandle())!;
			for (let click = 0; click < WARM_UP + CLICKS; click += 1) {
				const ms = await values.nth(click % choices).evaluate(clickUntilPainted, shown);
				if (click >= WARM_UP) times.push(ms);
			}
			return times.sort((a, b) => a - b);
		});
		const at = (share: number) => Math.round(result[Math.floor((result.length - 1) * share)]!);
		return { repaint_ms_median: at(0.5), repaint_ms_p95: at(0.95), clicks: result.length, rows };
	} finally {
		server.close();
	}
}

/**
 * Runs in the page: clicks, waits until the number of tickets has changed, and for the second frame after: the first begins
 * with what the change did to the page and to the charts, so that at the second it has been painted.
 */
function clickUntilPainted(button: Element, shown: Element): Promise<number> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const late = setTimeout(() => reject(new Error('nothing changed')), 10_000);
		const observer = new MutationObserver(() => {
			observer.disconnect();
			clearTimeout(late);
			requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
		});
		observer.observe(shown, { childList: true, characterData: true, subtree: true });
		(button as HTMLElement).click();
	});
}

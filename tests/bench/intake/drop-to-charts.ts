import { withBrowser } from '../support/browser.ts';
import { importToCharts, openImport, serveBuilt } from '../support/built-app.ts';
import type { TicketFile } from '../support/ticket-files.ts';
import { UNTIL_CHOSEN_MS } from './until-chosen.ts';

/** Milliseconds from choosing a file in the built application until the overview has painted its charts. */
export async function dropToCharts(file: TicketFile): Promise<number> {
	const server = await serveBuilt();
	try {
		const { result } = await withBrowser(async (open) => {
			const page = await open();
			await openImport(page, server.origin);
			await page.waitForTimeout(UNTIL_CHOSEN_MS);
			const started = performance.now();
			await importToCharts(page, file);
			return performance.now() - started;
		});
		return result;
	} finally {
		server.close();
	}
}

import { expect, it } from 'vitest';

import { createNodeEngine } from '../engine/node/node-engine.ts';
import { prepareStore } from '../intake/store.ts';
import { emptyWorkspace } from '../workspace/empty.ts';
import { readingRules } from './load-inputs.ts';
import { rehearse } from './rehearse.ts';

it('leaves nothing behind, also beside a transaction that is open', async () => {
	const engine = await createNodeEngine();
	const databases = () =>
		engine.query('SELECT table_catalog, table_name FROM information_schema.tables ORDER BY table_catalog, table_name');
	try {
		await prepareStore(engine);
		const before = await databases();
		await engine.transaction(async () => {
			await engine.execute(`INSERT INTO landing_tickets (_file, ticket_no) VALUES (1, 'A1')`);
			await rehearse(engine, { ...readingRules(emptyWorkspace(2025)), corrections: [] });
		});
		expect(await databases()).toEqual(before);
		expect(await engine.query('SELECT ticket_no FROM landing_tickets')).toEqual([{ ticket_no: 'A1' }]);
		expect(await engine.query('SELECT 1 FROM tickets')).toEqual([]);
	} finally {
		await engine.close();
	}
});

it('does nothing once a file has been chosen', async () => {
	const engine = await createNodeEngine();
	try {
		const stop = AbortSignal.abort();
		const started = performance.now();
		await rehearse(engine, { ...readingRules(emptyWorkspace(2025)), corrections: [] }, stop);
		const stopped = performance.now() - started;
		await rehearse(engine, { ...readingRules(emptyWorkspace(2025)), corrections: [] });
		expect(stopped * 5).toBeLessThan(performance.now() - started);
	} finally {
		await engine.close();
	}
});

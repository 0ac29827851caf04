import { expect, it } from 'vitest';

import { judgeWorkspace } from './run-workspace.ts';
import { SEED_MEASURED, SEED_WORKSPACE } from './trial/seed.test-support.ts';

it('lets typed funds win over the ledger and leaves the other metrics alone', () => {
	const funds = [{ source: '县级资金' as const, budget: '200', arrived: '100', spent: null }];
	const ledger = judgeWorkspace(SEED_WORKSPACE, SEED_MEASURED).scoring;
	const typed = judgeWorkspace({ ...SEED_WORKSPACE, funds }, SEED_MEASURED).scoring;
	expect(ledger.fund_arrival_rate).toBe(SEED_MEASURED.metrics.fund_arrival_rate);
	expect(typed.fund_arrival_rate?.value).toBe(0.5);
	expect(typed.fund_execution_rate).toBeUndefined();
	expect(typed.resolution_rate).toBe(SEED_MEASURED.metrics.resolution_rate);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEMO_FOLDER, ensureDemoFiles } from '../data/demo/ensure.ts';
import { loadInputs, readingRules, type LoadedData } from '../src/lib/app/load-inputs.ts';
import { runWorkspace, type WorkspaceRun } from '../src/lib/app/run-workspace.ts';
import type { MetricId } from '../src/lib/domain/metric.ts';
import type { Engine } from '../src/lib/engine/engine.ts';
import { createNodeEngine } from '../src/lib/engine/node/node-engine.ts';
import { landFile } from '../src/lib/intake/land.ts';
import type { LandedFile } from '../src/lib/intake/model.ts';
import { sourceOfBytes } from '../src/lib/intake/source.ts';
import { parseWorkspace } from '../src/lib/workspace/parse.ts';

/** The demo year through the whole product, against the figures that the published self-evaluation states. */
let engine: Engine;
let data: LoadedData;
let run: WorkspaceRun;

beforeAll(async () => {
	await ensureDemoFiles();
	const workspace = parseWorkspace(await readFile(join(DEMO_FOLDER, 'workspace.json'), 'utf8'), 'workspace.json');
	const files: { fileId: number; landed: LandedFile }[] = [];
	for (const [index, input] of workspace.inputs.entries()) {
		const bytes = new Uint8Array(await readFile(join(DEMO_FOLDER, input.path ?? '')));
		files.push({ fileId: index + 1, landed: await landFile(sourceOfBytes(input.name, bytes), { fileId: index + 1 }) });
	}
	engine = await createNodeEngine();
	data = await loadInputs(engine, files, {
		fresh: true,
		rules: readingRules(workspace),
		today: '2026-01-01',
		before: null
	});
	run = await runWorkspace(engine, workspace);
}, 300_000);

afterAll(async () => engine.close());

describe('the demo year', () => {
	it('is recognised file by file, with every row accounted for and none refused', () => {
		for (const report of data.reports.values()) {
			expect(report.error).toBeUndefined();
			for (const { dataset, rows, problems } of report.sheets) {
				expect(dataset).not.toBeNull();
				expect(rows.accepted + rows.rejected + rows.blank + rows.total).toBe(rows.source);
				expect([rows.rejected, problems]).toEqual([0, []]);
			}
		}
	});

	it.each<[MetricId, number]>([
		['tickets_received', 26_007],
		['tickets_dispatched', 11_124],
		['tickets_resolved', 11_124],
		['resolution_rate', 1],
		['knowledge_entries', 368],
		['trainings_held', 28],
		['training_batches', 3],
		['townships_visited', 11],
		['payroll_payout_rate', 1]
	])('gives %s as %d', (id, value) => expect(run.metrics[id].value).toBe(value));

	it('gives 98.12 % satisfaction on 16,950 ratings', () => {
		const { value, denominator } = run.metrics.satisfaction_rate;
		expect([(100 * value!).toFixed(2), denominator]).toEqual(['98.12', 16_950]);
	});

	it('keeps 40 circuits at or above 98.02 %', () => {
		const { value, sample } = run.metrics.circuit_availability_rate;
		expect(sample).toBe(40);
		expect(value!).toBeGreaterThanOrEqual(0.9802);
		expect(value!).toBeLessThan(1);
	});

	it('reads 185 / 166.02 / 166.02 万元 from the ledger', () => {
		const county = run.funds.find((row) => row.source === '县级资金');
		expect(county).toMatchObject({ budget: '185', arrived: '166.02', spent: '166.02' });
		expect((100 * run.metrics.fund_arrival_rate.value!).toFixed(2)).toBe('89.74');
	});

	it('knows every metric', () => {
		expect(Object.values(run.metrics).filter((metric) => metric.value === null)).toEqual([]);
	});

	it('scores 92, 优秀, with subtotals 18, 21 and 53 as entered and 2.69 for 到位率 by rule', () => {
		const firstLevel = run.scorecard.subtotals.filter((subtotal) => subtotal.path.length === 1);
		expect([run.scorecard.score, run.scorecard.grade]).toEqual(['92', '优秀']);
		expect(firstLevel.map((subtotal) => subtotal.score)).toEqual(['18', '21', '53']);
		const arrival = run.scorecard.indicators.find((indicator) => indicator.id === 'management.arrival-rate');
		expect([arrival?.score, arrival?.ruleScore]).toEqual(['2', '2.69']);
	});

	it('gives a reason for each of the scores that depart from the rule', () => {
		const departing = run.scorecard.indicators.filter(({ score, ruleScore }) => score !== ruleScore);
		expect(departing.length).toBe(4);
		expect(run.scorecard.indicators.filter((indicator) => indicator.reasonMissing)).toEqual([]);
	});

	it('has met every goal, and is found to contradict itself all the same', () => {
		expect(run.goals.filter((goal) => goal.met !== true)).toEqual([]);
		const checks = new Set(run.findings.map((finding) => finding.check));
		for (const check of ['text-score', 'fund-claims', 'unset-but-full', 'rule-against-score']) {
			expect(checks).toContain(check);
		}
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { METRIC_IDS } from '../domain/metric.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { sql } from '../engine/sql/quote.ts';
import { METRICS } from './catalogue.ts';
import { emptyTables } from './fill-tables.test-support.ts';
import { metricStatement, statementText } from './metric-statement.ts';

const scope = { period: { from: '2023-01-01', to: '2024-01-01' }, asOf: '2023-12-31 23:59:59' };

describe('metric statements', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await emptyTables(engine);
	});
	afterAll(() => engine.close());

	describe.each(METRIC_IDS)('%s', (id) => {
		it('reads as the golden text, every variant', async () => {
			const texts = METRICS[id].variants.map(
				(variant) =>
					`-- ${METRICS[id].name} · ${variant.id} ${variant.name}\n${statementText(metricStatement({ id, variant: variant.id }, scope))};\n`
			);
			await expect(texts.join('\n')).toMatchFileSnapshot(`../../../tests/golden/${id}.sql`);
		});

		it('runs with parameters and, as shown text, without', async () => {
			for (const variant of METRICS[id].variants) {
				const statement = metricStatement({ id, variant: variant.id }, scope);
				expect(await engine.query(statementText(statement))).toEqual(await engine.query(statement));
			}
		});
	});

	it('writes every parameter into the shown text, quotes doubled', () => {
		expect(statementText(sql`SELECT ${"a'b"}, ${1.5}, ${null}, ${true}`)).toBe("SELECT 'a''b', 1.5, NULL, true");
	});
});

describe('metric catalogue', () => {
	it('has every metric id once, each variant with a definition, a source and its own id', () => {
		for (const id of METRIC_IDS) {
			const { variants } = METRICS[id];
			expect(new Set(variants.map((variant) => variant.id)).size).toBe(variants.length);
			for (const { definition, source, name } of variants) {
				expect(definition).toMatch(/。$/);
				expect(source.length * name.length).toBeGreaterThan(0);
			}
		}
	});
});

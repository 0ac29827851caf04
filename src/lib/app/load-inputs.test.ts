import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landFile } from '../intake/land.ts';
import { csvText } from '../intake/land.test-support.ts';
import { sourceOfBytes } from '../intake/source.ts';
import { packBundle, unpackBundle } from '../workspace/bundle.ts';
import { emptyWorkspace } from '../workspace/empty.ts';
import { packInput, unpackInput } from '../workspace/stored-input.ts';
import { loadInputs, readingRules } from './load-inputs.ts';

const LINES = [
	'工单编号,受理时间,办结时间,承办单位,诉求内容,退回次数,是否解决,自定义',
	'GD1,2025-01-02 03:04:05,2025-01-03 00:00:00,县一局,"说""不""，第一行\n第二行",0,是,甲',
	'GD2,2025-02-28 23:59:59,,县二局,漏水🏠,1,否,',
	',2025-03-01 00:00:00,,县二局,没有编号,,,',
	'GD3,不是时间,,县三局,路灯不亮,2,,乙',
	'GD1,2025-01-02 03:04:05,2025-01-04 00:00:00,县一局,改过,0,是,甲'
].join('\n');

describe('loading inputs that a browser kept', () => {
	const engines: Engine[] = [];
	beforeAll(async () => {
		engines.push(await createNodeEngine(), await createNodeEngine());
	});
	afterAll(() => Promise.all(engines.map((engine) => engine.close())));

	it('gives the command line the rows in blocks that CSV gives, through a workspace file', async () => {
		const tables = await Promise.all(
			engines.map(async (engine, index) => {
				const landed = await landFile(sourceOfBytes('工单.csv', csvText(LINES)), { fileId: 1, inBlocks: index === 1 });
				const workspace = emptyWorkspace(2025);
				const bundle = await packBundle({ workspace, inputs: [packInput('f'.repeat(64), 1, landed)] });
				const [kept] = unpackBundle(bundle, '工作区').inputs;
				const options = { fresh: true, rules: readingRules(workspace), today: '2026-01-01', before: null };
				const { reports, counts } = await loadInputs(
					engine,
					[{ fileId: 1, landed: await unpackInput(kept!) }],
					options
				);
				const rows = async (table: string) => engine.query(`SELECT * FROM ${table} ORDER BY ALL`);
				const [tickets, problems, landing] = [
					await rows('tickets'),
					await rows('problems'),
					await rows('landing_tickets')
				];
				return { reports, counts, tickets, problems, landing };
			})
		);
		expect(tables[0]!.tickets).toHaveLength(2);
		expect(tables[1]).toEqual(tables[0]);
	});
});

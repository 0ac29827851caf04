import { expect, it } from 'vitest';

import { selfEvaluationDocx } from './docx/self-evaluation-docx.ts';
import { readReport } from './read/read-report.ts';
import { buildSelfEvaluationModel } from './self-evaluation/build-self-evaluation-model.ts';
import { seedInput } from './seed-report.test-support.ts';
import { selfEvaluationXlsx } from './xlsx/self-evaluation-xlsx.ts';

const report = buildSelfEvaluationModel(seedInput);

it('writes the Word report in the browser and reads its total back', async () => {
	const { blocks } = await readReport('自评报告.docx', await selfEvaluationDocx(report));
	const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
	expect(rows).toContainEqual(['总分', '100', '/', '100', '/', '100', '92']);
});

it('writes the Excel tables in the browser and reads them back', async () => {
	const { blocks } = await readReport('自评报告.xlsx', await selfEvaluationXlsx(report));
	const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
	expect(rows).toContainEqual(['总分', '100', '/', '100', '/', '100', '92']);
});

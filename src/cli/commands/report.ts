import { writeFile } from 'node:fs/promises';

import { operationsReport } from '../../lib/app/evaluation/operations-report.ts';
import { operationsDocument, selfEvaluationDocument } from '../../lib/app/evaluation/report-documents.ts';
import { buildSelfEvaluationModel } from '../../lib/report/self-evaluation/build-self-evaluation-model.ts';
import { runWorkspace } from '../../lib/app/run-workspace.ts';
import { parsePeriod, type Period } from '../../lib/domain/period.ts';
import { UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';
import { withWorkspace } from '../open-workspace.ts';

/** `report`: one document of a workspace. */
export const report: Command = async ({ files, options }) => {
	const [path, ...more] = files;
	if (path === undefined || more.length > 0) throw new UsageFailure('report 需要一个工作区文件');
	const { out, format, kind } = options;
	if (typeof out !== 'string') throw new UsageFailure('report 需要 --out FILE');
	if (format !== 'docx' && format !== 'xlsx') throw new UsageFailure('--format 应为 docx 或 xlsx');
	if (kind !== 'self-evaluation' && kind !== 'operations') {
		throw new UsageFailure('--kind 应为 self-evaluation（自评报告）或 operations（运营通报）');
	}
	const period = typeof options.period === 'string' ? readPeriod(options.period) : null;
	const { bytes } = await withWorkspace(path, async ({ engine, workspace }) => {
		if (kind === 'operations') {
			const model = await operationsReport(engine, workspace, period ?? parsePeriod(String(workspace.year)));
			return operationsDocument(model, format);
		}
		const run = await runWorkspace(engine, workspace);
		return selfEvaluationDocument(buildSelfEvaluationModel({ ...workspace, ...run }), format);
	});
	await writeFile(out, bytes);
	return { json: { file: out, bytes: bytes.length }, text: `已写出 ${out}\n` };
};

function readPeriod(text: string): Period {
	try {
		return parsePeriod(text);
	} catch (error) {
		throw new UsageFailure(error instanceof Error ? error.message : String(error));
	}
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runWorkspace, type WorkspaceRun } from '../../lib/app/run-workspace.ts';
import { selfEvaluationDocument } from '../../lib/app/evaluation/report-documents.ts';
import { buildSelfEvaluationModel } from '../../lib/report/self-evaluation/build-self-evaluation-model.ts';
import { UsageFailure } from '../failure.ts';
import type { Command } from '../command.ts';
import { withWorkspace } from '../open-workspace.ts';
import { shownMetrics } from '../shown-metric.ts';
import { textTable } from '../text-table.ts';

/** `evaluate`: metrics, goals, scorecard and findings; with `--out` also the Word and Excel files. */
export const evaluate: Command = async ({ files, options }) => {
	const [path, ...more] = files;
	if (path === undefined || more.length > 0) throw new UsageFailure('evaluate 需要一个工作区文件');
	const run = await withWorkspace(path, async ({ engine, workspace }) => {
		const result = await runWorkspace(engine, workspace);
		if (typeof options.out === 'string') {
			await mkdir(options.out, { recursive: true });
			const model = buildSelfEvaluationModel({ ...workspace, ...result });
			for (const format of ['docx', 'xlsx'] as const) {
				const { name, bytes } = await selfEvaluationDocument(model, format);
				await writeFile(join(options.out, name), bytes);
				process.stderr.write(`已写出 ${join(options.out, name)}\n`);
			}
		}
		return result;
	});
	const { metrics, goals, scorecard, findings } = run;
	return { json: { metrics: shownMetrics(metrics), goals, scorecard, findings }, text: runText(run) };
};

function runText({ scorecard, findings }: WorkspaceRun): string {
	const indicators = textTable([
		['指标', '分值', '规则得分', '自评得分', '说明'],
		...scorecard.indicators.map((one) => [
			one.path.join(' / '),
			one.points,
			one.ruleScore ?? '—',
			one.score ?? '—',
			one.reason ?? ''
		]),
		...scorecard.subtotals
			.filter((subtotal) => subtotal.path.length === 1)
			.map((one) => [`小计 ${one.path[0]}`, one.points, one.ruleScore ?? '—', one.score ?? '—', one.grade ?? '']),
		['总分', scorecard.points, scorecard.ruleScore ?? '—', scorecard.score ?? '—', scorecard.grade ?? '']
	]);
	const problems = findings.map((finding) => `[${finding.severity}] ${finding.where}：${finding.message}\n`).join('');
	return `${indicators}\n复核发现 ${findings.length} 处问题\n${problems}`;
}

import { randomBytes } from 'node:crypto';

import { columnNotes } from '../../lib/app/import/column-notes.ts';
import { keyNote } from '../../lib/app/import/key-note.ts';
import { loadInputs } from '../../lib/app/load-inputs.ts';
import { DATASETS } from '../../lib/domain/datasets/index.ts';
import { localDay } from '../../lib/domain/period.ts';
import { createNodeEngine } from '../../lib/engine/node/node-engine.ts';
import type { FileReport } from '../../lib/intake/model.ts';
import { UsageFailure } from '../failure.ts';
import { landPath } from '../land-path.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';

/** `inspect`: how each file is understood, without a workspace. Each file stands alone. */
export const inspect: Command = async ({ files, options }) => {
	if (files.length === 0) throw new UsageFailure('inspect 需要至少一个文件');
	const callerKey = randomBytes(32).toString('hex');
	const reports: FileReport[] = [];
	const password = typeof options.password === 'string' ? options.password : undefined;
	for (const path of files) reports.push(await inspectFile(path, callerKey, password));
	return {
		json: reports,
		text: reports.map(reportText).join('\n'),
		failed: reports.some((report) => report.error !== undefined)
	};
};

async function inspectFile(path: string, callerKey: string, password: string | undefined): Promise<FileReport> {
	const { corrections, ...landed } = await landPath(path, { fileId: 1, callerKey, password });
	const lists = corrections && {
		corrections: corrections.map(({ name, lines }) => ({ sheet: name, rows: lines.length }))
	};
	if (landed.sheets.length === 0) return { ...landed, sheets: [], ...lists };
	const engine = await createNodeEngine();
	try {
		const rules = { calendar: { holidays: [], workdays: [] }, terms: [], unitAliases: [], corrections: [] };
		const today = localDay(new Date());
		const data = await loadInputs(engine, [{ fileId: 1, landed }], { fresh: true, rules, today, before: null });
		const report = data.reports.get(1)!;
		return { ...report, ...lists, ...(landed.error === undefined ? {} : { error: landed.error }) };
	} finally {
		await engine.close();
	}
}

function reportText(report: FileReport): string {
	const head = `${report.file}  ${report.format}${report.encoding ? ` ${report.encoding}` : ''}\n`;
	const sheets = report.sheets.map((sheet) => {
		const { source, accepted, rejected, blank, total } = sheet.rows;
		const kind = sheet.dataset === null ? '未识别' : DATASETS[sheet.dataset].name;
		const counts = `共 ${source} 行 = 计入 ${accepted} + 退回 ${rejected} + 空行 ${blank} + 合计行 ${total}`;
		const note = keyNote(sheet.dataset, sheet.columns);
		const told = note === null ? '' : `  ${note.title}。${note.text}\n`;
		const columns = textTable([
			['列', '表头', '字段', '读法'],
			...sheet.columns.map((column) => [
				String(column.index + 1),
				column.header,
				column.field ?? '—',
				columnNotes(column, sheet.dataset).join('，')
			])
		]);
		const problems = sheet.problems
			.slice(0, 20)
			.map(({ row, column, value, reason }) => `  第 ${row ?? '—'} 行 ${column ?? ''} “${value ?? ''}”：${reason}\n`)
			.join('');
		const more = sheet.problems.length > 20 ? `  另有 ${sheet.problems.length - 20} 处，见 --json\n` : '';
		return `  ${sheet.name}${sheet.hidden ? '（隐藏）' : ''}  ${kind}  表头第 ${sheet.headerRow ?? '—'} 行  ${counts}\n${told}${columns}${problems}${more}`;
	});
	const lists = (report.corrections ?? []).map(
		({ sheet, rows }) => `  ${sheet}  更正表  ${rows} 行，和它更正的文件一起作为工作区的输入\n`
	);
	return head + (report.error === undefined ? '' : `  ${report.error}\n`) + sheets.join('') + lists.join('');
}

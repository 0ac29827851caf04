import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';

import { DEMO_FOLDER, ensureDemoFiles } from '../../data/demo/ensure.ts';
import { applyCorrectionFiles, faultText } from '../lib/app/quality/correction-files.ts';
import { loadInputs, readingRules, type LoadedData, type LoadedFile } from '../lib/app/load-inputs.ts';
import { localDay } from '../lib/domain/period.ts';
import type { Engine } from '../lib/engine/engine.ts';
import { createNodeEngine } from '../lib/engine/node/node-engine.ts';
import { unpackBundle } from '../lib/workspace/bundle.ts';
import { parseWorkspace, WorkspaceError } from '../lib/workspace/parse.ts';
import type { Workspace } from '../lib/workspace/schema.ts';
import { unpackInput } from '../lib/workspace/stored-input.ts';
import { InputFailure } from './failure.ts';
import { landPath } from './land-path.ts';
import { readInput } from './read-file.ts';

export interface OpenWorkspace {
	readonly engine: Engine;
	readonly workspace: Workspace;
	readonly data: LoadedData;
}

/**
 * Opens a workspace file (or a bundle saved by the browser), loads its inputs and hands both to `work`. The demo's files
 * are made on first use. Input problems that are not fatal go to standard error.
 */
export async function withWorkspace<T>(path: string, work: (open: OpenWorkspace) => Promise<T>): Promise<T> {
	const { workspace, files } = await readWorkspace(path);
	for (const { landed } of files) {
		if (landed.error === undefined) continue;
		if (landed.corrections === undefined && landed.sheets.every((sheet) => sheet.landed === 0))
			throw new InputFailure(`${landed.file}：${landed.error}`);
		process.stderr.write(`${landed.file}：${landed.error}\n`);
	}
	const engine = await createNodeEngine();
	try {
		const rules = readingRules(workspace);
		const today = localDay(new Date());
		const loaded = await loadInputs(engine, files, { fresh: true, rules, today, before: null });
		const corrected = await withCorrectionFiles(engine, files, loaded, workspace);
		const data =
			corrected === workspace
				? loaded
				: await loadInputs(engine, [], { fresh: false, rules: readingRules(corrected), today, before: loaded });
		warn(data);
		return await work({ engine, workspace: corrected, data });
	} finally {
		await engine.close();
	}
}

/** The workspace with what lists of corrections (更正表) among its inputs put right; the same one where they change nothing. */
async function withCorrectionFiles(
	engine: Engine,
	files: readonly LoadedFile[],
	data: LoadedData,
	workspace: Workspace
): Promise<Workspace> {
	const lists = files.flatMap(({ landed: { file, corrections: sheets } }) => (sheets ? { file, sheets } : []));
	if (lists.length === 0) return workspace;
	const { corrections, corrected } = await applyCorrectionFiles(engine, lists, data, workspace);
	for (const { file, cells, faults } of corrected) {
		process.stderr.write(`${file}：更正 ${cells} 处\n`);
		for (const fault of faults) process.stderr.write(`${faultText(file, fault)}\n`);
	}
	return corrected.some(({ cells }) => cells > 0) ? { ...workspace, corrections } : workspace;
}

async function readWorkspace(path: string) {
	const bytes = await readInput(path);
	try {
		if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
			const bundle = unpackBundle(bytes, basename(path));
			const files: LoadedFile[] = [];
			for (const { fileId, sha256, ...input } of bundle.inputs) {
				files.push({ fileId, sha256, landed: await unpackInput({ fileId, sha256, ...input }) });
			}
			return { workspace: bundle.workspace, files };
		}
		const workspace = parseWorkspace(new TextDecoder().decode(bytes), basename(path));
		return { workspace, files: await landInputs(workspace, dirname(resolve(path))) };
	} catch (error) {
		if (error instanceof WorkspaceError) throw new InputFailure(error.message);
		throw error;
	}
}

async function landInputs(workspace: Workspace, folder: string): Promise<readonly LoadedFile[]> {
	if (folder === DEMO_FOLDER) await ensureDemoFiles();
	const callerKey = randomBytes(32).toString('hex');
	const files: (LoadedFile & { readonly path: string })[] = [];
	for (const [index, input] of workspace.inputs.entries()) {
		if (input.path === undefined) {
			throw new InputFailure(`工作区的输入“${input.name}”没有路径：它保存在浏览器里，请在浏览器中另存为 .hotline 文件`);
		}
		const path = resolve(folder, input.path);
		const landed = await landPath(path, {
			fileId: index + 1,
			callerKey,
			profiles: workspace.mappings,
			unmasked: workspace.unmasked,
			...(input.dataset ? { dataset: input.dataset } : {}),
			...(input.hiddenSheets ? { hiddenSheets: input.hiddenSheets } : {}),
			...(input.encoding ? { encoding: input.encoding } : {})
		});
		files.push({ fileId: index + 1, landed, path });
	}
	// Only corrections ask which file it is.
	const asked = workspace.corrections.length > 0 || files.some(({ landed }) => landed.corrections !== undefined);
	if (!asked) return files;
	return Promise.all(files.map(async ({ path, ...file }) => ({ ...file, sha256: await sha256OfPath(path) })));
}

async function sha256OfPath(path: string): Promise<string> {
	return createHash('sha256')
		.update(await readInput(path))
		.digest('hex');
}

/** One line for each sheet with problems; the rows themselves are in `inspect`. */
function warn(data: LoadedData): void {
	if (data.provisionalYears.length > 0) {
		const years = data.provisionalYears.join('、');
		process.stderr.write(`${years} 年的放假安排没有收录，按周一至周五推算的期限与工时是暂定的\n`);
	}
	for (const report of data.reports.values()) {
		for (const sheet of report.sheets) {
			if (sheet.problems.length === 0) continue;
			const rejected = sheet.rows.rejected > 0 ? `，其中 ${sheet.rows.rejected} 行没有计入` : '';
			process.stderr.write(`${report.file} · ${sheet.name}：${sheet.problems.length} 处问题${rejected}\n`);
		}
	}
}

import type { z } from 'zod';

import { WORKSPACE_FORMAT, workspaceSchema, type Workspace } from './schema.ts';

/** A workspace file that cannot be used. The message is Chinese and names the field. */
export class WorkspaceError extends Error {
	override readonly name = 'WorkspaceError';
}

/** Reads the text of a workspace file. Throws a `WorkspaceError` naming each wrong field. */
export function parseWorkspace(text: string, fileName: string): Workspace {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new WorkspaceError(`“${fileName}”不是工作区文件：内容不是 JSON`);
	}
	const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
	if (format !== WORKSPACE_FORMAT) throw new WorkspaceError(`“${fileName}”不是工作区文件：缺少 format 标记`);
	const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
	if (typeof version === 'number' && version > 1) {
		throw new WorkspaceError(`“${fileName}”由更新的版本保存（第 ${version} 版），请升级热线绩效台后再打开`);
	}
	const result = workspaceSchema.safeParse(value);
	if (!result.success) throw new WorkspaceError(`“${fileName}”有误：${issuesText(result.error)}`);
	return result.data;
}

/** The text of a workspace file: the same workspace gives the same text. */
export function workspaceText(workspace: Workspace): string {
	return `${JSON.stringify(workspaceSchema.parse(workspace), null, '\t')}\n`;
}

function issuesText(error: z.ZodError): string {
	const lines = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || '全文'} ${issue.message}`);
	const rest = error.issues.length - lines.length;
	return lines.join('；') + (rest > 0 ? `；另有 ${rest} 处` : '');
}

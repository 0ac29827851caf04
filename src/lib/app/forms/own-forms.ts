import { isTemplate, TEMPLATES, type TemplateRef } from '../../evaluation/templates.ts';
import type { Template } from '../../evaluation/template.ts';
import type { Workspace } from '../../workspace/schema.ts';

/** An id for a form of the county's own that neither the product nor the workspace has. */
export function freshFormId(own: readonly Template[]): string {
	const taken = new Set([...TEMPLATES, ...own].map(({ id }) => id));
	let number = 1;
	while (taken.has(`own-${number}`)) number += 1;
	return `own-${number}`;
}

/** A copy to change, with an id of its own. Its indicators keep their ids, so judgements made on the original still fit. */
export function copyForm(template: Template, own: readonly Template[]): Template {
	const note = [`由“${template.name}”复制修改`, template.note].filter(Boolean).join('。');
	return { ...template, id: freshFormId(own), version: 1, name: `${template.name}（本县）`, note };
}

/** The newest version that the workspace keeps of a form, null without one. */
export function latestVersion(own: readonly Template[], id: string): Template | null {
	return own.filter((one) => one.id === id).sort((a, b) => b.version - a.version)[0] ?? null;
}

/** Is there something in a draft that its newest saved version does not have? The version number itself does not count. */
export function isChanged(draft: Template, own: readonly Template[]): boolean {
	const latest = latestVersion(own, draft.id);
	const text = (template: Template) => JSON.stringify({ ...template, version: 0 });
	return latest === null || text(latest) !== text(draft);
}

/**
 * Keeps a draft as the next version of its form; earlier versions stay, because evaluations made with them must give the
 * same again. An evaluation that uses the form goes over to the new version.
 */
export function saveForm(workspace: Workspace, draft: Template): Workspace {
	if (!isChanged(draft, workspace.templates)) return workspace;
	const version = (latestVersion(workspace.templates, draft.id)?.version ?? 0) + 1;
	const templates = [...workspace.templates, { ...draft, version }];
	const used = workspace.template.id === draft.id;
	return { ...workspace, templates, ...(used ? { template: { id: draft.id, version } } : {}) };
}

/** Uses a form for the evaluation. */
export function useForm(workspace: Workspace, { id, version }: TemplateRef): Workspace {
	return isUsed(workspace, { id, version }) ? workspace : { ...workspace, template: { id, version } };
}

export function isUsed(workspace: Workspace, { id, version }: TemplateRef): boolean {
	return workspace.template.id === id && workspace.template.version === version;
}

/** Takes a saved version out; the one in use stays. */
export function removeForm(workspace: Workspace, ref: TemplateRef): Workspace {
	if (isUsed(workspace, ref)) return workspace;
	return { ...workspace, templates: workspace.templates.filter((one) => !isTemplate(one, ref)) };
}

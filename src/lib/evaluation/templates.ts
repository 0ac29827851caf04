import baisha2023 from '../../../data/templates/baisha-2023.json' with { type: 'json' };
import mof202010 from '../../../data/templates/mof-2020-10.json' with { type: 'json' };
import mof2021101 from '../../../data/templates/mof-2021-101.json' with { type: 'json' };
import { checkTemplate } from './check-template.ts';
import { templateSchema, type Template } from './template.ts';

/**
 * Reads an evaluation form from parsed JSON. Throws an Error with a Chinese message naming what is wrong when it does
 * not have the shape of a template or does not hold together.
 */
export function readTemplate(json: unknown, name: string): Template {
	const parsed = templateSchema.safeParse(json);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		throw new Error(`评价表“${name}”格式有误：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
	}
	const problems = checkTemplate(parsed.data);
	if (problems.length > 0) throw new Error(`评价表“${name}”有误：${problems.join('；')}`);
	return parsed.data;
}

/** The forms that ship with the product, each read and checked. */
export const TEMPLATES: readonly Template[] = [
	readTemplate(baisha2023, 'baisha-2023'),
	readTemplate(mof202010, 'mof-2020-10'),
	readTemplate(mof2021101, 'mof-2021-101')
];

/** Which form a workspace uses. */
export interface TemplateRef {
	readonly id: string;
	readonly version: number;
}

export function isTemplate(template: Template, { id, version }: TemplateRef): boolean {
	return template.id === id && template.version === version;
}

/**
 * A form by id and version: one that ships, else one of the workspace's `own`. Throws an Error with a Chinese message
 * when there is none, or when the workspace's own does not hold together.
 */
export function findTemplate(wanted: TemplateRef, own: readonly Template[] = []): Template {
	const { id, version } = wanted;
	const shipped = TEMPLATES.find((candidate) => isTemplate(candidate, wanted));
	if (shipped !== undefined) return shipped;
	const kept = own.find((candidate) => isTemplate(candidate, wanted));
	if (kept !== undefined) return readTemplate(kept, kept.name);
	const known = [...TEMPLATES, ...own].map((candidate) => `${candidate.id} 第 ${candidate.version} 版`).join('、');
	throw new Error(`没有评价表“${id}”第 ${version} 版，可用的有：${known}`);
}

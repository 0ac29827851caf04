import baisha2023 from '../../../data/templates/baisha-2023.json' with { type: 'json' };
import mof202010 from '../../../data/templates/mof-2020-10.json' with { type: 'json' };
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
	readTemplate(mof202010, 'mof-2020-10')
];

/** A shipped form by id and version. Throws an Error with a Chinese message when this product does not have it. */
export function findTemplate({ id, version }: { readonly id: string; readonly version: number }): Template {
	const template = TEMPLATES.find((candidate) => candidate.id === id && candidate.version === version);
	if (template !== undefined) return template;
	const known = TEMPLATES.map((candidate) => `${candidate.id} 第 ${candidate.version} 版`).join('、');
	throw new Error(`没有评价表“${id}”第 ${version} 版，可用的有：${known}`);
}

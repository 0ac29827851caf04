import type { Workspace } from '../../workspace/schema.ts';

type Annotation = NonNullable<Workspace['annotations']>[number];

/** As many characters as a label over a chart holds. */
export const LONGEST_NOTE = 40;

/** What is typed as an annotation, or what is wrong with it, in Chinese. */
export function readAnnotation(day: string, text: string): Annotation | { readonly error: string } {
	const said = text.trim();
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { error: '请选日期' };
	if (said === '') return { error: '请写发生了什么，如“台风”' };
	if ([...said].length > LONGEST_NOTE) return { error: `请不超过 ${LONGEST_NOTE} 个字` };
	return { day, text: said };
}

/** The workspace with an annotation more, in order of days; the same one is not kept twice. */
export function withAnnotation(workspace: Workspace, annotation: Annotation): Workspace {
	const others = withoutAnnotation(workspace, annotation).annotations ?? [];
	const annotations = [...others, annotation].sort((a, b) => a.day.localeCompare(b.day));
	return { ...workspace, annotations };
}

/** The workspace without an annotation. */
export function withoutAnnotation(workspace: Workspace, { day, text }: Annotation): Workspace {
	const annotations = (workspace.annotations ?? []).filter((one) => one.day !== day || one.text !== text);
	return { ...workspace, annotations };
}

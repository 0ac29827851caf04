import type { FindingMark, MarkKind } from '../../evaluation/audit/finding-mark.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Stamp } from '../evaluation/judgement-edits.ts';

/** A finding of a report, by their keys. */
export interface MarkedFinding {
	readonly report: string;
	readonly finding: string;
}

/** The marks of one report, by the key of the finding. */
export function marksOf({ findingMarks }: Workspace, report: string): ReadonlyMap<string, FindingMark> {
	return new Map(findingMarks.filter((mark) => mark.report === report).map((mark) => [mark.finding, mark]));
}

/** Marks a finding, or takes its mark away (null); the same workspace where that changes nothing. A note stays. */
export function markFinding(
	workspace: Workspace,
	{ report, finding }: MarkedFinding,
	mark: MarkKind | null,
	stamp: Stamp
): Workspace {
	const before = marksOf(workspace, report).get(finding);
	if ((before?.mark ?? null) === mark) return workspace;
	if (mark === null) return withoutMark(workspace, { report, finding });
	return put(workspace, { report, finding, mark, note: before?.note ?? '' }, stamp);
}

/** Says why a finding was marked as it is; nothing to do where it is not marked. */
export function noteFinding(workspace: Workspace, marked: MarkedFinding, note: string, stamp: Stamp): Workspace {
	const before = marksOf(workspace, marked.report).get(marked.finding);
	if (before === undefined || before.note === note.trim()) return workspace;
	return put(workspace, { ...marked, mark: before.mark, note: note.trim() }, stamp);
}

function put(workspace: Workspace, mark: Omit<FindingMark, 'by' | 'at'>, { at, by }: Stamp): Workspace {
	const next: FindingMark = { ...mark, ...(by === '' ? {} : { by }), at };
	return { ...workspace, findingMarks: [...withoutMark(workspace, mark).findingMarks, next] };
}

function withoutMark(workspace: Workspace, { report, finding }: MarkedFinding): Workspace {
	const findingMarks = workspace.findingMarks.filter((one) => one.report !== report || one.finding !== finding);
	return { ...workspace, findingMarks };
}

import { exact } from '../../evaluation/exact.ts';
import { judgementsInOrder } from '../../evaluation/latest-judgements.ts';
import type { Evidence, Judgement } from '../../evaluation/model.ts';
import type { Rule } from '../../evaluation/template.ts';
import { choiceWords } from './choice-words.ts';
import { contentOf } from './judgement-edits.ts';

/** One judgement of an indicator's history. */
export interface TimelineEntry {
	readonly judgement: Judgement;
	/** `2024-02-27 15:04`, or 未记时间. */
	readonly when: string;
	/** Role, or 未填职务. */
	readonly who: string;
	/** What it says otherwise than the one before, a line a part. */
	readonly changes: readonly string[];
	/** True of the one in force. */
	readonly current: boolean;
	/** True where restoring it would change something. */
	readonly restorable: boolean;
}

/** Every judgement of an indicator, newest first, each with what it changed. */
export function judgementTimeline(
	judgements: readonly Judgement[],
	{ id, rule, points }: { readonly id: string; readonly rule: Rule | undefined; readonly points: string }
): readonly TimelineEntry[] {
	const inOrder = judgementsInOrder(judgements, id);
	const last = inOrder[inOrder.length - 1] ?? null;
	return inOrder
		.map((judgement, index) => ({
			judgement,
			when: judgement.at?.slice(0, 16) ?? '未记时间',
			who: judgement.by ?? '未填职务',
			changes: judgementChanges(inOrder[index - 1] ?? null, judgement, rule, points),
			current: judgement === last,
			restorable: contentOf(judgement) !== contentOf(last)
		}))
		.reverse();
}

/** What a judgement says otherwise than the one before, a line a part. */
export function judgementChanges(
	before: Judgement | null,
	after: Judgement,
	rule: Rule | undefined,
	points: string
): readonly string[] {
	const changes: string[] = [];
	const words = (judgement: Judgement | null) =>
		judgement?.choices === undefined ? '' : choiceWords(rule, points, judgement);
	if (JSON.stringify(before?.choices ?? null) !== JSON.stringify(after.choices ?? null)) {
		changes.push(changeText('评判', words(before), words(after)));
	}
	if (!sameFigure(before?.score, after.score)) {
		changes.push(changeText('自评得分', before?.score ?? '', after.score ?? ''));
	}
	for (const [key, name] of [
		['reason', '理由'],
		['basis', '评价依据']
	] as const) {
		if ((before?.[key] ?? '') !== (after[key] ?? '')) {
			changes.push(changeText(name, '', quoted(after[key])) || `清除${name}`);
		}
	}
	return [...changes, ...evidenceChanges(before?.evidence ?? [], after.evidence ?? [])];
}

function changeText(name: string, before: string, after: string): string {
	if (after === '') return `清除${name}${before === '' ? '' : `（原为 ${before}）`}`;
	return before === '' ? `${name}：${after}` : `${name}：${before} → ${after}`;
}

function evidenceChanges(before: readonly Evidence[], after: readonly Evidence[]): string[] {
	const missing = (from: readonly Evidence[], items: readonly Evidence[]) => {
		const known = new Set(from.map((item) => JSON.stringify(item)));
		return items.filter((item) => !known.has(JSON.stringify(item)));
	};
	return [
		...missing(before, after).map((item) => `添加证明材料 ${quoted(item.text)}`),
		...missing(after, before).map((item) => `去掉证明材料 ${quoted(item.text)}`)
	];
}

function sameFigure(one: string | undefined, other: string | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return exact(one).equals(other);
}

const quoted = (text: string | undefined): string => (text ? `“${text}”` : '');

import { formatValue, UNKNOWN } from '../../domain/format.ts';
import { isRatio } from '../../domain/metric.ts';
import type { Goal } from '../../evaluation/model.ts';
import type { IndicatorNode } from '../../evaluation/template.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { judgementOf } from '../evaluation/judgement-edits.ts';
import { judgementChanges } from '../evaluation/judgement-timeline.ts';
import type { WorkspaceRun } from '../run-workspace.ts';
import type { TrialChange } from './trial-changes.ts';

/** What is looked at on each side of a trial. */
export interface Side {
	readonly workspace: Workspace;
	readonly run: WorkspaceRun;
}

/** A change in words: what it is about, and what becomes of it, a line a part. */
export function changeWords(change: TrialChange, base: Side, tried: Side): { name: string; lines: readonly string[] } {
	switch (change.kind) {
		case '假设数值': {
			const id = change.metric.split(/[:@]/)[0]!;
			const name = tried.run.scoring[change.metric]?.name ?? id;
			return { name, lines: [`${figureOf(base.run, change.metric)} → ${figureOf(tried.run, change.metric)}`] };
		}
		case '绩效目标': {
			const { before, after } = change;
			const name = (after ?? before)?.name ?? '';
			if (before === null) return { name, lines: [`添加目标 ${goalText(after)}`] };
			if (after === null) return { name, lines: ['删除目标'] };
			return { name, lines: [`${goalText(before)} → ${goalText(after)}`] };
		}
		case '资金':
			return { name: '资金表', lines: ['预算、到位或支出有改动'] };
		case '评判': {
			const node = leafOf(tried.run.template.indicators, change.indicator);
			const [before, after] = [base, tried].map(({ workspace }) => judgementOf(workspace, change.indicator));
			const said = after ?? { indicator: change.indicator };
			return {
				name: node?.name ?? change.indicator,
				lines: judgementChanges(before ?? null, said, node?.rule, node?.points ?? '0')
			};
		}
	}
}

function figureOf({ scoring }: WorkspaceRun, key: string): string {
	const metric = scoring[key] ?? scoring[key.split(/[:@]/)[0]!];
	if (metric === undefined || metric.value === null) return UNKNOWN;
	const text = formatValue(metric.value, metric.unit);
	return isRatio(metric) ? text : `${text} ${metric.unit}`;
}

function goalText(goal: Goal | null): string {
	if (goal === null) return UNKNOWN;
	if (goal.value === null) return goal.reached === undefined ? '定性' : `定性，完成程度 ${goal.reached.share}`;
	const target = `${goal.comparison}${goal.value}${goal.unit}`;
	return goal.actual === undefined ? target : `${target}，实际 ${goal.actual.value}${goal.unit}`;
}

function leafOf(nodes: readonly IndicatorNode[], id: string): IndicatorNode | null {
	for (const node of nodes) {
		const found = node.id === id ? node : leafOf(node.children ?? [], id);
		if (found !== null) return found;
	}
	return null;
}

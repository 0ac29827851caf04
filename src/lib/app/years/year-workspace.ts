import type { DataRange } from '../../metrics/data-range.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { answerGoal } from '../evaluation/questions.ts';

/** Years that can be looked at: those of the tickets and the workspace's own, oldest first. */
export function yearsHeld(range: DataRange | null, own: number): readonly number[] {
	if (range === null) return [own];
	const [first, last] = [range.first, range.last].map((day) => Number(day.slice(0, 4))) as [number, number];
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return [...new Set([...years, own])].sort((a, b) => a - b);
}

/**
 * The workspace as it would be for another year: the same form, goals and definitions. What people said about its own year
 * (评判, typed funds, values by hand) says nothing about another, so there it is unknown.
 */
export function workspaceOfYear(workspace: Workspace, year: number): Workspace {
	if (year === workspace.year) return workspace;
	const { funds: _funds, fundMonths: _months, ...rest } = workspace;
	return { ...rest, year, judgements: [], goals: workspace.goals.map((goal) => answerGoal(goal, null, '')) };
}

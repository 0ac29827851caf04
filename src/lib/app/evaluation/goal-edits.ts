import type { Goal } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';

/** An id that no goal of the workspace has: goal-1, goal-2 … */
export function freshGoalId(goals: readonly Goal[]): string {
	const taken = new Set(goals.map((goal) => goal.id));
	let number = goals.length + 1;
	while (taken.has(`goal-${number}`)) number += 1;
	return `goal-${number}`;
}

/** Puts a goal in place of the one with its id, or at the end. */
export function saveGoal(workspace: Workspace, goal: Goal): Workspace {
	const known = workspace.goals.some((one) => one.id === goal.id);
	const goals = known ? workspace.goals.map((one) => (one.id === goal.id ? goal : one)) : [...workspace.goals, goal];
	return { ...workspace, goals };
}

/** Adds goals read from text at the end, each with an id of its own. */
export function addGoals(workspace: Workspace, added: readonly Goal[]): Workspace {
	return added.reduce(
		(next, goal) => ({ ...next, goals: [...next.goals, { ...goal, id: freshGoalId(next.goals) }] }),
		workspace
	);
}

/** Those of some goals that the workspace does not have yet: another name, comparison, value or unit. */
export function goalsToAdd(workspace: Workspace, goals: readonly Goal[]): readonly Goal[] {
	const promise = ({ name, comparison, value, unit }: Goal) => JSON.stringify([name, comparison, value, unit]);
	const known = new Set(workspace.goals.map(promise));
	return goals.filter((goal) => !known.has(promise(goal)));
}

/** Takes a goal away; the same workspace when there is none with this id. */
export function removeGoal(workspace: Workspace, id: string): Workspace {
	const goals = workspace.goals.filter((goal) => goal.id !== id);
	return goals.length === workspace.goals.length ? workspace : { ...workspace, goals };
}

import type { Workspace } from '../../workspace/schema.ts';

type Evaluator = Workspace['evaluators'][number];

/** Adds an empty line for an evaluator (评价人员), known by role and unit only. */
export function addEvaluator(workspace: Workspace): Workspace {
	return { ...workspace, evaluators: [...workspace.evaluators, { role: '', unit: '' }] };
}

/** Changes the evaluator at a place of the list. */
export function setEvaluator(workspace: Workspace, index: number, evaluator: Evaluator): Workspace {
	return { ...workspace, evaluators: workspace.evaluators.map((one, at) => (at === index ? evaluator : one)) };
}

/** Takes the evaluator at a place of the list away. */
export function removeEvaluator(workspace: Workspace, index: number): Workspace {
	return { ...workspace, evaluators: workspace.evaluators.filter((_, at) => at !== index) };
}

import type { KeptWorkspace } from '../workspace/storage.ts';

/** A kept workspace in words. */
export interface WorkspaceRow {
	readonly id: number;
	/** Name of the project, else of the centre. */
	readonly name: string;
	/** The centre, where the name is the project's. */
	readonly unit: string;
	readonly year: string;
	readonly inputs: number;
	/** Local wall-clock time of the last change. */
	readonly changed: string;
	/** False where its text can no longer be read. */
	readonly readable: boolean;
	readonly current: boolean;
	readonly demo: boolean;
}

export function workspaceRows(list: readonly KeptWorkspace[], current: number | null): readonly WorkspaceRow[] {
	return list.map(({ id, workspace, changed, inputs, demo }) => {
		const project = workspace?.project.name ?? '';
		const unit = workspace?.unit ?? '';
		return {
			id,
			name: workspace === null ? '内容读不出来的工作区' : project === '' ? unit : project,
			unit: project === '' ? '' : unit,
			year: workspace === null ? '—' : `${workspace.year}年`,
			inputs,
			changed: localText(changed),
			readable: workspace !== null,
			current: id === current,
			demo
		};
	});
}

function localText(instant: string): string {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) return '—';
	const two = (value: number) => String(value).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

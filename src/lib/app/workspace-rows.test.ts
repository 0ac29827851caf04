import { expect, it } from 'vitest';

import { emptyWorkspace } from '../workspace/empty.ts';
import { workspaceRows } from './workspace-rows.ts';

const changed = new Date(2024, 1, 27, 9, 5).toISOString();
const workspace = emptyWorkspace(2023);
const kept = { id: 1, workspace, changed, inputs: 3, demo: false };

it('lists a workspace by its project, else by its centre, with year and last change', () => {
	const named = { ...workspace, project: { ...workspace.project, name: '热线工作经费' } };
	const rows = workspaceRows(
		[
			{ ...kept, workspace: named },
			{ ...kept, id: 2 }
		],
		2
	);
	expect(rows[0]).toMatchObject({ name: '热线工作经费', unit: workspace.unit, year: '2023年', current: false });
	expect(rows[1]).toMatchObject({ name: workspace.unit, unit: '', changed: '2024-02-27 09:05', current: true });
});

it('shows one that cannot be read as such, so that it can be deleted', () => {
	const [row] = workspaceRows([{ ...kept, workspace: null, changed: '' }], null);
	expect(row).toMatchObject({ name: '内容读不出来的工作区', year: '—', changed: '—', readable: false });
});

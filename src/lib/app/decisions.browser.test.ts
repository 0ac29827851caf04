import { expect, it, vi } from 'vitest';

import { emptyWorkspace } from '../workspace/empty.ts';
import { createDecisions } from './decisions.svelte.ts';

it('takes back decisions one by one, but neither imports nor how files are read', () => {
	const onchange = vi.fn();
	const decisions = createDecisions(onchange);
	decisions.open(emptyWorkspace(2023));
	decisions.decide('改名', (workspace) => ({ ...workspace, unit: '甲县热线' }));
	decisions.decide('改年度', (workspace) => ({ ...workspace, year: 2024 }));
	const mapping = { signature: '编码', dataset: 'tickets', fields: ['ticket_no'] } as const;
	decisions.amend({
		...decisions.workspace!,
		inputs: [{ name: 'a.csv', sha256: 'a'.repeat(64) }],
		mappings: [{ ...mapping, fields: [...mapping.fields] }]
	});
	expect(decisions.undoLabel).toBe('改年度');
	decisions.undo();
	expect([decisions.workspace?.unit, decisions.workspace?.year]).toEqual(['甲县热线', 2023]);
	decisions.undo();
	expect(decisions.workspace?.unit).toBe(emptyWorkspace(2023).unit);
	expect(decisions.undoLabel).toBeNull();
	expect(decisions.workspace?.inputs).toHaveLength(1);
	expect(decisions.workspace?.mappings).toHaveLength(1);
	expect(onchange).toHaveBeenCalledTimes(5);
});

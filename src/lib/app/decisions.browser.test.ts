import { expect, it, vi } from 'vitest';

import { emptyWorkspace } from '../workspace/empty.ts';
import type { Workspace } from '../workspace/schema.ts';
import { createDecisions } from './decisions.svelte.ts';
import { keepInputs } from './keep-inputs.ts';

it('takes back decisions one by one, but neither imports nor how files are read', () => {
	const onchange = vi.fn();
	const decisions = createDecisions<Workspace>({ onchange, carry: keepInputs });
	decisions.open(emptyWorkspace(2023));
	decisions.decide('改名', (workspace) => ({ ...workspace, unit: '甲县热线' }));
	decisions.decide('改年度', (workspace) => ({ ...workspace, year: 2024 }));
	const mapping = { signature: '编码', dataset: 'tickets', fields: ['ticket_no'] } as const;
	decisions.amend({
		...decisions.current!,
		inputs: [{ name: 'a.csv', sha256: 'a'.repeat(64) }],
		mappings: [{ ...mapping, fields: [...mapping.fields] }]
	});
	expect(decisions.undoLabel).toBe('改年度');
	decisions.undo();
	expect([decisions.current?.unit, decisions.current?.year]).toEqual(['甲县热线', 2023]);
	decisions.undo();
	expect(decisions.current?.unit).toBe(emptyWorkspace(2023).unit);
	expect(decisions.undoLabel).toBeNull();
	expect(decisions.current?.inputs).toHaveLength(1);
	expect(decisions.current?.mappings).toHaveLength(1);
	expect(onchange).toHaveBeenCalledTimes(5);
});

it('makes again what was taken back, until something else is decided', () => {
	const decisions = createDecisions<Workspace>({ carry: keepInputs });
	decisions.open(emptyWorkspace(2023));
	decisions.decide('改名', (workspace) => ({ ...workspace, unit: '甲县热线' }));
	decisions.decide('改年度', (workspace) => ({ ...workspace, year: 2024 }));
	decisions.undo();
	decisions.undo();
	expect([decisions.undoLabel, decisions.redoLabel]).toEqual([null, '改名']);
	decisions.amend({ ...decisions.current!, inputs: [{ name: 'a.csv' }] });
	decisions.redo();
	expect([decisions.current?.unit, decisions.current?.year]).toEqual(['甲县热线', 2023]);
	expect([decisions.undoLabel, decisions.redoLabel]).toEqual(['改名', '改年度']);
	decisions.redo();
	expect(decisions.current?.year).toBe(2024);
	expect(decisions.current?.inputs).toHaveLength(1);
	decisions.redo();
	decisions.undo();
	decisions.decide('改名', (workspace) => ({ ...workspace, unit: '乙县热线' }));
	expect(decisions.redoLabel).toBeNull();
	expect(decisions.current).toMatchObject({ unit: '乙县热线', year: 2023 });
});

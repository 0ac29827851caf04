import { describe, expect, it } from 'vitest';

import { findTemplate, TEMPLATES } from '../../evaluation/templates.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { parseWorkspace, workspaceText } from '../../workspace/parse.ts';
import { copyForm, freshFormId, isChanged, latestVersion, removeForm, saveForm, useForm } from './own-forms.ts';

const [baisha] = TEMPLATES;
const workspace = emptyWorkspace(2024);
const copy = copyForm(baisha!, []);
const saved = saveForm(workspace, copy);

describe('a form of the county’s own', () => {
	it('is a copy with an id that nothing else has, its indicators as they were', () => {
		expect(copy).toMatchObject({ id: 'own-1', version: 1, indicators: baisha!.indicators });
		expect(freshFormId([copy])).toBe('own-2');
		expect(copy.note).toContain('复制修改');
	});

	it('is kept in the workspace file and comes back from it', () => {
		const back = parseWorkspace(workspaceText(saved), '工作区.json');
		expect(back.templates).toEqual([copy]);
		expect(findTemplate({ id: 'own-1', version: 1 }, back.templates)).toEqual(copy);
	});

	it('gets a new version each time it is saved changed, and none when it is not', () => {
		expect(saveForm(saved, copy)).toBe(saved);
		const renamed = { ...copy, name: '某县评价表' };
		expect(isChanged(renamed, saved.templates)).toBe(true);
		const again = saveForm(saved, renamed);
		expect(again.templates.map(({ version, name }) => [version, name])).toEqual([
			[1, copy.name],
			[2, '某县评价表']
		]);
		expect(latestVersion(again.templates, 'own-1')!.version).toBe(2);
		expect(isChanged({ ...renamed, version: 2 }, again.templates)).toBe(false);
	});

	it('that an evaluation uses takes the evaluation along to its new version', () => {
		const used = useForm(saved, copy);
		expect(used.template).toEqual({ id: 'own-1', version: 1 });
		expect(saveForm(used, { ...copy, name: '新名' }).template).toEqual({ id: 'own-1', version: 2 });
		expect(saveForm(saved, { ...copy, name: '新名' }).template).toEqual(workspace.template);
	});

	it('can be taken out unless it is in use', () => {
		expect(removeForm(saved, copy).templates).toEqual([]);
		const used = useForm(saved, copy);
		expect(removeForm(used, copy)).toBe(used);
	});
});

import { describe, expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import { PROJECT_FACT_FIELDS, projectFactProblem, setProjectFact, setUnit, setYear } from './project-facts.ts';

describe('project facts', () => {
	it('lists every fact of the workspace but the kind, once', () => {
		const keys = PROJECT_FACT_FIELDS.map((field) => field.key);
		expect([...keys, 'kind'].sort()).toEqual(Object.keys(emptyWorkspace(2023).project).sort());
	});

	it('changes one fact and is no decision when it stays', () => {
		const before = emptyWorkspace(2023);
		const after = setProjectFact(before, 'name', '便民热线工作经费');
		expect(after.project).toEqual({ ...before.project, name: '便民热线工作经费' });
		expect(setProjectFact(after, 'name', '便民热线工作经费')).toBe(after);
		expect(setYear(before, 2023)).toBe(before);
		expect(setUnit(before, '  ')).toBe(before);
		expect(setUnit(before, ' 某县热线 ').unit).toBe('某县热线');
	});

	it('refuses a blank name and impossible codes', () => {
		expect(projectFactProblem('name', ' ')).toBe('请填写项目名称');
		expect(projectFactProblem('postcode', '57280')).toBe('邮编应为 6 位数字');
		expect(projectFactProblem('postcode', '')).toBeNull();
		expect(projectFactProblem('phone', '待定')).toBe('联系电话只能有数字和连接号');
		expect(projectFactProblem('phone', '0898-00000000')).toBeNull();
		expect(projectFactProblem('address', '任何文字')).toBeNull();
	});
});

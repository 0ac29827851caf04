import type { ProjectFacts, Workspace } from '../../workspace/schema.ts';

export type ProjectFactKey = Exclude<keyof ProjectFacts, 'kind'>;

export interface ProjectFactField {
	readonly key: ProjectFactKey;
	readonly label: string;
	readonly hint?: string;
	/** True: a long text that takes the whole width of the form. */
	readonly wide?: boolean;
}

/** The fields of 一、项目基本情况 in the order of the form. */
export const PROJECT_FACT_FIELDS: readonly ProjectFactField[] = [
	{ key: 'name', label: '项目名称', wide: true },
	{ key: 'implementer', label: '项目实施单位' },
	{ key: 'department', label: '主管部门' },
	{ key: 'leader', label: '项目负责人', hint: '可只填职务' },
	{ key: 'phone', label: '联系电话' },
	{ key: 'postcode', label: '邮编' },
	{ key: 'address', label: '地址', wide: true },
	{ key: 'approval', label: '立项依据', hint: '批复、会议纪要的名称和文号', wide: true },
	{ key: 'notice', label: '自评通知', hint: '财政部门通知的文号', wide: true }
];

export const PROJECT_KINDS = ['经常性项目', '一次性项目'] as const satisfies readonly ProjectFacts['kind'][];

/** Sets one fact; the same workspace when nothing changes. */
export function setProjectFact<K extends keyof ProjectFacts>(
	workspace: Workspace,
	key: K,
	value: ProjectFacts[K]
): Workspace {
	if (workspace.project[key] === value) return workspace;
	return { ...workspace, project: { ...workspace.project, [key]: value } };
}

/** In Chinese what is wrong with a fact, or null. Only what the form can never accept is wrong. */
export function projectFactProblem(key: ProjectFactKey, value: string): string | null {
	if (key === 'name' && value.trim() === '') return '请填写项目名称';
	if (key === 'postcode' && value !== '' && !/^\d{6}$/.test(value)) return '邮编应为 6 位数字';
	if (key === 'phone' && value !== '' && !/^[\d\-—()（）+\s、,，转]+$/.test(value)) return '联系电话只能有数字和连接号';
	return null;
}

/** Sets the year of the evaluation. */
export function setYear(workspace: Workspace, year: number): Workspace {
	return workspace.year === year ? workspace : { ...workspace, year };
}

/** Sets the name of the hotline centre; a blank name changes nothing. */
export function setUnit(workspace: Workspace, unit: string): Workspace {
	const name = unit.trim();
	return name === '' || name === workspace.unit ? workspace : { ...workspace, unit: name };
}

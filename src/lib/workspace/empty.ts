import { WORKSPACE_FORMAT, type Workspace } from './schema.ts';

/** A new workspace without inputs or decisions, on the newest form this product ships for counties of Hainan. */
export function emptyWorkspace(year: number): Workspace {
	return {
		format: WORKSPACE_FORMAT,
		version: 1,
		unit: '本县12345热线中心',
		project: {
			name: '',
			kind: '经常性项目',
			implementer: '',
			department: '',
			address: '',
			postcode: '',
			approval: '',
			notice: '',
			leader: '',
			phone: ''
		},
		year,
		inputs: [],
		mappings: [],
		terms: [],
		unitAliases: [],
		corrections: [],
		variants: {},
		goals: [],
		template: { id: 'baisha-2023', version: 1 },
		templates: [],
		judgements: [],
		findingMarks: [],
		narrative: {},
		evaluators: [],
		calendar: { holidays: [], workdays: [] }
	};
}

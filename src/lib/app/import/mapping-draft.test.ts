import { describe, expect, it } from 'vitest';

import type { SheetReport } from '../../intake/model.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { draftFor, draftProblems, profileOf, withField, withProfile } from './mapping-draft.ts';

const column = (index: number, header: string) => ({ index, header, field: null, confidence: 0 });
const sheet: SheetReport = {
	name: 'Sheet1',
	hidden: false,
	headerRow: 1,
	dataset: null,
	columns: [column(0, '编码'), column(1, '报单时刻'), column(2, '承办单位')],
	rows: { source: 0, accepted: 0, rejected: 0, blank: 0, total: 0 },
	problems: []
};

describe('choosing a mapping', () => {
	it('starts from what the headers say for the chosen kind, and names what is missing', () => {
		const draft = draftFor(sheet, 'tickets');
		expect(draft.fields).toEqual([null, null, 'unit']);
		expect(draftProblems(draft)).toEqual(['缺少必需的列：工单编号']);
	});

	it('is complete when every required field has a column', () => {
		const draft = withField(withField(draftFor(sheet, 'tickets'), 0, 'ticket_no'), 1, 'accept_time');
		expect(draftProblems(draft)).toEqual([]);
		expect(profileOf(sheet.columns, draft)).toEqual({
			signature: '编码|报单时刻|承办单位',
			dataset: 'tickets',
			fields: ['ticket_no', 'accept_time', 'unit']
		});
	});

	it('leaves other columns alone when one changes, and says where two have the same field', () => {
		const draft = withField(draftFor(sheet, 'visits'), 0, 'visited_on');
		const both = withField(withField(draft, 1, 'visited_on'), 2, 'township');
		expect(both.fields).toEqual(['visited_on', 'visited_on', 'township']);
		expect(draftProblems(both)).toEqual(['“走访日期”只能对应一列，现在有第 1、2 列']);
	});

	it('keeps one profile for the same columns', () => {
		const first = profileOf(sheet.columns, draftFor(sheet, 'tickets'));
		const workspace = withProfile(withProfile(emptyWorkspace(2023), first), { ...first, dataset: 'visits' });
		expect(workspace.mappings.map(({ dataset }) => dataset)).toEqual(['visits']);
	});
});

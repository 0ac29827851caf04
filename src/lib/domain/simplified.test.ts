import { describe, expect, it } from 'vitest';

import { datasetList } from './datasets/index.ts';
import { DICTIONARIES } from './dictionaries/index.ts';
import { simplified } from './simplified.ts';

describe('simplified', () => {
	it.each([
		['案件編號', '案件编号'],
		['受理時間', '受理时间'],
		['辦理情形（必填）', '办理情形（必填）'],
		['滿意', '满意'],
		['工单编号', '工单编号'],
		['sr_number', 'sr_number'],
		['', '']
	])('reads %s as %s', (text, expected) => {
		expect(simplified(text)).toBe(expected);
	});

	it('leaves every name of a field and every term as it stands', () => {
		const names = datasetList.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]);
		const terms = Object.values(DICTIONARIES).flatMap(({ canonical }) => canonical);
		for (const text of [...names, ...terms]) expect(simplified(text)).toBe(text);
	});
});

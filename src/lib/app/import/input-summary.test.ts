import { describe, expect, it } from 'vitest';

import type { FileReport, SheetReport } from '../../intake/model.ts';
import { datasetNames, fileCounts, problemCount } from './input-summary.ts';

const sheet = (change: Partial<SheetReport>): SheetReport => ({
	name: '表1',
	hidden: false,
	headerRow: 1,
	dataset: 'tickets',
	columns: [],
	rows: { source: 0, accepted: 0, rejected: 0, blank: 0, total: 0 },
	problems: [],
	...change
});
const file = (...sheets: SheetReport[]): FileReport => ({ file: 'a.xlsx', format: 'xlsx', encoding: null, sheets });

describe('summary of an input', () => {
	it('adds the counts of all sheets', () => {
		const report = file(
			sheet({ rows: { source: 10, accepted: 7, rejected: 1, blank: 1, total: 1 } }),
			sheet({ rows: { source: 3, accepted: 3, rejected: 0, blank: 0, total: 0 } })
		);
		expect(fileCounts(report)).toEqual({ source: 13, accepted: 10, rejected: 1, blank: 1, total: 1 });
	});

	it('names each dataset once and leaves hidden sheets out', () => {
		expect(datasetNames(file(sheet({}), sheet({}), sheet({ dataset: 'funds', hidden: true })))).toBe('工单');
		expect(datasetNames(file(sheet({ dataset: null })))).toBe('未识别');
	});

	it('counts the problems of all sheets', () => {
		const problem = { row: 2, column: null, value: null, reason: '空', severity: 'rejected' } as const;
		expect(problemCount(file(sheet({ problems: [problem] }), sheet({ problems: [problem, problem] })))).toBe(3);
	});
});

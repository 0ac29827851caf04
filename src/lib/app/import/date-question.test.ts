import { expect, it } from 'vitest';

import type { SheetReport } from '../../intake/model.ts';
import { dateQuestions } from './date-question.ts';

it('asks of a column in doubt what its cells would be in each order', () => {
	const problem = (value: string) =>
		({ row: 2, column: '受理时间', value, reason: '分不清', severity: 'rejected' }) as const;
	const sheet: SheetReport = {
		name: 'x',
		hidden: false,
		headerRow: 1,
		dataset: 'tickets',
		columns: [
			{ index: 0, header: '工单编号', field: 'ticket_no', confidence: 1 },
			{ index: 1, header: '受理时间', field: 'accept_time', confidence: 1, dateOrder: 'ambiguous' },
			{ index: 2, header: '办结时间', field: 'close_time', confidence: 1, dateOrder: 'dmy' }
		],
		rows: { source: 2, accepted: 0, rejected: 2, blank: 0, total: 0 },
		problems: [problem('05/08/2023 09:30'), problem('06/07/2023'), problem('06/07/2023')]
	};
	expect(dateQuestions(sheet)).toEqual([
		{
			column: sheet.columns[1],
			samples: ['05/08/2023 09:30', '06/07/2023'],
			readings: [
				{ order: 'mdy', values: ['2023-05-08 09:30:00', '2023-06-07 00:00:00'] },
				{ order: 'dmy', values: ['2023-08-05 09:30:00', '2023-07-06 00:00:00'] }
			]
		}
	]);
});

import { describe, expect, it } from 'vitest';

import { timeLine } from './time-line.ts';

const ticket = (values: Record<string, string | null>) => ({
	ticketNo: 'A1',
	secret: false,
	fields: Object.entries(values).map(([key, value]) => ({ key, name: key === 'close_time' ? '办结时间' : key, value }))
});

describe('time line of a ticket', () => {
	it('puts events and the deadline in order of time and leaves out what did not happen', () => {
		const steps = timeLine(
			ticket({
				close_time: '2023-05-10 09:00:00',
				accept_time: '2023-05-08 08:30:00',
				visit_time: null,
				due_at: '2023-05-09 23:59:59',
				unit: '城管局'
			})
		);
		expect(steps).toEqual([
			{ name: 'accept_time', at: '2023-05-08 08:30', deadline: false },
			{ name: '办结期限', at: '2023-05-09 23:59', deadline: true },
			{ name: '办结', at: '2023-05-10 09:00', deadline: false }
		]);
	});

	it('keeps the order of the process for events of one minute', () => {
		const at = '2023-05-08 08:30:00';
		const names = timeLine(ticket({ dispatch_time: at, accept_time: at })).map(({ name }) => name);
		expect(names).toEqual(['accept_time', 'dispatch_time']);
	});
});

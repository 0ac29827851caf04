import { describe, expect, it } from 'vitest';

import { keyNote } from './key-note.ts';

const columns = (...fields: (string | null)[]) =>
	fields.map((field, index) => ({ index, header: `列${index}`, field, confidence: 1 }));

describe('what is said of a table without a key', () => {
	it('names what its calls are told apart by, of the columns that it has', () => {
		expect(keyNote('calls', columns('caller_phone', 'call_time', 'agent', null))).toEqual({
			title: '没有“通话编号”列，按呼入时间和来电号码后四位（没有的看坐席工号）辨认来电',
			text:
				'再次导入的表里有同一通来电时只更新，不重复计数；同一张表里分不出彼此的几行，各算一通。' +
				'“通话编号”按未知处理。如果另有一列是“通话编号”，请在列对应里指定。'
		});
		expect(keyNote('calls', columns('call_time', 'agent'))?.title).toBe(
			'没有“通话编号”列，按呼入时间和坐席工号辨认来电'
		);
	});

	it('is nothing where there is a key, or none is needed, or nobody knows what it is', () => {
		expect(keyNote('calls', columns('call_no', 'call_time'))).toBeNull();
		expect(keyNote('trainings', columns('held_on'))).toBeNull();
		expect(keyNote('tickets', columns('ticket_no'))).toBeNull();
		expect(keyNote(null, columns('call_time'))).toBeNull();
	});
});

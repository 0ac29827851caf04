import { expect, it } from 'vitest';

import { correctionOf, withCorrections } from './correction-edits.ts';

const place = { dataset: 'tickets', file: 1, sheet: '表', row: 3 } as const;
const file = { sha256: 'a'.repeat(64), name: '六月.xlsx' };
const cell = { field: 'close_time', name: '办结时间', said: '下周', original: null };
const AT = '2023-07-01 10:00:00.000';
const to = (value: string, of = cell) => correctionOf(place, file, of, value, AT)!;

it('keeps what the file says as the original, also when a cell is corrected again', () => {
	expect(to(' 2023-06-09 ')).toEqual({
		...{ sha256: file.sha256, file: '六月.xlsx', sheet: '表', row: 3 },
		...{ field: 'close_time', was: '下周', value: '2023-06-09', at: AT }
	});
	const again = correctionOf(place, file, { ...cell, said: '2023-06-09', original: '下周' }, '2023-06-10', AT);
	expect([again?.was, again?.value]).toEqual(['下周', '2023-06-10']);
	expect(correctionOf(place, file, cell, '下周 ', AT)).toBeNull();
});

it('masks what is put in before it is kept', () => {
	const phone = { field: 'phone', name: '联系电话', said: '', original: null };
	expect(correctionOf(place, file, phone, '13800000000', AT)?.value).toBe('138****0000');
});

it('has one correction for a cell, and none where it says again what the file says', () => {
	const first = to('2023-06-09');
	const second = to('2023-06-10');
	const other = { ...first, row: 4 };
	expect(withCorrections([other], [first, second])).toEqual([other, second]);
	expect(withCorrections([first, other], [second])).toEqual([other, second]);
	expect(withCorrections([first, other], [{ ...first, value: '下周' }])).toEqual([other]);
});

import { describe, expect, it } from 'vitest';

import { translate, DICTIONARIES } from '../domain/dictionaries/index.ts';
import { landFile } from './land.ts';
import { csvText, landedRows } from './land.test-support.ts';
import { sourceOfBytes } from './source.ts';

const HEADER = '案件編號,受理時間,案件內容,承辦機關,滿意度';
const ticket = (at: number) => `A${at},2024-02-${String(1 + (at % 28)).padStart(2, '0')} 08:00:00,路燈不亮,工務局,滿意`;

describe('an export in traditional characters', () => {
	// Enough rows that those below are met on the way that makes no texts.
	it.each([5, 300])(
		'is known by its headers, repeated ones, totals and notes, and its texts stay, after %i rows',
		async (count) => {
			const lines = [
				HEADER,
				...Array.from({ length: count }, (_, at) => ticket(at)),
				HEADER,
				`A9000,2024年3月1日 下午2時5分,無,工務局,不滿意`,
				'總計,,,,301件',
				'製表人：甲,,,,'
			];
			const landed = await landFile(sourceOfBytes('案件.csv', csvText(lines.join('\n'))), { fileId: 1 });
			const sheet = landed.sheets[0]!;
			expect(sheet).toMatchObject({ source: count + 4, landed: count + 1, blank: 2, total: 1 });
			expect(sheet.recognition.dataset).toBe('tickets');
			const rows = landedRows(sheet);
			expect(rows[0]).toMatchObject({ ticket_no: 'A0', content: '路燈不亮', unit: '工務局', satisfaction: '滿意' });
			const last = rows.at(-1)!;
			expect(last).toMatchObject({ ticket_no: 'A9000', accept_time: '2024-03-01 14:05:00' });
			expect(last.content ?? '').toBe('');
		}
	);

	it('has its terms counted as those in simplified ones', () => {
		const read = (id: string, text: string) => translate(DICTIONARIES[id]!, text);
		expect(read('satisfaction', '非常不滿意')).toBe('非常不满意');
		expect(read('status', '已結案')).toBe('已办结');
		expect(read('status', '待補件')).toBe('待補件');
	});
});

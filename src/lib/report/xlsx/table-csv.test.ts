import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tableCsv } from './table-csv.ts';

const columns = [{ header: '工单编号' }, { header: '内容' }];
const stamp = { title: '清单', facts: [] };
const HEAD = '\ufeff表,清单\r\n\r\n';
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('tableCsv', () => {
	it('begins with the byte order mark that Excel needs for Chinese', () => {
		expect(Array.from(tableCsv(stamp, columns, []).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
	});

	it('quotes commas, quotes and line breaks', () => {
		expect(decode(tableCsv(stamp, columns, [['1', '他说"好",\n谢谢']]))).toBe(
			`${HEAD}工单编号,内容\r\n1,"他说""好"",\n谢谢"\r\n`
		);
	});

	it('keeps numbers, also negative ones, and leaves unknown empty', () => {
		expect(decode(tableCsv(stamp, columns, [[-1.5, null]]))).toBe(`${HEAD}工单编号,内容\r\n-1.5,\r\n`);
	});

	it('says ratios in percent, as a spreadsheet reads them back', () => {
		const ratios = [
			{ header: '满意率（%）', kind: 'ratio' },
			{ header: '用时', kind: 'decimal' }
		] as const;
		expect(decode(tableCsv(stamp, ratios, [[2 / 3, 1 / 3]]))).toBe(`${HEAD}满意率（%）,用时\r\n66.67%,0.3333\r\n`);
		expect(decode(tableCsv(stamp, ratios, [[-0.5, null]]))).toContain('\r\n-50.00%,\r\n');
	});

	it('lets no text begin a formula', () => {
		const danger = fc
			.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), fc.string())
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(danger, (value) => {
				const line = decode(tableCsv(stamp, [{ header: 'a' }], [[value]])).slice(`${HEAD}a\r\n`.length);
				expect(line.replace(/^"/, '')[0]).toBe("'");
			})
		);
	});
});

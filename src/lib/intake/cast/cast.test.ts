import { describe, expect, it } from 'vitest';

import type { FieldDef, FieldKind } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import { createRowCaster } from '../cast-row.ts';
import { castOf, tidy } from './index.ts';

function cast(kind: FieldKind, cell: string, unit?: string): string | null {
	const field: FieldDef = { key: 'x', name: '某列', kind, synonyms: [], ...(unit ? { unit } : {}) };
	return castOf(field)(tidy(cell));
}

/** Each cell and the value it must have; null: it says nothing, or nothing that can be read. */
function table(kind: FieldKind, expected: Readonly<Record<string, string | number | boolean | null>>, unit?: string) {
	return () => {
		const got = Object.keys(expected).map((cell) => [cell, cast(kind, cell, unit) || null]);
		const wanted = Object.entries(expected).map(([cell, value]) => [cell, value === null ? null : String(value)]);
		expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
	};
}

describe('casts', () => {
	it(
		'read a moment from every way of writing it with the year first',
		table('instant', {
			'2023-05-08 09:30:05': '2023-05-08 09:30:05',
			'2023-5-8 9:30': '2023-05-08 09:30:00',
			'2023/5/8 9:30:05': '2023-05-08 09:30:05',
			'2023.05.08': '2023-05-08 00:00:00',
			'2023年5月8日': '2023-05-08 00:00:00',
			'2023年05月08日 09时30分05秒': '2023-05-08 09:30:05',
			'2023年5月8日9时30分': '2023-05-08 09:30:00',
			'２０２３－０５－０８　０９：３０': '2023-05-08 09:30:00',
			' 2023-05-08 09:30:05\t': '2023-05-08 09:30:05',
			'2023-05-08 星期一 09:30': '2023-05-08 09:30:00',
			'2023-05-08T09:30:05': '2023-05-08 09:30:05',
			'2023-05-08T09:30:05.999': '2023-05-08 09:30:05',
			'2023-05-08T09:30:05+08:00': '2023-05-08 09:30:05',
			'2023-05-08T01:30:05Z': '2023-05-08 09:30:05',
			'2023-05-08T18:30:00Z': '2023-05-09 02:30:00',
			'2023-05-08T01:30:05-0530': '2023-05-08 15:00:05',
			'2023/05/08 01:30:05+00': '2023-05-08 09:30:05',
			'2023-05-08 01:30+00:00': '2023-05-08 09:30:00',
			'2023 May 08 09:30:05 PM': '2023-05-08 21:30:05',
			'2023-May-8': '2023-05-08 00:00:00',
			'2023-05-08 09:30:05:999': '2023-05-08 09:30:05',
			'20230508093005999': '2023-05-08 09:30:05',
			'20230508 093005': '2023-05-08 09:30:05',
			'20230508093005': '2023-05-08 09:30:05',
			'20230508': '2023-05-08 00:00:00',
			'2023-05-08 03:05:00 PM': '2023-05-08 15:05:00',
			'2023-05-08 下午 3:05': '2023-05-08 15:05:00',
			'2023/5/8 上午12:05:00': '2023-05-08 00:05:00',
			'2023/5/8 中午12:05:00': '2023-05-08 12:05:00',
			'45054': '2023-05-08 00:00:00',
			'45054.5': '2023-05-08 12:00:00',
			'45054.3958912037': '2023-05-08 09:30:05',
			'23-05-08 09:30:05': '2023-05-08 09:30:05',
			'23年5月8日': '2023-05-08 00:00:00',
			'2023-05-08 24:00:00': '2023-05-09 00:00:00',
			'2024-02-29': '2024-02-29 00:00:00'
		})
	);

	it(
		'read a moment as programs write it that were not asked for a format',
		table('instant', {
			'1683509405000': '2023-05-08 09:30:05',
			'1683509405': '2023-05-08 09:30:05',
			'/Date(1683509405999+0800)/': '2023-05-08 09:30:05',
			'Mon May 08 09:30:05 CST 2023': '2023-05-08 09:30:05',
			'Mon May 08 01:30:05 UTC 2023': '2023-05-08 09:30:05',
			'Mon May 08 2023 09:30:05 GMT+0800 (中国标准时间)': '2023-05-08 09:30:05',
			'2023-05-08 09:30:05 +0800 CST': '2023-05-08 09:30:05',
			'2023-05-08 09:30:05.123 +0000 UTC': '2023-05-08 17:30:05',
			'13800138000': null,
			'Mon Feb 30 09:30:05 CST 2023': null
		})
	);

	it(
		'take what is no moment as unknown',
		table('instant', {
			'': null,
			'-': null,
			'2023-02-29': null,
			'2023-13-01': null,
			'2023-05-08 25:00:00': null,
			'2023-05-08 09:61': null,
			'2023-05-08 09:30-10:30': null,
			'2023-05-08 09:30-10': null,
			'2023 Feb 30': null,
			'5月8日': null,
			'05/08/2023': null,
			'1234': null,
			'2023': null,
			'202305': null,
			'999999999': null,
			上午: null,
			'2023-05-08 09:30:05 补录': null
		})
	);

	it(
		'read a day, or the first day of a month',
		table('date', {
			'2023-05-08': '2023-05-08',
			'2023-05-08 23:59:59': '2023-05-08',
			'2023年5月8日': '2023-05-08',
			'45054.99': '2023-05-08',
			'2023-05': '2023-05-01',
			'2023年5月': '2023-05-01',
			'2023年5月份': '2023-05-01',
			'2023/12': '2023-12-01',
			'202305': '2023-05-01',
			'2023.05': '2023-05-01',
			'2023.1': null,
			'2023-13': null,
			'5月': null,
			无: null
		})
	);

	it(
		'read numbers with thousands, currency, percent, padding and their unit',
		table(
			'number',
			{
				'12': 12,
				' 12.50 ': 12.5,
				'1,234.5': 1234.5,
				'１２': 12,
				'-3': -3,
				'(1,200)': -1200,
				'98.12%': 0.9812,
				'65秒': 65,
				'2分钟': 120,
				'00:01:05': 65,
				'1:05': 65,
				'1.5e2': 150,
				nan: null,
				inf: null,
				'1_000': null,
				'12只': null,
				'': null,
				'-': null,
				'1.2.3': null
			},
			'秒'
		)
	);

	it(
		'read whole numbers, and yes or no as 1 or 0 where a count is asked',
		table('integer', {
			'3': 3,
			'3.0': 3,
			'3.7': null,
			'1,200': 1200,
			'5次': 5,
			是: 1,
			否: 0,
			无: 0,
			'99999999999': null,
			abc: null,
			'': null
		})
	);

	it(
		'read money exactly, in the unit of the field',
		table(
			'money',
			{ '166.02': '166.02', '￥1,234.56': '1234.56', '185万元': '185', '1660200元': '166.02', 十: null },
			'万元'
		)
	);
	it('read money in 元', table('money', { '4500.00': '4500', '0.45万元': '4500', '4,500元': '4500' }, '元'));

	it(
		'read yes and no',
		table('flag', {
			是: true,
			有: true,
			'1': true,
			'3': true,
			'√': true,
			y: true,
			已督办: true,
			接通: true,
			保密: true,
			否: false,
			无: false,
			'0': false,
			'0.0': false,
			'×': false,
			N: false,
			未接通: false,
			非重复: false,
			'-': null,
			'—': null,
			'': null,
			待定: null
		})
	);

	it(
		'keep an identifier to the last digit and refuse one that has lost them',
		table('id', {
			'12345202305080000001': '12345202305080000001',
			' sh 2023 0001 ': 'SH20230001',
			'热线-230508-000001': '热线-230508-000001',
			ＡＢ１２: 'AB12',
			"'0012": '0012',
			'1.23452E+17': null,
			'-': null,
			'': null,
			NULL: null,
			'N/A': null,
			'GD2023-0001': 'GD2023-0001',
			'2E+A': '2E+A'
		})
	);

	it(
		'trim text and drop spellings of no value',
		table('text', { ' 牙叉镇　': '牙叉镇', 无: null, 'NaN%': null, '/': null, 无名路: '无名路', '': null })
	);

	it(
		'keep a time limit as it is written, and a moment in its place as a moment',
		table('limit', { '5个工作日': '5个工作日', d6: 'd6', '2023/5/8 9:30': '2023-05-08 09:30:00', '-': null })
	);

	it('tell a cell that says nothing from one that cannot be read', () => {
		const nothing = ['', ' ', '无', 'NULL', '\\N', '<null>', '0000-00-00 00:00:00'];
		for (const kind of ['instant', 'text', 'number'] as const)
			expect(nothing.map((cell) => cast(kind, cell))).toEqual(nothing.map(() => ''));
		expect(cast('instant', 'x')).toBeNull();
		expect(['不详', '待定'].map((cell) => cast('flag', cell))).toEqual(['', null]);
	});

	it.each(['text', 'name', 'code', 'id', 'limit', 'instant', 'number'] as const)(
		'cannot read a failed formula or a column too narrow as %s, and say so',
		(kind) => {
			const read = castOf({ key: 'x', name: 'x', kind } as FieldDef);
			expect(['#N/A', '#REF!', '#DIV/0!', '#########'].map(read)).toEqual([null, null, null, null]);
			if (kind === 'text') expect(['#3号楼', '#', '###'].map(read)).toEqual(['#3号楼', '#', '###']);
		}
	);

	it('leave empty cells empty, for every field of every dataset', () => {
		for (const dataset of Object.values(DATASETS)) {
			const cells = dataset.fields.map(() => '');
			expect(createRowCaster(dataset)(cells)).toEqual({ original: '', unreadable: '' });
			expect(cells.every((cell) => cell === '')).toBe(true);
		}
	});

	it('keep what a cell said where the value is written otherwise, and name cells that cannot be read', () => {
		const { fields } = DATASETS.tickets;
		const said: Record<string, string> = {
			accept_time: '2023/5/8 9:30',
			close_time: '下\t周',
			unit: ' 甲局 ',
			content: '无'
		};
		const cells = fields.map(({ key }) => said[key] ?? '');
		const { original, unreadable } = createRowCaster(DATASETS.tickets)(cells);
		expect(JSON.parse(original)).toEqual({ accept_time: '2023/5/8 9:30', close_time: '下\t周' });
		expect(unreadable).toBe('close_time\t下 周');
		const values = Object.fromEntries(
			fields.map(({ key }, index) => [key, cells[index]]).filter(([, value]) => value !== '')
		);
		expect(values).toEqual({ accept_time: '2023-05-08 09:30:00', unit: '甲局' });
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { FieldDef, FieldKind } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Engine, Value } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { literal } from '../../engine/sql/quote.ts';
import { castField, hasValue, trimmed } from './index.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Casts many cells in one statement, the way a rebuild does. */
async function cast(kind: FieldKind, cells: readonly (string | null)[], unit?: string): Promise<Value[]> {
	const field: FieldDef = { key: 'x', name: '某列', kind, synonyms: [], ...(unit ? { unit } : {}) };
	const values = cells.map((cell, i) => `(${i}, ${cell === null ? 'NULL' : literal(cell)})`).join(', ');
	const shown = kind === 'instant' || kind === 'date' ? '::VARCHAR' : '';
	const rows = await engine.query<{ v: Value }>(
		`SELECT (${castField(field, 'x')})${shown} AS v FROM (SELECT i, ${trimmed('x')} AS x FROM (VALUES ${values}) t(i, x)) ORDER BY i`
	);
	return rows.map((row) => row.v);
}

/** Each cell and the value it must have. */
function table(kind: FieldKind, expected: Readonly<Record<string, Value>>, unit?: string) {
	return async () => {
		const got = await cast(kind, Object.keys(expected), unit);
		expect(Object.fromEntries(Object.keys(expected).map((cell, i) => [cell, got[i]]))).toEqual(expected);
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
		'take what is no moment as unknown',
		table('instant', {
			'': null,
			'-': null,
			'2023-02-29': null,
			'2023-13-01': null,
			'2023-05-08 25:00:00': null,
			'2023-05-08 09:61': null,
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

	it('reads money exactly, in the unit of the field', async () => {
		expect(await cast('money', ['166.02', '￥1,234.56', '185万元', '1660200元', '十'], '万元')).toEqual([
			166.02,
			1234.56,
			185,
			166.02,
			null
		]);
		expect(await cast('money', ['4500.00', '0.45万元', '4,500元'], '元')).toEqual([4500, 4500, 4500]);
		const [sum] = await engine.query<{ s: string }>(
			`SELECT sum(${castField({ key: 'x', name: '', kind: 'money', synonyms: [], unit: '元' }, 'x')})::VARCHAR AS s ` +
				`FROM (VALUES ('0.1'), ('0.2')) t(x)`
		);
		expect(sum!.s).toBe('0.300000');
	});

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

	it('ask of a cell whether it says anything', async () => {
		const [row] = await engine.query(
			`SELECT list(${hasValue('x')} ORDER BY i)::VARCHAR AS answers FROM (SELECT i, ${trimmed('x')} AS x FROM ` +
				`(VALUES (0, NULL), (1, ''), (2, ' '), (3, '无'), (4, 'NULL'), (5, 'x'), (6, '0')) t(i, x))`
		);
		expect(row!.answers).toBe('[false, false, false, false, false, true, true]');
	});

	it('give null for null, for every field of every dataset', async () => {
		for (const dataset of Object.values(DATASETS)) {
			const columns = dataset.fields.map((field, i) => `${castField(field, 'x')} AS c${i}`).join(', ');
			const [row] = await engine.query(`SELECT ${columns} FROM (VALUES (NULL::VARCHAR)) t(x)`);
			expect(Object.values(row!).every((value) => value === null)).toBe(true);
		}
	});
});

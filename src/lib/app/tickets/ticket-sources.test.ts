import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import type { Correction } from '../../intake/corrections.ts';
import { csvText } from '../../intake/land.test-support.ts';
import { landFile } from '../../intake/land.ts';
import { createMasker } from '../../intake/mask.ts';
import { sourceOfBytes } from '../../intake/source.ts';
import { loadInputs } from '../load-inputs.ts';
import type { CorrectableInput } from '../quality/compare-corrections.ts';
import { correctedWords, originWords } from './origin-words.ts';
import { cellOf, ticketSources, type TicketSources } from './ticket-sources.ts';

const FILES = {
	'六月.csv':
		'工单编号,受理时间,办结时间,工单状态,承办单位,是否公开,诉求内容,备注\n' +
		'A1,2023/6/1 8:00,,办理中,甲局,是,路灯不亮,急\nA2,六月二日,,办理中,乙局,否,欠薪,私下说的\n',
	'七月.csv':
		'工单编号,受理时间,办结时间,工单状态,承办单位\nA1,2023-06-01 08:00:00,2023-07-01 10:00:00,结案,\nA1,六月,,,丁局\n',
	'八月.csv': '工单编号,办结时间,承办单位\nA1,2023-07-01 10:00:00,丙局\n'
};
const shas = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const correction = (row: number, field: string, was: string, value: string, from?: string): Correction => ({
	...{ sha256: shas[0]!, file: '六月.csv', sheet: '六月', row, field, was, value },
	...(from === undefined ? {} : { from }),
	at: '2023-08-02 10:30:00.000'
});
const corrections = [
	correction(2, 'accept_time', '2023/6/1 8:00', '2023-06-01 07:30:00'),
	correction(3, 'accept_time', '六月二日', '2023-06-02 08:00:00', '改好的.xlsx'),
	correction(3, 'content', '欠薪', '欠薪三个月'),
	correction(3, 'unit', '别的局', '丁局')
];

let engine: Engine;
let of: (ticketNo: string, secret?: boolean) => Promise<TicketSources>;
beforeAll(async () => {
	engine = await createNodeEngine();
	const inputs: CorrectableInput[] = [];
	for (const [index, [name, text]] of Object.entries(FILES).entries()) {
		const fileId = index + 1;
		const landed = await landFile(sourceOfBytes(name, csvText(text)), { fileId, transform: createMasker() });
		inputs.push({ fileId, landed, sha256: shas[index] });
	}
	const workspace = { terms: [], unitAliases: [{ alias: '丙局', unit: '丙镇' }], corrections };
	const rules = { ...workspace, calendar: { holidays: [], workdays: [] } };
	await loadInputs(engine, inputs, { fresh: true, rules, today: '2023-12-31', before: null });
	of = (ticketNo, secret = false) => ticketSources(engine, ticketNo, { inputs, workspace, secret });
});
afterAll(() => engine.close());

describe('where a ticket comes from', () => {
	it('names for each field the row that brought its standing value, not those that only said it again', async () => {
		const sources = await of('A1');
		expect(sources.rows.map(({ file, row }) => [file, row])).toEqual([
			['六月.csv', 2],
			['七月.csv', 2],
			['八月.csv', 2]
		]);
		const words = (key: string) => originWords(sources, key);
		expect(words('close_time')).toBe('来自 七月.csv · 七月 · 第 2 行');
		expect(words('status')).toBe('来自 七月.csv · 七月 · 第 2 行；先前是“办理中”');
		expect(words('unit')).toBe('来自 八月.csv · 八月 · 第 2 行；先前是“甲局”');
		expect(words('content')).toBe('');
		const [table] = await engine.query(`SELECT unit, close_time::VARCHAR AS close FROM tickets WHERE ticket_no = 'A1'`);
		expect(table).toEqual({ unit: '丙镇', close: '2023-07-01 10:00:00' });
	});

	it('shows what the cells of each row said, and what was made of them when', async () => {
		const { rows, fields } = await of('A2');
		expect(rows[0]!.cells.map((cell) => [cell.header, cell.said, correctedWords(cell)])).toEqual([
			['工单编号', 'A2', null],
			['受理时间', '六月二日', '更正为“2023-06-02 08:00:00”，2023-08-02 10:30随“改好的.xlsx”'],
			['工单状态', '办理中', null],
			['承办单位', '乙局', null],
			['是否公开', '否', null],
			['诉求内容', '欠薪', '更正为“欠薪三个月”，2023-08-02 10:30'],
			['备注', '私下说的', null]
		]);
		expect(originWords({ rows, fields }, 'accept_time')).toBe(
			'已更正：文件原来写的是“六月二日”，2023-08-02 10:30随“改好的.xlsx”'
		);
	});

	it('names the cell behind each field, and of every cell of a row', async () => {
		const sources = await of('A1');
		expect(['accept_time', 'close_time', 'content'].map((key) => cellOf(sources, key))).toEqual([
			'第2行第2列',
			'第2行第3列',
			'第2行第7列'
		]);
		expect(sources.rows[0]!.cells.map(({ cell }) => cell).at(-1)).toBe('第2行第8列');
		expect(cellOf(sources, 'due_at')).toBe('');
	});

	it('lets a later file stand over a correction of an earlier one', async () => {
		const sources = await of('A1');
		expect(originWords(sources, 'accept_time')).toBe('来自 七月.csv · 七月 · 第 2 行；先前是“2023-06-01 07:30:00”');
		expect(sources.rows[0]!.cells[1]).toMatchObject({ said: '2023/6/1 8:00', correction: corrections[0] });
	});

	it('tells nothing of what a confidential ticket says', async () => {
		const { rows, fields } = await of('A2', true);
		expect(rows[0]!.cells.map(({ header }) => header)).not.toContain('备注');
		const content = rows[0]!.cells.find(({ header }) => header === '诉求内容')!;
		expect([content.said, content.correction?.value]).toEqual([SECRET_TEXT, SECRET_TEXT]);
		expect(originWords({ rows, fields }, 'content')).toContain(`“${SECRET_TEXT}”`);
		expect(JSON.stringify([rows, [...fields]])).not.toContain('欠薪');
	});
});

import { describe, expect, it } from 'vitest';

import type { RawRow } from './model.ts';
import { columnSignature, recogniseSheet } from './recognise.ts';

const HINTS = { fileName: 'x.xlsx', sheetName: 'Sheet1' };
const head = (lines: string[]): RawRow[] =>
	lines.map((line, index) => ({ number: index + 1, cells: line === '' ? [] : line.split(',') }));
const recognise = (lines: string[], hints: Partial<Parameters<typeof recogniseSheet>[1]> = {}) =>
	recogniseSheet(head(lines), { ...HINTS, ...hints }, []);
const fields = (lines: string[]) => recognise(lines).columns.map(({ field }) => field);

describe('recogniseSheet', () => {
	it('finds the header under titles, notes and blank rows', () => {
		const { dataset, headerRow, headerHeight } = recognise([
			'某县12345热线工单明细表',
			'',
			'统计期间：,2023年1月,制表：,热线办',
			'序号,12345工单编号,12345受理时间,主办单位（乡镇）',
			'1,GD1,2023-01-01 08:00,甲镇'
		]);
		expect({ dataset, headerRow, headerHeight }).toEqual({ dataset: 'tickets', headerRow: 4, headerHeight: 1 });
	});

	it('merges headers of two and three rows and looks a column up by its joined, last and first part', () => {
		const two = recognise([
			'工单编号,受理,,办理情况,,回访',
			',时间,渠道来源,承办单位,办结时间,',
			'GD1,2023-01-01 08:00,电话,甲镇,2023-01-02 08:00,'
		]);
		expect(two).toMatchObject({ headerRow: 2, headerHeight: 2, dataset: 'tickets' });
		expect(two.columns.map(({ header, field }) => [header, field])).toEqual([
			['工单编号', 'ticket_no'],
			['受理/时间', 'accept_time'],
			['受理/渠道来源', 'channel'],
			['办理情况/承办单位', 'unit'],
			['办理情况/办结时间', 'close_time'],
			['回访', null]
		]);
		const three = recognise([
			'编号,过程,,',
			',受理阶段,,办理阶段',
			'工单编号,受理时间,工单来源,承办单位',
			'GD1,2023-01-01 08:00,电话,甲镇'
		]);
		expect(three).toMatchObject({ headerRow: 3, dataset: 'tickets' });
		expect(three.columns.map(({ field }) => field)).toEqual(['ticket_no', 'accept_time', 'channel', 'unit']);
	});

	it('does not swallow the first data row into the header', () => {
		expect(recognise(['工单编号,受理时间,备注', 'GD1,2023-01-01,', 'GD2,2023-01-02,好'])).toMatchObject({
			headerRow: 1,
			headerHeight: 1
		});
	});

	it('keeps the second line of a header out of the data even where nothing in it is known', () => {
		expect(recognise(['工单编号,受理时间,其他,', ',,甲项,乙项', 'GD1,2023-01-01 08:00,x,y'])).toMatchObject({
			headerRow: 2,
			headerHeight: 2
		});
	});

	it('gives the first of two columns to a field and leaves the other alone', () => {
		expect(
			fields(['工单编号,受理时间,市交办时间,区交办时间', 'A,2023-01-01 08:00,2023-01-01 09:00,2023-01-01 10:00'])
		).toEqual(['ticket_no', 'accept_time', 'dispatch_time', null]);
	});

	it('lets the values veto: dates are no unit, words are no time', () => {
		const { columns } = recognise([
			'工单编号,受理时间,承办单位,办结时间',
			'A1,2023-01-01,2023-01-05 10:00,已经办结',
			'A2,2023-01-01,2023-01-06 10:00,未办结'
		]);
		expect(columns.map(({ field, suggestion }) => [field, suggestion])).toEqual([
			['ticket_no', undefined],
			['accept_time', undefined],
			[null, 'unit'],
			[null, 'close_time']
		]);
	});

	it('reads 办理时限 as a deadline where it holds dates, and as a limit where it holds spans', () => {
		expect(
			fields(['工单编号,受理时间,办理时限', 'A1,2023-01-01,2023-01-05 18:00', 'A2,2023-01-01,2023-01-06 18:00'])[2]
		).toBe('deadline');
		expect(fields(['工单编号,受理时间,办理时限', 'A1,2023-01-01,5个工作日', 'A2,2023-01-01,D6'])[2]).toBe('limit_text');
	});

	it('does not feed a column in 元 to a field in 万元', () => {
		const lines = (unit: string) => [`日期,资金来源,收支类别,金额（${unit}）`, '2023-03-01,财政,预算,185'];
		expect(recognise(lines('万元')).dataset).toBe('funds');
		expect(recognise(lines('元')).dataset).toBeNull();
	});

	it.each([
		['circuits', ['线路编号,线路名称,启用日期', 'L1,甲,2022-01-01']],
		['circuit_faults', ['线路编号,故障开始时间,故障恢复时间', 'L1,2023-01-01 01:00,2023-01-01 02:00']],
		['calls', ['通话编号,呼入时间,是否接通', 'C1,2023-01-01 01:00:01,是']],
		['knowledge', ['知识编号,知识标题,上传日期', 'Z1,甲,2023-01-01']],
		['trainings', ['培训日期,培训主题,培训方式', '2023-01-01,甲,线上']],
		['payroll', ['工号,月份,应发,实发', '01,2023-01,4000,4000']],
		['visits', ['走访日期,走访乡镇,走访事项', '2023-01-01,甲镇,乙']]
	] as const)('tells %s by its required fields', (kind, lines) => {
		expect(recognise([...lines]).dataset).toBe(kind);
	});

	it('reports the likeliest header without feeding anything where no kind fits, and suggests by likeness', () => {
		const { dataset, headerRow, columns } = recognise(['某表', '单编号,处理单位,别的', 'x,y,z']);
		expect([dataset, headerRow]).toEqual([null, 2]);
		expect(columns.every(({ field }) => field === null)).toBe(true);
		expect(columns[0]!.suggestion).toBe('ticket_no');
	});

	it('finds no header where there is none', () => {
		expect(recognise(['1,2,3', '4,5,6'])).toEqual({ headerRow: null, headerHeight: 0, dataset: null, columns: [] });
	});

	it('applies a saved profile to the same columns, and to no others', () => {
		const lines = ['甲,乙,丙', 'GD1,2023-01-01 08:00,镇'];
		const signature = columnSignature([{ header: '甲' }, { header: '乙' }, { header: '丙' }]);
		const profile = { signature, dataset: 'tickets' as const, fields: ['ticket_no', 'accept_time', 'not_a_field'] };
		const known = recogniseSheet(head(lines), HINTS, [profile]);
		expect([known.dataset, known.headerRow, known.columns.map(({ field }) => field)]).toEqual([
			'tickets',
			1,
			['ticket_no', 'accept_time', null]
		]);
		expect(recogniseSheet(head(['甲,丙,乙', 'GD1,镇,2023-01-01']), HINTS, [profile]).dataset).toBeNull();
	});

	it('looks for one kind only where the caller names it', () => {
		expect(recognise(['工单编号,受理时间', 'A,2023-01-01'], { dataset: 'calls' }).dataset).toBeNull();
	});
});

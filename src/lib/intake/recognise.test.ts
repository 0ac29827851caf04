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

	it.each([
		['大类,中类,小类', ['cat1', 'cat2', 'cat3']],
		['小类,大类', ['cat2', 'cat1']],
		['案件大类,案件小类,案件子类', ['cat1', 'cat2', 'cat3']]
	])('takes %s for the levels that they are', (levels, expected) => {
		const found = fields([`工单编号,受理时间,${levels}`, `GD1,2023-01-01 08:00,${levels.replace(/[^,]+/g, '甲')}`]);
		expect(found.slice(2)).toEqual(expected);
	});

	it('takes 通话时间 for how long or for when, by what stands in it', () => {
		const when = ['通话编号,通话时间,坐席', 'C1,2023-01-02 03:04:05,01', 'C2,2023-01-02 04:04:05,02'];
		expect(recognise(when).dataset).toBe('calls');
		expect(fields(when)).toEqual(['call_no', 'call_time', 'agent']);
		const long = ['通话编号,呼入时间,通话时间', 'C1,2023-01-02 03:04:05,65', 'C2,2023-01-02 04:04:05,00:01:10'];
		expect(fields(long)).toEqual(['call_no', 'call_time', 'talk_seconds']);
	});

	it.each([
		['编号,姓名,电话,地址', null],
		['编号,标题,电话,地址', null],
		['热线编号,姓名,电话,地址', 'tickets'],
		['编号,来信标题,来信时间,来信人', 'tickets']
	])('takes 编号 for that of a ticket beside what makes it one: %s', (header, dataset) => {
		const row = header.replace(/[^,]*时间/, '2023-01-02 03:04:05').replace(/[^,0-9: -]+/g, '甲');
		expect(recognise([header, row, row]).dataset).toBe(dataset);
		expect(recognise([header, row, row], { dataset: 'tickets' }).dataset).toBe('tickets');
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

	it('gives a field the surer of two headers, the first of two equal ones, and leaves the other alone', () => {
		expect(
			fields(['工单编号,发现时间,受理时间,对办理结果是否满意,最终满意度', 'A,2023-01-01,2023-01-01,满意,不满意'])
		).toEqual(['ticket_no', null, 'accept_time', null, 'satisfaction']);
		expect(fields(['工单编号,受理时间,承办单位,承办单位', 'A,2023-01-01,甲局,乙局'])).toEqual([
			'ticket_no',
			'accept_time',
			'unit',
			null
		]);
		// 市 and 区 stand side by side: dispatch and deadline are of the same pair, in whatever order the columns are.
		const pairs = recognise([
			'工单编号,受理时间,市交办时间,市交办办结期限,区交办办结期限,区交办时间',
			'A,2023-01-01,2023-01-01,2023-01-09,2023-01-08,2023-01-02'
		]);
		expect(pairs.columns.map(({ field }) => field)).toEqual([
			'ticket_no',
			'accept_time',
			null,
			null,
			'deadline',
			'dispatch_time'
		]);
	});

	it('lets a dispatch time stand in where a sheet has no acceptance time, and says so', () => {
		const { dataset, columns } = recognise(['工单编号,区交办时间,诉求渠道', 'A,2023-01-01 08:00,电话']);
		expect(dataset).toBe('tickets');
		expect(columns[1]).toMatchObject({ field: 'dispatch_time', standsFor: 'accept_time' });
		expect(recognise(['工单编号,受理时间,派单时间', 'A,2023-01-01,2023-01-01']).columns[2]).not.toHaveProperty(
			'standsFor'
		);
	});

	it('takes a list that only updates known tickets, and nothing that has but a number', () => {
		expect(recognise(['工单编号,满意度,回访时间', 'A,满意,2023-01-09']).dataset).toBe('tickets');
		expect(recognise(['工单编号,满意度', 'A,满意']).dataset).toBeNull();
	});

	it('reads 办理结果 as 是否解决 where it holds its terms or digits', () => {
		const third = (values: string[]) =>
			fields(['工单编号,受理时间,办理结果', ...values.map((value, at) => `A${at},2023-01-01,${value}`)])[2];
		expect(third(['解决', '未解决', '部分解决'])).toBe('solved');
		expect(third(['0', '2', '1'])).toBe('solved');
		expect(third(['已现场核实并清运', '解决'])).toBe('reply');
	});

	it('does not take a counter for the number of a ticket', () => {
		const lines = ['1', '1', '1', '1', '1'].map((count, at) => `${count},R${at},2023-01-01 08:00`);
		expect(fields(['REPORT_NUM,REC_ID,CREATE_TIME', ...lines])).toEqual([null, 'ticket_no', 'accept_time']);
	});

	it('knows a header that asks the contrary', () => {
		expect(recognise(['工单编号,受理时间,是否公开', 'A,2023-01-01,否']).columns[2]).toMatchObject({
			field: 'secret',
			opposite: true
		});
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

	it('keeps the unit that a header gives, and refuses one that the field cannot be told in', () => {
		const amount = (unit: string) => recognise([`日期,资金来源,收支类别,金额（${unit}）`, '2023-03-01,财政,预算,185']);
		expect(amount('万元').columns[3]).toEqual({
			index: 3,
			header: '金额（万元）',
			field: 'amount_wan_yuan',
			confidence: 1
		});
		expect(amount('元').columns[3]).toMatchObject({ field: 'amount_wan_yuan', unit: '元' });
		expect(amount('天').dataset).toBeNull();
		expect(recognise(['工单编号,受理时间,办理时限（小时）', 'A,2023-01-01,24']).columns[2]).toMatchObject({
			field: 'limit_text',
			unit: '小时'
		});
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

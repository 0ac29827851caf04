import { describe, expect, it } from 'vitest';

import { recogniseSheet, type RecogniseHints } from './recognise.ts';

const VALUES: readonly (readonly [RegExp, string])[] = [
	[/时间|TIME$/i, '2025-03-02 08:30:15'],
	[/日期/, '2025-03-02'],
	[/号码|电话|主叫|被叫|手机/, '138****5678'],
	[/时长|秒|率|量|数/, '42']
];
const cellOf = (header: string) => VALUES.find(([pattern]) => pattern.test(header))?.[1] ?? '甲';

function recognise(headers: string, given: Readonly<Record<string, string>> = {}, hints: Partial<RecogniseHints> = {}) {
	const names = headers.split(' ');
	const cells = names.map((name) => given[name] ?? cellOf(name));
	const rows = [names, cells, cells, cells].map((row, at) => ({ number: at + 1, cells: row }));
	return recogniseSheet(rows, { fileName: '导出.csv', sheetName: '', ...hints }, []);
}

describe('a call log without numbers', () => {
	it.each([
		['来电号码 来电时间 坐席工号 通话时长 接听情况', 'caller_phone call_time agent talk_seconds answered'],
		['接入时间 来电号码 通话时长', 'call_time caller_phone talk_seconds'],
		['来电时间 坐席工号 通话时长', 'call_time agent talk_seconds'],
		['主叫号码 开始时间 结束时间 时长', 'caller_phone call_time - talk_seconds'],
		['序号 来电号码 进线时间 排队时长', '- caller_phone call_time wait_seconds'],
		['拨打时间 呼叫方向 被叫号码 坐席 是否接通', 'call_time direction - agent answered'],
		// What it is about does not make it a list of tickets.
		['来电时间 来电号码 坐席工号 接听情况 通话时长 满意度', 'call_time caller_phone agent answered talk_seconds -'],
		['工单编号 呼入时间 来电号码 坐席工号 通话时长 是否接听', '- call_time caller_phone agent talk_seconds answered']
	])('is taken for one: %s', (headers, fields) => {
		const { dataset, columns } = recognise(headers);
		expect(dataset).toBe('calls');
		expect(columns.map(({ field }) => field ?? '-').join(' ')).toBe(fields);
	});

	it.each([
		['whom nobody can tell', '来电时间 通话时长 等待时长'],
		['that says nothing of what became of them', '来电时间 来电号码 坐席工号'],
		['of what agents did', '工号 状态 开始时间 结束时间 时长'],
		['of when agents signed in', '坐席工号 姓名 签入时间 签出时间 在线时长'],
		['of calls that the centre made', '坐席工号 被叫号码 呼叫时间 通话时长 接通状态'],
		['of visits by telephone', '回访时间 回访电话 坐席工号 通话时长 接通状态'],
		['of tickets without numbers', '来电时间 来电人 来电号码 诉求内容 诉求类型 承办单位 受理人员 通话时长'],
		['of faults without circuits', '故障设备 开始时间 恢复时间 时长 联系电话'],
		['of trainings without modes and dates', '课程 开始时间 结束时间 时长 工号 联系电话'],
		['of figures by hour', '开始时间 结束时间 呼入量 接通量 平均通话时长 接通率'],
		['of figures by agent', '坐席工号 呼入量 接听量 通话时长 等待时长 满意率']
	])('is not what is a list %s: %s', (_, headers) => {
		expect(recognise(headers).dataset).toBeNull();
	});

	it('has moments: by days alone its calls could not be told apart', () => {
		const headers = '来电日期 来电号码 通话时长';
		expect(recognise(headers).dataset).toBeNull();
		expect(recognise(headers, { 来电日期: '2025年3月2日' }).dataset).toBeNull();
		expect(recognise(headers, { 来电日期: '2025-03-02 00:00:00' }).dataset).toBeNull();
		expect(recognise(headers, { 来电日期: '20250302' }).dataset).toBeNull();
		expect(recognise(headers, { 来电日期: '2025-03-02 08:30' }).dataset).toBe('calls');
		expect(recognise(headers, { 来电日期: '20250302083015' }).dataset).toBe('calls');
	});

	it('gives way to what has all that its kind needs', () => {
		expect(recognise('工单编号 受理时间 来电号码 坐席工号 通话时长 是否接听').dataset).toBe('tickets');
		expect(recognise('线路编号 开始时间 恢复时间 时长 联系电话').dataset).toBe('circuit_faults');
		expect(recognise('通话编号 呼入时间').dataset).toBe('calls');
	});

	it('is one where somebody says so, if it knows three columns', () => {
		expect(recognise('来电日期 来电号码 通话时长', {}, { dataset: 'calls' }).dataset).toBe('calls');
		expect(recognise('来电时间 来电号码', {}, { dataset: 'calls' }).dataset).toBeNull();
	});
});

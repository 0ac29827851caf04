import { describe, expect, it } from 'vitest';

import { normaliseHeader } from '../domain/text.ts';
import { isFurniture, isRepeatedHeader, isTotalLabel, isTotalRow } from './row-class.ts';

describe('isTotalLabel', () => {
	it.each([
		'合计',
		' 总 计 ',
		'小计',
		'共计',
		'全省',
		'本页小计',
		'合计：',
		'合计：26,007件',
		'总计26007',
		'合　计',
		'全 县',
		'全市',
		'合计（件）',
		'全县合计',
		'以上合计'
	])('knows %j', (text) => {
		expect(isTotalLabel(text)).toBe(true);
	});

	it.each(['关于合计金额的咨询', '合计金额', '全省通办', '会计', '全市场', '汇总表格', '', '小计算器'])(
		'leaves %j alone',
		(text) => {
			expect(isTotalLabel(text)).toBe(false);
		}
	);
});

describe('isTotalRow', () => {
	it('finds a label in one of the first two filled cells', () => {
		expect(isTotalRow(['合计', '', '26007'], [0, 1])).toBe(true);
		expect(isTotalRow(['', '1', '合计', '甲', '乙'], [1, 3])).toBe(false);
		expect(isTotalRow(['13', '小计', '甲', ''], [0, 3])).toBe(true);
	});

	it('finds a label further right only among numbers', () => {
		expect(isTotalRow(['1', '2', '合计', '3'], [9])).toBe(true);
		expect(isTotalRow(['1', '甲', '合计', '3'], [9])).toBe(false);
	});

	it('never takes a record that has all it needs', () => {
		expect(isTotalRow(['GD1', '合计', '2023-01-01'], [0, 2])).toBe(false);
		expect(isTotalRow(['合计', '', '2023-01-01'], [0, 2])).toBe(true);
	});
});

describe('isFurniture', () => {
	it.each([
		[['制表人：张三', '', '审核人：李四']],
		[['', '', '打印时间: 2023-02-05']],
		[['第 2 页 共 9 页']],
		[['共 50 条记录']],
		[['备注：本表数据由平台导出', '', '']],
		[['填报单位：甲镇', '填报日期：2023年2月5日']]
	])('knows %j', (cells) => {
		expect(isFurniture(cells, [0, 1])).toBe(true);
	});

	it.each([
		[['制表人：张三', '2023-01-01']],
		[['GD1', '', '备注：急']],
		[['说明天来修', '']],
		[['第2次来电', '']],
		[['', '']]
	])('takes %j for data', (cells) => {
		expect(isFurniture(cells, [0, 1])).toBe(false);
	});
});

describe('isRepeatedHeader', () => {
	const lines = [['工单编号', '受理时间', ''].map(normaliseHeader)];

	it('knows the header again, spacing and width aside', () => {
		expect(isRepeatedHeader(['工单 编号', '受理时间'], lines)).toBe(true);
	});

	it('takes a row with one cell more, or one other, for data', () => {
		expect(isRepeatedHeader(['工单编号', '受理时间', 'x'], lines)).toBe(false);
		expect(isRepeatedHeader(['工单编号', '2023-01-01'], lines)).toBe(false);
		expect(isRepeatedHeader(['工单编号'], [['工单编号']])).toBe(false);
	});
});

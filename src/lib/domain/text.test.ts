import { describe, expect, it } from 'vitest';

import { headerUnit, isNoValue, normaliseHeader } from './text.ts';

describe('normaliseHeader', () => {
	it.each([
		['办理时限（工作日）', '办理时限'],
		['金额 (万元)', '金额'],
		[' 工单\r\n编号 ', '工单编号'],
		['＊工单编号', '工单编号'],
		['工单编号*', '工单编号'],
		['12345工单编号', '工单编号'],
		['１２３４５受理时间：', '受理时间'],
		['热线来源', '来源'],
		['热线', '热线'],
		['12345', '12345'],
		['report_num', 'REPORTNUM'],
		['SR Number', 'SRNUMBER'],
		['sr-number', 'SRNUMBER'],
		['Created_Date', 'CREATEDDATE'],
		['（必填）工单编号', '工单编号'],
		['1.工单编号', '工单编号'],
		['序号工单编号', '工单编号'],
		['序号', '序号'],
		['通话时长[秒]', '通话时长'],
		['承办单位【全称】', '承办单位'],
		['签(派)单时间', '签(派)单时间'],
		['\ufeff工单\u200b编号', '工单编号'],
		['（空）', '(空)']
	])('reads %j as %j', (header, expected) => {
		expect(normaliseHeader(header)).toBe(expected);
	});
});

describe('headerUnit', () => {
	it('gives what stands in the brackets at the end', () => {
		expect(['金额（万元）', '时长(秒)*', '金额', '签(派)单时间'].map(headerUnit)).toEqual(['万元', '秒', null, null]);
	});
});

describe('isNoValue', () => {
	it.each([
		'',
		'  ',
		'\u3000',
		'-',
		'—',
		'——',
		'－',
		'--',
		'/',
		'／',
		'无',
		' 无 ',
		'不详',
		'空',
		'nan%',
		'NaN',
		'NULL',
		'N/A'
	])('takes %j for no value', (text) => {
		expect(isNoValue(text)).toBe(true);
	});

	it.each(['0', '0%', '保密', '无锡路', '-1', '1/2', '#N/A', '否', '空调噪音'])('takes %j for a value', (text) => {
		expect(isNoValue(text)).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';

import type { FindingMark } from '../../evaluation/audit/finding-mark.ts';
import type { Finding, Severity } from '../../evaluation/model.ts';
import { findingKey } from './finding-key.ts';
import { filterRows, filterWords, findingRows, NO_FILTER, optionsOf } from './finding-rows.ts';
import { findingsTable, findingsText, severityCounts } from './findings-view.ts';

const finding = (severity: Severity, where: string, check = 'total-sum'): Finding => ({
	check,
	severity,
	where,
	stated: '94',
	computed: '92',
	message: '小计之和与总分不一致',
	remedy: '改正小计'
});
const findings = [
	finding('notice', '项目管理／资金到位／到位率'),
	finding('error', '表2（汇总表）“项目管理”', 'subtotal-sum'),
	finding('warning', '五、综合评价结论 与 表1'),
	finding('error', '表2（汇总表）')
];
const mark: FindingMark = {
	report: 'scorecard',
	finding: findingKey(findings[0]!),
	mark: '不是问题',
	note: '另有口径',
	by: '自评小组',
	at: '2024-03-01 09:00:00.123'
};
const rows = findingRows(findings, new Map([[mark.finding, mark]]));

it('counts each severity, absent ones as zero', () => {
	expect(severityCounts(findings)).toEqual({ error: 2, warning: 1, notice: 1 });
	expect(severityCounts([])).toEqual({ error: 0, warning: 0, notice: 0 });
});

describe('the list of findings', () => {
	it('has the gravest first, each with the name of its check, its place and its mark', () => {
		expect(rows.map(({ check, place, mark }) => [check, place, mark?.mark ?? null])).toEqual([
			['小计', '表2（汇总表）', null],
			['总分', '表2（汇总表）', null],
			['总分', '五、综合评价结论', null],
			['总分', '项目管理', '不是问题']
		]);
	});

	it('is filtered by severity, check, place and mark, together', () => {
		const left = (filter: Partial<typeof NO_FILTER>) => filterRows(rows, { ...NO_FILTER, ...filter }).length;
		expect(left({})).toBe(4);
		expect(left({ severities: ['error', 'notice'] })).toBe(3);
		expect(left({ check: '总分' })).toBe(3);
		expect(left({ check: '总分', place: '表2（汇总表）' })).toBe(1);
		expect(left({ state: '未处理' })).toBe(3);
		expect(left({ state: '不是问题', severities: ['error'] })).toBe(0);
	});

	it('offers each value with its number, and says the filter in words', () => {
		expect(optionsOf(rows, '全部位置', (row) => row.place).map(({ label }) => label)).toEqual([
			'全部位置',
			'表2（汇总表）（2）',
			'五、综合评价结论（1）',
			'项目管理（1）'
		]);
		expect(filterWords({ severities: ['error'], check: '小计', place: '', state: '未处理' })).toEqual([
			'严重程度 错误',
			'检查项目 小计',
			'核实 未处理'
		]);
	});
});

it('writes findings as numbered lines with both figures and what was found out', () => {
	const bare: Finding = { check: 'x', severity: 'notice', where: '正文', stated: null, computed: null, message: '无' };
	const lines = findingsText([rows[3]!, ...findingRows([bare], new Map())]).split('\n');
	expect(lines).toEqual([
		'1. 【提示】项目管理／资金到位／到位率：小计之和与总分不一致（报告写 94，计算得 92） 建议：改正小计 核实：不是问题，另有口径',
		'2. 【提示】正文：无'
	]);
});

it('gives the findings as a table with the mark, who made it and when', () => {
	const { columns, rows: saved } = findingsTable('自评报告', rows);
	expect(saved[0]).toEqual([
		1,
		'错误',
		'小计',
		'表2（汇总表）“项目管理”',
		'小计之和与总分不一致',
		null,
		'94',
		'92',
		'改正小计',
		'未处理',
		null,
		null
	]);
	expect(saved[3]!.slice(9)).toEqual(['不是问题', '另有口径', '自评小组 2024-03-01 09:00']);
	expect(columns).toHaveLength(saved[0]!.length);
});

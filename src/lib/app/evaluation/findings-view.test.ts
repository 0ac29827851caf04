import { expect, it } from 'vitest';

import type { Finding, Severity } from '../../evaluation/model.ts';
import { chooseFindings, findingsText, findingsTable, markQuotes, severityCounts } from './findings-view.ts';

const finding = (severity: Severity, where: string): Finding => ({
	check: 'sum',
	severity,
	where,
	stated: '94',
	computed: '92',
	message: '小计之和与总分不一致',
	remedy: '改正小计'
});
const findings = [finding('notice', 'a'), finding('error', 'b'), finding('warning', 'c'), finding('error', 'd')];

it('counts each severity, absent ones as zero', () => {
	expect(severityCounts(findings)).toEqual({ error: 2, warning: 1, notice: 1 });
	expect(severityCounts([])).toEqual({ error: 0, warning: 0, notice: 0 });
});

it('shows the gravest first and only the chosen severities', () => {
	expect(chooseFindings(findings, []).map((one) => one.where)).toEqual(['b', 'd', 'c', 'a']);
	expect(chooseFindings(findings, ['notice', 'error']).map((one) => one.where)).toEqual(['b', 'd', 'a']);
});

it('writes findings as numbered lines with both figures', () => {
	const bare: Finding = { check: 'x', severity: 'notice', where: '正文', stated: null, computed: null, message: '无' };
	expect(findingsText([finding('error', '总分'), bare])).toBe(
		'1. 【错误】总分：小计之和与总分不一致（报告写 94，计算得 92） 建议：改正小计\n2. 【提示】正文：无'
	);
});

it('marks what findings quote, the gravest where several do, and loses no letter', () => {
	const text = '年初预算185万元，预算执行率100%，节约了财政资金。';
	const marks = markQuotes(text, [
		{ ...finding('warning', 'a'), quote: '预算执行率100%，节约了财政资金' },
		{ ...finding('error', 'b'), quote: '预算执行率100%' }
	]);
	expect(marks).toEqual([
		{ text: '年初预算185万元，', severity: null },
		{ text: '预算执行率100%', severity: 'error' },
		{ text: '，节约了财政资金', severity: 'warning' },
		{ text: '。', severity: null }
	]);
	expect(
		markQuotes('', [])
			.map((part) => part.text)
			.join('')
	).toBe('');
});

it('gives the findings as a table, gravest as chosen, with room for what was found out', () => {
	const { columns, rows } = findingsTable('自评报告', findings);
	expect(rows[1]!.slice(0, 8)).toEqual([2, '错误', 'b', '小计之和与总分不一致', null, '94', '92', '改正小计']);
	expect([columns.at(-1)?.name, rows[1]!.at(-1)]).toEqual(['核实结果与理由', null]);
});

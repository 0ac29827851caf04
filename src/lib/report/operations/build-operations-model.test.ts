import { describe, expect, it } from 'vitest';

import { metric } from '../seed-report.test-support.ts';
import { operationsInput, operationsReport as report } from '../seed-operations.test-support.ts';
import { buildOperationsModel } from './build-operations-model.ts';
import { changeText } from './change-text.ts';
import { breakdownTable, metricsTable } from './tables.ts';

const text = (id: string) => report.sections.find((section) => section.id === id)?.paragraphs.join('') ?? null;

describe('changeText', () => {
	const count = (value: number | null) => metric('tickets_received', '受理量', value, '件');
	const rate = (value: number | null) => metric('satisfaction_rate', '满意率', value, '%');

	it('gives counts in percent of the earlier value', () => {
		// 41 of 3697 is 1.109 %.
		expect(changeText(count(3656), count(3697))).toBe('下降1.11%');
		expect(changeText(count(300), count(100))).toBe('增长200.00%');
	});

	it('gives rates in points', () => {
		// 海口 printed 61.90 → 72.51 as “增长10.51%”; it is 10.61 points.
		expect(changeText(rate(0.7251), rate(0.619))).toBe('上升10.61个百分点');
		expect(changeText(rate(0.9), rate(0.955))).toBe('下降5.50个百分点');
	});

	it('is unknown where either value is, or where the earlier count is zero', () => {
		expect(changeText(count(1), null)).toBe('—');
		expect(changeText(count(null), count(1))).toBe('—');
		expect(changeText(count(1), count(null))).toBe('—');
		expect(changeText(count(1), count(0))).toBe('—');
		expect(changeText(rate(0.5), rate(0))).toBe('上升50.00个百分点');
	});

	it('says so when nothing changed', () => {
		expect(changeText(count(0), count(0))).toBe('持平');
		expect(changeText(rate(0.9), rate(0.9))).toBe('持平');
	});
});

describe('buildOperationsModel', () => {
	it('compares with both periods by name', () => {
		expect(text('overview')).toContain(
			'2025年5月，丰城12345热线共受理诉求工单3,656件，日均117.94件，环比（较2025年4月）下降1.11%，同比（较2024年5月）—。'
		);
	});

	it('writes out the parts with their shares, the untyped included', () => {
		expect(text('channel')).toBe(
			'从来源渠道看，电话2,954件，占80.80%；网络480件，占13.13%；微信139件，占3.80%；上级转办66件，占1.81%；未分类17件，占0.46%。'
		);
	});

	it('names units below the whole, but no unit with a handful of tickets', () => {
		expect(text('attention')).toContain('按时办结率低于总体水平的承办单位（工单不少于10件）：住建局91.00%。');
		expect(text('attention')).not.toContain('气象局');
	});

	it('says nothing about a rate that is unknown', () => {
		expect(text('quality')).not.toContain('接通率');
		expect(metricsTable(report).rows[5]!.map((cell) => cell!.text)).toEqual(['接通率', '%', '—', '—', '—', '—', '—']);
	});

	it('leaves out what has neither text nor figures and closes the numbering up', () => {
		expect(report.sections.map(({ heading }) => heading)).toEqual([
			'一、运行概况',
			'二、来源渠道',
			'三、承办单位和乡镇情况',
			'四、办理质量',
			'五、需要关注的情况',
			'六、工作建议'
		]);
	});

	it('stands with no data at all', () => {
		const empty = buildOperationsModel({ ...operationsInput, metrics: [], breakdowns: {}, narrative: {} });
		expect(empty.sections).toEqual([
			{ id: 'suggestions', heading: '一、工作建议', paragraphs: ['（待填写）'], breakdowns: [], pending: true }
		]);
	});
});

describe('breakdownTable', () => {
	it('adds up to the whole', () => {
		const rows = breakdownTable(report, 'channel')!.rows;
		expect(rows[rows.length - 1]!.slice(2).map((cell) => cell!.text)).toEqual(['3,656', '100.00%']);
	});

	it('has a rate column only where some row has the rate', () => {
		expect(breakdownTable(report, 'township')!.widths).toHaveLength(4);
		expect(breakdownTable(report, 'unit')!.rows[0]!.map((cell) => cell!.text)).toContain('按时办结率');
		expect(breakdownTable(report, 'type')).toBeNull();
	});
});

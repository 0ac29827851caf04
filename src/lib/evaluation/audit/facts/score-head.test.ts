import { describe, expect, it } from 'vitest';

import { auditReport } from '../audit-report.ts';

const text = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
const checks = (rows: readonly (readonly string[])[]) => auditReport(text(rows)).map(({ check }) => check);

/** 绩效指标 and 年度指标值 stand above their parts, as the forms of several provinces print them. */
const twoLines = (...lines: readonly (readonly string[])[]) => [
	['绩效指标', '', '', '年度指标值', '', '', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
	['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '', '', '', ''],
	['产出指标', '数量指标', '受理工单', '≥', '24000', '件', '26000', '40', '40', ''],
	...lines
];
const time = (sign: string, actual: string, score = '60') => [
	['', '时效指标', '故障响应时间', sign, '2', '小时', actual, '60', score, ''],
	['总分', '', '', '', '', '', '', '100', String(40 + Number(score)), '']
];

describe('a scoring table whose head has two lines', () => {
	it('is read with sign, value and unit as one target', () => {
		expect(checks(twoLines(...time('≤', '1.5')))).toEqual([]);
		expect(checks(twoLines(...time('≤', '3')))).toContain('unmet-but-full');
		expect(checks(twoLines(...time('≥', '1.5')))).toContain('unmet-but-full');
	});

	it('has its sums checked', () => {
		expect(checks(twoLines(...time('≤', '1.5', '61')))).toContain('score-range');
		expect(
			checks(
				twoLines(...time('≤', '1.5'))
					.slice(0, -1)
					.concat([['总分', '', '', '', '', '', '', '100', '99', '']])
			)
		).toContain('total-sum');
	});
});

describe('a scoring table with 指标性质 and 度量单位', () => {
	const rate = (actual: string, sign = '≥', unit = '%') => [
		['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
		['产出指标', '质量指标', '电话接通率', sign, '95', unit, actual, '50', '50', ''],
		['', '数量指标', '受理工单', '﹦', '40', '个', '40', '50', '50', '']
	];

	it('knows a rate above 100 % by its unit', () => {
		expect(checks(rate('102'))).toContain('rate-above-100');
		expect(checks(rate('97.5'))).toEqual([]);
	});

	it('takes a blank or a stroke for no unit and words for no sign', () => {
		expect(checks(rate('97.5', '定性', '—'))).toEqual([]);
		expect(checks(rate('达成预期指标', '', ''))).toEqual([]);
	});
});

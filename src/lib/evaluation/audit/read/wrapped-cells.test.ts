import { describe, expect, it } from 'vitest';

import { auditReport } from '../audit-report.ts';
import { wrappedCells } from './wrapped-cells.ts';

const FORM = `一级指标      二级指标     三级指标        年度指标值    实际完成值    分值    得分    偏差原因分析及
                                                                                      改进措施
产出指标      数量指标     受理工单数      ≥24000件      26000件       20      20
（50分）                   培训场次        ≥24次         28次          10      10
              质量指标     按时办结率      ≥98%          99%           10      10
              时效指标     工资发放及时    =100%         90%           10      9      12月工资因指标
                          率                                                         下达晚于次月发
                                                                                     放
效益指标      社会效益     诉求解决        效果明显      达成预期指    30      30
              指标                                      标
满意度指标    服务对象     群众满意度      ≥95%          97%           10      10
              满意度指
              标
总分                                                                   90      89

二、下一步工作
加强管理。`;
const checksOf = (text: string) => auditReport(text).map(({ check }) => check);
const but = (from: string, to: string) => {
	if (!FORM.includes(from)) throw new Error(`nothing to change: ${from}`);
	return FORM.replace(from, to);
};

describe('a form whose cells a PDF broke into lines', () => {
	it('comes back with every cell whole and under its head', () => {
		const rows = wrappedCells(FORM.split('\n')).map((line) => line.split('\t'));
		expect(rows[0]!.at(-1)).toBe('偏差原因分析及改进措施');
		expect(rows[1]!.slice(0, 3)).toEqual(['产出指标（50分）', '数量指标', '受理工单数']);
		expect(rows[2]!.slice(0, 3)).toEqual(['', '', '培训场次']);
		expect(rows[4]).toEqual([
			'',
			'时效指标',
			'工资发放及时率',
			'=100%',
			'90%',
			'10',
			'9',
			'12月工资因指标下达晚于次月发放'
		]);
		expect(rows[6]![1]).toBe('服务对象满意度指标');
		expect(rows.slice(8)).toEqual([['二、下一步工作'], ['加强管理。']]);
	});

	it('yields nothing where it is consistent', () => {
		expect(checksOf(`一、自评结论\n本项目自评得分89分。\n${FORM}`)).toEqual([]);
	});

	it.each([
		['a total that is not the sum', but('90      89', '90      87'), 'total-sum'],
		['a missed target at full points', but('28次          10      10', '20次          10      10'), 'unmet-but-full'],
		['points that do not add up', but('（50分）', '（40分）'), 'full-marks'],
		['a score above its points', but('99%           10      10', '99%           10      11'), 'score-range']
	])('gives away %s', (_name, text, check) => {
		expect(checksOf(text)).toContain(check);
	});

	it('takes words above the figures of their row for that row’s', () => {
		const lines = [
			'三级指标      年度指标值    分值    得分    偏差原因',
			'受理工单      ≥100件        10      10',
			'                                            指标下达晚，',
			'培训场次      ≥24次         10      9       已提前',
			'                                            申请'
		];
		expect(wrappedCells(lines).at(-1)).toBe('培训场次\t≥24次\t10\t9\t指标下达晚，已提前申请');
	});

	it('leaves a form without broken cells, and running text, as they are', () => {
		const plain = ['三级指标  年度指标值  分值  得分', '受理工单  ≥100件  10  10', '培训场次  ≥24次  10  9'];
		expect(wrappedCells(plain)).toEqual(plain);
		const text = ['本月受理  300件，办结  200件。', '一、概况'];
		expect(wrappedCells(text)).toEqual(text);
	});
});

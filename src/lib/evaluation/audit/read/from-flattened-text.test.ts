import { describe, expect, it } from 'vitest';

import { auditReport } from '../audit-report.ts';
import { fromFlattenedText } from './from-flattened-text.ts';

const texts = (text: string) =>
	fromFlattenedText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows));

describe('fromFlattenedText', () => {
	it('reads rows between upright strokes as a table, without the line under its head', () => {
		expect(texts('| 单位 | 工单 |\n| --- | --- |\n| 甲镇 | 12 |\n完')).toEqual([
			[
				['单位', '工单'],
				['甲镇', '12']
			],
			'完'
		]);
	});

	it('reads rows with strokes between their cells, the first of them blank', () => {
		expect(texts('一级指标 | 二级指标 | 得分\n产出 | 数量 | 5\n | 质量 | 4')).toEqual([
			[
				['一级指标', '二级指标', '得分'],
				['产出', '数量', '5'],
				['', '质量', '4']
			]
		]);
	});

	it('reads cells with a stroke behind each on lines of their own, as wide as their blanks tell', () => {
		const cells = [
			'序号 |',
			'单位 |',
			'派单 |',
			'||',
			'合计 |',
			'按时 |',
			'超时 |',
			'||',
			'1 |',
			'住建局 |',
			'99 |',
			'87 |',
			'12 |'
		];
		expect(texts(cells.join('\n'))).toEqual([
			[
				['序号', '单位', '派单', '', ''],
				['合计', '按时', '超时', '', ''],
				['1', '住建局', '99', '87', '12']
			]
		]);
	});

	it('reads cells on lines of their own without any mark, known by their regularity', () => {
		const lines = [
			'办理情况统计表',
			'单位',
			'承办',
			'办结',
			'甲镇',
			'96',
			'91',
			'乙镇',
			'43',
			'34',
			'丙局',
			'25',
			'22',
			'办理情况较好。'
		];
		expect(texts(lines.join('\n\n'))).toEqual([
			'办理情况统计表',
			[
				['单位', '承办', '办结'],
				['甲镇', '96', '91'],
				['乙镇', '43', '34'],
				['丙局', '25', '22']
			],
			'办理情况较好。'
		]);
	});

	it('reads a form with blanks between its cells, each under its head though merged and blank ones are lost', () => {
		const form = [
			'一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施',
			'产出指标 数量指标 受理工单 ≥20000件 26007件 20 20',
			'质量指标 接听规范 ≥95% 94% 30 29 人员 调整',
			'满意度指标 服务对象满意度指标 来电群众评价 ≥95% 50 50',
			'总分 100 99'
		];
		expect(texts(form.join('\n'))).toEqual([
			[
				['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
				['产出指标', '数量指标', '受理工单', '≥20000件', '26007件', '20', '20', ''],
				['', '质量指标', '接听规范', '≥95%', '94%', '30', '29', '人员 调整'],
				['满意度指标', '服务对象满意度指标', '来电群众评价', '≥95%', '', '50', '50', ''],
				['总分', '', '', '', '', '100', '99', '']
			]
		]);
	});

	it.each(['受理 26007 件 办结 11124 件', '2023年 5月 工作 安排', '第一章 总则\n第二条 本办法\n第三条 适用'])(
		'makes no table of %j',
		(text) => {
			expect(texts(text).every((block) => typeof block === 'string')).toBe(true);
		}
	);

	it.each([
		['二〇二三年度预算185万元', '2023年度预算185万元'],
		['截至二○二三年十二月三十一日', '截至2023年12月31日'],
		['二零二三年三月', '2023年3月'],
		['一九九八年', '1998年'],
		['二〇二一—二〇二三年', '2021—2023年'],
		['三月街、二月情况通报', '三月街、二月情况通报']
	])('reads the years of %j as %j', (from, to) => {
		expect(texts(from)).toEqual([to]);
	});

	it('joins the lines of a PDF, even inside a figure, and keeps headings apart', () => {
		const broken = [
			'一、运行概况',
			'2023年5月，热线共受理群众诉求10000件，其中前台直接办结4',
			'000件，派发至各承办单位6000件，按时办结5400件，按时办结',
			'率90.00%。群众反映的问题集中在城市管理、供水供电和劳动纠',
			'纷等方面，各单位办理总体平稳。',
			'二、存在问题'
		].join('\n');
		expect(texts(broken)).toEqual([
			'一、运行概况',
			'2023年5月，热线共受理群众诉求10000件，其中前台直接办结4000件，派发至各承办单位6000件，按时办结5400件，按时办结率90.00%。群众反映的问题集中在城市管理、供水供电和劳动纠纷等方面，各单位办理总体平稳。',
			'二、存在问题'
		]);
		expect(auditReport(broken)).toEqual([]);
		expect(auditReport(broken.replace('率90.00%', '率91.00%')).map(({ check }) => check)).toEqual(['rate-recomputed']);
	});

	it('leaves lines alone that are no broken page', () => {
		expect(texts('城市管理类277件\n疫情防控类207件\n交通运输类154件')).toHaveLength(3);
	});

	it.each([
		['受理61723 件 ， 占 77.18% ，完', '受理61723件，占77.18%，完'],
		['受理２６００７件，占５％', '受理26007件，占5%'],
		['受理26,007件,派发11,124件', '受理26,007件，派发11,124件'],
		['受理26 007件', '受理26007件'],
		['其中:咨询类5件;投诉类3件', '其中：咨询类5件；投诉类3件'],
		['时间 09:30', '时间09:30']
	])('reads %j as %j', (from, to) => {
		expect(texts(from)).toEqual([to]);
	});
});

import { describe, expect, it } from 'vitest';

import { auditReport } from '../audit-report.ts';
import { formCells } from './form-cells.ts';

/** A consistent form; blank and merged cells are left out, as they are when cells come one after the other. */
const CELLS = [
	['项目名称', '热线运行经费'],
	['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
	['年度资金总额', '200', '200', '190', '10', '95%', '9.5'],
	['其中：当年财政拨款', '180', '180', '172', '—', '—'],
	['上年结转资金', '20', '20', '18', '—', '—'],
	['年度总体目标', '预期目标', '实际完成情况'],
	['受理工单不少于24000件', '受理工单26000件'],
	[
		'绩效指标',
		'一级指标',
		'二级指标',
		'三级指标',
		'年度指标值',
		'实际完成值',
		'分值',
		'得分',
		'偏差原因分析及改进措施'
	],
	['产出指标（50分）', '数量指标', '受理工单数', '≥24000件', '26000件', '20', '20'],
	['业务培训场次', '≥24次', '28', '10', '10'],
	['时效指标', '工资发放及时率', '=100%', '90%', '10', '9', '指标下达晚于发放日，今后提前申请'],
	['成本指标', '项目总成本', '≤200万元', '190万元', '10', '10'],
	['效益指标（30分）', '社会效益指标', '诉求渠道畅通', '效果明显', '达成预期指标', '30', '30'],
	['满意度指标（10分）', '服务对象满意度指标', '群众满意度', '≥95%', '97%', '10', '10'],
	['总分', '100', '98.5']
];
/** The same form as several provinces print it: the head on two lines, sign and unit in columns of their own. */
const SPLIT = [
	...CELLS.slice(0, 7),
	['绩效指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
	['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
	['产出指标', '数量指标', '受理工单数', '≥', '24000', '件', '26000', '20', '20'],
	['业务培训场次', '≥', '24', '次', '28', '10', '10'],
	['时效指标', '故障响应时间', '≤', '2', '小时', '1.5', '20', '20'],
	['效益指标', '社会效益指标', '诉求渠道畅通', '=', '畅通', '—', '达成预期指标', '30', '30'],
	['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '95', '%', '97', '10', '10'],
	['其他需要说明事项', '无'],
	['总分', '100', '99.5', '优']
];

const LAYOUTS = {
	'cells on lines of their own': (form: string[][]) => form.flat().join('\n'),
	'cells on lines of their own with blank ones between': (form: string[][]) => form.flat().join('\n\n'),
	'cells with a stroke behind each': (form: string[][]) => form.flat().join(' |\n|\n'),
	'one line': (form: string[][]) => form.flat().join(' '),
	'rows on lines, blanks between their cells': (form: string[][]) => form.map((row) => row.join(' ')).join('\n')
} as const;

/** What is put in place of a cell, and the check that must see it. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
	['total-sum', '总分', '98.5', '97.5'],
	['execution-rate', '年度资金总额', '95%', '97%'],
	['fund-sources', '其中：当年财政拨款', '180', '170'],
	['unmet-but-full', '业务培训场次', '28', '20'],
	['deviation-missing', '时效指标', '指标下达晚于发放日，今后提前申请', ''],
	['full-marks', '产出指标（50分）', '产出指标（50分）', '产出指标（40分）'],
	['target-without-actual', '满意度指标（10分）', '97%', ''],
	['score-blank', '成本指标', '10', '']
];

describe.each(Object.entries(LAYOUTS))('a form as %s', (_name, print) => {
	it('yields nothing when it is consistent', () => {
		expect(auditReport(print(CELLS))).toEqual([]);
		expect(auditReport(print(SPLIT))).toEqual([]);
	});

	it.each(SLIPS)('gives away %s', (check, row, from, to) => {
		const spoiled = CELLS.map((cells) => {
			const at = cells[0] === row ? cells.lastIndexOf(from) : -1;
			return at < 0 ? cells : cells.map((cell, x) => (x === at ? to : cell)).filter((cell) => cell !== '');
		});
		expect(spoiled).not.toEqual(CELLS);
		expect(auditReport(print(spoiled)).map((finding) => finding.check)).toContain(check);
	});

	it('takes 无 in the last column for a reason that was not given', () => {
		const none = CELLS.map((cells) => cells.map((cell) => (cell.startsWith('指标下达') ? '无' : cell)));
		expect(auditReport(print(none)).map(({ check }) => check)).toEqual(['deviation-missing']);
	});

	it('knows sign and unit of a target in columns of their own', () => {
		const slow = SPLIT.map((cells) => cells.map((cell) => (cell === '1.5' ? '3' : cell)));
		expect(auditReport(print(slow)).map(({ check }) => check)).toContain('unmet-but-full');
	});
});

it('sees a blank score beside a value without unit', () => {
	const blank = SPLIT.map((cells) => (cells[0] === '业务培训场次' ? cells.slice(0, -1).with(4, '280') : cells));
	expect(auditReport(blank.flat().join('\n')).map(({ check }) => check)).toContain('score-blank');
});

describe('a form whose merged cells stand in their first row only', () => {
	const HEAD = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
	const flat = (...rows: readonly (readonly string[])[]) =>
		rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n');

	it('has its shorter rows moved under the head', () => {
		const rows = (actual: string) =>
			flat(
				HEAD,
				['产出指标', '数量指标', '受理工单', '≥24000件', '26000件', '50', '50', ''],
				['业务培训', '≥24次', actual, '20', '20', ''],
				['质量指标', '接通率', '≥95%', '97%', '30', '30', ''],
				['总分', '100', '100', '']
			);
		expect(auditReport(rows('28次'))).toEqual([]);
		expect(auditReport(rows('20次')).map(({ check }) => check)).toContain('unmet-but-full');
	});
});

describe('formCells', () => {
	it('leaves other lines as they are', () => {
		const lines = ['一、自评结论', '', '得分', '98.5分', '| 甲 | 1 |', '\t单元格', '甲\t1'];
		expect(formCells(lines)).toEqual(lines);
	});

	it('leaves a head without lines below it as it is', () => {
		const lines = ['一级指标', '二级指标', '三级指标', '分值', '得分', '一、项目概况'];
		expect(formCells(lines)).toEqual(lines);
	});

	it('ends with the total, what follows is text', () => {
		const cells = [
			'一级指标',
			'三级指标',
			'分值',
			'得分',
			'产出',
			'甲',
			'50',
			'49',
			'乙',
			'50',
			'50',
			'总分',
			'100',
			'99'
		];
		expect(formCells([...cells, '二、存在问题', '个别指标偏低。'])).toEqual([
			'一级指标\t三级指标\t分值\t得分',
			'产出\t甲\t50\t49',
			'\t乙\t50\t50',
			'总分\t100\t99',
			'二、存在问题',
			'个别指标偏低。'
		]);
	});
});

import { describe, expect, it } from 'vitest';

import { readFormTable } from './read-form-table.ts';

const IDENTITY = { id: 'own-1', year: 2024 };
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '评价标准'];

function read(rows: readonly (readonly string[])[]) {
	return readFormTable([{ name: '表', rows }], '本县.xlsx', IDENTITY);
}

const short = (rows: readonly (readonly string[])[]) =>
	read(rows).goals.map(({ name, kind, comparison, value, unit, metric }) => [
		name,
		kind,
		comparison,
		value,
		unit,
		metric?.id ?? null
	]);

const one = (target: string, name = '工单办结', second = '数量指标') =>
	short([HEAD, ['产出指标', second, name, target, '50', '']]);

describe('goals of a form', () => {
	it('are its indicators with their targets, under the names that its rules know', () => {
		const rows = [
			HEAD,
			['产出指标', '数量指标', '受理群众诉求', '≥26000件', '30', ''],
			['', '', '12345热线知识库上传信息', '368条', '10', ''],
			['', '质量指标', '工单办结率', '100%', '10', ''],
			['效益指标', '社会效益指标', '专用数据电路接通率', '≥98.02%', '30', ''],
			['满意度指标', '服务对象满意度指标', '回访综合满意度', '不低于95%', '20', '']
		];
		expect(short(rows)).toEqual([
			['受理群众诉求', '数量', '≥', '26000', '件', 'tickets_received'],
			['12345热线知识库上传信息', '数量', '≥', '368', '条', 'knowledge_entries'],
			['工单办结率', '质量', '≥', '100', '%', 'resolution_rate'],
			['专用数据电路接通率', '社会', '≥', '98.02', '%', 'circuit_availability_rate'],
			['回访综合满意度', '满意度', '≥', '95', '%', 'satisfaction_rate']
		]);
		const { template, goals } = read(rows);
		const names = JSON.stringify(template.indicators).match(/"named":"([^"]+)"/g);
		expect(names).toEqual(goals.map(({ name }) => `"named":"${name}"`));
	});

	it('take comparison and unit from columns of their own, as finance systems print them', () => {
		const head = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重'];
		const rows = [
			head,
			['产出指标', '时效指标', '平均办理时长', '≤', '5', '天', '30'],
			['', '数量指标', '业务培训', '≥', '28', '次', '30'],
			['', '质量指标', '服务质量', '定性', '优良', '', '40']
		];
		expect(short(rows)).toEqual([
			['平均办理时长', '时效', '≤', '5', '天', null],
			['业务培训', '数量', '≥', '28', '次', 'trainings_held'],
			['服务质量', '质量', '≥', null, '', null]
		]);
	});

	it('keep the words of a target without a figure beside the indicator', () => {
		const rows = [HEAD, ['效益指标', '可持续影响指标', '便民能力', '持续提升', '30', '']];
		expect(short(rows)).toEqual([['便民能力', '可持续', '≥', null, '', null]]);
		expect(JSON.stringify(read(rows).template.indicators)).toContain('"explanation":"指标值：持续提升"');
	});

	it.each([
		[
			'3-5次',
			[
				['≥', '3', '次'],
				['≤', '5', '次']
			]
		],
		['5天以内', [['≤', '5', '天']]],
		['达到95%以上', [['≥', '95', '%']]],
		['２６０００', [['≥', '26000', '']]],
		['185万元', [['≥', '185', '万元']]],
		['12月31日前完成', [['≥', null, '']]]
	])('reads the target %s', (target, expected) => {
		expect(one(target).map(([, , comparison, value, unit]) => [comparison, value, unit])).toEqual(expected);
	});

	it('are none where the form has no targets, or a blank or a stroke for one', () => {
		expect(one('')).toEqual([]);
		expect(one('—')).toEqual([]);
		const head = ['一级指标', '二级指标', '三级指标', '分值'];
		expect(short([head, ['产出指标', '数量指标', '受理量', '100']])).toEqual([]);
	});

	it('leave out rows that set nothing, and their form is still whole', () => {
		const { template, problems } = read([
			HEAD,
			['产出指标', '数量指标', '受理群众诉求', '≥26000件', '60', ''],
			['', '成本指标', '无', '—', '—', ''],
			['效益指标', '经济效益指标', '—', '—', '—', ''],
			['', '社会效益指标', '畅通渠道', '有效', '30', ''],
			['', '生态效益指标', '不适用', '不适用', '0', ''],
			['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', '10', ''],
			['总分', '', '', '', '100', '']
		]);
		expect(problems).toEqual([]);
		expect(template.indicators.map(({ name, points }) => [name, points])).toEqual([
			['产出指标', '60'],
			['效益指标', '30'],
			['满意度指标', '10']
		]);
	});

	it.each([
		[
			'a line of funds under 预算执行率 and 权重',
			[
				['', '年度预算数', '预算执行数', '预算执行率', '权重', '得分'],
				['', '560', '532.8', '95.14%', '10', '9.51']
			]
		],
		['labels with their values beside them', [['预算执行率', '97.00%', '权重', '10', '得分', '9.70']]]
	])('have the points of the execution rate from %s', (_what, above) => {
		const { template } = read([
			...above,
			HEAD,
			['产出指标', '数量指标', '受理群众诉求', '≥26000件', '90', ''],
			['总分', '', '', '', '100', '']
		]);
		expect(template.indicators.map(({ name, points }) => [name, points])).toEqual([
			['预算执行率', '10'],
			['产出指标', '90']
		]);
		expect(template.points).toBe('100');
	});
});

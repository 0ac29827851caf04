import { describe, expect, it } from 'vitest';

import type { DatasetKind } from '../domain/dataset.ts';
import { datasetList } from '../domain/datasets/index.ts';
import { normaliseHeader } from '../domain/text.ts';
import { HEADER_LISTS, sampleOf, WITHOUT_NUMBER } from './header-lists.test-support.ts';
import { recogniseSheet } from './recognise.ts';

const recognise = (headers: string, values: Readonly<Record<string, string>> = {}) => {
	const names = headers.split(/[\s,]+/);
	const cells = names.map(
		(name) => values[name] ?? (/时间|日期|期限|TIME$|DATE$/i.test(name) ? '2023-05-08 09:30:00' : '甲')
	);
	const rows = [
		{ number: 1, cells: names },
		{ number: 2, cells },
		{ number: 3, cells }
	];
	return recogniseSheet(rows, { fileName: '导出.xlsx', sheetName: 'Sheet1' }, []);
};

/** Headers of exports that were seen in the field, each with what the columns must be taken for. */
const EXPORTS: readonly (readonly [string, DatasetKind, Readonly<Record<string, string>>])[] = [
	[
		'工单编号 工单标题 诉求内容 诉求类型 区交办时间 区交办办结期限 诉求渠道 诉求归口 紧急程度 工单状态 求助人员 求助号码 性别 ' +
			'事件发生地 诉求详细地址 是否疑难 是否协办 市交办主办单位 市交办协办单位 市交办时间 市交办办结期限',
		'tickets',
		{
			工单编号: 'ticket_no',
			工单标题: 'title',
			诉求内容: 'content',
			诉求类型: 'type',
			区交办时间: 'dispatch_time',
			区交办办结期限: 'deadline',
			诉求渠道: 'channel',
			诉求归口: 'category',
			紧急程度: 'urgency',
			工单状态: 'status',
			求助人员: 'caller',
			求助号码: 'phone',
			事件发生地: 'address',
			是否疑难: 'difficult',
			市交办主办单位: 'unit',
			市交办协办单位: 'co_unit'
		}
	],
	[
		'工单编号 工单类型 问题分类 标签 标题 主要内容 工单状态 来电人 来电人电话/账号 被反映区 被反映街乡镇 回复内容 处理受理方式 ' +
			'办结时间 企业名称 是否解决 是否满意 工单性质 村/社区 小区点位',
		'tickets',
		{
			工单编号: 'ticket_no',
			工单类型: 'type',
			问题分类: 'category',
			标签: 'tags',
			标题: 'title',
			主要内容: 'content',
			工单状态: 'status',
			来电人: 'caller',
			'来电人电话/账号': 'phone',
			回复内容: 'reply',
			处理受理方式: 'handle_mode',
			办结时间: 'close_time',
			是否解决: 'solved',
			是否满意: 'satisfaction',
			小区点位: 'address'
		}
	],
	[
		'12345工单编号 12345受理时间 12345工单来源 12345诉求地址 12345工单类型 12345内容描述 主办单位 答复市民要点 街道 十四类 ' +
			'一级业务分类 二级业务分类 三级业务分类 四级业务分类 五级业务分类',
		'tickets',
		{
			'12345工单编号': 'ticket_no',
			'12345受理时间': 'accept_time',
			'12345工单来源': 'channel',
			'12345诉求地址': 'address',
			'12345工单类型': 'type',
			'12345内容描述': 'content',
			主办单位: 'unit',
			答复市民要点: 'reply',
			街道: 'area',
			十四类: 'category',
			一级业务分类: 'cat1',
			四级业务分类: 'cat4',
			五级业务分类: 'cat5'
		}
	],
	[
		'姓名 来电号码 工单编号 来电时间 受理渠道 来电类别 紧急程度 是否保密 事发地 承办单位 工单标题 主要内容 处理时限单位 处理时限 ' +
			'办理截止时间 旧工单编号 电话坐席 办结时间 分派时间 是否督办 工单状态 是否疑难工单 超期状态标识 延期后截止日期 ' +
			'工单退回次数 申请延期次数 回访时间 问题是否解决 对办理结果是否满意 首次满意度 最终满意度 重新办理次数 回复时间 回复内容',
		'tickets',
		{
			姓名: 'caller',
			来电号码: 'phone',
			来电时间: 'accept_time',
			受理渠道: 'channel',
			来电类别: 'type',
			是否保密: 'secret',
			事发地: 'address',
			处理时限单位: 'limit_unit',
			处理时限: 'limit_text',
			办理截止时间: 'deadline',
			旧工单编号: 'old_no',
			电话坐席: 'agent',
			分派时间: 'dispatch_time',
			是否督办: 'supervised',
			是否疑难工单: 'difficult',
			超期状态标识: 'overdue_flag',
			延期后截止日期: 'extended_deadline',
			工单退回次数: 'return_count',
			申请延期次数: 'extend_count',
			问题是否解决: 'solved',
			首次满意度: 'first_satisfaction',
			最终满意度: 'satisfaction',
			重新办理次数: 'reopen_count',
			回复时间: 'reply_time'
		}
	],
	[
		'任务编号 渠道来源 业务类型 一级分类 二级分类 三级分类 四级分类 街道名 居村委名 发生地址 问题描述 案件状态 反映人 立案部门 主责部门 ' +
			'紧急程度 发现时间 受理时间 立案时间 派遣时间 接单时间 处理完成时间 结案时间 回访总体满意度 诉求是否解决 不满原因 来电号码 回访结果',
		'tickets',
		{
			任务编号: 'ticket_no',
			渠道来源: 'channel',
			业务类型: 'type',
			四级分类: 'cat4',
			街道名: 'area',
			案件状态: 'status',
			反映人: 'caller',
			主责部门: 'unit',
			受理时间: 'accept_time',
			派遣时间: 'dispatch_time',
			接单时间: 'sign_time',
			处理完成时间: 'reply_time',
			结案时间: 'close_time',
			回访总体满意度: 'satisfaction',
			诉求是否解决: 'solved',
			不满原因: 'dissatisfied_reason',
			回访结果: 'visit_result'
		}
	],
	[
		'序号 办件编号 办件来源 市级编号 诉求主题 诉求内容 办理单位 办理科室 诉求人 诉求人电话 处理结果 事项大类 事项小类 派发时间 承诺完成时间 ' +
			'办件状态 派单员 预警状态',
		'tickets',
		{
			办件编号: 'ticket_no',
			办件来源: 'channel',
			市级编号: 'upper_no',
			诉求主题: 'title',
			办理单位: 'unit',
			诉求人: 'caller',
			诉求人电话: 'phone',
			处理结果: 'reply',
			事项大类: 'cat1',
			事项小类: 'cat2',
			派发时间: 'dispatch_time',
			承诺完成时间: 'deadline',
			办件状态: 'status',
			派单员: 'agent'
		}
	],
	[
		'REC_ID CREATE_TIME DISTRICT_NAME STREET_NAME COMMUNITY_NAME EVENT_TYPE_NAME MAIN_TYPE_NAME SUB_TYPE_NAME DISPOSE_UNIT_NAME ' +
			'EVENT_SRC_NAME EVENT_PROPERTY_NAME OCCUR_PLACE OPERATE_NUM INTIME_ARCHIVE_NUM',
		'tickets',
		{
			REC_ID: 'ticket_no',
			CREATE_TIME: 'accept_time',
			STREET_NAME: 'area',
			EVENT_TYPE_NAME: 'cat1',
			MAIN_TYPE_NAME: 'cat2',
			SUB_TYPE_NAME: 'cat3',
			DISPOSE_UNIT_NAME: 'unit',
			EVENT_SRC_NAME: 'channel',
			EVENT_PROPERTY_NAME: 'type',
			OCCUR_PLACE: 'address'
		}
	],
	[
		'SR_NUMBER SR_TYPE OWNER_DEPARTMENT STATUS ORIGIN CREATED_DATE LAST_MODIFIED_DATE CLOSED_DATE STREET_ADDRESS COMMUNITY_AREA LATITUDE',
		'tickets',
		{
			SR_NUMBER: 'ticket_no',
			SR_TYPE: 'cat1',
			OWNER_DEPARTMENT: 'unit',
			STATUS: 'status',
			ORIGIN: 'channel',
			CREATED_DATE: 'accept_time',
			CLOSED_DATE: 'close_time',
			STREET_ADDRESS: 'address'
		}
	],
	[
		'UniqueKey CreatedDate ClosedDate Agency ComplaintType Descriptor IncidentAddress Status DueDate ResolutionDescription Borough Latitude Longitude',
		'tickets',
		{
			UniqueKey: 'ticket_no',
			CreatedDate: 'accept_time',
			ClosedDate: 'close_time',
			Agency: 'unit',
			ComplaintType: 'cat1',
			Descriptor: 'cat2',
			Status: 'status',
			DueDate: 'deadline',
			ResolutionDescription: 'reply'
		}
	],
	[
		'case_enquiry_id open_dt sla_target_dt closed_dt case_status closure_reason case_title subject reason department neighborhood source',
		'tickets',
		{
			case_enquiry_id: 'ticket_no',
			open_dt: 'accept_time',
			sla_target_dt: 'deadline',
			closed_dt: 'close_time',
			case_status: 'status',
			department: 'unit',
			source: 'channel'
		}
	],
	[
		'话单号 主叫号码 呼叫开始时间 排队时长 通话时长 通话状态 座席工号',
		'calls',
		{ 话单号: 'call_no', 呼叫开始时间: 'call_time', 排队时长: 'wait_seconds', 通话状态: 'answered', 座席工号: 'agent' }
	],
	['专线号 专线用途 开通时间 运营商', 'circuits', { 专线号: 'circuit_no', 开通时间: 'enabled_on' }],
	[
		'电路代号 故障发生时间 故障恢复时间 故障说明',
		'circuit_faults',
		{ 电路代号: 'circuit_no', 故障发生时间: 'fault_start', 故障恢复时间: 'fault_end', 故障说明: 'cause' }
	],
	[
		'知识点编号 标题 入库时间 来源单位',
		'knowledge',
		{ 知识点编号: 'entry_no', 入库时间: 'uploaded_on', 来源单位: 'unit' }
	],
	[
		'培训时间 培训课程 培训形式 参训人次',
		'trainings',
		{ 培训时间: 'held_on', 培训课程: 'topic', 参训人次: 'attendees' }
	],
	[
		'员工编号 所属期 应发工资 实发工资',
		'payroll',
		{ 员工编号: 'operator_no', 应发工资: 'payable_yuan', 实发工资: 'paid_yuan' }
	],
	['下乡时间 走访乡镇 走访情况', 'visits', { 下乡时间: 'visited_on', 走访乡镇: 'township', 走访情况: 'subject' }],
	[
		'记账日期 经费来源 收支类型 发生金额 事由',
		'funds',
		{ 记账日期: 'booked_on', 经费来源: 'source', 收支类型: 'entry', 发生金额: 'amount_wan_yuan', 事由: 'note' }
	]
];

const SAMPLES: Readonly<Record<string, string>> = {
	...{ 来电号码: '138****5678', 求助号码: '138****5678', 诉求人电话: '138****5678', '来电人电话/账号': '138****5678' },
	...{ 处理时限: '5', 处理时限单位: '工作日', 排队时长: '12', 通话时长: '60', 应发工资: '4000', 实发工资: '4000' },
	...{ 所属期: '2023-05', 发生金额: '185', open_dt: '2023-05-08', sla_target_dt: '2023-05-09', closed_dt: '2023-05-09' }
};

describe('headers of real exports', () => {
	it.each(EXPORTS)('are understood: %s', (headers, kind, expected) => {
		const { dataset, columns } = recognise(headers, SAMPLES);
		expect(dataset).toBe(kind);
		const found = new Map(columns.map(({ header, field }) => [header, field]));
		expect(Object.fromEntries(Object.keys(expected).map((header) => [header, found.get(header)]))).toEqual(expected);
	});

	it.each([
		['单位 交办总量 办结率 满意率 按时反馈率 有效回访率 知识库更新总数目 评分'],
		['单位 按时办结 超时办结 超时未办结 双满意 单满意 不满意 双满意率 单满意率 按时办结率 办结率 分值'],
		['月份 受理量 办结量 办结率 满意率'],
		['区县 咨询 求助 投诉 建议 合计']
	])('do not take statistics for records: %s', (headers) => {
		expect(recognise(headers).dataset).toBeNull();
	});

	it('do not take a monthly statistics table with a merged header of two rows for a list of tickets', () => {
		const rows = [
			['2021年8月12345热线案件办理情况统计表'],
			['序号', '单位', '派遣案件总数', '12345热线', '', '', '政民互动', '', '', '结案率', '不满意数'],
			['', '', '', '按时办结', '超时办结', '未办结', '按时办结', '超时办结', '未办结', '', ''],
			['1', '甲局', '12', '8', '1', '0', '3', '0', '0', '100%', '0'],
			['总计', '', '594', '493', '3', '0', '98', '0', '0', '99.6%', '7']
		].map((cells, at) => ({ number: at + 1, cells }));
		const { dataset, columns } = recogniseSheet(rows, { fileName: '12345热线工单.xls', sheetName: '工单' }, []);
		expect(dataset).toBeNull();
		expect(columns.every(({ field }) => field === null)).toBe(true);
	});
});

describe.each(HEADER_LISTS)('exports of %s', (_, kind, lists) => {
	it.each(lists.map((list) => list.trim().split(/\s+/)).map((list) => [list.join(' '), list] as const))(
		'are understood column by column: %s',
		(_, list) => {
			const expected = list.map((column) => column.split(/:(?=[^:]*$)/) as [string, string]);
			const headers = expected.map(([header]) => header);
			const samples = Object.fromEntries(
				headers.flatMap((header) => {
					const sample = sampleOf(header);
					return sample === null ? [] : [[header, sample]];
				})
			);
			const { dataset, columns } = recognise(headers.join(' '), samples);
			expect(dataset).toBe(kind);
			expect(columns.map(({ header, field }) => [header, field ?? '-'])).toEqual(expected);
		}
	);
});

describe('headers', () => {
	it.each(WITHOUT_NUMBER)('are taken for nothing where nothing tells the rows apart: %s', (headers) => {
		const samples = Object.fromEntries(headers.split(' ').map((header) => [header, sampleOf(header) ?? '甲']));
		expect(recognise(headers, samples).dataset).toBeNull();
	});

	it.each(datasetList.map((definition) => [definition.kind, definition] as const))(
		'of %s never mean two fields',
		(_, { fields }) => {
			const meanings = fields.flatMap(({ key, name, synonyms, opposites }) =>
				[name, ...synonyms, ...(opposites ?? [])].map((text) => `${normaliseHeader(text)} ${key}`)
			);
			const headers = [...new Set(meanings)].map((meaning) => meaning.split(' ')[0]!);
			expect(headers.filter((header, at) => headers.indexOf(header) !== at)).toEqual([]);
		}
	);

	it('tell a span from a point in time by the values of 办结时限', () => {
		const fieldOf = (value: string) =>
			recognise('工单编号 受理时间 承办单位 办结时限', { 办结时限: value }).columns[3]!.field;
		expect([fieldOf('5'), fieldOf('3个工作日'), fieldOf('2023-05-15 18:00')]).toEqual([
			'limit_text',
			'limit_text',
			'deadline'
		]);
	});

	it.each([
		['被反映区 被反映街乡镇 村/社区', '被反映街乡镇'],
		['所属区域 所属社区 所属街镇', '所属街镇'],
		['所属区县 所属社区', '所属社区'],
		['被反映区', '被反映区']
	])('give the township before the village, and that before the district: %s', (places, expected) => {
		const { columns } = recognise(`工单编号 受理时间 承办单位 ${places}`);
		expect(columns.find(({ field }) => field === 'area')?.header).toBe(expected);
	});
});

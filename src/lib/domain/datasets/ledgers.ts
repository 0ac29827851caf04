import type { DatasetDef } from '../dataset.ts';

/** 话务: one row a call. */
export const calls: DatasetDef = {
	kind: 'calls',
	name: '话务',
	key: ['call_no'],
	nameHints: ['话务', '通话', '来电', '呼入', '话单'],
	fields: [
		{
			key: 'call_no',
			name: '通话编号',
			kind: 'id',
			required: true,
			synonyms: ['呼叫编号', '话单编号', '流水号', '呼叫流水号']
		},
		{
			key: 'call_time',
			name: '呼入时间',
			kind: 'instant',
			required: true,
			synonyms: ['来电时间', '呼叫时间', '开始时间', '进线时间']
		},
		{ key: 'agent_requested', name: '是否转人工', kind: 'flag', synonyms: ['请求人工', '是否人工', '转人工'] },
		{ key: 'answered', name: '是否接通', kind: 'flag', synonyms: ['接通', '是否接听', '应答', '接听状态'] },
		{
			key: 'wait_seconds',
			name: '等待时长',
			kind: 'number',
			unit: '秒',
			synonyms: ['等待时长(秒)', '排队时长', '振铃时长', '等待秒数']
		},
		{ key: 'talk_seconds', name: '通话时长', kind: 'number', unit: '秒', synonyms: ['通话时长(秒)', '通话秒数'] },
		{ key: 'agent', name: '坐席工号', kind: 'text', synonyms: ['话务员', '坐席', '工号', '电话坐席'] }
	]
};

/** 线路台账: one row a leased circuit. */
export const circuits: DatasetDef = {
	kind: 'circuits',
	name: '线路台账',
	key: ['circuit_no'],
	nameHints: ['线路台账', '专线台账', '电路台账'],
	fields: [
		{ key: 'circuit_no', name: '线路编号', kind: 'id', required: true, synonyms: ['电路编号', '专线编号', '电路代号'] },
		{ key: 'circuit_name', name: '线路名称', kind: 'text', synonyms: ['电路名称', '专线名称', '用途'] },
		{ key: 'enabled_on', name: '启用日期', kind: 'date', required: true, synonyms: ['开通日期', '接入日期'] },
		{ key: 'disabled_on', name: '停用日期', kind: 'date', synonyms: ['拆机日期', '退网日期'] },
		{ key: 'carrier', name: '运营商', kind: 'text', synonyms: ['承建单位', '电信运营商'] }
	]
};

/** 线路故障: one row an outage of one circuit. An outage without an end runs on. */
export const circuitFaults: DatasetDef = {
	kind: 'circuit_faults',
	name: '线路故障',
	key: [],
	nameHints: ['故障', '中断'],
	fields: [
		{
			key: 'circuit_no',
			name: '线路编号',
			kind: 'id',
			required: true,
			synonyms: ['电路编号', '专线编号', '电路代号', '故障线路']
		},
		{
			key: 'fault_start',
			name: '故障开始时间',
			kind: 'instant',
			required: true,
			synonyms: ['中断时间', '故障时间', '发生时间', '开始时间']
		},
		{ key: 'fault_end', name: '故障恢复时间', kind: 'instant', synonyms: ['恢复时间', '修复时间', '结束时间'] },
		{ key: 'cause', name: '故障原因', kind: 'text', synonyms: ['原因', '原因说明'] },
		{ key: 'planned', name: '是否计划检修', kind: 'flag', synonyms: ['计划检修', '计划内'] }
	]
};

/** 知识库: one row an entry uploaded or updated. */
export const knowledge: DatasetDef = {
	kind: 'knowledge',
	name: '知识库',
	key: ['entry_no'],
	nameHints: ['知识库', '知识', '信息上传'],
	fields: [
		{ key: 'entry_no', name: '知识编号', kind: 'id', required: true, synonyms: ['条目编号', '信息编号'] },
		{ key: 'entry_title', name: '知识标题', kind: 'text', synonyms: ['条目标题', '信息标题'] },
		{
			key: 'uploaded_on',
			name: '上传日期',
			kind: 'date',
			required: true,
			synonyms: ['上传时间', '录入日期', '发布日期', '更新日期']
		},
		{ key: 'unit', name: '报送单位', kind: 'text', synonyms: ['上传单位', '职能单位', '责任单位'] },
		{ key: 'action', name: '操作', kind: 'text', synonyms: ['类型', '操作类型', '新增或更新'] }
	]
};

/** 培训: one row a session. */
export const trainings: DatasetDef = {
	kind: 'trainings',
	name: '培训',
	key: [],
	nameHints: ['培训', '学习'],
	fields: [
		{ key: 'held_on', name: '培训日期', kind: 'date', required: true, synonyms: ['培训时间', '学习日期', '举办日期'] },
		{ key: 'topic', name: '培训主题', kind: 'text', synonyms: ['主题', '培训内容', '学习内容'] },
		{
			key: 'mode',
			name: '培训方式',
			kind: 'code',
			dictionary: 'training_mode',
			required: true,
			synonyms: ['方式', '形式', '培训形式', '线上/线下']
		},
		{ key: 'batch', name: '批次', kind: 'text', synonyms: ['培训批次'] },
		{ key: 'attendees', name: '参训人数', kind: 'integer', unit: '人', synonyms: ['人数', '参加人数'] }
	]
};

/** 工资: one row an operator and month. */
export const payroll: DatasetDef = {
	kind: 'payroll',
	name: '工资',
	key: ['operator_no', 'pay_month'],
	nameHints: ['工资', '薪酬', '福利'],
	fields: [
		{ key: 'operator_no', name: '话务员编号', kind: 'id', required: true, synonyms: ['工号', '人员编号', '坐席工号'] },
		{ key: 'pay_month', name: '所属月份', kind: 'date', required: true, synonyms: ['月份', '工资月份', '发放月份'] },
		{
			key: 'payable_yuan',
			name: '应发金额',
			kind: 'money',
			unit: '元',
			required: true,
			synonyms: ['应发', '应发合计', '应发工资', '应发金额(元)']
		},
		{
			key: 'paid_yuan',
			name: '实发金额',
			kind: 'money',
			unit: '元',
			required: true,
			synonyms: ['实发', '已发金额', '支付金额', '实际发放', '实发金额(元)']
		},
		{ key: 'paid_on', name: '发放日期', kind: 'date', synonyms: ['支付日期'] }
	]
};

/** 走访: one row a visit to a township. */
export const visits: DatasetDef = {
	kind: 'visits',
	name: '走访',
	key: [],
	nameHints: ['走访', '下乡', '调研'],
	fields: [
		{ key: 'visited_on', name: '走访日期', kind: 'date', required: true, synonyms: ['走访时间', '调研日期'] },
		{ key: 'township', name: '走访乡镇', kind: 'text', required: true, synonyms: ['乡镇', '所属乡镇', '走访地点'] },
		{ key: 'subject', name: '走访事项', kind: 'text', synonyms: ['事项', '走访内容', '解决问题'] },
		{
			key: 'tickets_solved',
			name: '解决疑难工单数',
			kind: 'integer',
			unit: '件',
			synonyms: ['解决疑难工单', '疑难工单数']
		}
	]
};

/** 资金: one row a budget, arrival or payment. */
export const funds: DatasetDef = {
	kind: 'funds',
	name: '资金',
	key: [],
	nameHints: ['资金', '经费', '预算', '支付'],
	fields: [
		{
			key: 'booked_on',
			name: '日期',
			kind: 'date',
			required: true,
			synonyms: ['发生日期', '入账日期', '到位日期', '支付日期']
		},
		{
			key: 'source',
			name: '资金来源',
			kind: 'code',
			dictionary: 'fund_source',
			required: true,
			synonyms: ['来源', '资金性质']
		},
		{
			key: 'entry',
			name: '收支类别',
			kind: 'code',
			dictionary: 'fund_entry',
			required: true,
			synonyms: ['类别', '业务类型', '资金类别']
		},
		{
			key: 'amount_wan_yuan',
			name: '金额(万元)',
			kind: 'money',
			unit: '万元',
			required: true,
			synonyms: ['金额', '金额万元']
		},
		{ key: 'note', name: '摘要', kind: 'text', synonyms: ['用途', '备注', '说明'] }
	]
};

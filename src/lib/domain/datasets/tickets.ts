import type { DatasetDef } from '../dataset.ts';

/**
 * 工单: one row a ticket. Synonyms are headers seen in real exports; the order of fields is the order of the typed table.
 * `caller_key` never comes from a header: the intake fills it with a keyed hash of an unmasked telephone number.
 */
export const tickets: DatasetDef = {
	kind: 'tickets',
	name: '工单',
	key: ['ticket_no'],
	nameHints: ['工单', '办件', '诉求', '热线', '受理'],
	fields: [
		{
			key: 'ticket_no',
			name: '工单编号',
			kind: 'id',
			required: true,
			synonyms: [
				'工单号',
				'热线单号',
				'平台单号',
				'办件编号',
				'任务编号',
				'案件编号',
				'受理编号',
				'诉求编号',
				'转办单工单编号',
				'事件编号',
				'REPORT_NUM',
				'REC_ID'
			]
		},
		{ key: 'upper_no', name: '上级编号', kind: 'id', synonyms: ['市级编号', '省平台编号', '省级编号'] },
		{ key: 'old_no', name: '旧工单编号', kind: 'id', synonyms: ['原工单编号', '关联工单', '关联工单编号'] },
		{ key: 'title', name: '工单标题', kind: 'narrative', synonyms: ['标题', '诉求主题', '诉求标题', '投诉标题'] },
		{
			key: 'content',
			name: '诉求内容',
			kind: 'narrative',
			synonyms: ['主要内容', '内容描述', '问题描述', '来电内容', '反映内容']
		},
		{
			key: 'accept_time',
			name: '受理时间',
			kind: 'instant',
			required: true,
			synonyms: ['来电时间', '登记时间', '创建时间', '诉求时间', '立案时间', '发现时间', 'CREATE_TIME']
		},
		{
			key: 'dispatch_time',
			name: '派单时间',
			kind: 'instant',
			synonyms: [
				'派发时间',
				'派遣时间',
				'分派时间',
				'转办时间',
				'首次转办时间',
				'交办时间',
				'区交办时间',
				'市交办时间',
				'下派时间'
			]
		},
		{ key: 'sign_time', name: '签收时间', kind: 'instant', synonyms: ['签(派)单时间', '签派单时间', '接单时间'] },
		{
			key: 'deadline',
			name: '办结期限',
			kind: 'instant',
			synonyms: [
				'办理截止时间',
				'截止时间',
				'区交办办结期限',
				'市交办办结期限',
				'承诺完成时间',
				'限制期限',
				'规定日期',
				'计划完成时间',
				'应办结时间'
			]
		},
		{ key: 'limit_text', name: '办理时限', kind: 'limit', synonyms: ['处理时限', '办理天数', '时限', '工单时限'] },
		{ key: 'limit_unit', name: '时限单位', kind: 'text', synonyms: ['处理时限单位', '办理时限单位'] },
		{ key: 'reply_time', name: '回复时间', kind: 'instant', synonyms: ['答复时间', '反馈时间', '处理完成时间'] },
		{ key: 'close_time', name: '办结时间', kind: 'instant', synonyms: ['结案时间', '归档时间', '完成时间'] },
		{
			key: 'channel',
			name: '诉求渠道',
			kind: 'code',
			dictionary: 'channel',
			synonyms: [
				'受理渠道',
				'诉求来源',
				'工单来源',
				'渠道来源',
				'热线来源',
				'办件来源',
				'诉求方式',
				'受理方式',
				'EVENT_SRC_NAME'
			]
		},
		{
			key: 'type',
			name: '诉求类型',
			kind: 'code',
			dictionary: 'type',
			synonyms: ['工单类型', '来电类别', '业务类型', '受理类别', '诉求性质', '案件属性', '办理类型']
		},
		{
			key: 'category',
			name: '问题分类',
			kind: 'text',
			synonyms: ['诉求分类', '诉求归口', '归口类型', '问题分类名称', '十四类', '督办单研判(一级/二级)']
		},
		{ key: 'cat1', name: '一级分类', kind: 'text', synonyms: ['一级业务分类', '事项大类', 'EVENT_TYPE_NAME'] },
		{ key: 'cat2', name: '二级分类', kind: 'text', synonyms: ['二级业务分类', '事项小类', 'MAIN_TYPE_NAME'] },
		{ key: 'cat3', name: '三级分类', kind: 'text', synonyms: ['三级业务分类', 'SUB_TYPE_NAME'] },
		{ key: 'tags', name: '工单标签', kind: 'text', synonyms: ['标签', '来电人标签'] },
		{
			key: 'caller',
			name: '来电人',
			kind: 'person',
			synonyms: ['求助人员', '诉求人', '反映人', '姓名', '联系人姓名', '当事人', '联系人']
		},
		{
			key: 'phone',
			name: '联系电话',
			kind: 'phone',
			synonyms: [
				'来电号码',
				'联系方式',
				'联系号码',
				'诉求号码',
				'求助号码',
				'诉求人电话',
				'来电人电话/账号',
				'联系人电话'
			]
		},
		{
			key: 'address',
			name: '事发地址',
			kind: 'address',
			synonyms: ['事发地', '事件发生地', '详细地址', '诉求详细地址', '诉求地址', '发生地址', '小区点位', 'OCCUR_PLACE']
		},
		{
			key: 'area',
			name: '所属乡镇',
			kind: 'text',
			synonyms: [
				'乡镇',
				'所属街道',
				'街道',
				'街道名',
				'被反映区',
				'被反映街乡镇',
				'区域',
				'事发区域名称',
				'居村委名',
				'村/社区',
				'所属区域',
				'STREET_NAME',
				'COMMUNITY_NAME'
			]
		},
		{
			key: 'unit',
			name: '承办单位',
			kind: 'text',
			synonyms: [
				'主办单位',
				'办理单位',
				'主责部门',
				'受理部门',
				'市交办主办单位',
				'责任单位',
				'处置单位',
				'DISPOSE_UNIT_NAME'
			]
		},
		{ key: 'co_unit', name: '协办单位', kind: 'text', synonyms: ['市交办协办单位'] },
		{ key: 'handle_mode', name: '办理方式', kind: 'text', synonyms: ['处办方式', '处理受理方式'] },
		{
			key: 'status',
			name: '工单状态',
			kind: 'code',
			dictionary: 'status',
			synonyms: ['办件状态', '处置状态', '案件状态', '办理状态', '当前环节']
		},
		{ key: 'urgency', name: '紧急程度', kind: 'code', dictionary: 'urgency', synonyms: ['是否紧急'] },
		{ key: 'extend_count', name: '延期次数', kind: 'integer', synonyms: ['申请延期次数', '是否延期'] },
		{ key: 'extended_deadline', name: '延期后截止日期', kind: 'instant', synonyms: ['延期后期限', '延期后办结期限'] },
		{
			key: 'return_count',
			name: '退单次数',
			kind: 'integer',
			synonyms: ['工单退回次数', '退单', '退回次数', '是否职能局退回']
		},
		{ key: 'reopen_count', name: '重办次数', kind: 'integer', synonyms: ['重新办理次数', '是否重新办理', '重办'] },
		{ key: 'visit_time', name: '回访时间', kind: 'instant', synonyms: ['回访日期'] },
		{
			key: 'visit_result',
			name: '回访结果',
			kind: 'code',
			dictionary: 'visit_result',
			synonyms: ['是否接通电话', '回访成功', '回访情况']
		},
		{
			key: 'solved',
			name: '是否解决',
			kind: 'code',
			dictionary: 'solved',
			synonyms: ['问题是否解决', '诉求是否解决', '是否实际解决', '解决情况']
		},
		{ key: 'first_satisfaction', name: '首次满意度', kind: 'code', dictionary: 'satisfaction', synonyms: ['首次评价'] },
		{
			key: 'satisfaction',
			name: '满意度',
			kind: 'code',
			dictionary: 'satisfaction',
			synonyms: [
				'最终满意度',
				'是否满意',
				'对办理结果是否满意',
				'回访总体满意度',
				'转办单满意度',
				'督办单短信评价满意度',
				'满意度评价',
				'回访满意度',
				'评价结果'
			]
		},
		{
			key: 'dissatisfied_reason',
			name: '不满原因',
			kind: 'narrative',
			synonyms: ['不满意原因', '转办单不满意回访内容']
		},
		{
			key: 'reply',
			name: '回复内容',
			kind: 'narrative',
			synonyms: ['办理结果', '处理结果', '答复内容', '转办单回复内容', '答复市民要点']
		},
		{ key: 'repeated', name: '是否重复', kind: 'flag', synonyms: ['重复件', '是否老户'] },
		{ key: 'urged', name: '是否催办', kind: 'flag', synonyms: ['催办状态'] },
		{ key: 'supervised', name: '是否督办', kind: 'flag', synonyms: ['督办状态'] },
		{ key: 'difficult', name: '是否疑难', kind: 'flag', synonyms: ['是否疑难工单'] },
		{ key: 'secret', name: '是否保密', kind: 'flag', synonyms: ['保密'] },
		{
			key: 'agent',
			name: '受理人员',
			kind: 'text',
			synonyms: ['电话坐席', '话务员', '派单员', '所属分派人', '坐席工号', '话务员工号']
		},
		{ key: 'caller_key', name: '来电人标识', kind: 'id', synonyms: [] }
	]
};

import { words, type DatasetDef } from '../dataset.ts';

/** 话务: one row a call. */
export const calls: DatasetDef = {
	kind: 'calls',
	name: '话务',
	row: { noun: '来电', unit: '通' },
	key: ['call_no'],
	nameHints: ['话务', '通话', '来电', '呼入', '话单'],
	withoutKey: {
		by: [['call_time'], ['caller_phone', 'agent']],
		beside: [
			['caller_phone', 'agent'],
			['call_time', 'direction', 'caller_phone'],
			['answered', 'wait_seconds', 'talk_seconds']
		],
		// States of agents have 开始时间, 工号 and 时长 too.
		vague: words('开始时间 STARTTIME 联系电话 电话号码 手机号码'),
		// Only whom somebody rang: calls that the centre made.
		unlike: { header: /被叫|目标号码|外呼|拨出|回访/, beside: ['caller_phone', 'direction'] }
	},
	fields: [
		{
			key: 'call_no',
			name: '通话编号',
			kind: 'id',
			required: true,
			columnOptional: true,
			synonyms: words(`
				呼叫编号 话单编号 流水号 呼叫流水号 话单号 呼叫ID 通话ID 会话ID 通话流水号 来电流水号 话务流水号
				录音流水号 录音编号 呼叫标识 会话标识 话单ID 呼叫UUID 呼叫唯一标识 呼叫记录ID 通话唯一标识 通话记录ID
				CALLID CALLNO CALLUUID SESSIONID CALLNUMBER UNIQUEID CALLUNIQUEID
			`)
		},
		{
			key: 'call_time',
			name: '呼入时间',
			kind: 'instant',
			required: true,
			synonyms: words(`
				来电时间 呼叫时间 开始时间 进线时间 来电日期 呼叫开始时间 通话开始时间 呼入开始时间 振铃开始时间
				拨入时间 呼叫发起时间 接入时间 话务时间 拨打时间 来话时间 呼叫日期 进线日期 CALLTIME CALLSTARTTIME
				STARTTIME CALLDATE CALLDATETIME
			`)
		},
		{
			key: 'direction',
			name: '呼叫方向',
			kind: 'code',
			dictionary: 'call_direction',
			synonyms: words(`
				通话方向 呼叫类型 呼入呼出 呼入呼出标识 呼入/呼出 话务方向 呼叫类别 呼入呼出类型 通话类型 DIRECTION CALLDIRECTION
				CALLTYPE
			`)
		},
		{
			key: 'agent_requested',
			name: '是否转人工',
			kind: 'flag',
			synonyms: words(`
				请求人工 是否人工 转人工 是否请求人工 是否进入人工 是否转人工坐席 是否转人工服务 是否请求人工服务
			`)
		},
		{
			key: 'answered',
			name: '是否接通',
			kind: 'flag',
			synonyms: words(`
				接通 是否接听 应答 接听状态 是否应答 是否接起 通话状态 呼叫状态 呼叫结果 接听结果 通话结果 接通状态
				应答状态 是否接通人工 接通情况 接听情况 ANSWERED CALLSTATUS CALLSTATE DISPOSITION
			`)
		},
		{
			key: 'wait_seconds',
			name: '等待时长',
			kind: 'number',
			unit: '秒',
			synonyms: words(`
				等待时长(秒) 排队时长 振铃时长 等待秒数 等待时间 排队时间 排队等待时长 等候时长 振铃时间 应答时长
				振铃秒数 排队秒数 排队等待时间 队列等待时长 累计等待时长 人工等待时长 WAITTIME RINGTIME QUEUETIME
				WAITSECONDS RINGDURATION WAITDURATION QUEUEDURATION
			`)
		},
		{
			key: 'talk_seconds',
			name: '通话时长',
			kind: 'number',
			unit: '秒',
			synonyms: words(`
				通话时长(秒) 通话秒数 通话时间 时长 通话长度 计费时长 接听时长 接通时长 人工通话时长 实际通话时长
				TALKTIME BILLSEC DURATION TALKSECONDS TALKDURATION
			`)
		},
		{
			key: 'agent',
			name: '坐席工号',
			kind: 'text',
			synonyms: words(`
				话务员 坐席 工号 电话坐席 座席 座席工号 接听坐席 接听工号 客服工号 受理坐席 坐席人员 话务员工号
				坐席编号 坐席号 坐席ID 座席编号 呼叫坐席 应答坐席 应答工号 分配坐席 服务坐席 坐席姓名 坐席名称 坐席名
				座席姓名 接待客服 AGENT AGENTID AGENTNO AGENTNAME
			`)
		},
		{
			key: 'caller_phone',
			name: '来电号码',
			kind: 'phone',
			synonyms: words(`
				主叫号码 主叫 主叫电话 来电电话 来话号码 呼入号码 来电人号码 来电人电话 客户号码 客户电话 用户号码 市民电话
				电话号码 联系电话 手机号码 CALLER CALLERNUMBER CALLERNO CALLINGNUMBER CALLINGNO CALLERPHONE ANI
			`)
		}
	]
};

/** 线路台账: one row a leased circuit. */
export const circuits: DatasetDef = {
	kind: 'circuits',
	name: '线路台账',
	row: { noun: '专线', unit: '条' },
	key: ['circuit_no'],
	nameHints: ['线路台账', '专线台账', '电路台账'],
	fields: [
		{
			key: 'circuit_no',
			name: '线路编号',
			kind: 'id',
			required: true,
			synonyms: words(`
				电路编号 专线编号 电路代号 线路号 专线号 电路号 链路编号 电路标识 专线代号 线路代号 电路编码 线路编码
				电路代码 线路代码
			`)
		},
		{
			key: 'circuit_name',
			name: '线路名称',
			kind: 'text',
			synonyms: words('电路名称 专线名称 用途 线路名 链路名称 专线用途 线路用途 电路用途 接入点')
		},
		{
			key: 'enabled_on',
			name: '启用日期',
			kind: 'date',
			required: true,
			synonyms: words(
				'开通日期 接入日期 投用日期 开通时间 启用时间 竣工日期 起租日期 投入使用日期 接入时间 合同开始日期'
			)
		},
		{
			key: 'disabled_on',
			name: '停用日期',
			kind: 'date',
			synonyms: words('拆机日期 退网日期 停用时间 拆除日期 退租日期 拆机时间 注销日期 合同终止日期')
		},
		{
			key: 'carrier',
			name: '运营商',
			kind: 'text',
			synonyms: words('承建单位 电信运营商 服务商 供应商 所属运营商 通信运营商 承建运营商')
		}
	]
};

/** 线路故障: one row an outage of one circuit. An outage without an end runs on. */
export const circuitFaults: DatasetDef = {
	kind: 'circuit_faults',
	name: '线路故障',
	row: { noun: '故障记录', unit: '条' },
	key: [],
	// A ledger that is exported again tells when an outage ended that ran on before.
	withoutKey: { by: [['circuit_no'], ['fault_start']] },
	nameHints: ['故障', '中断'],
	fields: [
		{
			key: 'circuit_no',
			name: '线路编号',
			kind: 'id',
			required: true,
			synonyms: words(`
				电路编号 专线编号 电路代号 故障线路 线路号 专线号 电路号 链路编号 电路标识 故障电路 故障专线
				故障线路编号 电路编码 线路编码 电路代码 线路代码
			`)
		},
		{
			key: 'fault_start',
			name: '故障开始时间',
			kind: 'instant',
			required: true,
			synonyms: words(`
				中断时间 故障时间 发生时间 开始时间 故障发生时间 故障开始 中断开始时间 故障发现时间 报障时间 申告时间
				故障起始时间
			`)
		},
		{
			key: 'fault_end',
			name: '故障恢复时间',
			kind: 'instant',
			synonyms: words(`
				恢复时间 修复时间 结束时间 故障结束时间 恢复正常时间 修复完成时间 故障恢复 中断恢复时间 中断结束时间
				销障时间 故障修复时间 故障排除时间 故障消除时间 业务恢复时间
			`)
		},
		{
			key: 'cause',
			name: '故障原因',
			kind: 'text',
			synonyms: words('原因 原因说明 故障描述 故障说明 中断原因 故障现象')
		},
		{
			key: 'planned',
			name: '是否计划检修',
			kind: 'flag',
			synonyms: words('计划检修 计划内 是否计划内 是否计划中断 计划性中断')
		}
	]
};

/** 知识库: one row an entry uploaded or updated. */
export const knowledge: DatasetDef = {
	kind: 'knowledge',
	name: '知识库',
	row: { noun: '知识记录', unit: '条' },
	key: ['entry_no'],
	nameHints: ['知识库', '知识', '信息上传'],
	fields: [
		{
			key: 'entry_no',
			name: '知识编号',
			kind: 'id',
			required: true,
			synonyms: words('条目编号 信息编号 知识ID 知识点编号 知识条目编号 知识库编号 文章编号 词条编号 知识点ID 知识编码')
		},
		{
			key: 'entry_title',
			name: '知识标题',
			kind: 'text',
			synonyms: words('条目标题 信息标题 标题 知识名称 知识点标题 知识点名称 条目名称 文章标题 词条名称 名称')
		},
		{
			key: 'uploaded_on',
			name: '上传日期',
			kind: 'date',
			required: true,
			synonyms: words(`
				上传时间 录入日期 发布日期 更新日期 入库时间 入库日期 录入时间 发布时间 更新时间 创建时间 创建日期
				维护时间 审核通过时间 上线时间 上架时间
			`)
		},
		{
			key: 'unit',
			name: '报送单位',
			kind: 'text',
			unitName: true,
			synonyms: words(`
				上传单位 职能单位 责任单位 来源单位 提供单位 维护单位 发布单位 所属单位 归属部门 所属部门 归口部门
				知识来源 归属单位 报送部门 提供部门 发布部门 维护部门 责任部门 上报单位
			`)
		},
		{
			key: 'action',
			name: '操作',
			kind: 'text',
			synonyms: words('类型 操作类型 新增或更新 变更类型 操作类别 更新类型')
		}
	]
};

/** 培训: one row a session. */
export const trainings: DatasetDef = {
	kind: 'trainings',
	name: '培训',
	row: { noun: '培训记录', unit: '条' },
	key: [],
	nameHints: ['培训', '学习'],
	fields: [
		{
			key: 'held_on',
			name: '培训日期',
			kind: 'date',
			required: true,
			synonyms: words(`
				培训时间 学习日期 举办日期 开展时间 开展日期 举办时间 培训开始时间 学习时间 培训起始日期 培训开始日期
				实际培训时间 实际培训日期
			`)
		},
		{
			key: 'topic',
			name: '培训主题',
			kind: 'text',
			synonyms: words(`
				主题 培训内容 学习内容 培训名称 培训课程 培训题目 课程名称 学习主题 培训项目 培训项目名称 培训课题
			`)
		},
		{
			key: 'mode',
			name: '培训方式',
			kind: 'code',
			dictionary: 'training_mode',
			required: true,
			columnOptional: true,
			synonyms: words('方式 形式 培训形式 线上/线下 培训类型 授课方式 组织形式 培训途径 学习方式')
		},
		{ key: 'batch', name: '批次', kind: 'text', synonyms: words('培训批次 期次 批次名称 第几批 培训期数') },
		{
			key: 'attendees',
			name: '参训人数',
			kind: 'integer',
			unit: '人',
			synonyms: words(`
				人数 参加人数 培训人数 参加培训人数 参训人次 实到人数 参加人次 参会人数 培训人次 参与人数 受训人数
				培训总人数 参训总人数 签到人数
			`)
		}
	]
};

/** 工资: one row an operator and month. */
export const payroll: DatasetDef = {
	kind: 'payroll',
	name: '工资',
	row: { noun: '工资记录', unit: '条' },
	key: ['operator_no', 'pay_month'],
	nameHints: ['工资', '薪酬', '福利'],
	fields: [
		{
			key: 'operator_no',
			name: '话务员编号',
			kind: 'id',
			required: true,
			synonyms: words(`
				工号 人员编号 坐席工号 员工编号 职工编号 员工号 员工工号 话务员工号 人员编码 职工号 人员代码 员工编码
				员工ID 人员工号
			`)
		},
		{
			key: 'pay_month',
			name: '所属月份',
			kind: 'date',
			required: true,
			synonyms: words(`
				月份 工资月份 发放月份 所属期 工资所属月份 工资所属期 年月 发放年月 核算月份 月度 薪资月份 工资期间
				工资年月 薪资年月 薪酬月份 发薪月份 计薪月份
			`)
		},
		{
			key: 'payable_yuan',
			name: '应发金额',
			kind: 'money',
			unit: '元',
			required: true,
			synonyms: words(`
				应发 应发合计 应发工资 应发金额(元) 应发数 应发总额 应发金额合计 应付工资 应发小计 应发薪资 应付金额
				应发工资合计 应发工资金额 应发工资总额 应发薪酬
			`)
		},
		{
			key: 'paid_yuan',
			name: '实发金额',
			kind: 'money',
			unit: '元',
			required: true,
			synonyms: words(`
				实发 已发金额 支付金额 实际发放 实发金额(元) 实发合计 实发工资 实发数 实发总额 实付工资 实付金额
				实际发放金额 发放金额 实发薪资 实发工资合计 实领金额 实发工资金额 实发工资总额 实发薪酬
			`)
		},
		{ key: 'paid_on', name: '发放日期', kind: 'date', synonyms: words('支付日期 发放时间 打卡日期 支付时间') }
	]
};

/** 走访: one row a visit to a township. */
export const visits: DatasetDef = {
	kind: 'visits',
	name: '走访',
	row: { noun: '走访记录', unit: '条' },
	key: [],
	nameHints: ['走访', '下乡', '调研'],
	fields: [
		{
			key: 'visited_on',
			name: '走访日期',
			kind: 'date',
			required: true,
			synonyms: words('走访时间 调研日期 调研时间 下乡日期 下乡时间 走访调研时间 走访调研日期 回访走访日期')
		},
		{
			key: 'township',
			name: '走访乡镇',
			kind: 'text',
			required: true,
			synonyms: words(`
				乡镇 所属乡镇 走访地点 走访镇 走访单位 走访对象 乡镇名称 走访乡镇街道 走访镇街 镇街 调研地点 调研乡镇
				走访调研地点
			`)
		},
		{
			key: 'subject',
			name: '走访事项',
			kind: 'text',
			synonyms: words('事项 走访内容 解决问题 走访情况 走访主题 走访目的 调研内容 调研主题')
		},
		{
			key: 'tickets_solved',
			name: '解决疑难工单数',
			kind: 'integer',
			unit: '件',
			synonyms: words('解决疑难工单 疑难工单数 解决工单数 解决疑难件数 化解疑难工单数')
		}
	]
};

/** 资金: one row a budget, arrival or payment. */
export const funds: DatasetDef = {
	kind: 'funds',
	name: '资金',
	row: { noun: '资金记录', unit: '条' },
	key: [],
	nameHints: ['资金', '经费', '预算', '支付'],
	fields: [
		{
			key: 'booked_on',
			name: '日期',
			kind: 'date',
			required: true,
			synonyms: words(`
				发生日期 入账日期 到位日期 支付日期 记账日期 业务日期 支出日期 拨付日期 到账日期 下达日期 交易日期
				凭证日期 收支日期 付款日期 记账时间 入账时间
			`)
		},
		{
			key: 'source',
			name: '资金来源',
			kind: 'code',
			dictionary: 'fund_source',
			required: true,
			synonyms: words('来源 资金性质 资金渠道 经费来源 款项来源 预算来源 资金类型')
		},
		{
			key: 'entry',
			name: '收支类别',
			kind: 'code',
			dictionary: 'fund_entry',
			required: true,
			synonyms: words(`
				类别 业务类型 资金类别 收支类型 款项类别 业务类别 收支 资金流向 收支项目类别 收支方向
			`)
		},
		{
			key: 'amount_wan_yuan',
			name: '金额(万元)',
			kind: 'money',
			unit: '万元',
			required: true,
			synonyms: words('金额 金额万元 发生金额 收支金额 发生额')
		},
		{
			key: 'note',
			name: '摘要',
			kind: 'text',
			synonyms: words('用途 备注 说明 事由 支出事由 支出用途 款项用途 资金用途')
		}
	]
};

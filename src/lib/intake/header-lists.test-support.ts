import type { DatasetKind } from '../domain/dataset.ts';

/**
 * Headers as systems of each kind export them, every column with the field it must feed. `-` is none: what the column
 * holds is not kept, it is not certain what its header means, or a surer column has the field.
 */
export const HEADER_LISTS: readonly (readonly [string, DatasetKind, readonly string[]])[] = [
	[
		'市民热线工单',
		'tickets',
		[
			`
				工单编号:ticket_no 工单标题:title 工单内容:content 推送时间:dispatch_time 承办单位:unit
				问题分类:category 问题点位:address
			`,
			`
				工单编号:ticket_no 诉求标题:title 市民诉求:content 诉求人姓名:caller 诉求人手机号:phone
				接诉分类一级:cat1 接诉分类二级:cat2 接诉分类三级:cat3 接诉分类四级:cat4 工单类型:- 诉求类型:type
				所属区域:area 受理时间:accept_time 工单状态:status 来源渠道:channel 提交办结时间:close_time
				回复时间:reply_time 回复诉求人:- 回访结果:visit_result 处理部门:unit 催单次数:urged 补单次数:-
				重复次数:-
			`,
			`
				工单编号:ticket_no 受理时间:accept_time 处理期限:deadline 市民称呼:caller 联系电话:phone 来电电话:-
				诉求标题:title 涉事主体:- 事发地点:address 诉求来源:channel 紧急程度:urgency 工单类型:type
				受理部门:unit 事项分类:category 业务点选:- 表单内容:- 市民诉求:content 状态:status
			`,
			`
				工单编号:ticket_no 受理时间:accept_time 办结时间:close_time 诉求标题:title 事发地点:address
				事项分类一级:cat1 事项分类二级:cat2 事项分类三级:cat3 事项分类四级:cat4 事项分类:category 所属部门:-
				市民诉求:content 联系电话:phone
			`,
			`
				工单编号:ticket_no 受理时间:accept_time 受理类型:type 受理内容:content 工单时限:limit_text
				受理人员:agent 来源:channel 主办单位:- 工单状态:status 质检状态:- 承办单位:unit 承办意见:reply
			`,
			`
				序号:- 业务类型:type 表单号:- 工单号:ticket_no 工单标题:title 登记内容:content 当前环节:status
				交办时间:dispatch_time 到期时间:deadline 诉求来源:channel 来电号码:phone 来电人姓名:caller
				业务分类:category 关键字:- 涉及主体名称:- 处理部门:unit 处理结果:reply 是否签收:- 签收时间:sign_time
				登记部门:- 登记人:agent
			`,
			`
				工单编号:ticket_no 诉求时间:accept_time 诉求类型:type 诉求来源:channel 诉求标题:title 诉求内容:content
				联系电话:phone 联系人:caller 所属区域:area 地址描述:address 处理期限:deadline 诉求状态:status
			`,
			`
				工单编号:ticket_no 来话时间:accept_time 来电标题:title 咨询内容:content 来话人:caller 账号:- 所在区:-
				所在街乡镇:- 被反映街道:area 村居:- 点位:address 承办结果:reply 办理回复:- 事项性质:-
			`,
			`
				工单编号:ticket_no 诉求登记时间:accept_time 办结归档时间:close_time 诉求渠道来源:channel
				所属行政区:area 工单标题:title 诉求内容:content 紧急程度:urgency 工单状态:status
			`,
			`
				工单编号:ticket_no 求助来源:channel 求助类别1:cat1 求助类别2:cat2 求助类别3:cat3 求助类别4:cat4
				求助号码:- 求助人员:caller 联系电话:phone 传真:- 性别:- 所在区域:area 详细地址:address 通讯地址:-
				工作单位:- 录入人员:agent 录入时间:accept_time 紧急程度:urgency 是否重派:- 反映内容:content
				是否重办:reopen_count 被反映单位:- 问题属性:- 标题:title 内容摘要:- 指派承办部门:- 承办部门:unit
				是否协办:- 协办部门:co_unit 派单时间:dispatch_time 接件人员:- 接件时间:- 接单时限:-
				承办时限:limit_text 办件状态:status 是否超时:overdue_flag 拟办意见:- 领导批示:- 办理结果:reply
				办结时间:close_time 办理人员:- 是否延期:extend_count 是否催办:urged 是否回复市民:- 市民回复内容:-
				退回原因:- 退回时间:- 回访时间:visit_time 回访人:- 评价结果:satisfaction 回访内容:- 是否直接归档:-
				审核结果:- 审核意见:- 审核时间:-
			`,
			`
				姓名:caller 性别:- 来电号码:phone 联系方式:- 邮箱:- 公司名称:- 来电人标签:- 来电主体:-
				工单编号:ticket_no 来电时间:accept_time 受理渠道:channel 来电类别:type 被投诉人:- 被反映人电话:-
				紧急程度:urgency 办理类型:- 问题分类名称:category 是否保密:secret 事发地:address 承办单位:unit
				工单标题:title 催办单号:- 主要内容:content 处理时限单位:limit_unit 处理时限:limit_text 备注:-
				办理截止时间:deadline 是否需要回复:- 工单标签:tags 是否老户:repeated 旧工单编号:old_no 电话坐席名:-
				电话坐席提交时间:- 所属分派人:agent 办结时间:close_time 分派时间:dispatch_time 是否督办:supervised
				工单状态:status 转派退回原因:- 转派退回时间:- 是否疑难工单:difficult 到期状态标识:-
				超期状态标识:overdue_flag 延期天数:- 延期申请状态:- 延期后截止日期:extended_deadline 延期原因:-
				工单退回次数:return_count 工单回访次数:- 申请延期次数:extend_count 回访人工号:- 是否接通电话:-
				回访时间:visit_time 当事人联系不上:- 办理真实度:- 工作人员是否联系市民:- 问题是否解决:solved
				对办理结果是否满意:satisfaction 意见是否明确:- 常用回访意见:- 回访意见:- 回访结果:visit_result
				不合理诉求状态:- 是否重新办理:- 重新办理时间:- 重新办理意见:- 重新办理次数:reopen_count 是否省级工单:-
				挂断时间:- 答复口径:- 详细发生地:- 办理情况:reply 办结次数:-
			`
		]
	],
	[
		'接诉即办',
		'tickets',
		[
			`
				工单编号:ticket_no 工单类型:type 问题分类:category 标签:tags 标题:title 主要内容:content
				工单状态:status 来电人:caller 来电人电话/账号:phone 被反映区:- 被反映街乡镇:area 办理结果:-
				回复内容:reply 处理受理方式:handle_mode 主办单位:unit 来电/受理时间:accept_time 办结时间:close_time
				企业名称:- 是否解决:solved 是否满意:satisfaction 工单性质:- 村/社区:- 小区点位:address
			`,
			`
				序号:- 工单编号:ticket_no 主要内容:content 问题点位:address 来电人:caller 联系方式:- 被反映区:-
				被反映街道:area 问题标题:title 创建时间:accept_time 派单时间:dispatch_time 问题分类:category
				一级问题分类:cat1 二级问题分类:cat2 三级问题分类:cat3 四级问题分类:cat4 五级问题分类:cat5
				承办单位:unit 承办单位流转过程:- 承办单位转派时间:- 工单状态:status 工单类型:type 处理结果:reply
				办结时间:close_time 填单时间:- 派单类型:- 提交人:- 是否解决:solved 是否满意:satisfaction
				回复市中心时间:- 是否经过指挥协调:- 是否接近到期时间:-
			`,
			`
				工单编号:ticket_no 来电时间:accept_time 热线号码:- 受理单位:- 来电人:caller 来电号码:phone 联系方式:-
				来电人地址:- 问题分类:category 工单分类:- 发生地址:address 被反映单位:- 标题:title 主要内容:content
				派单人员:agent 派单时间:dispatch_time 处理意见:- 截止时间:deadline 处理时限:limit_text 承办单位:unit
				处理情况:reply
			`,
			`
				id:- 来件天数:- 数据来源:- 案件标签:tags 案件编号:- 工单编号:ticket_no 来电人:caller 来电号码:phone
				状态:status 驳回原因:- 月次:- 年次:- 当前处理单位:- 标题:title 主要内容:content 是否保留:- 重点工单:-
				点单工单:- 受理单位:- 反映管区:- 反映社区:area 市派单时间:- 区派单时间:dispatch_time 一级分类:cat1
				二级分类:cat2 三级分类:cat3 处理科室:- 处理社区/居委会:- 办结时间:close_time 截止时间:deadline
				督办人:- 是否解决:solved 是否满意:satisfaction 是否响应:- 是否接收:- 跟进情况:- 案件性质:-
				案件类型:type 导入时间:- 来电时间:accept_time 热线号码:- 联系方式:- 来电人地址:- 问题分类:category
				工单分类:- 书记批示:- 主任批示:- 回访结果:visit_result 发生地址:address 派单人员:agent 处理意见:-
				处理时限:limit_text 承办单位:unit 办理次数:- 审核时间:- 回访时间:visit_time 已倾听:-
				最终处理情况:reply 修改人:- 修改时间:-
			`,
			`
				受理单位:- 处理社区:- 处理科室:- 来电号码:phone 来电时间:accept_time 来电人地址:- 来电人:caller
				案件编号:- 一级分类:cat1 三级分类:cat3 二级分类:cat2 联系方式:- 创建人名称:- 创建时间:-
				截止时间:deadline 处理情况:reply 热线号码:- 工单导入时间:- 主要内容:content 重点对象类型:- 月次:-
				发生地址:address 所属部门:- 原始标签:- 流程节点名称:- 流程节点状态:- 问题分类:category 是否已接收:-
				驳回原因:- 备注:- 反应社区:- 反应管区:- 处理次数:- 承办单位:unit 处理意见:- 处理时限:limit_text
				派单时间:dispatch_time 派单人员:agent 七有五性:- 数据来源:- 标题:title 修改时间:- 工单分类:-
				工单编号:ticket_no 年次:-
			`
		]
	],
	[
		'群众诉求登记',
		'tickets',
		[
			`
				诉求编号:ticket_no 部门编号:- 投诉来源:channel 城市:- 区县:area 小区:- 诉求时间:accept_time
				诉求标题:title 诉求内容:content 一级定性:- 二级定性:- 三级定性:- 案件办理状态:status 诉求性质:type
				办理方式:handle_mode 部门解决情况:- 办理部门:unit 办结时间:close_time 分派时间:dispatch_time
				拟办时间:- 诉求人评价时间:- 满意度:satisfaction 退件次数:return_count
			`,
			`
				诉求编号:ticket_no 诉求来源:channel 诉求内容:content 受理人员:agent 处理措施:- 办理期限:deadline
				诉求状态:status
			`,
			`
				诉求编号:ticket_no 诉求来源:channel 反映内容:content 诉求分类:category 办理状态:status
				反映人姓名:caller 联系电话:phone 受理人:agent 处理人:- 登记时间:accept_time 办理结果:reply
				办结时间:close_time 回访满意度:satisfaction
			`
		]
	],
	[
		'数字城管案件',
		'tickets',
		[
			`
				案件状态:status 任务号:ticket_no 案件来源:channel 发现时间:accept_time 流转方向:- 案件属性:type
				案件大类:cat1 案件小类:cat2 案件子类:cat3 街镇:area 发生地址:address 立案部门:- 派遣时间:dispatch_time
				主责部门:unit 三级主责部门:- 结案时间:close_time
			`,
			`
				案件号:ticket_no 问题来源:channel 问题类型:category 大类名称:cat1 小类名称:cat2 街道:area 上报时间:-
				当前阶段:status 延期类型:- 案件标识:- 处置截止时间:deadline 处置结束时间:reply_time 强结限制:-
				案件类型:type 结案时间:close_time 首次派遣时间:dispatch_time 受理开始时间:- 案件阶段名称:-
				受理时间:accept_time 立案时间:- 强制结案时间:-
			`,
			`
				责任单位:unit 案件编号:ticket_no 案件来源:channel 上报时间:accept_time 待办环节:status
				案件类别:category 所属区域:area 案件位置:address 问题描述:content
			`,
			`
				案件编号:ticket_no 案件来源:channel 上报时间:accept_time 案件描述:content 大类名称:cat1 小类名称:cat2
				事件位置:address 所属街道:area 所属社区:- 处置单位:unit 处置时限:limit_text 处置完成时间:reply_time
				核查时间:- 结案时间:close_time 超时状态:overdue_flag 返工次数:reopen_count
			`
		]
	],
	[
		'网格事件',
		'tickets',
		[
			`
				事件编号:ticket_no 事件名称:title 事件类型:type 上报时间:accept_time 事件状态:status 事件内容:content
				事件程度:- 事件地址:address 处理人:- 上报人手机号:- 所属网格:-
			`,
			`
				事件编码:ticket_no 事件名称:title 事件级别:- 事件来源:channel 上报时间:accept_time 紧急程度:urgency
				事发所属区域名称:- 所属区域:- 所属街镇:area 所属社区:- 事件详情:content 事发位置描述:address
				事件状态:status
			`,
			`
				序号:- 事件id:ticket_no 流程实例编号:- 事件状态:status 事件名称:title 开始时间:- 事件类型:type
				事件来源:channel 事件描述:content 所在区县名:- 所在乡镇名:area 受理部门:unit 受理时间:accept_time
				完成反馈:-
			`,
			`
				工单类型:type 诉求来源:channel 事件编号:ticket_no 事项分类:category 当前处置部门:- 流转环节:status
				事发地址:address 事发时间:- 涉事主体:- 事件/诉求内容:- 补充信息:-
			`
		]
	],
	[
		'信访件',
		'tickets',
		[
			`
				工单ID:- 信访件编号:ticket_no 工单标题:title 来源类型:- 姓名:caller 身份证号:- 手机号码:phone 住址:-
				信访内容:content 登记时间:accept_time 限办时间:deadline 信访件状态:- 信访形式:channel 信访日期:-
				问题发生地:address 异常动态:- 问题发生日期:- 信访人数:- 信访诉求:- 公安业务分类:- 登记单位:-
				档案编号:- 转往处:- 办理方式:handle_mode 具体承办单位:- 办结状态:- 责任部门:unit 办结时间:close_time
				信访事项编号:- 警种名称:- 信访目的(登记单位):type 工单状态:status 超期次数:-
			`,
			`
				信访件编号:ticket_no 来访日期:accept_time 姓名:caller 接待处:- 接待人员:- 事项名称:- 一级问题分类:cat1
				反映问题:content 事项状态:status
			`,
			`
				信访编号:ticket_no 信访日期:accept_time 内容分类:category 信访形式:channel 信访目的:type 问题属地:area
				登记单位:- 信访状态:status
			`,
			`
				处理状况:- 处理部门:unit 信访编号:ticket_no 信访时间:accept_time 投诉主题:title 信访来源:channel
				信访缘由:- 重要程度:- 信访录入人:- 投诉内容:content 投诉人:caller 投诉人电话:phone 涉及企业:-
				办理日期:- 办结日期:close_time 处理结果:reply
			`,
			`
				信访编号:ticket_no 信访人:caller 信访类型:- 信访渠道:channel 信访时间:accept_time 信访状态:status
			`
		]
	],
	[
		'领导信箱和网上留言',
		'tickets',
		[
			`
				信件编号:ticket_no 信件标题:title 来信人:caller 来信时间:accept_time 处理单位:unit 类型:- 状态:status
				回复时间:reply_time
			`,
			`
				办件编号:ticket_no 来信时间:accept_time 信件标题:title 信件内容:content 承办单位:unit 答复意见:reply
				答复时间:reply_time
			`,
			`
				信件编号:ticket_no 来信日期:accept_time 来信主题:title 信件类型:type 来信人姓名:caller 手机号码:phone
				来信内容:content 回复单位:unit 回复内容:reply 回复时间:reply_time 信件状态:status
			`,
			`
				留言编号:ticket_no 留言时间:accept_time 留言类型:type 留言标题:title 留言内容:content 留言人:caller
				办理单位:unit 回复部门:- 答复情况:reply 办理状态:status
			`,
			`
				来件编号:ticket_no 来件时间:accept_time 来件类型:type 来件标题:title 来件内容:content 办理机构:unit
				答复部门:- 回复意见:reply
			`
		]
	],
	[
		'通话记录',
		'calls',
		[
			`
				企业id:- 话单id:call_no 接入号码:- 主叫:caller_phone 被叫:- 坐席:agent 技能组id:- 话机:- ivr:- 机器人:-
				开始时间:call_time 接听时间:- 结束时间:- 呼叫方向:direction 通话结果:answered 等待时长:wait_seconds 应答数:-
				挂机方向:- 挂机原因:- 录音地址:- 录音开始时间:- 通话时长:talk_seconds 第一次进队列时间:-
				进入技能组时间:- 出技能组时间:- 随路数据:-
			`,
			`
				序号:- 坐席工号:agent 坐席姓名:- 通话ID:call_no 通话开始时间:call_time 通话结束时间:- 呼叫发起时间:-
				通话时长:talk_seconds 呼叫类型:direction 主叫号码:caller_phone 被叫号码:- 处理状态:- 备注:-
			`,
			`
				话单ID:call_no VOS节点:- 账户名称:- 账户号码:- 主叫号码:caller_phone 被叫号码:- 网关:- 开始时间:call_time
				结束时间:- 通话时长(秒):talk_seconds 计费时长(秒):- 费用(元):- 挂断方:- 终止原因:-
			`,
			`
				话单ID:call_no 拨打时间:call_time 主叫号码:caller_phone 目标号码:- 呼叫方向:direction 呼叫方法:- 应答时间:- 结束时间:-
				是否接通:answered 通话时长:talk_seconds
			`,
			`
				通话编号:call_no 主叫号码:caller_phone 被叫号码:- 坐席编号:agent 技能组编号:- 通话状态:answered 通话结果:-
				是否机器人处理:- 是否转接:- 呼叫时间:call_time 入队时间:- 接听时间:- 结束时间:- 总时长秒:-
				通话秒数:talk_seconds 等待秒数:wait_seconds 挂断方:- 录音地址:-
			`,
			`
				通话ID:call_no 呼叫方向:direction 呼叫类型:- 呼叫开始时间:call_time 被叫振铃时间:- 被叫应答时间:-
				被叫挂机时间:- 进入IVR时间:- 进入ACD时间:- 通话时长(秒):talk_seconds 振铃时长:wait_seconds 持续时长:-
				是否接通:answered 呼叫坐席:agent 录音文件:- 被叫归属地:-
			`,
			`
				主叫号码:caller_phone 开始时间:call_time 结束时间:- 通话时长:talk_seconds 振铃时长:-
				等待时长:wait_seconds 工号:agent 坐席名:- 分机号:- 呼叫类型:direction 来电类型:- 服务质量:-
			`,
			`
				坐席所属队列:- 坐席姓名:- 工号:agent 主叫号码:caller_phone 呼叫类型:direction 呼叫状态:answered
				振铃时长:wait_seconds 通话时长:talk_seconds 挂断方:- 呼叫时间:call_time 满意度:-
			`
		]
	],
	[
		'线路故障',
		'circuit_faults',
		[
			`
				电路名称:- 电路代号:circuit_no 故障类别:- 上报人/部门:- 故障发生时间:fault_start
				故障恢复时间:fault_end 录入人:- 故障现象:cause
			`
		]
	],
	[
		'知识库',
		'knowledge',
		[
			`
				知识编号:entry_no 知识标题:entry_title 知识分类:- 关键词:- 创建人:- 创建时间:uploaded_on 审核状态:-
				浏览量:-
			`
		]
	],
	[
		'培训台账',
		'trainings',
		[
			`
				序号:- 培训日期:held_on 培训主题:topic 培训地点:- 主办部门:- 参与人数:attendees 培训时长（课时）:-
				培训类别:- 归档路径:-
			`,
			`
				培训编号:- 培训主题:topic 受训岗位:- 培训方式:mode 考核成绩:- 培训日期:held_on 有效期至:- 培训状态:-
			`,
			`
				培训项目名称:topic 培训总人数:attendees 培训目标:- 培训内容概述:- 培训适用对象:- 承办单位:- 培训天数:-
				培训城市:- 拟培训时间:- 讲师:- 实际培训时间:held_on
			`
		]
	],
	[
		'工资表',
		'payroll',
		[
			`
				工号:operator_no 姓名:- 年月:pay_month 岗位工资:- 绩效:- 全勤奖:- 医疗保险:- 住房公积金:- 个人所得税:-
				应发工资金额:payable_yuan 应扣合计:- 实发工资:paid_yuan 备注:-
			`
		]
	],
	[
		'外地公开的 311 工单',
		'tickets',
		[
			`
				CaseID:ticket_no Opened:accept_time Closed:close_time Updated:- Status:status StatusNotes:reply
				ResponsibleAgency:unit Category:- RequestType:cat1 RequestDetails:content Address:address Street:area
				SupervisorDistrict:- Neighborhood:- PoliceDistrict:- Latitude:- Longitude:- Source:channel MediaURL:-
			`,
			`
				SRNumber:ticket_no CreatedDate:accept_time UpdatedDate:- ActionTaken:reply Owner:- RequestType:cat1
				Status:status RequestSource:channel MobileOS:- Anonymous:- AssignTo:- ServiceDate:-
				ClosedDate:close_time AddressVerified:- ApproximateAddress:- Address:address HouseNumber:- ZipCode:-
			`,
			`
				ServiceRequestNumber:ticket_no Address:address CityCouncilDistrict:- Department:unit
				ServiceRequestType:cat1 OverallServiceRequestDueDate:deadline CreatedDate:accept_time UpdateDate:-
				ClosedDate:close_time Outcome:- Status:status Priority:urgency MethodReceivedDescription:channel
				UniqueKey:-
			`,
			`
				OBJECTID:- SERVICECODE:- SERVICECODEDESCRIPTION:cat1 SERVICETYPECODEDESCRIPTION:-
				ORGANIZATIONACRONYM:- ADDDATE:accept_time RESOLUTIONDATE:close_time SERVICEDUEDATE:deadline
				SERVICEORDERDATE:- SERVICEORDERSTATUS:status SERVICEREQUESTID:ticket_no PRIORITY:urgency
				STREETADDRESS:address ZIPCODE:- WARD:area DETAILS:-
			`,
			`
				REQUESTID:ticket_no DATETIMEINIT:accept_time SOURCE:channel DESCRIPTION:content REQCATEGORY:cat1
				REQADDRESS:address STATUS:status REFERREDTO:- DATETIMECLOSED:close_time COUNCILDISTRICT:area BEAT:-
				PROBADDRESS:-
			`,
			`
				CaseReference:ticket_no OpenDate:accept_time ClosedDate:close_time Status:status Subject:cat1
				Reason:cat2 Type:- ObjectType:- AddressNumber:- City:- Neighborhood:area
			`,
			`
				_id:- REQUEST_ID:ticket_no CREATED_ON:accept_time REQUEST_TYPE:cat1 REQUEST_ORIGIN:channel
				STATUS:status DEPARTMENT:unit NEIGHBORHOOD:area COUNCIL_DISTRICT:- WARD:- TRACT:- GEO_ACCURACY:-
			`,
			`
				TicketNumber:ticket_no DateCreated:accept_time DateClosed:close_time RequestStatus:status
				StatusDetail:- ServiceCategory:cat1 ServiceDetails:- BusinessUnit:unit Neighbourhood:area Ward:-
				Address:address TicketSource:channel
			`,
			`
				SR_NUMBER:ticket_no SR_STATUS:status SR_STATUS_FLAG:- ADDRESS:address DATE_CREATED:accept_time
				DATE_LAST_UPDATE:- DATE_CLOSED:close_time METHOD_RECEIVED:channel DEPT_NAME:unit GROUP_DESC:-
				SR_TYPE:cat1 SR_TYPE_DESC:- PRIORITY:urgency
			`,
			`
				CASENUMBER:ticket_no SRLOCATION:address COUNTY:- DISTRICT:- NEIGHBORHOOD:area DEPARTMENT:unit
				DIVISION:- SRTYPE:cat1 QUEUE:- SLA:- STATUS:status SRCREATEDATE:accept_time DUEDATE:deadline
				DATECLOSED:close_time OVERDUE:- Title:title ChannelType:channel
			`
		]
	],
	[
		'繁體字的工單',
		'tickets',
		[
			`
				案件編號:ticket_no 受理時間:accept_time 案件類別:category 案件內容:content 承辦機關:unit
				辦理情形:reply 結案時間:close_time 滿意度:satisfaction
			`,
			`
				工單編號:ticket_no 訴求標題:title 聯繫電話:phone 來電人:caller 登記時間:accept_time 派單時間:dispatch_time
				承辦單位:unit 辦理時限:limit_text 工單狀態:status
			`
		]
	]
];

/** Lists without a number of their own whose rows could not be told from each other: they are taken for nothing. */
export const WITHOUT_NUMBER: readonly string[] = [
	'序号 登记日期 诉求人姓名 联系电话 居住地址 网格 诉求类型 诉求内容 受理人 处理措施 处理结果 完成日期 满意度 备注',
	'信件标题 办结时间 写信人IP 处理部门 信件状态 递交渠道 诉求目的 收信单位 来信时间 信件标识 发布状态'
];

/** A value that such a column could have, made up; null where any word will do. */
export function sampleOf(header: string): string | null {
	if (/(?:时间|時間|日期|期限)(?!.*IP)|date|time|created|closed|opened/i.test(header)) return '2023-05-08 09:30:00';
	if (header.includes('截止')) return '2023-05-08';
	if (/电话|電話|手机|号码|主叫|被叫/.test(header)) return '138****5678';
	if (/[时時]限$|天数|时长|次数|人数|秒|金额|工资/.test(header)) return '12';
	return /年月|月份/.test(header) ? '2023-05' : null;
}

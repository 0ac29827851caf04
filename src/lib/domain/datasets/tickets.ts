import { words, type DatasetDef } from '../dataset.ts';

/**
 * 工单: one row a ticket. Synonyms are headers seen in real exports, Chinese platforms' and the English ones of open 311
 * data, the surest first: of two columns for one field the surer header wins. The order of fields is that of the typed relation.
 * `caller_key` never comes from a header: the intake fills it with a keyed hash of an unmasked telephone number.
 */
export const tickets: DatasetDef = {
	kind: 'tickets',
	name: '工单',
	row: { noun: '工单', unit: '件' },
	key: ['ticket_no'],
	nameHints: ['工单', '办件', '诉求', '热线', '受理'],
	// 编号 姓名 电话 地址 is a list of people.
	vagueKey: {
		header: '编号',
		beside: [
			['accept_time', 'dispatch_time'],
			['title', 'content']
		]
	},
	fields: [
		{
			key: 'ticket_no',
			name: '工单编号',
			kind: 'id',
			required: true,
			synonyms: words(`
				工单号 工单编码 热线单号 平台单号 办件编号 任务编号 案件编号 受理编号 诉求编号 转办单工单编号 事件编号
				REPORT_NUM REC_ID 工单单号 工单流水号 受理单号 受理编码 诉求件编号 诉求单号 信访件编号 事项编号
				事件单号 案件号 任务号 工单ID 业务编号 CASE_ID CASENUMBER CASEENQUIRYID SERVICEREQUESTNUMBER
				SERVICEREQUEST(SR)NUMBER SERVICEREQUESTID SRNUMBER SRNO SRID REQUESTID REQUESTNUMBER TICKETID
				TICKETNUMBER UNIQUEKEY INCIDENTNUMBER REFERENCENUMBER ORDERNO 热线编号 热线工单编号 事件编码 事件ID
				信访编号 信件编号 来信编号 留言编号 来件编号 案号
				CASEREFERENCE CASENO SERVICEREQUESTNO TICKETNO REQUESTNO ISSUEID COMPLAINTID COMPLAINTNUMBER INCIDENTID
			`)
		},
		{
			key: 'upper_no',
			name: '上级编号',
			kind: 'id',
			synonyms: words(`
				市级编号 省平台编号 省级编号 省工单编号 上级工单编号 市级工单编号 市平台编号 上级平台编号 上级工单号
				省平台工单编号 省12345工单编号 市12345工单编号 PARENTSRNUMBER
			`)
		},
		{
			key: 'old_no',
			name: '旧工单编号',
			kind: 'id',
			synonyms: words(`
				原工单编号 关联工单 关联工单编号 原工单号 催办单号 线上督办单编号 关联工单号 原单编号 母单编号
				父工单编号 关联单号 重复工单编号 历史工单编号 首次工单编号 父工单号 母工单编号
			`)
		},
		{
			key: 'title',
			name: '工单标题',
			kind: 'narrative',
			synonyms: words(`
				标题 诉求主题 诉求标题 投诉标题 诉求名称 事件标题 案件标题 件标题 问题标题 来电标题 工单主题 办件标题
				咨询标题 信件标题 来信标题 来信主题 留言标题 来件标题 投诉主题 事件名称 CASETITLE TITLE
			`)
		},
		{
			key: 'content',
			name: '诉求内容',
			kind: 'narrative',
			synonyms: words(`
				主要内容 内容描述 问题描述 来电内容 反映内容 诉求描述 事件描述 案件描述 工单内容 受理内容 投诉内容
				诉求详情 反映问题 市民诉求 登记内容 来电诉求 主要诉求 诉求详细内容 工单描述 办件内容 咨询内容 求助内容
				举报内容 信访内容 来信内容 信件内容 留言内容 来件内容 事件内容 案件内容 事件详情 DESCRIPTION
				PUBLICDESCRIPTION REQUESTDETAILS COMPLAINTDETAILS COMPLAINTDESCRIPTION PROBLEMDESCRIPTION 陈情内容
			`)
		},
		{
			key: 'accept_time',
			name: '受理时间',
			kind: 'instant',
			required: true,
			columnOptional: true,
			standIn: 'dispatch_time',
			synonyms: words(`
				诉求受理时间 受理日期 来电时间 登记时间 创建时间 诉求时间 立案时间 发现时间 CREATE_TIME 来电日期
				登记日期 工单创建时间 创建日期 建单时间 录入时间 上报时间 接件时间 收件时间 来电/受理时间 来话时间
				诉求登记时间 接诉时间 投诉时间 投诉日期 举报时间 反映时间 来信时间 来信日期 写信时间 留言时间 来件时间
				来件日期 来访时间 来访日期 信访时间 信访日期 事件上报时间 案件上报时间 CREATEDDATE DATECREATED
				CREATIONDATE DATEOPENED OPENED OPENDT OPENDATE OPENEDDATE DATEREQUESTED REQUESTEDDATE REQUESTEDDATETIME
				REQUESTDATE REPORTEDDATE DATEREPORTED SRCREATEDATE SUBMITTEDDATE RECEIVEDDATE ADDDATE CREATEDAT CREATED CREATEDON
				DATESUBMITTED DATERECEIVED DATETIMEINIT SERVICEREQUESTOPENTIMESTAMP SRCREATEDDATE TICKETCREATEDDATE 陈情时间
				陈情日期
			`)
		},
		{
			key: 'dispatch_time',
			name: '派单时间',
			kind: 'instant',
			synonyms: words(`
				派发时间 派遣时间 分派时间 转办时间 首次转办时间 交办时间 区交办时间 市交办时间 下派时间 派单日期
				派件时间 转派时间 转办日期 交办日期 分办时间 下发时间 流转时间 区派单时间 市派单时间 首次派单时间
				首次派遣时间 派发日期 派遣日期 分派日期 分拨时间 推送时间 推送日期 DISPATCHTIME ASSIGNEDDATE
				DATEASSIGNED
			`)
		},
		{
			key: 'sign_time',
			name: '签收时间',
			kind: 'instant',
			synonyms: words(`
				签(派)单时间 签派单时间 接单时间 签收日期 接收时间 单位签收时间 部门签收时间 承办单位签收时间
				单位接收时间 部门接收时间 接单日期
			`)
		},
		{
			key: 'deadline',
			name: '办结期限',
			kind: 'instant',
			synonyms: words(`
				办理截止时间 截止时间 区交办办结期限 市交办办结期限 承诺完成时间 限制期限 规定日期 计划完成时间
				应办结时间 办结截止时间 办理期限 处理期限 处理截止时间 截止日期 限办时间 要求办结时间 要求完成时间
				应办结日期 应结案时间 到期时间 到期日期 办结截止日期 办理截止日期 处理截止日期 工单截止时间
				处置截止时间 处置期限 承办期限 规定办结时间 应完成时间 DUEDATE TARGETDT TARGETDATE SLATARGETDT
				SLATARGETDATE EXPECTEDDATETIME EXPECTEDDATE SERVICEDUEDATE DEADLINE OVERALLSERVICEREQUESTDUEDATE
				ESTIMATEDCOMPLETIONDATE
			`)
		},
		{
			key: 'limit_text',
			name: '办理时限',
			kind: 'limit',
			synonyms: words(`
				处理时限 办理天数 时限 工单时限 时限要求 办结天数 限办天数 限时 办结时限 承办时限 处置时限
			`)
		},
		{
			key: 'limit_unit',
			name: '时限单位',
			kind: 'text',
			synonyms: words('处理时限单位 办理时限单位 时限类型 办结时限单位 处置时限单位')
		},
		{
			key: 'reply_time',
			name: '回复时间',
			kind: 'instant',
			synonyms: words(`
				答复时间 反馈时间 处理完成时间 反馈日期 答复日期 回复日期 办复时间 单位回复时间 部门回复时间
				承办单位回复时间 回单时间 处置完成时间 处置结束时间
			`)
		},
		{
			key: 'close_time',
			name: '办结时间',
			kind: 'instant',
			synonyms: words(`
				结案时间 归档时间 完成时间 办结日期 结案日期 完结时间 办毕时间 关闭时间 结单时间 销单时间 工单办结时间
				诉求办结时间 案件结案时间 实际办结时间 实际完成时间 办结归档时间 归档日期 完成日期 提交办结时间
				CLOSEDDATE DATECLOSED CLOSEDATE CLOSEDDT CLOSEDDATETIME CLOSED CLOSEDAT COMPLETEDDATE COMPLETIONDATE
				DATECOMPLETED RESOLUTIONDATE RESOLVEDDATE DATETIMECLOSED CLOSEDON RESOLVEDAT SERVICEREQUESTCLOSEDATE
				TICKETCLOSEDDATE CASECLOSEDDATE
			`)
		},
		{
			key: 'channel',
			name: '诉求渠道',
			kind: 'code',
			dictionary: 'channel',
			synonyms: words(`
				来源渠道 受理渠道 诉求来源 工单来源 渠道来源 热线来源 办件来源 诉求方式 受理方式 EVENT_SRC_NAME
				信息来源 案件来源 事件来源 来电渠道 受理来源 来件渠道 工单渠道 诉求途径 受理途径 来源方式 诉求渠道来源
				求助来源 投诉来源 投诉渠道 投诉方式 举报来源 问题来源 反映渠道 反映方式 上报渠道 来信渠道 提交渠道
				递交渠道 信访来源 信访渠道 信访形式 信访方式 EVENT_SRC OPENDATACHANNELTYPE CHANNEL CHANNELTYPE
				METHODRECEIVED METHODRECEIVEDDESCRIPTION REQUESTSOURCE CASEORIGIN ORIGIN SOURCE REQUESTORIGIN
				TICKETSOURCE CASESOURCE
			`)
		},
		{
			key: 'type',
			name: '诉求类型',
			kind: 'code',
			dictionary: 'type',
			synonyms: words(`
				工单类型 来电类别 业务类型 受理类别 诉求性质 案件属性 办理类型 诉求类别 工单类别 事件类型 案件类型
				来电类型 受理类型 诉求种类 件类型 诉求目的 来电性质 来信目的 来信类型 信件类型 留言类型 来件类型
				信访目的 EVENT_PROPERTY_NAME
			`)
		},
		{
			key: 'category',
			name: '问题分类',
			kind: 'text',
			synonyms: words(`
				诉求分类 诉求归口 归口类型 问题分类名称 十四类 督办单研判(一级/二级) 问题类别 问题类型 诉求事项
				事项分类 诉求分类名称 诉求事项分类 分类 工单分类 案件类别 问题归类 接诉分类 内容分类 业务分类 案件分类
				事件分类 事项类别 留言领域
			`)
		},
		{
			key: 'cat1',
			name: '一级分类',
			kind: 'text',
			synonyms: words(`
				一级业务分类 事项大类 EVENT_TYPE_NAME 一级类别 一级事项 一级诉求分类 一级问题分类 分类一级 诉求一级分类
				问题一级分类 大类 案件大类 问题大类 接诉分类一级 接诉一级分类 一级接诉分类 事项分类一级 一级事项分类
				事项一级分类 问题分类一级 诉求分类一级 诉求类型一级 业务分类一级 工单分类一级 一级工单分类 工单一级分类
				一级问题 大类名称 事件大类 求助类别1 EVENT_TYPE COMPLAINTTYPE REQUESTTYPE SRTYPE SERVICENAME
				SERVICETYPE SERVICEREQUESTTYPE CASETYPE SRDESCRIPTION SERVICECODEDESCRIPTION CATEGORY SUBJECT SERVICECATEGORY
				REQCATEGORY PROBLEMTYPE ISSUETYPE
			`)
		},
		{
			key: 'cat2',
			name: '二级分类',
			kind: 'text',
			synonyms: words(`
				二级业务分类 中类 中类名称 事项中类 案件中类 问题中类 事项小类 MAIN_TYPE_NAME 二级类别 二级事项 二级诉求分类 二级问题分类 分类二级 诉求二级分类
				问题二级分类 小类 案件小类 问题小类 接诉分类二级 接诉二级分类 二级接诉分类 事项分类二级 二级事项分类
				事项二级分类 问题分类二级 诉求分类二级 诉求类型二级 业务分类二级 工单分类二级 二级工单分类 工单二级分类
				二级问题 小类名称 事件小类 求助类别2 MAIN_TYPE DESCRIPTOR SUBCATEGORY REASON
			`)
		},
		{
			key: 'cat3',
			name: '三级分类',
			kind: 'text',
			synonyms: words(`
				三级业务分类 SUB_TYPE_NAME 三级类别 三级事项 三级诉求分类 三级问题分类 分类三级 诉求三级分类
				问题三级分类 细类 子类 接诉分类三级 接诉三级分类 三级接诉分类 事项分类三级 三级事项分类 事项三级分类
				问题分类三级 诉求分类三级 诉求类型三级 业务分类三级 工单分类三级 三级工单分类 工单三级分类 三级问题
				案件子类 子类名称 细类名称 求助类别3 SUB_TYPE
			`)
		},
		{
			key: 'cat4',
			name: '四级分类',
			kind: 'text',
			synonyms: words(`
				四级业务分类 四级类别 四级事项 四级诉求分类 四级问题分类 诉求四级分类 问题四级分类 接诉分类四级
				接诉四级分类 四级接诉分类 事项分类四级 四级事项分类 事项四级分类 问题分类四级 诉求分类四级 诉求类型四级
				业务分类四级 工单分类四级 四级工单分类 工单四级分类 四级问题 求助类别4
			`)
		},
		{
			key: 'cat5',
			name: '五级分类',
			kind: 'text',
			synonyms: words(`
				五级业务分类 五级类别 五级事项 五级诉求分类 五级问题分类 诉求五级分类 问题五级分类 接诉分类五级
				接诉五级分类 五级接诉分类 事项分类五级 五级事项分类 事项五级分类 问题分类五级 诉求分类五级 诉求类型五级
				业务分类五级 工单分类五级 五级工单分类 工单五级分类 五级问题
			`)
		},
		{
			key: 'tags',
			name: '工单标签',
			kind: 'text',
			synonyms: words(`
				标签 来电人标签 诉求标签 问题标签 标签名称 案件标签 事件标签 关键词标签
			`)
		},
		{
			key: 'caller',
			name: '来电人',
			kind: 'person',
			synonyms: words(`
				求助人员 诉求人 反映人 姓名 联系人姓名 当事人 联系人 投诉人 举报人 求助人 诉求人姓名 反映人姓名
				来电人姓名 市民姓名 联系人员 来话人 来电主体 市民称呼 诉求人称呼 投诉人姓名 举报人姓名 求助人姓名
				咨询人 咨询人姓名 来信人 来信人姓名 写信人 写信人姓名 留言人 留言人姓名 来访人 来访人姓名 信访人
				信访人姓名
			`)
		},
		{
			key: 'phone',
			name: '联系电话',
			kind: 'phone',
			synonyms: words(`
				来电号码 联系方式 联系号码 诉求号码 求助号码 诉求人电话 来电人电话/账号 联系人电话 来电电话 反映人电话
				诉求人联系方式 手机号 手机号码 电话 电话号码 主叫号码 联系人手机 诉求人手机号 诉求人手机号码 来电人电话
				来电人手机号 来电人号码 来电人联系方式 来话号码 呼入号码 市民电话 市民联系方式 反映人手机号
				反映人联系方式 投诉人电话 投诉人联系方式 举报人电话 求助人电话 信访人电话 来信人电话 留言人电话
				联系人手机号 联系人联系方式 联系手机
			`)
		},
		{
			key: 'subject_type',
			name: '诉求主体',
			kind: 'text',
			synonyms: words('反映类型 主体类型 诉求人类型 来电人类型 个人/企业')
		},
		{
			key: 'address',
			name: '事发地址',
			kind: 'address',
			synonyms: words(`
				事发地 事件发生地 详细地址 诉求详细地址 诉求地址 发生地址 小区点位 OCCUR_PLACE 事件地址 案发地址
				发生地点 事发地点 问题地址 地址 具体地址 位置描述 问题点位 点位 案件位置 案件地址 事件位置 事件发生地址
				事发位置 事发位置描述 事发详细地址 发生位置 具体位置 问题位置 问题发生地 详细发生地 详细发生地址
				诉求地点 地址描述 案发地点 INCIDENTADDRESS ADDRESS STREETADDRESS SRLOCATION LOCATIONDESCRIPTION REQADDRESS PROBADDRESS
			`)
		},
		{
			key: 'area',
			name: '所属乡镇',
			kind: 'text',
			synonyms: words(`
				乡镇 所属街道 街道 街道名 被反映街乡镇 STREET_NAME 镇街 镇(街道) 乡镇街道 乡镇(街道) 街镇 街道(乡镇)
				所属镇街 事发乡镇 被反映街道 街乡镇 所属街乡镇 所属街镇 所在街乡镇 所在街道 所在乡镇 所在乡镇名
				街道名称 乡镇名称 事发街道 居村委名 村/社区 COMMUNITY_NAME 所属社区 社区 社区名称 村居 村社区 所在社区
				所在村社区 事发社区 反映社区 被反映区 区域 事发区域名称 所属区域 所属区县 区县 辖区 事发区域 诉求区域
				反映区域 DISTRICT_NAME 所在区域 所在区 所在区县 所在区县名 所属行政区 事发区县 事发所属区域名称
				问题属地 STREET BOROUGH NEIGHBORHOOD COMMUNITYAREA COMMNAME DISTRICT NEIGHBOURHOOD LOCALAREA
				COUNCILDISTRICT WARD
			`)
		},
		{
			key: 'unit',
			name: '承办单位',
			kind: 'text',
			unitName: true,
			synonyms: words(`
				承办单位名称 主办单位 承办部门 办理单位 主责部门 受理部门 市交办主办单位 责任单位 处置单位
				DISPOSE_UNIT_NAME 主办部门 主办单位名称 处理单位 处理部门 办理部门 责任部门 处置部门 职能部门 派往单位
				派单单位 转办单位 交办单位 被派单位 办件单位 立案部门 二级承办单位 三级承办单位 办理科室 具体承办单位
				承办机构 承办科室 处理科室 办理机构 经办单位 主责单位 牵头单位 牵头部门 整改责任单位 处置部门名称
				处办单位 指派承办部门 转办部门 回复单位 回复部门 答复单位 答复部门 DISPOSE_UNIT AGENCYNAME AGENCY
				AGENCYRESPONSIBLE RESPONSIBLEAGENCY OWNERDEPARTMENT DEPARTMENT ASSIGNEDDEPARTMENT DEPARTMENTNAME DEPTNAME
				BUSINESSUNIT DIVISION 承办机关 主办机关 权责机关 处理机关
			`)
		},
		{
			key: 'co_unit',
			name: '协办单位',
			kind: 'text',
			unitName: true,
			synonyms: words(`
				市交办协办单位 协办部门 会办单位 协办单位名称 协办科室 会办部门 配合单位 配合部门 协同单位 协同部门
			`)
		},
		{
			key: 'handle_mode',
			name: '办理方式',
			kind: 'text',
			synonyms: words('处办方式 处理受理方式 处置方式 工单性质 办件方式 处理方式')
		},
		{
			key: 'status',
			name: '工单状态',
			kind: 'code',
			dictionary: 'status',
			synonyms: words(`
				办件状态 处置状态 案件状态 办理状态 当前环节 状态 工单进度 办理进度 办理环节 处理状态 件状态
				工单当前状态 当前状态 当前阶段 当前节点 当前办理环节 待办环节 流转环节 诉求状态 事件状态 事项状态
				案件办理状态 信件状态 来信状态 留言状态 信访件状态 信访状态 办结状态 STATUS SRSTATUS CASESTATUS
				STATUSDESCRIPTION SERVICEORDERSTATUS CURRENTSTATUS REQUESTSTATUS TICKETSTATUS
			`)
		},
		{
			key: 'urgency',
			name: '紧急程度',
			kind: 'code',
			dictionary: 'urgency',
			synonyms: words('是否紧急 紧急级别 警示灯 优先级 紧急等级 缓急程度 PRIORITY')
		},
		{
			key: 'overdue_flag',
			name: '是否超期',
			kind: 'flag',
			synonyms: words(`
				超期状态标识 是否逾期 超时办结工单 是否超时 是否超期办结 超期标识 超时标识 逾期标识 是否逾期办结
				是否超时办结 超时状态 超期状态 逾期状态
			`)
		},
		{
			key: 'extend_count',
			name: '延期次数',
			kind: 'integer',
			synonyms: words('申请延期次数 是否延期 延期申请次数 已延期次数 延期')
		},
		{
			key: 'extended_deadline',
			name: '延期后截止日期',
			kind: 'instant',
			synonyms: words(`
				延期后期限 延期后办结期限 延期后截止时间 延期至 延期期限 延期截止时间 延期截止日期
			`)
		},
		{
			key: 'return_count',
			name: '退单次数',
			kind: 'integer',
			synonyms: words(`
				工单退回次数 退单 退回次数 是否职能局退回 退件次数 是否退单 改派次数 是否退回 回退次数
			`)
		},
		{
			key: 'reopen_count',
			name: '重办次数',
			kind: 'integer',
			synonyms: words(`
				重新办理次数 是否重新办理 重办 返工次数 是否重办 二次办理次数 是否返工 是否二次办理
			`)
		},
		{
			key: 'visit_time',
			name: '回访时间',
			kind: 'instant',
			synonyms: words('回访日期 首次回访时间 回访完成时间 最近回访时间 最后回访时间')
		},
		{
			key: 'visit_result',
			name: '回访结果',
			kind: 'code',
			dictionary: 'visit_result',
			synonyms: words(`
				是否接通电话 回访成功 回访情况 回访状态 是否回访 回访是否成功 是否回访成功 回访是否接通 回访接通情况
				是否有效回访
			`)
		},
		{
			key: 'solved',
			name: '是否解决',
			kind: 'code',
			dictionary: 'solved',
			synonyms: words(`
				问题是否解决 诉求是否解决 是否实际解决 解决情况 是否已解决 解决与否 诉求解决情况 问题解决情况
				是否办结解决 解决结果 解决状态 诉求是否得到解决 是否得到解决 回访是否解决 事项是否解决
			`)
		},
		{
			key: 'first_satisfaction',
			name: '首次满意度',
			kind: 'code',
			dictionary: 'satisfaction',
			synonyms: words('首次评价 首次满意情况 首次回访满意度 首次是否满意 首次回访评价')
		},
		{
			key: 'satisfaction',
			name: '满意度',
			kind: 'code',
			dictionary: 'satisfaction',
			synonyms: words(`
				最终满意度 回访满意度 对办理结果是否满意 是否满意 回访总体满意度 转办单满意度 督办单短信评价满意度
				满意度评价 评价结果 满意情况 满意程度 满意度结果 市民满意度 群众满意度 诉求人满意度 结果满意度
				办理结果满意度 办理满意度 满意与否 是否满意(结果) 评价 总体满意度 整体满意度 综合满意度 处理结果满意度
				对处理结果是否满意 办件满意度 办结满意度 满意度情况 市民是否满意 群众是否满意 诉求人是否满意 市民评价
				群众评价 诉求人评价 回访评价
			`)
		},
		{
			key: 'dissatisfied_reason',
			name: '不满原因',
			kind: 'narrative',
			synonyms: words('不满意原因 转办单不满意回访内容 不满意理由 不满意情况 不满意原因说明')
		},
		{
			key: 'reply',
			name: '回复内容',
			kind: 'narrative',
			synonyms: words(`
				答复内容 办理结果 处理结果 转办单回复内容 答复市民要点 办理情况 处理情况 处置结果 反馈内容 办结内容
				承办意见 办理意见 最新办理结果 最终处理情况 最终回复意见 回复意见 回复情况 答复意见 答复情况 回单内容
				承办结果 办理回复 部门回复 部门答复 诉求回复 咨询回复 处置情况 反馈情况 反馈结果 办结情况 办结意见
				处理意见 办理情形 RESOLUTIONDESCRIPTION RESOLUTION RESOLUTIONNOTES STATUSNOTES CLOSUREREASON ACTIONTAKEN
			`)
		},
		{
			key: 'repeated',
			name: '是否重复',
			kind: 'flag',
			synonyms: words(`
				重复件 是否老户 是否重复件 重复诉求 是否重复工单 是否重复诉求 是否重复投诉 是否重复来电 是否重复反映
				是否重复信访
			`)
		},
		{ key: 'urged', name: '是否催办', kind: 'flag', synonyms: words('催办状态 催办 是否催单 催办次数 催单次数') },
		{
			key: 'supervised',
			name: '是否督办',
			kind: 'flag',
			synonyms: words('督办状态 督办 是否督办件 是否被督办 是否督办工单 督办次数')
		},
		{
			key: 'difficult',
			name: '是否疑难',
			kind: 'flag',
			synonyms: words('是否疑难工单 疑难 是否疑难件 疑难工单 是否疑难诉求')
		},
		{
			key: 'secret',
			name: '是否保密',
			kind: 'flag',
			opposites: ['是否公开', '公开'],
			synonyms: words('保密 是否匿名保密 是否需要保密 保密件 信息是否保密 是否信息保密')
		},
		{
			key: 'agent',
			name: '受理人员',
			kind: 'text',
			synonyms: words(`
				电话坐席 话务员 派单员 所属分派人 坐席工号 话务员工号 受理人 受理坐席 受理话务员 受理员 接线员 登记人
				录入人 受理人工号 座席 坐席 电话坐席名 坐席姓名 话务员姓名 受理坐席工号 受理员工号 接线人员 接听人员
				登记人员 录入人员 派单人 派单人员
			`)
		},
		{ key: 'caller_key', name: '来电人标识', kind: 'id', synonyms: [], computed: true }
	]
};

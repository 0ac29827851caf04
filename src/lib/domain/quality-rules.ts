/** A way in which a ticket contradicts itself, in words. Such a ticket is in the data, with the rule's id in `quality_flags`. */
export interface QualityRule {
	readonly id: string;
	/** Chinese name. */
	readonly name: string;
	/** Chinese: what is wrong, for the one who puts it right. */
	readonly description: string;
	/** Chinese: what to do about it. */
	readonly advice: string;
	/** Chinese: how the metrics count such a ticket all the same. */
	readonly treatment: string;
	/** Keys of the ticket's fields that contradict each other, or are wanting. */
	readonly fields: readonly string[];
}

/** Every rule, in the order of the ids in `quality_flags`. `intake/quality.ts` has what each asks of a ticket. */
export const QUALITY_RULES = [
	{
		id: 'without_accept_time',
		name: '没有受理时间',
		description: '没有任何文件给出受理时间，不计入任何期间的指标',
		advice: '补上受理时间后重新导入，或在这里更正；只有满意度等几列的补充文件，要和带受理时间的清单一起导入。',
		treatment: '不计入任何期间的指标和图表，只在工单查询里看得到。',
		fields: ['accept_time']
	},
	{
		id: 'closed_before_accepted',
		name: '办结早于受理',
		description: '办结时间在受理时间之前',
		advice: '核对两个时间，常见的是年份、月份写错，或导出了上一次办结的时间。',
		treatment: '照算已办结；无法证明按时，不算按时办结；不计入办理时长。',
		fields: ['accept_time', 'close_time']
	},
	{
		id: 'dispatched_before_accepted',
		name: '派单早于受理',
		description: '派单时间在受理时间之前',
		advice: '核对两个时间；补录的工单常把补录时刻记成受理时间。',
		treatment: '照算已派单；办理时长仍从派单时间起算。',
		fields: ['accept_time', 'dispatch_time']
	},
	{
		id: 'closed_before_dispatched',
		name: '办结早于派单',
		description: '办结时间在派单时间之前',
		advice: '核对两个时间；办结后又转派的，请用最后一次办结时间。',
		treatment: '照算已办结；不计入从派单起算的办理时长。',
		fields: ['dispatch_time', 'close_time']
	},
	{
		id: 'signed_before_dispatched',
		name: '签收早于派单',
		description: '签收时间在派单时间之前',
		advice: '核对两个时间；改派过的工单，签收时间要取最后一次派单之后的。',
		treatment: '不算签收，也不算及时签收。',
		fields: ['dispatch_time', 'sign_time']
	},
	{
		id: 'visited_before_accepted',
		name: '回访早于受理',
		description: '回访时间在受理时间之前',
		advice: '核对两个时间，常见的是回访记录错挂到了别的工单。',
		treatment: '回访和评价照算。',
		fields: ['accept_time', 'visit_time']
	},
	{
		id: 'due_before_accepted',
		name: '期限早于受理',
		description: '办结期限在受理时间之前',
		advice: '核对办结期限与受理时间，常见的是年份写错。',
		treatment: '照算应结工单，在截止时间前没有办结的都算超期。',
		fields: ['accept_time', 'deadline', 'extended_deadline', 'limit_text', 'due_at']
	},
	{
		id: 'dispatched_without_unit',
		name: '派单无承办单位',
		description: '有派单时间，没有承办单位',
		advice: '补上承办单位；确实没有派出的，删去派单时间。',
		treatment: '照算已派单；按单位统计时归入“未填写”。',
		fields: ['dispatch_time', 'unit']
	},
	{
		id: 'closed_without_time',
		name: '办结无办结时间',
		description: '状态已办结，没有办结时间',
		advice: '从平台补出办结时间后重新导入，或在这里更正。',
		treatment: '照算已办结；无法证明按时，不算按时办结，也不算超期；不计入办理时长。',
		fields: ['status', 'close_time']
	},
	{
		id: 'open_with_close_time',
		name: '有办结时间而未办结',
		description: '有办结时间，状态不是已办结或已归档',
		advice: '核对状态；办结后被退回重办的，请删去旧的办结时间。',
		treatment: '有办结时间的算已办结。',
		fields: ['status', 'close_time']
	},
	{
		id: 'rated_without_visit',
		name: '已评价而无回访',
		description: '满意度已评价，却没有回访时间，回访结果空白或是未接通、拒绝回访、无需回访；所在的表没有回访栏的不算',
		advice: '核对是否漏填回访时间、回访结果；短信或网上自助评价的，可以不改。',
		treatment: '评价照算参评率和满意率；没有回访记录的不算已回访。',
		fields: ['visit_time', 'visit_result', 'satisfaction']
	},
	{
		id: 'in_future',
		name: '时间在未来',
		description: '受理、派单或办结时间在今天之后',
		advice: '核对年份和月份；导出时机器的日期不对的，校准后重新导出。',
		treatment: '晚于数据截止时间的受理、派单、办结尚未发生，不计。',
		fields: ['accept_time', 'dispatch_time', 'close_time']
	}
] as const satisfies readonly QualityRule[];

export type QualityRuleId = (typeof QUALITY_RULES)[number]['id'];

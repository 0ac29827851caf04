/** A heading of the report. `body`: text stands under it, from the narrative or written from figures. */
export interface OutlineEntry {
	/** Key of the narrative in the workspace file. */
	readonly id: string;
	readonly level: 1 | 2 | 3;
	readonly heading: string;
	readonly body: boolean;
}

const entry = (id: string, level: 1 | 2 | 3, heading: string, body = true): OutlineEntry => ({
	id,
	level,
	heading,
	body
});

/** Key of the paragraph before the first heading. */
export const INTRODUCTION = 'introduction';

/** 项目绩效自评报告: the outline that the county's finance bureau asks for, numbered without a gap. */
export const SELF_EVALUATION_OUTLINE: readonly OutlineEntry[] = [
	entry('basics', 1, '一、基本情况', false),
	entry('basics.project', 2, '（一）项目概况'),
	entry('basics.goals', 2, '（二）项目年度预算绩效目标和绩效指标设定情况'),
	entry('implementation', 1, '二、项目组织实施情况', false),
	entry('implementation.organisation', 2, '（一）项目组织情况'),
	entry('implementation.management', 2, '（二）项目管理情况'),
	entry('funds', 1, '三、项目决策及资金使用管理情况', false),
	entry('funds.decision', 2, '（一）项目决策情况'),
	entry('funds.arrangement', 2, '（二）项目资金安排情况'),
	entry('funds.use', 2, '（三）项目资金使用情况'),
	entry('funds.management', 2, '（四）项目资金管理情况'),
	entry('performance', 1, '四、项目绩效情况', false),
	entry('performance.completed', 2, '（一）项目绩效目标完成情况', false),
	entry('performance.economy', 3, '1.项目的经济性分析'),
	entry('performance.efficiency', 3, '2.项目的效率性分析'),
	entry('performance.effectiveness', 3, '3.项目的有效性分析'),
	entry('performance.sustainability', 3, '4.项目的可持续性分析'),
	entry('performance.unmet', 2, '（二）项目绩效目标未完成情况及原因分析'),
	entry('conclusion', 1, '五、综合评价结论'),
	entry('other', 1, '六、其他需要说明的问题', false),
	entry('other.plan', 2, '（一）后续工作计划'),
	entry('other.lessons', 2, '（二）主要经验及做法、存在问题和改进措施', false),
	entry('other.experience', 3, '1.主要经验及做法'),
	entry('other.problems', 3, '2.存在问题'),
	entry('other.measures', 3, '3.改进措施')
];

const EXECUTION = /^(?:年度|全年|部门|单位|项目|整体|财政|资金|预算|支出|经费)*(?:支出)?执行率/;

/** Is this line the execution rate of the budget, alone or as a first level? 政府采购执行率 is an indicator like others. */
export function isExecution({ l1, name }: { readonly l1: string; readonly name: string }): boolean {
	return EXECUTION.test(l1.replace(/\s/g, '')) || EXECUTION.test(name.replace(/\s/g, ''));
}

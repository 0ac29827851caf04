/** Words that head the columns of a form or a statistics table. */
export const HEAD_WORDS =
	/^(?:序号|项目|单位|部门|名称|指标|(?:一|二|三|四)级(?:指标)?|评价(?:指标|标准|依据|等级)|绩效(?:指标|等级)|年度指标值|指标值|指标性质|度量单位|目标值|预期(?:指标值|目标)?|实际完成(?:值|情况)?|完成(?:值|情况)|分值|权重|满分|(?:自评)?得分|小计|等级|偏差|年初预算数?|(?:全年|调整后)?预算数|(?:全年|预算)?执行数|(?:预算)?执行率|资金)/;

/** A cell that holds nothing but a figure, with its sign or unit. */
export const FIGURE_CELL = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?(?:%|‰|分|件|个|万元|元|人|次)?$/;
/** A cell that stands for nothing. */
export const DASH_CELL = /^(?:[-—–/／]+|无)$/;
/** A mark that belongs to running text. */
export const SENTENCE = /[。！？；]|，.*，/;

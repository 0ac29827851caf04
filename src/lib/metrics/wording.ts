/** Sentences that several definitions share, so that the same rule reads the same everywhere. */
export const TICKET_PERIOD = '工单按受理时间归入统计期间，受理时间晚于数据截止时间的不计。';
export const CLOSED_RULE =
	'截至数据截止时间已有办结时间，或没有办结时间但状态为已办结、已归档的，算已办结；办结早于受理的照算已办结，并在数据质量中标出。';
export const DISPATCHED_RULE = '截至数据截止时间已有派单时间的，算已派单。';
export const DUE_RULE = '应结工单指有办结期限，且期限已到或已经办结的工单；没有期限的不算应结。';
export const ON_TIME_RULE =
	'办结时间不晚于有效期限（有延期的按延期后期限）为按时；没有办结时间或办结早于受理的，无法证明按时，不算按时。';
export const RATED_RULE =
	'评价为非常满意、满意、基本满意、不满意、非常不满意之一的算已评价；未评价、空白和词典外的值不算。';
export const VISIT_RULE = '回访时间晚于数据截止时间的评价尚未发生，不计。';
export const PRODUCT_CHOICE = '本产品约定';

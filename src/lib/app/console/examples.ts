/** Questions to begin with. */
export const EXAMPLES: readonly { readonly name: string; readonly text: string }[] = [
	{
		name: '每月受理与办结',
		text: `SELECT strftime(accept_time, '%Y-%m') AS 月份,
       count(*) AS 受理,
       count(*) FILTER (WHERE is_closed) AS 已办结
FROM tickets
GROUP BY 月份
ORDER BY 月份`
	},
	{
		name: '各单位办理用时',
		text: `SELECT unit AS 承办单位,
       round(median(date_diff('minute', dispatch_time, close_time)) / 60, 1) AS 中位小时,
       count(*) AS 办结
FROM tickets
WHERE close_time >= dispatch_time AND unit IS NOT NULL
GROUP BY unit
HAVING 办结 >= 10
ORDER BY 中位小时 DESC`
	},
	{
		name: '夜间来电',
		text: `SELECT area AS 乡镇, count(*) AS 夜间工单
FROM tickets
WHERE hour(accept_time) >= 22 OR hour(accept_time) < 6
GROUP BY area
ORDER BY 夜间工单 DESC`
	},
	{
		name: '读不出来的单元格',
		text: `SELECT header AS 列, reason AS 原因, count(*) AS 个数
FROM problems
GROUP BY ALL
ORDER BY 个数 DESC`
	}
];

-- 解决率 · answered 占有解决结论的工单
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND solved IN ('已解决', '部分解决', '未解决') THEN solved END AS solution
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (solution IS NOT NULL) AND (solution = '已解决')) AS solved_rate_numerator,
	count(*) FILTER (WHERE solution IS NOT NULL) AS solved_rate_denominator,
	count(*) FILTER (WHERE (solution IS NOT NULL) AND (solution = '已解决')) / nullif(count(*) FILTER (WHERE solution IS NOT NULL), 0) AS solved_rate_value,
	count(*) FILTER (WHERE solution IS NOT NULL) AS solved_rate_sample
FROM facts;

-- 解决率 · closed 占办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN coalesce(visit_time <= as_of, true) AND solved IN ('已解决', '部分解决', '未解决') THEN solved END AS solution
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (closed) AND (coalesce(solution = '已解决', false))) AS solved_rate_numerator,
	count(*) FILTER (WHERE closed) AS solved_rate_denominator,
	count(*) FILTER (WHERE (closed) AND (coalesce(solution = '已解决', false))) / nullif(count(*) FILTER (WHERE closed), 0) AS solved_rate_value,
	count(*) FILTER (WHERE closed) AS solved_rate_sample
FROM facts;

-- 解决率 · partial 含部分解决
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND solved IN ('已解决', '部分解决', '未解决') THEN solved END AS solution
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (solution IS NOT NULL) AND (solution IN ('已解决', '部分解决'))) AS solved_rate_numerator,
	count(*) FILTER (WHERE solution IS NOT NULL) AS solved_rate_denominator,
	count(*) FILTER (WHERE (solution IS NOT NULL) AND (solution IN ('已解决', '部分解决'))) / nullif(count(*) FILTER (WHERE solution IS NOT NULL), 0) AS solved_rate_value,
	count(*) FILTER (WHERE solution IS NOT NULL) AS solved_rate_sample
FROM facts;

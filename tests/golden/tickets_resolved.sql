-- 办结量 · dispatched 派发工单的办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	NULL AS tickets_resolved_numerator,
	NULL AS tickets_resolved_denominator,
	count(*) FILTER (WHERE dispatched AND closed) AS tickets_resolved_value,
	count(*) FILTER (WHERE dispatched AND closed) AS tickets_resolved_sample
FROM facts;

-- 办结量 · all 全部办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	NULL AS tickets_resolved_numerator,
	NULL AS tickets_resolved_denominator,
	count(*) FILTER (WHERE closed) AS tickets_resolved_value,
	count(*) FILTER (WHERE closed) AS tickets_resolved_sample
FROM facts;

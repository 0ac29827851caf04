-- 重办率 · closed 按件占办结量
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
	count(*) FILTER (WHERE (closed) AND (coalesce(reopen_count > 0, false))) AS reopen_rate_numerator,
	count(*) FILTER (WHERE closed) AS reopen_rate_denominator,
	count(*) FILTER (WHERE (closed) AND (coalesce(reopen_count > 0, false))) / nullif(count(*) FILTER (WHERE closed), 0) AS reopen_rate_value,
	count(*) FILTER (WHERE closed) AS reopen_rate_sample
FROM facts;

-- 重办率 · dispatched 按件占派发办结量
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
	count(*) FILTER (WHERE (dispatched AND closed) AND (coalesce(reopen_count > 0, false))) AS reopen_rate_numerator,
	count(*) FILTER (WHERE dispatched AND closed) AS reopen_rate_denominator,
	count(*) FILTER (WHERE (dispatched AND closed) AND (coalesce(reopen_count > 0, false))) / nullif(count(*) FILTER (WHERE dispatched AND closed), 0) AS reopen_rate_value,
	count(*) FILTER (WHERE dispatched AND closed) AS reopen_rate_sample
FROM facts;

-- 超期率 · with_open 含超期未办结
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		due_at IS NOT NULL AND (due_at <= as_of OR closed) AS due,
		coalesce(closed_at > due_at, false) AS closed_late,
		coalesce(NOT closed AND due_at < as_of, false) AS open_overdue
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (due) AND (closed_late OR open_overdue)) AS overdue_rate_numerator,
	count(*) FILTER (WHERE due) AS overdue_rate_denominator,
	count(*) FILTER (WHERE (due) AND (closed_late OR open_overdue)) / nullif(count(*) FILTER (WHERE due), 0) AS overdue_rate_value,
	count(*) FILTER (WHERE due) AS overdue_rate_sample
FROM facts;

-- 超期率 · closed_only 只计超期办结
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		due_at IS NOT NULL AND (due_at <= as_of OR closed) AS due,
		coalesce(closed_at > due_at, false) AS closed_late
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (due) AND (closed_late)) AS overdue_rate_numerator,
	count(*) FILTER (WHERE due) AS overdue_rate_denominator,
	count(*) FILTER (WHERE (due) AND (closed_late)) / nullif(count(*) FILTER (WHERE due), 0) AS overdue_rate_value,
	count(*) FILTER (WHERE due) AS overdue_rate_sample
FROM facts;

-- 按时办结率 · due 占应结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		due_at IS NOT NULL AND (due_at <= as_of OR closed) AS due,
		coalesce(closed_at <= due_at AND closed_at >= accept_time, false) AS on_time
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (due) AND (on_time)) AS on_time_resolution_rate_numerator,
	count(*) FILTER (WHERE due) AS on_time_resolution_rate_denominator,
	count(*) FILTER (WHERE (due) AND (on_time)) / nullif(count(*) FILTER (WHERE due), 0) AS on_time_resolution_rate_value,
	count(*) FILTER (WHERE due) AS on_time_resolution_rate_sample
FROM facts;

-- 按时办结率 · closed 占办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		coalesce(closed_at <= due_at AND closed_at >= accept_time, false) AS on_time
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (closed AND due_at IS NOT NULL) AND (on_time)) AS on_time_resolution_rate_numerator,
	count(*) FILTER (WHERE closed AND due_at IS NOT NULL) AS on_time_resolution_rate_denominator,
	count(*) FILTER (WHERE (closed AND due_at IS NOT NULL) AND (on_time)) / nullif(count(*) FILTER (WHERE closed AND due_at IS NOT NULL), 0) AS on_time_resolution_rate_value,
	count(*) FILTER (WHERE closed AND due_at IS NOT NULL) AS on_time_resolution_rate_sample
FROM facts;

-- 按时办结率 · dispatched 占派发量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		coalesce(closed_at <= due_at AND closed_at >= accept_time, false) AS on_time
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (on_time)) AS on_time_resolution_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS on_time_resolution_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (on_time)) / nullif(count(*) FILTER (WHERE dispatched), 0) AS on_time_resolution_rate_value,
	count(*) FILTER (WHERE dispatched) AS on_time_resolution_rate_sample
FROM facts;

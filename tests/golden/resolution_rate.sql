-- 办结率 · dispatched 占派发量
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
	count(*) FILTER (WHERE (dispatched) AND (closed)) AS resolution_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS resolution_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (closed)) / nullif(count(*) FILTER (WHERE dispatched), 0) AS resolution_rate_value,
	count(*) FILTER (WHERE dispatched) AS resolution_rate_sample
FROM facts;

-- 办结率 · due 占应结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		due_at IS NOT NULL AND (due_at <= as_of OR closed) AS due
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (due) AND (closed)) AS resolution_rate_numerator,
	count(*) FILTER (WHERE due) AS resolution_rate_denominator,
	count(*) FILTER (WHERE (due) AND (closed)) / nullif(count(*) FILTER (WHERE due), 0) AS resolution_rate_value,
	count(*) FILTER (WHERE due) AS resolution_rate_sample
FROM facts;

-- 办结率 · all 占受理量
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
	count(*) FILTER (WHERE closed) AS resolution_rate_numerator,
	count(*) FILTER (WHERE true) AS resolution_rate_denominator,
	count(*) FILTER (WHERE closed) / nullif(count(*) FILTER (WHERE true), 0) AS resolution_rate_value,
	count(*) FILTER (WHERE true) AS resolution_rate_sample
FROM facts;

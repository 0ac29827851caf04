-- 回访率 · reached 接通回访占办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN visit_time IS NULL THEN visit_result IS NOT NULL ELSE visit_time <= as_of END AS visited,
		visited AND coalesce(visit_result = '接通', false) AS reached
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (closed) AND (reached)) AS callback_rate_numerator,
	count(*) FILTER (WHERE closed) AS callback_rate_denominator,
	count(*) FILTER (WHERE (closed) AND (reached)) / nullif(count(*) FILTER (WHERE closed), 0) AS callback_rate_value,
	count(*) FILTER (WHERE closed) AS callback_rate_sample
FROM facts;

-- 回访率 · attempted 尝试回访占办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN visit_time IS NULL THEN visit_result IS NOT NULL ELSE visit_time <= as_of END AS visited
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (closed) AND (visited)) AS callback_rate_numerator,
	count(*) FILTER (WHERE closed) AS callback_rate_denominator,
	count(*) FILTER (WHERE (closed) AND (visited)) / nullif(count(*) FILTER (WHERE closed), 0) AS callback_rate_value,
	count(*) FILTER (WHERE closed) AS callback_rate_sample
FROM facts;

-- 回访率 · dispatched 接通回访占派发办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN visit_time IS NULL THEN visit_result IS NOT NULL ELSE visit_time <= as_of END AS visited,
		visited AND coalesce(visit_result = '接通', false) AS reached
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched AND closed) AND (reached)) AS callback_rate_numerator,
	count(*) FILTER (WHERE dispatched AND closed) AS callback_rate_denominator,
	count(*) FILTER (WHERE (dispatched AND closed) AND (reached)) / nullif(count(*) FILTER (WHERE dispatched AND closed), 0) AS callback_rate_value,
	count(*) FILTER (WHERE dispatched AND closed) AS callback_rate_sample
FROM facts;

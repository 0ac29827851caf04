-- 参评率 · asked 占被询问的工单
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN visit_time IS NULL THEN visit_result IS NOT NULL ELSE visit_time <= as_of END AS visited,
		visited OR (coalesce(visit_time <= as_of, true) AND satisfaction IS NOT NULL) AS asked,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (asked) AND (rating IS NOT NULL)) AS rating_rate_numerator,
	count(*) FILTER (WHERE asked) AS rating_rate_denominator,
	count(*) FILTER (WHERE (asked) AND (rating IS NOT NULL)) / nullif(count(*) FILTER (WHERE asked), 0) AS rating_rate_value,
	count(*) FILTER (WHERE asked) AS rating_rate_sample
FROM facts;

-- 参评率 · closed 占办结量
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (closed) AND (rating IS NOT NULL)) AS rating_rate_numerator,
	count(*) FILTER (WHERE closed) AS rating_rate_denominator,
	count(*) FILTER (WHERE (closed) AND (rating IS NOT NULL)) / nullif(count(*) FILTER (WHERE closed), 0) AS rating_rate_value,
	count(*) FILTER (WHERE closed) AS rating_rate_sample
FROM facts;

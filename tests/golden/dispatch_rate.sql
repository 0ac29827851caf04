-- 派发率 · all 占全部受理
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE dispatched) AS dispatch_rate_numerator,
	count(*) FILTER (WHERE true) AS dispatch_rate_denominator,
	count(*) FILTER (WHERE dispatched) / nullif(count(*) FILTER (WHERE true), 0) AS dispatch_rate_value,
	count(*) FILTER (WHERE true) AS dispatch_rate_sample
FROM facts;

-- 派发率 · phone 占电话受理
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (coalesce(channel = '电话', false)) AND (dispatched)) AS dispatch_rate_numerator,
	count(*) FILTER (WHERE coalesce(channel = '电话', false)) AS dispatch_rate_denominator,
	count(*) FILTER (WHERE (coalesce(channel = '电话', false)) AND (dispatched)) / nullif(count(*) FILTER (WHERE coalesce(channel = '电话', false)), 0) AS dispatch_rate_value,
	count(*) FILTER (WHERE coalesce(channel = '电话', false)) AS dispatch_rate_sample
FROM facts;

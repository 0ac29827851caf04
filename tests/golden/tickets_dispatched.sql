-- 派发量 · time 有派单时间
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
	NULL AS tickets_dispatched_numerator,
	NULL AS tickets_dispatched_denominator,
	count(*) FILTER (WHERE dispatched) AS tickets_dispatched_value,
	count(*) FILTER (WHERE dispatched) AS tickets_dispatched_sample
FROM facts;

-- 派发量 · unit 有派单时间或承办单位
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
	NULL AS tickets_dispatched_numerator,
	NULL AS tickets_dispatched_denominator,
	count(*) FILTER (WHERE dispatched OR unit IS NOT NULL) AS tickets_dispatched_value,
	count(*) FILTER (WHERE dispatched OR unit IS NOT NULL) AS tickets_dispatched_sample
FROM facts;

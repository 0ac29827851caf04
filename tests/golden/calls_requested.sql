-- 请求人工量 · default 是否转人工为是
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT calls.*,
		as_of
	FROM calls, parameters
	WHERE call_time >= period_from AND call_time < period_to AND call_time <= as_of AND direction IS DISTINCT FROM '呼出'
)
SELECT
	NULL AS calls_requested_numerator,
	NULL AS calls_requested_denominator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS calls_requested_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS calls_requested_sample
FROM facts;

-- 呼入量 · default 全部呼入
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
	NULL AS calls_received_numerator,
	NULL AS calls_received_denominator,
	count(*) FILTER (WHERE true) AS calls_received_value,
	count(*) FILTER (WHERE true) AS calls_received_sample
FROM facts;

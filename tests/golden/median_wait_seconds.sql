-- 等待中位数 · default 一半来电
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
	NULL AS median_wait_seconds_numerator,
	NULL AS median_wait_seconds_denominator,
	median(wait_seconds) FILTER (WHERE coalesce(answered, false) AND coalesce(wait_seconds >= 0, false)) AS median_wait_seconds_value,
	count(*) FILTER (WHERE coalesce(answered, false) AND coalesce(wait_seconds >= 0, false)) AS median_wait_seconds_sample
FROM facts;

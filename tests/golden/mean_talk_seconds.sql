-- 平均通话 · default 已接通来电
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
	coalesce(sum(talk_seconds) FILTER (WHERE coalesce(answered, false) AND coalesce(talk_seconds >= 0, false)), 0)::DOUBLE AS mean_talk_seconds_numerator,
	count(*) FILTER (WHERE coalesce(answered, false) AND coalesce(talk_seconds >= 0, false)) AS mean_talk_seconds_denominator,
	coalesce(sum(talk_seconds) FILTER (WHERE coalesce(answered, false) AND coalesce(talk_seconds >= 0, false)), 0)::DOUBLE / nullif(count(*) FILTER (WHERE coalesce(answered, false) AND coalesce(talk_seconds >= 0, false)), 0) AS mean_talk_seconds_value,
	count(*) FILTER (WHERE coalesce(answered, false) AND coalesce(talk_seconds >= 0, false)) AS mean_talk_seconds_sample
FROM facts;

-- 接通率 · requested 占人工请求
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false))) AS call_answer_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false)), 0) AS call_answer_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_rate_sample
FROM facts;

-- 接通率 · inbound 占呼入总量
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
	count(*) FILTER (WHERE coalesce(answered, false)) AS call_answer_rate_numerator,
	count(*) FILTER (WHERE true) AS call_answer_rate_denominator,
	count(*) FILTER (WHERE coalesce(answered, false)) / nullif(count(*) FILTER (WHERE true), 0) AS call_answer_rate_value,
	count(*) FILTER (WHERE true) AS call_answer_rate_sample
FROM facts;

-- 接通率 · net 占人工请求（剔除速挂）
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false) AND (coalesce(answered, false) OR coalesce(wait_seconds >= 5, true))) AND (coalesce(answered, false))) AS call_answer_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false) AND (coalesce(answered, false) OR coalesce(wait_seconds >= 5, true))) AS call_answer_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false) AND (coalesce(answered, false) OR coalesce(wait_seconds >= 5, true))) AND (coalesce(answered, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false) AND (coalesce(answered, false) OR coalesce(wait_seconds >= 5, true))), 0) AS call_answer_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false) AND (coalesce(answered, false) OR coalesce(wait_seconds >= 5, true))) AS call_answer_rate_sample
FROM facts;

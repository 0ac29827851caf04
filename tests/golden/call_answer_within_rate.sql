-- 限时接通率 · s15 15秒内接通占人工请求
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 15, false))) AS call_answer_within_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 15, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false)), 0) AS call_answer_within_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_sample
FROM facts;

-- 限时接通率 · s10 10秒内接通占人工请求
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 10, false))) AS call_answer_within_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 10, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false)), 0) AS call_answer_within_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_sample
FROM facts;

-- 限时接通率 · s20 20秒内接通占人工请求
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 20, false))) AS call_answer_within_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 20, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false)), 0) AS call_answer_within_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_sample
FROM facts;

-- 限时接通率 · s30 30秒内接通占人工请求
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 30, false))) AS call_answer_within_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false)) AND (coalesce(answered, false) AND coalesce(wait_seconds BETWEEN 0 AND 30, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false)), 0) AS call_answer_within_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false)) AS call_answer_within_rate_sample
FROM facts;

-- 限时接通率 · s15_answered 15秒内接通占接通量
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
	count(*) FILTER (WHERE (coalesce(agent_requested, false) AND coalesce(answered, false)) AND (coalesce(wait_seconds BETWEEN 0 AND 15, false))) AS call_answer_within_rate_numerator,
	count(*) FILTER (WHERE coalesce(agent_requested, false) AND coalesce(answered, false)) AS call_answer_within_rate_denominator,
	count(*) FILTER (WHERE (coalesce(agent_requested, false) AND coalesce(answered, false)) AND (coalesce(wait_seconds BETWEEN 0 AND 15, false))) / nullif(count(*) FILTER (WHERE coalesce(agent_requested, false) AND coalesce(answered, false)), 0) AS call_answer_within_rate_value,
	count(*) FILTER (WHERE coalesce(agent_requested, false) AND coalesce(answered, false)) AS call_answer_within_rate_sample
FROM facts;

-- 重复率 · caller_30 同一来电人同类诉求30天内
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of
	FROM (SELECT tickets.*, previous_same FROM tickets LEFT JOIN (SELECT _id AS same_row, lag(accept_time) OVER (PARTITION BY caller_key, coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) ORDER BY accept_time, ticket_no) AS previous_same FROM tickets WHERE caller_key IS NOT NULL AND coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) IS NOT NULL) ON same_row = _id) AS tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 30 DAY, false)) AS repeat_rate_numerator,
	count(*) FILTER (WHERE true) AS repeat_rate_denominator,
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 30 DAY, false)) / nullif(count(*) FILTER (WHERE true), 0) AS repeat_rate_value,
	count(*) FILTER (WHERE true) AS repeat_rate_sample
FROM facts;

-- 重复率 · caller_7 同一来电人同类诉求7天内
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of
	FROM (SELECT tickets.*, previous_same FROM tickets LEFT JOIN (SELECT _id AS same_row, lag(accept_time) OVER (PARTITION BY caller_key, coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) ORDER BY accept_time, ticket_no) AS previous_same FROM tickets WHERE caller_key IS NOT NULL AND coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) IS NOT NULL) ON same_row = _id) AS tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 7 DAY, false)) AS repeat_rate_numerator,
	count(*) FILTER (WHERE true) AS repeat_rate_denominator,
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 7 DAY, false)) / nullif(count(*) FILTER (WHERE true), 0) AS repeat_rate_value,
	count(*) FILTER (WHERE true) AS repeat_rate_sample
FROM facts;

-- 重复率 · caller_90 同一来电人同类诉求90天内
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of
	FROM (SELECT tickets.*, previous_same FROM tickets LEFT JOIN (SELECT _id AS same_row, lag(accept_time) OVER (PARTITION BY caller_key, coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) ORDER BY accept_time, ticket_no) AS previous_same FROM tickets WHERE caller_key IS NOT NULL AND coalesce(nullif(concat_ws('/', cat1, cat2), ''), category) IS NOT NULL) ON same_row = _id) AS tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 90 DAY, false)) AS repeat_rate_numerator,
	count(*) FILTER (WHERE true) AS repeat_rate_denominator,
	count(*) FILTER (WHERE coalesce(previous_same >= accept_time - INTERVAL 90 DAY, false)) / nullif(count(*) FILTER (WHERE true), 0) AS repeat_rate_value,
	count(*) FILTER (WHERE true) AS repeat_rate_sample
FROM facts;

-- 重复率 · flag 按平台标记
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE coalesce(repeated, false)) AS repeat_rate_numerator,
	count(*) FILTER (WHERE true) AS repeat_rate_denominator,
	count(*) FILTER (WHERE coalesce(repeated, false)) / nullif(count(*) FILTER (WHERE true), 0) AS repeat_rate_value,
	count(*) FILTER (WHERE true) AS repeat_rate_sample
FROM facts;

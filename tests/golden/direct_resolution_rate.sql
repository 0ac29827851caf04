-- 直接办结率 · all 占全部受理
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE NOT dispatched AND closed) AS direct_resolution_rate_numerator,
	count(*) FILTER (WHERE true) AS direct_resolution_rate_denominator,
	count(*) FILTER (WHERE NOT dispatched AND closed) / nullif(count(*) FILTER (WHERE true), 0) AS direct_resolution_rate_value,
	count(*) FILTER (WHERE true) AS direct_resolution_rate_sample
FROM facts;

-- 直接办结率 · consult 占咨询工单
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (coalesce(type = '咨询', false)) AND (NOT dispatched AND closed)) AS direct_resolution_rate_numerator,
	count(*) FILTER (WHERE coalesce(type = '咨询', false)) AS direct_resolution_rate_denominator,
	count(*) FILTER (WHERE (coalesce(type = '咨询', false)) AND (NOT dispatched AND closed)) / nullif(count(*) FILTER (WHERE coalesce(type = '咨询', false)), 0) AS direct_resolution_rate_value,
	count(*) FILTER (WHERE coalesce(type = '咨询', false)) AS direct_resolution_rate_sample
FROM facts;

-- 直接办结率 · phone 占电话受理
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (coalesce(channel = '电话', false)) AND (NOT dispatched AND closed)) AS direct_resolution_rate_numerator,
	count(*) FILTER (WHERE coalesce(channel = '电话', false)) AS direct_resolution_rate_denominator,
	count(*) FILTER (WHERE (coalesce(channel = '电话', false)) AND (NOT dispatched AND closed)) / nullif(count(*) FILTER (WHERE coalesce(channel = '电话', false)), 0) AS direct_resolution_rate_value,
	count(*) FILTER (WHERE coalesce(channel = '电话', false)) AS direct_resolution_rate_sample
FROM facts;

-- 直接办结率 · mode 按办理方式
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END AS closed
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE closed AND coalesce(handle_mode LIKE '%直接%' OR handle_mode LIKE '%即时%', false)) AS direct_resolution_rate_numerator,
	count(*) FILTER (WHERE true) AS direct_resolution_rate_denominator,
	count(*) FILTER (WHERE closed AND coalesce(handle_mode LIKE '%直接%' OR handle_mode LIKE '%即时%', false)) / nullif(count(*) FILTER (WHERE true), 0) AS direct_resolution_rate_value,
	count(*) FILTER (WHERE true) AS direct_resolution_rate_sample
FROM facts;

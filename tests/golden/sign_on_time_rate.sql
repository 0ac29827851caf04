-- 及时签收率 · hours_24 24小时内签收
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 24 HOUR, false))) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 24 HOUR, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

-- 及时签收率 · hours_2 2小时内签收
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 2 HOUR, false))) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 2 HOUR, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

-- 及时签收率 · minutes_30 30分钟内签收
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 30 MINUTE, false))) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 30 MINUTE, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

-- 及时签收率 · minutes_15 15分钟内签收
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 15 MINUTE, false))) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + INTERVAL 15 MINUTE, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

-- 及时签收率 · urgency 按紧急程度
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + CASE WHEN urgency = '特急' THEN INTERVAL 15 MINUTE WHEN urgency IN ('加急', '紧急') THEN INTERVAL 30 MINUTE ELSE INTERVAL 24 HOUR END, false))) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(signed_at <= dispatch_time + CASE WHEN urgency = '特急' THEN INTERVAL 15 MINUTE WHEN urgency IN ('加急', '紧急') THEN INTERVAL 30 MINUTE ELSE INTERVAL 24 HOUR END, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

-- 及时签收率 · signed 已签收
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched,
		CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END AS signed_at
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (signed_at IS NOT NULL)) AS sign_on_time_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (signed_at IS NOT NULL)) / nullif(count(*) FILTER (WHERE dispatched), 0) AS sign_on_time_rate_value,
	count(*) FILTER (WHERE dispatched) AS sign_on_time_rate_sample
FROM facts;

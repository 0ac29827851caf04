-- 平均办理时长 · dispatch_clock 派单至办结（自然小时）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		CASE WHEN closed_at >= dispatch_time THEN date_diff('second', dispatch_time, closed_at) END AS seconds_from_dispatch
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(seconds_from_dispatch / 3600.0) FILTER (WHERE seconds_from_dispatch IS NOT NULL), 0)::DOUBLE AS mean_handling_hours_numerator,
	count(*) FILTER (WHERE seconds_from_dispatch IS NOT NULL) AS mean_handling_hours_denominator,
	coalesce(sum(seconds_from_dispatch / 3600.0) FILTER (WHERE seconds_from_dispatch IS NOT NULL), 0)::DOUBLE / nullif(count(*) FILTER (WHERE seconds_from_dispatch IS NOT NULL), 0) AS mean_handling_hours_value,
	count(*) FILTER (WHERE seconds_from_dispatch IS NOT NULL) AS mean_handling_hours_sample
FROM facts;

-- 平均办理时长 · accept_clock 受理至办结（自然小时）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		CASE WHEN closed_at >= accept_time THEN date_diff('second', accept_time, closed_at) END AS seconds_from_accept
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(seconds_from_accept / 3600.0) FILTER (WHERE seconds_from_accept IS NOT NULL), 0)::DOUBLE AS mean_handling_hours_numerator,
	count(*) FILTER (WHERE seconds_from_accept IS NOT NULL) AS mean_handling_hours_denominator,
	coalesce(sum(seconds_from_accept / 3600.0) FILTER (WHERE seconds_from_accept IS NOT NULL), 0)::DOUBLE / nullif(count(*) FILTER (WHERE seconds_from_accept IS NOT NULL), 0) AS mean_handling_hours_value,
	count(*) FILTER (WHERE seconds_from_accept IS NOT NULL) AS mean_handling_hours_sample
FROM facts;

-- 平均办理时长 · dispatch_working 派单至办结（工作小时）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		CASE WHEN closed_at >= dispatch_time THEN work_hours_from_dispatch END AS working_from_dispatch
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(working_from_dispatch) FILTER (WHERE working_from_dispatch IS NOT NULL), 0)::DOUBLE AS mean_handling_hours_numerator,
	count(*) FILTER (WHERE working_from_dispatch IS NOT NULL) AS mean_handling_hours_denominator,
	coalesce(sum(working_from_dispatch) FILTER (WHERE working_from_dispatch IS NOT NULL), 0)::DOUBLE / nullif(count(*) FILTER (WHERE working_from_dispatch IS NOT NULL), 0) AS mean_handling_hours_value,
	count(*) FILTER (WHERE working_from_dispatch IS NOT NULL) AS mean_handling_hours_sample
FROM facts;

-- 平均办理时长 · accept_working 受理至办结（工作小时）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN close_time <= as_of THEN close_time END AS closed_at,
		CASE WHEN closed_at >= accept_time THEN work_hours_from_accept END AS working_from_accept
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(working_from_accept) FILTER (WHERE working_from_accept IS NOT NULL), 0)::DOUBLE AS mean_handling_hours_numerator,
	count(*) FILTER (WHERE working_from_accept IS NOT NULL) AS mean_handling_hours_denominator,
	coalesce(sum(working_from_accept) FILTER (WHERE working_from_accept IS NOT NULL), 0)::DOUBLE / nullif(count(*) FILTER (WHERE working_from_accept IS NOT NULL), 0) AS mean_handling_hours_value,
	count(*) FILTER (WHERE working_from_accept IS NOT NULL) AS mean_handling_hours_sample
FROM facts;

-- 退单率 · tickets 按件
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (dispatched) AND (coalesce(return_count > 0, false))) AS return_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS return_rate_denominator,
	count(*) FILTER (WHERE (dispatched) AND (coalesce(return_count > 0, false))) / nullif(count(*) FILTER (WHERE dispatched), 0) AS return_rate_value,
	count(*) FILTER (WHERE dispatched) AS return_rate_sample
FROM facts;

-- 退单率 · times 按次
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		coalesce(dispatch_time <= as_of, false) AS dispatched
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(greatest(return_count, 0)) FILTER (WHERE dispatched), 0)::DOUBLE AS return_rate_numerator,
	count(*) FILTER (WHERE dispatched) AS return_rate_denominator,
	coalesce(sum(greatest(return_count, 0)) FILTER (WHERE dispatched), 0)::DOUBLE / nullif(count(*) FILTER (WHERE dispatched), 0) AS return_rate_value,
	count(*) FILTER (WHERE dispatched) AS return_rate_sample
FROM facts;

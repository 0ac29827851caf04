-- 受理量 · default 全部受理工单
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
	NULL AS tickets_received_numerator,
	NULL AS tickets_received_denominator,
	count(*) FILTER (WHERE true) AS tickets_received_value,
	count(*) FILTER (WHERE true) AS tickets_received_sample
FROM facts;

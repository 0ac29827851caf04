-- 资金到位率 · default 到位占预算
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT funds.*,
		as_of,
		booked_on >= period_from AND booked_on < period_to AS in_period
	FROM funds, parameters
	WHERE booked_on >= date_trunc('year', period_from) AND booked_on < date_trunc('year', period_to - INTERVAL 1 DAY) + INTERVAL 1 YEAR
)
SELECT
	coalesce(sum(CASE WHEN entry = '到位' AND in_period THEN amount_wan_yuan END) FILTER (WHERE entry IN ('预算', '到位')), 0)::DOUBLE AS fund_arrival_rate_numerator,
	coalesce(sum(CASE WHEN entry = '预算' THEN amount_wan_yuan END) FILTER (WHERE entry IN ('预算', '到位')), 0)::DOUBLE AS fund_arrival_rate_denominator,
	coalesce(sum(CASE WHEN entry = '到位' AND in_period THEN amount_wan_yuan END) FILTER (WHERE entry IN ('预算', '到位')), 0)::DOUBLE / nullif(coalesce(sum(CASE WHEN entry = '预算' THEN amount_wan_yuan END) FILTER (WHERE entry IN ('预算', '到位')), 0)::DOUBLE, 0) AS fund_arrival_rate_value,
	count(*) FILTER (WHERE entry IN ('预算', '到位')) AS fund_arrival_rate_sample
FROM facts;

-- 工资福利支出率 · default 实发占应发
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT payroll.*,
		as_of
	FROM payroll, parameters
	WHERE pay_month >= period_from AND pay_month < period_to
)
SELECT
	coalesce(sum(paid_yuan) FILTER (WHERE true), 0)::DOUBLE AS payroll_payout_rate_numerator,
	coalesce(sum(payable_yuan) FILTER (WHERE true), 0)::DOUBLE AS payroll_payout_rate_denominator,
	coalesce(sum(paid_yuan) FILTER (WHERE true), 0)::DOUBLE / nullif(coalesce(sum(payable_yuan) FILTER (WHERE true), 0)::DOUBLE, 0) AS payroll_payout_rate_value,
	count(*) FILTER (WHERE true) AS payroll_payout_rate_sample
FROM facts;

-- 走访乡镇数 · default 不同乡镇
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT visits.*,
		as_of
	FROM visits, parameters
	WHERE visited_on >= period_from AND visited_on < period_to
)
SELECT
	NULL AS townships_visited_numerator,
	NULL AS townships_visited_denominator,
	count(DISTINCT township) FILTER (WHERE true) AS townships_visited_value,
	count(*) FILTER (WHERE true) AS townships_visited_sample
FROM facts;

-- 线上培训次数 · default 线上培训
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT trainings.*,
		as_of
	FROM trainings, parameters
	WHERE held_on >= period_from AND held_on < period_to
)
SELECT
	NULL AS trainings_held_numerator,
	NULL AS trainings_held_denominator,
	count(*) FILTER (WHERE coalesce(mode = '线上', false)) AS trainings_held_value,
	count(*) FILTER (WHERE coalesce(mode = '线上', false)) AS trainings_held_sample
FROM facts;

-- 线上培训次数 · all 全部培训
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT trainings.*,
		as_of
	FROM trainings, parameters
	WHERE held_on >= period_from AND held_on < period_to
)
SELECT
	NULL AS trainings_held_numerator,
	NULL AS trainings_held_denominator,
	count(*) FILTER (WHERE true) AS trainings_held_value,
	count(*) FILTER (WHERE true) AS trainings_held_sample
FROM facts;

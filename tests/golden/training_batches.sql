-- 线下培训批次 · default 线下批次
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
	NULL AS training_batches_numerator,
	NULL AS training_batches_denominator,
	count(DISTINCT coalesce(batch, held_on::VARCHAR)) FILTER (WHERE coalesce(mode = '线下', false)) AS training_batches_value,
	count(*) FILTER (WHERE coalesce(mode = '线下', false)) AS training_batches_sample
FROM facts;

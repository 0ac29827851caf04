-- 知识库信息条数 · default 全部上传和更新
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT knowledge.*,
		as_of
	FROM knowledge, parameters
	WHERE uploaded_on >= period_from AND uploaded_on < period_to
)
SELECT
	NULL AS knowledge_entries_numerator,
	NULL AS knowledge_entries_denominator,
	count(*) FILTER (WHERE true) AS knowledge_entries_value,
	count(*) FILTER (WHERE true) AS knowledge_entries_sample
FROM facts;

-- 知识库信息条数 · added 只计新增
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT knowledge.*,
		as_of
	FROM knowledge, parameters
	WHERE uploaded_on >= period_from AND uploaded_on < period_to
)
SELECT
	NULL AS knowledge_entries_numerator,
	NULL AS knowledge_entries_denominator,
	count(*) FILTER (WHERE coalesce(action LIKE '%新增%', false)) AS knowledge_entries_value,
	count(*) FILTER (WHERE coalesce(action LIKE '%新增%', false)) AS knowledge_entries_sample
FROM facts;

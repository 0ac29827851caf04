-- 满意率 · rated 参评满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意', '基本满意'))) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意', '基本满意'))) / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · default_satisfied 默认满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE coalesce(rating IN ('非常满意', '满意', '基本满意'), true)) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE true) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE coalesce(rating IN ('非常满意', '满意', '基本满意'), true)) / nullif(count(*) FILTER (WHERE true), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE true) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · strict 严格满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意'))) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意'))) / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · very_satisfied 非常满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating = '非常满意')) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating = '非常满意')) / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · weighted 加权满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	coalesce(sum(CASE WHEN rating IN ('非常满意', '满意') THEN 1.0 WHEN rating = '基本满意' THEN 0.8 ELSE 0.0 END) FILTER (WHERE rating IS NOT NULL), 0)::DOUBLE AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	coalesce(sum(CASE WHEN rating IN ('非常满意', '满意') THEN 1.0 WHEN rating = '基本满意' THEN 0.8 ELSE 0.0 END) FILTER (WHERE rating IS NOT NULL), 0)::DOUBLE / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · five_level 好差评满意率（含基本满意）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意', '基本满意'))) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意', '基本满意'))) / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · five_level_strict 好差评满意率（不含基本满意）
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN satisfaction END AS rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意'))) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (rating IS NOT NULL) AND (rating IN ('非常满意', '满意'))) / nullif(count(*) FILTER (WHERE rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

-- 满意率 · first 首次参评满意率
WITH parameters AS (
	SELECT '2023-12-31 23:59:59'::TIMESTAMP AS as_of, '2023-01-01'::TIMESTAMP AS period_from, '2024-01-01'::TIMESTAMP AS period_to
),
facts AS (
	SELECT tickets.*,
		as_of,
		CASE WHEN coalesce(visit_time <= as_of, true) AND first_satisfaction IN ('非常满意', '满意', '基本满意', '不满意', '非常不满意') THEN first_satisfaction END AS first_rating
	FROM tickets, parameters
	WHERE accept_time >= period_from AND accept_time < period_to AND accept_time <= as_of
)
SELECT
	count(*) FILTER (WHERE (first_rating IS NOT NULL) AND (first_rating IN ('非常满意', '满意', '基本满意'))) AS satisfaction_rate_numerator,
	count(*) FILTER (WHERE first_rating IS NOT NULL) AS satisfaction_rate_denominator,
	count(*) FILTER (WHERE (first_rating IS NOT NULL) AND (first_rating IN ('非常满意', '满意', '基本满意'))) / nullif(count(*) FILTER (WHERE first_rating IS NOT NULL), 0) AS satisfaction_rate_value,
	count(*) FILTER (WHERE first_rating IS NOT NULL) AS satisfaction_rate_sample
FROM facts;

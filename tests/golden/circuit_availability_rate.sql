-- 线路可用率 · all 全部故障
WITH slices(slice, slice_from, slice_to) AS (
	VALUES ('all'::VARCHAR, '2023-01-01'::TIMESTAMP, '2024-01-01'::TIMESTAMP)
),
service AS (
	SELECT slice, circuit_no, circuit_name,
		greatest(enabled_on::TIMESTAMP, slice_from) AS up_from,
		least(coalesce(disabled_on::TIMESTAMP, slice_to), slice_to, '2024-01-01'::TIMESTAMP) AS up_to
	FROM circuits, slices
),
outages AS (
	SELECT slice, service.circuit_no,
		greatest(fault_start, up_from) AS down_from,
		least(coalesce(fault_end, '2023-12-31 23:59:59'::TIMESTAMP), '2023-12-31 23:59:59'::TIMESTAMP, up_to) AS down_to
	FROM circuit_faults JOIN service ON service.circuit_no = circuit_faults.circuit_no
	WHERE true AND coalesce(fault_end > fault_start, true)
),
beyond AS (
	SELECT slice, circuit_no, down_to,
		greatest(down_from, max(down_to) OVER (
			PARTITION BY slice, circuit_no ORDER BY down_from, down_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
		)) AS down_from
	FROM outages
	WHERE down_to > down_from
),
down AS (
	SELECT slice, circuit_no, sum(greatest(date_diff('second', down_from, down_to), 0)) AS seconds
	FROM beyond
	GROUP BY slice, circuit_no
),
facts AS (
	SELECT service.*, date_diff('second', up_from, up_to) AS in_service, coalesce(seconds, 0) AS lost
	FROM service LEFT JOIN down ON down.slice = service.slice AND down.circuit_no = service.circuit_no
	WHERE up_to > up_from
)
SELECT slice,
	(sum(in_service - lost) / 60)::DOUBLE AS numerator,
	(sum(in_service) / 60)::DOUBLE AS denominator,
	sum(in_service - lost) / nullif(sum(in_service), 0) AS value,
	count(*) AS sample
FROM facts
GROUP BY slice
ORDER BY slice;

-- 线路可用率 · unplanned 不计计划检修
WITH slices(slice, slice_from, slice_to) AS (
	VALUES ('all'::VARCHAR, '2023-01-01'::TIMESTAMP, '2024-01-01'::TIMESTAMP)
),
service AS (
	SELECT slice, circuit_no, circuit_name,
		greatest(enabled_on::TIMESTAMP, slice_from) AS up_from,
		least(coalesce(disabled_on::TIMESTAMP, slice_to), slice_to, '2024-01-01'::TIMESTAMP) AS up_to
	FROM circuits, slices
),
outages AS (
	SELECT slice, service.circuit_no,
		greatest(fault_start, up_from) AS down_from,
		least(coalesce(fault_end, '2023-12-31 23:59:59'::TIMESTAMP), '2023-12-31 23:59:59'::TIMESTAMP, up_to) AS down_to
	FROM circuit_faults JOIN service ON service.circuit_no = circuit_faults.circuit_no
	WHERE NOT coalesce(planned, false) AND coalesce(fault_end > fault_start, true)
),
beyond AS (
	SELECT slice, circuit_no, down_to,
		greatest(down_from, max(down_to) OVER (
			PARTITION BY slice, circuit_no ORDER BY down_from, down_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
		)) AS down_from
	FROM outages
	WHERE down_to > down_from
),
down AS (
	SELECT slice, circuit_no, sum(greatest(date_diff('second', down_from, down_to), 0)) AS seconds
	FROM beyond
	GROUP BY slice, circuit_no
),
facts AS (
	SELECT service.*, date_diff('second', up_from, up_to) AS in_service, coalesce(seconds, 0) AS lost
	FROM service LEFT JOIN down ON down.slice = service.slice AND down.circuit_no = service.circuit_no
	WHERE up_to > up_from
)
SELECT slice,
	(sum(in_service - lost) / 60)::DOUBLE AS numerator,
	(sum(in_service) / 60)::DOUBLE AS denominator,
	sum(in_service - lost) / nullif(sum(in_service), 0) AS value,
	count(*) AS sample
FROM facts
GROUP BY slice
ORDER BY slice;

import { addDays, type Period } from '../domain/period.ts';
import { join, raw, sql, type Sql } from '../engine/sql/quote.ts';
import { filterPredicate, type TicketFilter } from './ticket-filter.ts';

/** A stretch of time to work availability out for, e.g. a month. */
export interface CircuitSlice {
	readonly key: string;
	readonly period: Period;
}

/**
 * Circuit time by slice (and by circuit): seconds in service and seconds down. Service is clipped to the slice, to the
 * circuit's own days and to the end of the as-of day; faults are clipped to service and to the as-of instant, and
 * overlapping ones are counted once: sorted by start, each adds only what lies beyond everything before it.
 *
 * Only the circuits that `filter` lets through. Columns: `slice`, with `byCircuit` also `circuit_no` and `circuit_name`, then `numerator` (minutes up), `denominator`
 * (minutes in service), `value`, `sample` (circuits in service).
 */
export function circuitStatement(
	slices: readonly CircuitSlice[],
	asOf: string,
	countPlanned: boolean,
	{ byCircuit = false, filter }: { readonly byCircuit?: boolean; readonly filter?: TicketFilter | undefined } = {}
): Sql {
	const circuits = filter ? filterPredicate(filter, 'circuits') : null;
	const rows = join(
		slices.map(({ key, period }) => sql`(${key}::VARCHAR, ${period.from}::TIMESTAMP, ${period.to}::TIMESTAMP)`),
		', '
	);
	const endOfData = addDays(asOf.slice(0, 10), 1);
	const faults = countPlanned ? 'true' : 'NOT coalesce(planned, false)';
	const keys = byCircuit ? 'slice, circuit_no, circuit_name' : 'slice';
	return sql`WITH slices(slice, slice_from, slice_to) AS (
	VALUES ${rows}
),
service AS (
	SELECT slice, circuit_no, circuit_name,
		greatest(enabled_on::TIMESTAMP, slice_from) AS up_from,
		least(coalesce(disabled_on::TIMESTAMP, slice_to), slice_to, ${endOfData}::TIMESTAMP) AS up_to
	FROM circuits, slices${
		circuits
			? sql`
	WHERE ${circuits}`
			: raw('')
	}
),
outages AS (
	SELECT slice, service.circuit_no,
		greatest(fault_start, up_from) AS down_from,
		least(coalesce(fault_end, ${asOf}::TIMESTAMP), ${asOf}::TIMESTAMP, up_to) AS down_to
	FROM circuit_faults JOIN service ON service.circuit_no = circuit_faults.circuit_no
	WHERE ${raw(faults)} AND coalesce(fault_end > fault_start, true)
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
SELECT ${raw(keys)},
	(sum(in_service - lost) / 60)::DOUBLE AS numerator,
	(sum(in_service) / 60)::DOUBLE AS denominator,
	sum(in_service - lost) / nullif(sum(in_service), 0) AS value,
	count(*) AS sample
FROM facts
GROUP BY ${raw(keys)}
ORDER BY ${raw(keys)}`;
}

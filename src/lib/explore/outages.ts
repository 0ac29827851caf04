import type { Engine } from '../engine/engine.ts';
import { raw, sql } from '../engine/sql/quote.ts';
import type { Scope } from '../metrics/scope.ts';
import { filterPredicate, filterReaching, type TicketFilter } from '../metrics/ticket-filter.ts';

/** One outage of a leased circuit, as the fault ledger has it. */
export interface Outage {
	readonly circuitNo: string;
	/** Null where the circuit is not in the list of circuits, or has no name. */
	readonly circuitName: string | null;
	/** `YYYY-MM-DD HH:MM:SS` */
	readonly start: string;
	/** Null while it lasts, at the as-of instant. */
	readonly end: string | null;
	/** From its start to its end, or to the as-of instant; null where the ledger ends it before it began. */
	readonly minutes: number | null;
	/** 计划检修; null where the ledger does not say. */
	readonly planned: boolean | null;
	readonly cause: string | null;
	/** Where it stands. */
	readonly file: string | null;
	readonly row: number | null;
}

export interface OutagesRequest extends Scope {
	/** Of it the circuits that it lets through; its days are the period's. */
	readonly filter?: TicketFilter | undefined;
}

/** Outages that touch a period, up to the as-of instant, the longest first. */
export async function outages(engine: Engine, { period, asOf, filter = {} }: OutagesRequest): Promise<Outage[]> {
	const circuits = filterPredicate(filterReaching(filter, 'circuits'), 'circuit_faults');
	const rows = await engine.query<{
		circuit_no: string;
		circuit_name: string | null;
		start: string;
		end: string | null;
		minutes: number | null;
		planned: boolean | null;
		cause: string | null;
		file: string | null;
		row: number | null;
	}>(sql`WITH faults AS (
	SELECT f.*, CASE WHEN fault_end <= ${asOf}::TIMESTAMP THEN fault_end END AS ended,
		coalesce(least(fault_end, ${asOf}::TIMESTAMP), ${asOf}::TIMESTAMP) AS until
	FROM circuit_faults f WHERE fault_start <= ${asOf}::TIMESTAMP${circuits ? sql` AND ${circuits}` : raw('')}
)
SELECT f.circuit_no, c.circuit_name, strftime(fault_start, '%Y-%m-%d %H:%M:%S') AS start,
	strftime(ended, '%Y-%m-%d %H:%M:%S') AS "end",
	CASE WHEN until >= fault_start THEN date_diff('second', fault_start, until) / 60.0 END::DOUBLE AS minutes,
	planned, cause, i.name AS file, f._row AS row
FROM faults f
LEFT JOIN circuits c ON c.circuit_no = f.circuit_no
LEFT JOIN inputs i ON i._file = f._file
WHERE fault_start < ${period.to}::TIMESTAMP AND greatest(until, fault_start) >= ${period.from}::TIMESTAMP
ORDER BY minutes DESC NULLS LAST, fault_start, f.circuit_no`);
	return rows.map(({ circuit_no, circuit_name, ...rest }) => ({
		circuitNo: circuit_no,
		circuitName: circuit_name,
		...rest
	}));
}

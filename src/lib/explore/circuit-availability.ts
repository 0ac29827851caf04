import { addMonths, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { metricVariant } from '../metrics/catalogue.ts';
import { circuitStatement, type CircuitSlice } from '../metrics/circuit-availability.ts';
import { coverage, covers } from '../metrics/coverage.ts';

/** One circuit in one month. */
export interface CircuitMonth {
	readonly circuitNo: string;
	readonly circuitName: string | null;
	/** `YYYY-MM` */
	readonly month: string;
	/** 0–1 */
	readonly availability: number;
	readonly downMinutes: number;
	readonly serviceMinutes: number;
}

export interface CircuitRequest {
	readonly period: Period;
	readonly asOf: string;
	/** Variant of `circuit_availability_rate`. */
	readonly variant?: string | undefined;
}

/** The months that a period touches, the first and last cut to it. */
export function monthSlices(period: Period): CircuitSlice[] {
	const slices: CircuitSlice[] = [];
	for (let first = `${period.from.slice(0, 7)}-01`; first < period.to; first = addMonths(first, 1)) {
		const next = addMonths(first, 1);
		const from = first < period.from ? period.from : first;
		slices.push({ key: first.slice(0, 7), period: { from, to: next < period.to ? next : period.to } });
	}
	return slices;
}

/**
 * Availability by circuit and month, worst circuit's rows not sorted first: by month, then circuit. Months outside the
 * years that the fault ledger speaks for have no row, and neither have circuits before they were enabled.
 */
export async function circuitAvailability(engine: Engine, request: CircuitRequest): Promise<CircuitMonth[]> {
	const found = await coverage(engine);
	if (!found.has('circuits')) return [];
	const slices = monthSlices(request.period).filter(({ period }) =>
		covers('circuit_faults', found.get('circuit_faults'), period)
	);
	if (slices.length === 0) return [];
	const { measure } = metricVariant('circuit_availability_rate', request.variant);
	const countPlanned = measure.kind === 'circuits' && measure.countPlanned;
	const rows = await engine.query<{
		slice: string;
		circuit_no: string;
		circuit_name: string | null;
		numerator: number;
		denominator: number;
		value: number;
	}>(circuitStatement(slices, request.asOf, countPlanned, true));
	return rows.map((row) => ({
		circuitNo: row.circuit_no,
		circuitName: row.circuit_name,
		month: row.slice,
		availability: row.value,
		downMinutes: row.denominator - row.numerator,
		serviceMinutes: row.denominator
	}));
}

import { addDays, addMonths, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { metricVariant } from '../metrics/catalogue.ts';
import { circuitStatement, type CircuitSlice } from '../metrics/circuit-availability.ts';
import { coverage, covers } from '../metrics/coverage.ts';

/** One circuit in one step of time. */
export interface CircuitStep {
	readonly circuitNo: string;
	readonly circuitName: string | null;
	/** `YYYY-MM`, or the day `YYYY-MM-DD`. */
	readonly step: string;
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
	/** Width of a step, a month by default. */
	readonly by?: 'month' | 'day';
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

/** The days of a period. */
function daySlices(period: Period): CircuitSlice[] {
	const slices: CircuitSlice[] = [];
	for (let day = period.from; day < period.to; day = addDays(day, 1)) {
		slices.push({ key: day, period: { from: day, to: addDays(day, 1) } });
	}
	return slices;
}

/**
 * Availability by circuit and month or day, worst circuit's rows not sorted first: by step, then circuit. Steps outside the
 * years that the fault ledger speaks for have no row, and neither have circuits before they were enabled.
 */
export async function circuitAvailability(engine: Engine, request: CircuitRequest): Promise<CircuitStep[]> {
	const found = await coverage(engine);
	if (!found.has('circuits')) return [];
	const steps = request.by === 'day' ? daySlices(request.period) : monthSlices(request.period);
	const slices = steps.filter(({ period }) => covers('circuit_faults', found.get('circuit_faults'), period));
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
	}>(circuitStatement(slices, request.asOf, countPlanned, { byCircuit: true }));
	return rows.map((row) => ({
		circuitNo: row.circuit_no,
		circuitName: row.circuit_name,
		step: row.slice,
		availability: row.value,
		downMinutes: row.denominator - row.numerator,
		serviceMinutes: row.denominator
	}));
}

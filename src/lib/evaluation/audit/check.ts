import type Decimal from 'decimal.js';

import { plain } from '../exact.ts';
import type { Finding } from '../model.ts';
import type { ReportFacts } from './facts/report-facts.ts';

/** One audit check of an existing report. One a file under `checks/`, listed in `checks/index.ts`. */
export type ReportCheck = (facts: ReportFacts) => readonly Finding[];

/** A number as a finding states it. */
export function show(value: Decimal | null): string | null {
	return value === null ? null : plain(value, 4);
}

/** A sentence short enough to quote. */
export function quoteOf(text: string): string {
	return text.length <= 80 ? text : `${text.slice(0, 78)}……`;
}

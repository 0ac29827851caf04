import type { ReportDocument } from '../../evaluation/audit/report-document.ts';
import type { Finding } from '../../evaluation/model.ts';
import { sha256 } from '../../workspace/bytes.ts';

/** Findings of our own evaluation. */
export const OWN_REPORT = 'scorecard';
/** What several reports state differently from each other. */
export const ACROSS_REPORTS = 'across';

/** A report as it was read, known by its content: the same text under another name is the same report. */
export function reportKey({ blocks }: ReportDocument): string {
	return hashOf(blocks);
}

/** A finding, known by what it says: the same contradiction with other figures is another one. */
export function findingKey({ check, where, quote, stated, computed }: Finding): string {
	return hashOf([check, where, quote ?? null, stated, computed]).slice(0, 16);
}

function hashOf(value: unknown): string {
	return sha256(new TextEncoder().encode(JSON.stringify(value)));
}

import type { DatasetKind } from '../../domain/dataset.ts';

/** A page with the figures of what was imported, and what its link says. */
export interface NextPage {
	readonly path: '/overview/' | '/calls/' | '/support/';
	readonly label: string;
}

/**
 * Where to go on from an import: to the overview where there are tickets, else to the page of what came; null where nothing of
 * it was understood.
 */
export function nextPage(hasTickets: boolean, imported: readonly (DatasetKind | null)[]): NextPage | null {
	if (hasTickets) return { path: '/overview/', label: '看概览' };
	if (imported.includes('calls')) return { path: '/calls/', label: '看话务' };
	return imported.some((kind) => kind !== null) ? { path: '/support/', label: '看线路与保障' } : null;
}

import type { PackedIndex } from './packed-index.ts';
import { Partner } from './partner.ts';
import type { ToPartner } from './partner-worker.ts';

/** Fewer rows are counted alone as fast. */
const LEAST_ROWS = 100_000;

/** May workers of this page share memory, and is there a processor for another? */
export function canShare(rows: number): boolean {
	return globalThis.crossOriginIsolated && navigator.hardwareConcurrency > 1 && rows >= LEAST_ROWS;
}

/** Starts the partner of the index's worker, and says when it is ready; where it cannot be started nothing is said. */
export function openPartner(index: PackedIndex, ready: (partner: Partner) => void): void {
	const worker = new Worker(new URL('./partner-worker.ts', import.meta.url), { type: 'module' });
	const tell = (message: ToPartner) => worker.postMessage(message);
	worker.onmessage = () => ready(new Partner((job) => tell({ kind: 'count', job })));
	// The numbers of the rows in their table are not counted by.
	tell({ kind: 'open', index: { ...index, rowIds: null } });
}

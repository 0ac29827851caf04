import type { MaskOptions } from '../mask.ts';
import type { SheetPlan } from '../record-lander.ts';
import type { Pairing, PartnerPort, ToPartner } from './messages.ts';

/** Smaller files are read before a second worker is of use: it takes a while to start, and longer to be quick. */
const SHARED_BYTES = 64 * 1024 * 1024;

/** How rows of a file of so many bytes are shared with a second worker; undefined where one does as well. */
export function pairingFor(bytes: number, mask: MaskOptions | undefined, from = SHARED_BYTES): Pairing | undefined {
	if (bytes < from || navigator.hardwareConcurrency === 1) return undefined;
	return { open: (plan) => openPartner(plan, mask) };
}

function openPartner(plan: SheetPlan, mask: MaskOptions | undefined): PartnerPort {
	const worker = new Worker(new URL('./partner-worker.ts', import.meta.url), { type: 'module' });
	worker.postMessage({ kind: 'open', plan, mask } satisfies ToPartner);
	return worker as PartnerPort;
}

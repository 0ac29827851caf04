import type { IntakeReply, IntakeRequest } from './intake-messages.ts';
import { landFile } from './land.ts';
import { createMasker } from './mask.ts';
import { pairingFor } from './pair/open-partner.ts';
import { rehearseReading } from './rehearse-reading.ts';
import { sourceOfBlob } from './source.ts';

const PROGRESS_EVERY_MS = 100;

/** The module worker's own scope, which the page's types do not know. */
const scope = self as unknown as {
	onmessage: ((event: MessageEvent<IntakeRequest>) => void) | null;
	postMessage(message: IntakeReply, transfer?: Transferable[]): void;
};

const rehearsal = new AbortController();
// A file that is waiting already comes first, and is not waited for by one of nobody's.
setTimeout(() => void rehearseReading(rehearsal.signal).catch(() => undefined));

scope.onmessage = ({ data: { id, file, options } }) => {
	rehearsal.abort();
	const { mask, sharedFrom, ...rest } = options;
	let reported = 0;
	landFile(sourceOfBlob(file, file.name), {
		...rest,
		transform: mask && createMasker(mask),
		inBlocks: true,
		pairing: pairingFor(file.size, mask, sharedFrom),
		sink: {
			// The text moves to the page instead of being copied.
			write: (sheet, dataset, bytes) =>
				scope.postMessage({ id, kind: 'text', sheet, dataset, bytes }, [bytes.buffer as ArrayBuffer]),
			drop: (sheet) => scope.postMessage({ id, kind: 'dropped', sheet })
		},
		onProgress(progress) {
			const now = performance.now();
			if (now - reported < PROGRESS_EVERY_MS) return;
			reported = now;
			scope.postMessage({ id, kind: 'progress', progress });
		}
	}).then(
		(landed) => scope.postMessage({ id, kind: 'landed', landed }),
		(error: unknown) => {
			scope.postMessage({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
		}
	);
};

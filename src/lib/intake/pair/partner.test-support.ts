import type { MaskOptions } from '../mask.ts';
import type { FromPartner, Pairing, PartnerPort, ToPartner } from './messages.ts';
import { createPartnerWork } from './partner-work.ts';

/** What becomes of a partner: it works, cannot be started, fails while it begins, or fails or falls silent after so many messages. */
export type Fate =
	{ readonly kind: 'works' | 'absent' | 'broken' } | { readonly kind: 'dies' | 'silent'; readonly after: number };

/** A second worker in this thread, whose messages are copied, given away and delivered as those of a worker are. */
export function pairingOf(
	fate: Fate,
	mask: MaskOptions | undefined,
	stretchRows: number
): Pairing & { asked(): number } {
	let asked = 0;
	return {
		asked: () => asked,
		stretchRows,
		patience: 30,
		open(plan) {
			if (fate.kind === 'absent') throw new Error('no workers in workers');
			let alive = true;
			let heard = 0;
			const port: PartnerPort = {
				onmessage: null,
				onerror: null,
				postMessage(message, transfer) {
					if (message.kind === 'end') asked += 1;
					deliver(message, transfer, receive);
				},
				terminate: () => (alive = false)
			};
			function deliver<T>(message: T, transfer: Transferable[], to: (message: T) => void): void {
				const copy = structuredClone(message, { transfer });
				setImmediate(() => alive && to(copy));
			}
			const fail = () => port.onerror?.({ preventDefault: () => undefined });
			const work = createPartnerWork((message, transfer) =>
				deliver<FromPartner>(message, transfer, (data) => port.onmessage?.({ data }))
			);
			function receive(message: ToPartner): void {
				heard += 1;
				if (fate.kind === 'broken') return fail();
				if ('after' in fate && heard > fate.after) return fate.kind === 'dies' ? fail() : undefined;
				try {
					work(message);
				} catch {
					fail();
				}
			}
			deliver<ToPartner>({ kind: 'open', plan, mask }, [], receive);
			return port;
		}
	};
}

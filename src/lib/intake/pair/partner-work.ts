import { createMasker } from '../mask.ts';
import { createRowLander, type RowLander } from '../row-lander.ts';
import type { FromPartner, ToPartner } from './messages.ts';
import { unpackRows } from './pack-rows.ts';

/** Makes the function that does what the reading worker says, in the worker that is its partner. It throws what landing throws. */
export function createPartnerWork(
	post: (message: FromPartner, transfer: Transferable[]) => void
): (message: ToPartner) => void {
	let lander: RowLander;
	let written: Uint8Array[] = [];
	/** No header of another table has come in this stretch. */
	let whole = true;
	return (message) => {
		if (message.kind === 'open') {
			const { plan, mask } = message;
			lander = createRowLander(plan, mask && createMasker(mask), (bytes) => written.push(bytes));
			post({ kind: 'ready' }, []);
		} else if (message.kind === 'rows') {
			for (const row of unpackRows(message.rows)) whole = whole && lander.add(row);
		} else {
			whole = whole && lander.settled;
			const part = lander.part();
			post(
				{ kind: 'landed', stretch: { part, written, whole } },
				written.map(({ buffer }) => buffer as ArrayBuffer)
			);
			[written, whole] = [[], true];
			lander.settle();
		}
	};
}

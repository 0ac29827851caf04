import { createPartnerWork } from './count-for-partner.ts';
import type { PackedIndex } from './packed-index.ts';
import type { PartnerJob } from './partner.ts';

/** What the index's worker says to its partner. */
export type ToPartner =
	{ readonly kind: 'open'; readonly index: PackedIndex } | { readonly kind: 'count'; readonly job: PartnerJob };

/** The module worker's own scope, which the page's types do not know. */
const scope = self as unknown as {
	onmessage: ((event: MessageEvent<ToPartner>) => void) | null;
	postMessage(message: 'ready'): void;
};

let work: ((job: PartnerJob) => void) | null = null;

scope.onmessage = ({ data }) => {
	if (data.kind === 'count') {
		work!(data.job);
		return;
	}
	work = createPartnerWork(data.index);
	scope.postMessage('ready');
};

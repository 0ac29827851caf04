import type { FromPartner, ToPartner } from './messages.ts';
import { createPartnerWork } from './partner-work.ts';

/** The module worker's own scope, which the page's types do not know. */
const scope = self as unknown as {
	onmessage: ((event: MessageEvent<ToPartner>) => void) | null;
	postMessage(message: FromPartner, transfer: Transferable[]): void;
};

const work = createPartnerWork((message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = ({ data }) => work(data);

import type { IndexDimensionId } from './index-source.ts';
import { CrossIndex } from './cross-index.ts';
import { indexFacts } from './index-facts.ts';
import { openPartner, canShare } from './open-partner.ts';
import { packIndex, type PackedIndex } from './packed-index.ts';
import type { IndexRequest } from './request.ts';
import { shareIndex } from './share-index.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** The module worker's own scope, which the page's types do not know. */
const scope = self as unknown as {
	onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
	postMessage(message: FromWorker): void;
};

/** After so long without a question the likely next clicks are counted ahead, one at a time. */
const IDLE_MS = 120;

let index: CrossIndex | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;

scope.onmessage = ({ data }) => {
	clearTimeout(idle);
	try {
		handle(data);
	} catch (error) {
		const id = 'id' in data ? data.id : 0;
		scope.postMessage({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
	}
};

function handle(message: ToWorker): void {
	if (message.kind === 'build') {
		index = openIndex(packIndex(message.source));
		scope.postMessage({ kind: 'built', id: message.id, facts: indexFacts(index.index) });
		return;
	}
	if (!index) throw new Error('asked before the index was built');
	switch (message.kind) {
		case 'ask':
			scope.postMessage({ kind: 'answer', id: message.id, answer: index.answer(message.request) });
			prepareWhenIdle(index, message.request, clickable(message.request), IDLE_MS);
			break;
		case 'prepare':
			index.prepare(message.request, message.dimension);
			break;
		case 'keep':
			index.keepRows(message.name, message.rowIds);
			break;
		case 'drop':
			index.dropRows(message.name);
			break;
	}
}

/** Where the page is isolated, half of many rows are counted by a second worker over the same memory. */
function openIndex(packed: PackedIndex): CrossIndex {
	if (!canShare(packed.rows)) return new CrossIndex(packed);
	const shared = shareIndex(packed);
	const opened = new CrossIndex(shared, { shared: true });
	openPartner(shared, (partner) => {
		opened.workWith(partner);
		scope.postMessage({ kind: 'joined', id: 0 });
	});
	return opened;
}

/** What can be clicked is what is shown. */
function clickable({ views }: IndexRequest): IndexDimensionId[] {
	return [...new Set(Object.values(views).flatMap(({ by, own }) => [...by, ...(own ?? [])]))];
}

/** One dimension at a time, so that a question waits for one at most. */
function prepareWhenIdle(
	of: CrossIndex,
	request: IndexRequest,
	dimensions: readonly IndexDimensionId[],
	wait: number
): void {
	const [next, ...rest] = dimensions;
	if (next === undefined) return;
	idle = setTimeout(() => {
		of.prepare(request, next);
		prepareWhenIdle(of, request, rest, 0);
	}, wait);
}

import type { Engine } from '../../engine/engine.ts';
import type { IndexDimensionId } from './index-source.ts';
import { readIndexSource, type IndexOptions, type IndexSource } from './index-source.ts';
import { newestWins } from './newest-wins.ts';
import type { IndexAnswer, IndexRequest } from './request.ts';
import type { FromWorker, IndexFacts, ToWorker } from './worker-messages.ts';

/**
 * The cross-filtered views of a page, answered in a frame from typed arrays in a worker of its own. What it cannot count
 * (texts, lists of tickets, other datasets) is SQL; both agree always.
 */
export interface ExploreIndex extends IndexFacts {
	/** Workers that count: a second one joins where the page is isolated and there are many tickets. */
	readonly workers: number;
	/**
	 * The views' data under the request's filters. For a page that asks as the user moves: null where a newer question of
	 * the same `channel` came meanwhile. Rejects when the worker has died or a view is not known.
	 */
	ask(request: IndexRequest, channel?: string): Promise<IndexAnswer | null>;
	/** Counts ahead for a click on a dimension, when the pointer nears it; harmless when there is no click. */
	prepare(request: IndexRequest, dimension: IndexDimensionId): void;
	/** Keeps the tickets with these row numbers (`_id` of the facts) by name, to be used in `within`. */
	keepRows(name: string, rowIds: Uint32Array): void;
	dropRows(name: string): void;
	/** Ends the worker; what is under way rejects. */
	close(): void;
}

/** Reads the tickets and builds their index in a new worker. Rejects when either fails. */
export async function openExploreIndex(engine: Engine, options: IndexOptions): Promise<ExploreIndex> {
	return buildExploreIndex(await readIndexSource(engine, options));
}

/** Builds the index of what was read in a new worker. The source's arrays are moved there. */
export async function buildExploreIndex(source: IndexSource): Promise<ExploreIndex> {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const open = new Map<number, { resolve(message: FromWorker): void; reject(error: Error): void }>();
	let nextId = 1;
	let ended: Error | null = null;
	let workers = 1;

	const end = (error: Error) => {
		ended = error;
		worker.terminate();
		for (const { reject } of open.values()) reject(error);
		open.clear();
	};
	worker.onerror = (event) => {
		event.preventDefault();
		end(new Error(`分析索引已停止：${event.message || '计算线程停止'}`));
	};
	worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
		if (data.kind === 'joined') {
			workers = 2;
			return;
		}
		const waiting = open.get(data.id);
		open.delete(data.id);
		if (data.kind === 'failed') waiting?.reject(new Error(data.message));
		else waiting?.resolve(data);
	};
	const tell = (message: ToWorker, transfer: Transferable[] = []) => {
		if (!ended) worker.postMessage(message, transfer);
	};
	const send = (message: (id: number) => ToWorker, transfer?: Transferable[]) =>
		new Promise<FromWorker>((resolve, reject) => {
			if (ended) {
				reject(ended);
				return;
			}
			const id = nextId++;
			open.set(id, { resolve, reject });
			tell(message(id), transfer);
		});

	const built = await send((id) => ({ kind: 'build', id, source }), buffersOf(source));
	if (built.kind !== 'built') throw new Error('the worker answered out of turn');
	const channels = new Map<string, (request: IndexRequest) => Promise<IndexAnswer | null>>();

	return {
		...built.facts,
		get workers() {
			return workers;
		},
		ask(request, channel = 'page') {
			let ask = channels.get(channel);
			if (!ask) {
				ask = newestWins(async (question: IndexRequest) => {
					const reply = await send((id) => ({ kind: 'ask', id, request: question }));
					if (reply.kind !== 'answer') throw new Error('the worker answered out of turn');
					return reply.answer;
				});
				channels.set(channel, ask);
			}
			return ask(request);
		},
		prepare: (request, dimension) => tell({ kind: 'prepare', request, dimension }),
		keepRows: (name, rowIds) => tell({ kind: 'keep', name, rowIds }),
		dropRows: (name) => tell({ kind: 'drop', name }),
		close: () => end(new Error('分析索引已关闭'))
	};
}

function buffersOf({ rowId, day, slot, dimensions, flags, weights, seconds }: IndexSource): ArrayBuffer[] {
	const columns = [
		rowId,
		day,
		slot,
		...Object.values(dimensions).map(({ codes }) => codes),
		...flags,
		...weights,
		...seconds
	];
	return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

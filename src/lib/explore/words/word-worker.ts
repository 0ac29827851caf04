import type { FromWordWorker, ToWordWorker } from './worker-messages.ts';

type Ask = ToWordWorker extends infer Message ? (Message extends { id: number } ? Omit<Message, 'id'> : never) : never;

/** The worker that cuts words, as questions with answers. */
export interface WordWorker {
	ask(message: Ask): Promise<FromWordWorker>;
	close(): void;
}

/** Starts the worker. A question rejects when it fails or when the worker has died or been closed. */
export function startWordWorker(): WordWorker {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const open = new Map<number, { resolve(answer: FromWordWorker): void; reject(error: Error): void }>();
	let nextId = 1;
	let ended: Error | null = null;

	const end = (error: Error) => {
		ended = error;
		worker.terminate();
		for (const { reject } of open.values()) reject(error);
		open.clear();
	};
	worker.onerror = (event) => {
		event.preventDefault();
		end(new Error(`分词已停止：${event.message || '计算线程停止'}`));
	};
	worker.onmessage = ({ data }: MessageEvent<FromWordWorker>) => {
		const waiting = open.get(data.id);
		open.delete(data.id);
		if (data.kind === 'failed') waiting?.reject(new Error(`分词失败：${data.message}`));
		else waiting?.resolve(data);
	};
	return {
		ask: (message) =>
			new Promise((resolve, reject) => {
				if (ended) {
					reject(ended);
					return;
				}
				const id = nextId++;
				open.set(id, { resolve, reject });
				worker.postMessage({ ...message, id });
			}),
		close: () => end(new Error('分词已关闭'))
	};
}

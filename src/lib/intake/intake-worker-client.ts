import type { IntakeReply, IntakeRequest, PlainLandOptions } from './intake-messages.ts';
import { IntakeError } from './intake-error.ts';
import type { LandProgress, TextSink } from './land.ts';
import type { LandedFile } from './model.ts';
import { blockOf, type RowsChunk } from '../engine/row-block.ts';

export interface ClientLandOptions extends PlainLandOptions {
	/** Takes the text of the sheets too while the file is being read. */
	readonly sink?: TextSink | undefined;
	readonly onProgress?: ((progress: LandProgress) => void) | undefined;
	/** Stops the reading at once; `land` then rejects with the signal's reason. */
	readonly signal?: AbortSignal | undefined;
}

export interface IntakeClient {
	/** Starts the worker, so that the next file does not wait for it. */
	prepare(): void;
	/** Lands one file in the worker. Files land one after another. Rejects when cancelled or when the worker dies. */
	land(file: File, options: ClientLandOptions): Promise<LandedFile>;
	/** Ends the worker; what is under way rejects. */
	dispose(): void;
}

/** No answer from the worker for this long means that the file hangs the reader. */
const SILENCE_MS = 120_000;

/**
 * Reads files in a worker of its own, so that the page stays alive whatever the file holds. Cancelling ends the worker,
 * even in the middle of a library call, and the next file gets a new one.
 */
export function createIntakeClient(): IntakeClient {
	let worker: Worker | null = null;
	let nextId = 1;
	let queue: Promise<unknown> = Promise.resolve();
	let disposed = false;
	const running = new Set<(error: Error) => void>();

	function startWorker(): Worker {
		return (worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
	}

	function stopWorker(): void {
		worker?.terminate();
		worker = null;
	}

	function landNow(file: File, options: ClientLandOptions): Promise<LandedFile> {
		const { onProgress, signal, sink, ...plain } = options;
		/** By sheet, in blobs: a million tickets are most of a gigabyte, which the page need not have in its memory. */
		const blocks: RowsChunk[][] = [];
		return new Promise<LandedFile>((resolve, reject) => {
			if (disposed) {
				reject(new IntakeError('导入已停止'));
				return;
			}
			if (signal?.aborted === true) {
				reject(abortReason(signal));
				return;
			}
			const id = nextId++;
			const current = startWorker();
			let timer: ReturnType<typeof setTimeout> | undefined;
			const settle = (finish: () => void) => {
				clearTimeout(timer);
				current.onmessage = null;
				current.onerror = null;
				signal?.removeEventListener('abort', onAbort);
				running.delete(fail);
				finish();
			};
			const fail = (error: Error) =>
				settle(() => {
					stopWorker();
					reject(error);
				});
			const onAbort = () => fail(signal ? abortReason(signal) : new IntakeError('导入已取消'));
			const watch = () => {
				clearTimeout(timer);
				timer = setTimeout(
					() => fail(new IntakeError(`“${file.name}”读取 ${SILENCE_MS / 1000} 秒没有进展，已停止；文件可能已损坏`)),
					SILENCE_MS
				);
			};
			running.add(fail);
			signal?.addEventListener('abort', onAbort);
			current.onmessage = ({ data }: MessageEvent<IntakeReply>) => {
				if (data.id !== id) return;
				watch();
				switch (data.kind) {
					case 'progress':
						return onProgress?.(data.progress);
					case 'text':
						// The sink may give the bytes away.
						(blocks[data.sheet] ??= []).push(new Blob([...blockOf(data.bytes)] as BlobPart[]));
						return sink?.write(data.sheet, data.dataset, data.bytes);
					case 'dropped':
						blocks[data.sheet] = [];
						return sink?.drop(data.sheet);
					case 'landed': {
						const sheets = data.landed.sheets.map((sheet, index) => ({ ...sheet, csv: blocks[index] ?? [] }));
						return settle(() => resolve({ ...data.landed, sheets }));
					}
					default:
						return settle(() => reject(new IntakeError(data.message)));
				}
			};
			current.onerror = (event) => {
				event.preventDefault();
				fail(
					new IntakeError(`“${file.name}”读取时程序出错（${event.message || '读取线程停止'}），请重试或另存后再导入`)
				);
			};
			watch();
			const request: IntakeRequest = { id, file, options: plain };
			current.postMessage(request);
		});
	}

	return {
		prepare() {
			if (!disposed) startWorker();
		},
		land(file, options) {
			const result = queue.then(() => landNow(file, options));
			queue = result.catch(() => undefined);
			return result;
		},
		dispose() {
			disposed = true;
			for (const fail of [...running]) fail(new IntakeError('导入已停止'));
			stopWorker();
		}
	};
}

/** `AbortSignal.reason` is younger than the oldest browser this runs in. */
function abortReason(signal: AbortSignal): Error {
	return signal.reason instanceof Error ? signal.reason : new IntakeError('导入已取消');
}

import type { IndexDimensionId } from './index-source.ts';
import type { IndexSource } from './index-source.ts';
import type { IndexAnswer, IndexRequest } from './request.ts';

/** What the page says to the index's worker. */
export type ToWorker =
	| { readonly kind: 'build'; readonly id: number; readonly source: IndexSource }
	| { readonly kind: 'ask'; readonly id: number; readonly request: IndexRequest }
	| { readonly kind: 'prepare'; readonly request: IndexRequest; readonly dimension: IndexDimensionId }
	| { readonly kind: 'keep'; readonly name: string; readonly rowIds: Uint32Array }
	| { readonly kind: 'drop'; readonly name: string };

/** What it says back, by the `id` of the question. */
export type FromWorker =
	| { readonly kind: 'built'; readonly id: number; readonly facts: IndexFacts }
	/** From now on two workers count. */
	| { readonly kind: 'joined'; readonly id: 0 }
	| { readonly kind: 'answer'; readonly id: number; readonly answer: IndexAnswer }
	| { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** What a page must know of an index to read its answers. */
export interface IndexFacts {
	readonly rows: number;
	/** Values of each dimension in the order in which groups are numbered; null is 未填写. */
	readonly values: Readonly<Record<IndexDimensionId, readonly (string | null)[]>>;
	/** Bytes that the columns take. */
	readonly bytes: number;
}

import type { Clause } from './clauses.ts';
import type { RowChoice } from './count-views.ts';
import type { IndexDimensionId } from './index-source.ts';

/** Cells of a table that is counted into. */
export type Table = Int32Array | Float64Array;

/** Makes an empty table. */
export interface TableMaker {
	counts(length: number): Int32Array;
	sums(length: number): Float64Array;
}

/** Makes tables of their own, and lists them. */
export function recording(made: Table[]): TableMaker {
	const listed = <T extends Table>(table: T) => {
		made.push(table);
		return table;
	};
	return {
		counts: (length) => listed(new Int32Array(length)),
		sums: (length) => listed(new Float64Array(length))
	};
}

/** The later part of the rows of some views, to be counted by another worker over the same memory. */
export interface PartnerJob {
	readonly number: number;
	/** JSON of the request's period and views. */
	readonly viewsKey: string;
	/** Names of the views that are counted, with the rows that each counts. */
	readonly views: readonly (readonly [name: string, choice: RowChoice])[];
	readonly source: IndexDimensionId | null;
	readonly passing: Clause | null;
	readonly mask: Uint8Array | Uint32Array;
	/** Where its tables go, one after another, in the order in which they are made. */
	readonly arena: SharedArrayBuffer;
	/** One number: that of the last job that is done, negative where it failed. */
	readonly state: SharedArrayBuffer;
}

/** Longer than any count takes: a partner that is not done by then has died. */
const PATIENCE_MS = 3_000;
const ALIGNED = 8;

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNED) * ALIGNED;

/** Bytes that tables take one after another. */
export function arenaBytes(tables: readonly Table[]): number {
	return tables.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0);
}

/** Tables one after another in a buffer, as they are asked for: what stands there, or emptied. */
export function arenaTables(arena: SharedArrayBuffer, emptied: boolean): TableMaker {
	let used = 0;
	const place = (bytes: number) => {
		const at = used;
		used += aligned(bytes);
		return at;
	};
	const made = <T extends Table>(table: T) => (emptied ? table.fill(0) : table) as T;
	return {
		counts: (length) => made(new Int32Array(arena, place(4 * length), length)),
		sums: (length) => made(new Float64Array(arena, place(8 * length), length))
	};
}

/** The worker that counts a part of the rows while this one counts the others. */
export class Partner {
	#number = 0;
	#arena = new SharedArrayBuffer(0);
	readonly #state = new SharedArrayBuffer(4);
	#alive = true;

	/** `tell` hands a job over; it may do it at once. */
	constructor(
		private readonly tell: (job: PartnerJob) => void,
		private readonly patience = PATIENCE_MS
	) {}

	get alive(): boolean {
		return this.#alive;
	}

	/** Has a job begun whose tables take as many bytes. */
	begin(job: Omit<PartnerJob, 'number' | 'arena' | 'state'>, bytes: number): void {
		if (this.#arena.byteLength < bytes) this.#arena = new SharedArrayBuffer(bytes);
		this.#number += 1;
		this.tell({ ...job, number: this.#number, arena: this.#arena, state: this.#state });
	}

	/** Waits for the job and adds its tables to these, which are as it made them. False where it was not done. */
	addTo(tables: readonly Table[]): boolean {
		const state = new Int32Array(this.#state);
		const until = performance.now() + this.patience;
		for (;;) {
			const last = Atomics.load(state, 0);
			if (Math.abs(last) === this.#number) break;
			if (Atomics.wait(state, 0, last, Math.max(0, until - performance.now())) === 'timed-out') {
				this.#alive = false;
				return false;
			}
		}
		if (Atomics.load(state, 0) < 0) {
			this.#alive = false;
			return false;
		}
		const theirs = arenaTables(this.#arena, false);
		for (const table of tables) {
			const other = table instanceof Float64Array ? theirs.sums(table.length) : theirs.counts(table.length);
			for (let cell = 0; cell < table.length; cell++) table[cell]! += other[cell]!;
		}
		return true;
	}
}

/** Says that a job is done, or that it failed. */
export function settle({ state, number }: Pick<PartnerJob, 'state' | 'number'>, done: boolean): void {
	const cells = new Int32Array(state);
	Atomics.store(cells, 0, done ? number : -number);
	Atomics.notify(cells, 0);
}

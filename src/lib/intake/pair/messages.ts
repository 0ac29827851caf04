import type { MaskOptions } from '../mask.ts';
import type { SheetPlan } from '../record-lander.ts';
import type { LandedPart } from '../row-lander.ts';
import type { PackedRows } from './pack-rows.ts';

/** What the reading worker says to its partner: a table to land rows of, some of them, and that a stretch of them ends. */
export type ToPartner =
	| { readonly kind: 'open'; readonly plan: SheetPlan; readonly mask: MaskOptions | undefined }
	| { readonly kind: 'rows'; readonly rows: PackedRows }
	| { readonly kind: 'end' };

/** What became of a stretch of rows. */
export interface LandedStretch {
	readonly part: LandedPart;
	readonly written: readonly Uint8Array[];
	/** False where it has the header of another table, or ends with rows that wait for what comes: then nothing of this counts. */
	readonly whole: boolean;
}

/** What the partner answers: that it can begin, and what became of each stretch, one after another. */
export type FromPartner = { readonly kind: 'ready' } | { readonly kind: 'landed'; readonly stretch: LandedStretch };

/** The reading worker's end of the line to its partner: a `Worker`, or what stands for one. */
export interface PartnerPort {
	postMessage(message: ToPartner, transfer: Transferable[]): void;
	onmessage: ((event: { readonly data: FromPartner }) => void) | null;
	onerror: ((event: Pick<Event, 'preventDefault'>) => void) | null;
	terminate(): void;
}

/** How a second worker comes to land rows of a table. */
export interface Pairing {
	/** Starts one that lands by this plan. May throw. */
	open(plan: SheetPlan): PartnerPort;
	/** Rows that are landed one after another by the same worker. */
	readonly stretchRows?: number | undefined;
	/** Milliseconds after which a partner that says nothing has died. */
	readonly patience?: number | undefined;
}

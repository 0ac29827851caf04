import type { DatasetKind } from '../domain/dataset.ts';
import type { LandOptions, LandProgress } from './land.ts';
import type { MaskOptions } from './mask.ts';
import type { LandedFile } from './model.ts';

/** Options of `landFile` that can be posted to a worker, with the masking as plain data. */
export interface PlainLandOptions extends Omit<
	LandOptions,
	'transform' | 'inBlocks' | 'pairing' | 'sink' | 'onProgress' | 'signal'
> {
	/** How personal data is masked on the way in; without it nothing is. */
	readonly mask?: MaskOptions | undefined;
	/** Bytes from which on a file is landed by two workers, where not by the usual. */
	readonly sharedFrom?: number | undefined;
}

/** What the page posts to the intake worker: one file to land. */
export interface IntakeRequest {
	readonly id: number;
	readonly file: File;
	readonly options: PlainLandOptions;
}

/** What the worker posts back: progress and text as it is written, then the landed file without text, or an unexpected failure. */
export type IntakeReply =
	| { readonly id: number; readonly kind: 'progress'; readonly progress: LandProgress }
	| {
			readonly id: number;
			readonly kind: 'text';
			readonly sheet: number;
			readonly dataset: DatasetKind;
			readonly bytes: Uint8Array;
	  }
	| { readonly id: number; readonly kind: 'dropped'; readonly sheet: number }
	| { readonly id: number; readonly kind: 'landed'; readonly landed: LandedFile }
	| { readonly id: number; readonly kind: 'failed'; readonly message: string };

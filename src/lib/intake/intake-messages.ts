import type { LandOptions, LandProgress } from './land.ts';
import type { MaskOptions } from './mask.ts';
import type { LandedFile } from './model.ts';

/** Options of `landFile` that can be posted to a worker, with the masking as plain data. */
export interface PlainLandOptions extends Omit<LandOptions, 'transform' | 'onProgress' | 'signal'> {
	/** How personal data is masked on the way in; without it nothing is. */
	readonly mask?: MaskOptions | undefined;
}

/** What the page posts to the intake worker: one file to land. */
export interface IntakeRequest {
	readonly id: number;
	readonly file: File;
	readonly options: PlainLandOptions;
}

/** What the worker posts back: progress, then the landed file or an unexpected failure. */
export type IntakeReply =
	| { readonly id: number; readonly kind: 'progress'; readonly progress: LandProgress }
	| { readonly id: number; readonly kind: 'landed'; readonly landed: LandedFile }
	| { readonly id: number; readonly kind: 'failed'; readonly message: string };

import type { LandedFile } from '../intake/model.ts';
import { gunzip, gzip } from './bytes.ts';

/**
 * An input as it is kept: recognition and counts as they were, and the mapped, masked text of each sheet. The original
 * file is never kept: what the masking took out is gone for good.
 */
export interface StoredInput {
	/** SHA-256 of the original file, the input's name in the workspace. */
	readonly sha256: string;
	/** Its number in import order, which its rows carry too. */
	readonly fileId: number;
	readonly landed: LandedFile;
	/**
	 * Each sheet's rows, as CSV or in blocks, in the order of `landed.sheets` (whose own `csv` is empty): a `Blob` as it is,
	 * which the browser keeps outside of the page's memory, or bytes in gzip, as a bundle carries it.
	 */
	readonly csv: readonly (Blob | Uint8Array)[];
}

/** Takes a landed file apart for keeping. */
export function packInput(sha256: string, fileId: number, landed: LandedFile): StoredInput {
	const csv = landed.sheets.map((sheet) => new Blob(sheet.csv as BlobPart[]));
	return { sha256, fileId, landed: { ...landed, sheets: landed.sheets.map((sheet) => ({ ...sheet, csv: [] })) }, csv };
}

/** The landed file again, with its text. */
export async function unpackInput(stored: StoredInput): Promise<LandedFile> {
	const sheets = [];
	for (const [index, sheet] of stored.landed.sheets.entries()) {
		const kept = stored.csv[index] ?? new Uint8Array();
		sheets.push({ ...sheet, csv: [kept instanceof Blob ? kept : await gunzip(kept)] });
	}
	return { ...stored.landed, sheets };
}

/** A sheet's text as a bundle carries it. */
export async function compressed(csv: Blob | Uint8Array): Promise<Uint8Array> {
	return csv instanceof Blob ? gzip(await bytesOf(csv)) : csv;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

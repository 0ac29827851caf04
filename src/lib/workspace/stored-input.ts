import { concatenate } from '../domain/concatenate.ts';
import type { LandedFile } from '../intake/model.ts';
import { gunzip, gzip } from './bytes.ts';

/**
 * An input as it is kept: recognition and counts as they were, and the mapped, masked text of each sheet, compressed.
 * The original file is never kept: what the masking took out is gone for good.
 */
export interface StoredInput {
	/** SHA-256 of the original file, the input's name in the workspace. */
	readonly sha256: string;
	/** Its number in import order, which its rows carry too. */
	readonly fileId: number;
	readonly landed: LandedFile;
	/** Gzip of each sheet's CSV, in the order of `landed.sheets` (whose own `csv` is empty). */
	readonly csv: readonly Uint8Array[];
}

/** Takes a landed file apart for keeping. */
export async function packInput(sha256: string, fileId: number, landed: LandedFile): Promise<StoredInput> {
	const csv: Uint8Array[] = [];
	for (const sheet of landed.sheets) csv.push(await gzip(concatenate(sheet.csv)));
	return { sha256, fileId, landed: { ...landed, sheets: landed.sheets.map((sheet) => ({ ...sheet, csv: [] })) }, csv };
}

/** The landed file again, with its text. */
export async function unpackInput(stored: StoredInput): Promise<LandedFile> {
	const sheets = [];
	for (const [index, sheet] of stored.landed.sheets.entries()) {
		sheets.push({ ...sheet, csv: [await gunzip(stored.csv[index] ?? new Uint8Array())] });
	}
	return { ...stored.landed, sheets };
}

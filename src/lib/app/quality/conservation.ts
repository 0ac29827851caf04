import type { FileReport } from '../../intake/model.ts';
import type { FileCounts } from '../../intake/rebuild.ts';
import { fileCounts } from '../import/input-summary.ts';

/** What became of every row of a file: `source = accepted + rejected + blank + total`, `accepted = added + updates + duplicates`. */
export interface RowBalance {
	readonly fileId: number;
	readonly file: string;
	readonly source: number;
	readonly accepted: number;
	readonly rejected: number;
	readonly blank: number;
	readonly total: number;
	/** Rows that are in the table for the first time. */
	readonly added: number;
	/** Rows that changed a row with the same key. */
	readonly updates: number;
	/** Rows that only said the same again. */
	readonly duplicates: number;
}

/** The balance of each input, in order of import. */
export function rowBalances(
	inputs: readonly { readonly fileId: number; readonly report: FileReport }[],
	counts: readonly FileCounts[]
): RowBalance[] {
	return inputs.map(({ fileId, report }) => {
		const { source, accepted, rejected, blank, total } = fileCounts(report);
		const { updates = 0, duplicates = 0 } = counts.find(({ file }) => file === fileId) ?? {};
		const added = accepted - updates - duplicates;
		return { fileId, file: report.file, source, accepted, rejected, blank, total, added, updates, duplicates };
	});
}

/** The balance of all files together. */
export function wholeBalance(balances: readonly RowBalance[]): Omit<RowBalance, 'fileId' | 'file'> {
	const sum = (key: Exclude<keyof RowBalance, 'file'>) => balances.reduce((total, one) => total + one[key], 0);
	return {
		source: sum('source'),
		accepted: sum('accepted'),
		rejected: sum('rejected'),
		blank: sum('blank'),
		total: sum('total'),
		added: sum('added'),
		updates: sum('updates'),
		duplicates: sum('duplicates')
	};
}

/** Do the rows add up: every source row is accounted for, and those added are the rows of the tables? */
export function addsUp(whole: Omit<RowBalance, 'fileId' | 'file'>, tableRows: number): boolean {
	const { source, accepted, rejected, blank, total, added, updates, duplicates } = whole;
	return (
		source === accepted + rejected + blank + total && accepted === added + updates + duplicates && added === tableRows
	);
}

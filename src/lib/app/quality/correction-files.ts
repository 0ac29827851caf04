import type { Engine } from '../../engine/engine.ts';
import type { Correction } from '../../intake/corrections.ts';
import { momentText } from '../evaluation/moment.ts';
import type { CorrectingFile } from '../land-files.ts';
import type { LoadedData } from '../load-inputs.ts';
import type { CorrectedByFile } from '../session-ports.ts';
import { compareCorrections, type CorrectionFault } from './compare-corrections.ts';
import { withCorrections } from './correction-edits.ts';

/**
 * What files of corrections (更正表) make of a list of corrections, for the inputs that are loaded: the list with theirs,
 * later files over earlier ones, and what became of each file. Nothing is changed.
 */
export async function applyCorrectionFiles(
	engine: Engine,
	files: readonly CorrectingFile[],
	data: Pick<LoadedData, 'landed' | 'hashes'> | null,
	{ corrections }: { readonly corrections: readonly Correction[] }
): Promise<{ corrections: Correction[]; corrected: CorrectedByFile[] }> {
	const inputs = [...(data?.landed ?? [])].map(([fileId, landed]) => ({
		...{ fileId, landed },
		sha256: data?.hashes.get(fileId)
	}));
	const at = momentText(new Date());
	const corrected: CorrectedByFile[] = [];
	let list = [...corrections];
	for (const { file, sheets } of files) {
		const faults: CorrectionFault[] = [];
		const more: Correction[] = [];
		for (const sheet of sheets) {
			const found = await compareCorrections(engine, { file, sheet, at }, inputs);
			more.push(...found.made);
			faults.push(...found.faults);
		}
		const next = withCorrections(list, more);
		corrected.push({ file, cells: withCorrections([], more).length, faults });
		list = next;
	}
	return { corrections: list, corrected };
}

/** A fault as a line of a message, with its place in the list. */
export function faultText(file: string, { sheet, row, column, reason }: CorrectionFault): string {
	const place = [`“${file}”`, sheet === '' ? '' : `工作表“${sheet}”`, row === null ? '' : `第 ${row} 行`];
	return `${place.join('')}${column === null ? '' : `“${column}”列`}：${reason}`;
}

/** The files that corrections of a workspace came with, in that order, and how many of each stand. */
export function correctionFiles(corrections: readonly Correction[]): { file: string; cells: number }[] {
	const counts = new Map<string, number>();
	for (const { from } of corrections) if (from !== undefined) counts.set(from, (counts.get(from) ?? 0) + 1);
	return [...counts].map(([file, cells]) => ({ file, cells }));
}

import type { Engine } from '../engine/engine.ts';
import { placeCorrections } from '../intake/corrections.ts';
import type { FileReport, LandedFile } from '../intake/model.ts';
import { rebuild, type FileCounts } from '../intake/rebuild.ts';
import { addLanded, fileReport, prepareStore, removeFile } from '../intake/store.ts';
import { firstDataRange, type FirstDataRange } from '../metrics/data-range.ts';
import type { Workspace } from '../workspace/schema.ts';

/** What stands in the engine after loading. */
export interface LoadedData {
	readonly reports: ReadonlyMap<number, FileReport>;
	readonly range: FirstDataRange | null;
	/** Every landed file by its number, as needed to report on it again. */
	readonly landed: ReadonlyMap<number, LandedFile>;
	/** SHA-256 of each file by its number, where it is known: corrections find their file by it. */
	readonly hashes: ReadonlyMap<number, string>;
	/** Years in the tickets' time without a published holiday arrangement: deadlines in them are provisional. */
	readonly provisionalYears: readonly number[];
	/** What became of the rows of each file, with updates and duplicates. */
	readonly counts: readonly FileCounts[];
}

/** The decisions of a workspace that the typed relations depend on: another one means that they are derived anew. */
export type ReadingRules = Pick<Workspace, 'calendar' | 'terms' | 'unitAliases' | 'corrections'>;

/** The reading rules of a workspace, alone. */
export function readingRules({ calendar, terms, unitAliases, corrections }: Workspace): ReadingRules {
	return { calendar, terms, unitAliases, corrections };
}

/** A landed file with its number and the SHA-256 of its bytes. */
export interface LoadedFile {
	readonly fileId: number;
	readonly landed: LandedFile;
	readonly sha256?: string | undefined;
}

export interface LoadOptions {
	/** True: begin with empty tables. False: add to those of `before`. */
	readonly fresh: boolean;
	/** How the workspace reads what the files say. */
	readonly rules: ReadingRules;
	/** `YYYY-MM-DD` on which the data are looked at: tickets that happen later are marked. */
	readonly today: string;
	readonly before: LoadedData | null;
	/** The rows of the files are in the landing tables already. */
	readonly streamed?: boolean;
	/** Numbers of inputs to take out of the tables of `before`. */
	readonly without?: readonly number[];
}

/**
 * Puts landed files into the engine and derives the typed relations anew: the one way in, for the browser and the command
 * line. Files count in the order of their numbers; a later file updates an earlier one.
 */
export async function loadInputs(
	engine: Engine,
	files: readonly LoadedFile[],
	options: LoadOptions
): Promise<LoadedData> {
	const fresh = options.fresh || options.before === null;
	if (fresh) await prepareStore(engine);
	const landed = new Map(fresh ? [] : options.before?.landed);
	const hashes = new Map(fresh ? [] : options.before?.hashes);
	for (const fileId of options.without ?? []) if (landed.delete(fileId)) await removeFile(engine, fileId);
	for (const file of files) {
		if (options.streamed !== true) await addLanded(engine, file.landed, file.fileId);
		landed.set(file.fileId, withoutText(file.landed));
		if (file.sha256 !== undefined) hashes.set(file.fileId, file.sha256);
	}
	if (landed.size === 0) {
		if (!fresh) await prepareStore(engine);
		return { reports: new Map(), range: null, landed, hashes, provisionalYears: [], counts: [] };
	}
	const { provisionalYears, files: counts } = await rebuild(engine, {
		...options.rules,
		today: options.today,
		corrections: placeCorrections(
			options.rules.corrections,
			[...landed].map(([fileId, file]) => ({ fileId, sha256: hashes.get(fileId), landed: file }))
		)
	});
	const reports = new Map<number, FileReport>();
	for (const [fileId, file] of landed) reports.set(fileId, await fileReport(engine, file, fileId));
	return { reports, range: await firstDataRange(engine), landed, hashes, provisionalYears, counts };
}

/** The counts without the megabytes. */
function withoutText(landed: LandedFile): LandedFile {
	const { corrections: _corrections, ...data } = landed;
	return { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, csv: [] })) };
}

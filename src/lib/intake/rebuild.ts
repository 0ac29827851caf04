import { createCalendar, type CalendarOverrides, type WorkCalendar } from '../domain/calendar.ts';
import { datasetList } from '../domain/datasets/index.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier } from '../engine/sql/quote.ts';
import { COMPRESS_AT_COMMIT, COMPRESS_LATER } from '../engine/sql/settings.ts';
import { landingTable } from '../engine/sql/tables.ts';
import { applyCorrections, type PlacedCorrection } from './corrections.ts';
import { refreshCalendarDays } from './rebuild/calendar-days.ts';
import { buildCodeTerms, type OwnTerms } from './rebuild/code-terms.ts';
import { fillTyped } from './rebuild/fill-typed.ts';
import { filledColumns } from './rebuild/filled-columns.ts';
import { CREATE_PROBLEMS, insertProblems } from './rebuild/problem-rows.ts';
import { createEmptyTyped } from './rebuild/typed-view.ts';
import { CREATE_CONFLICTS, type RepeatCounts } from './rebuild/upsert.ts';

export interface RebuildOptions extends OwnTerms {
	readonly calendar: CalendarOverrides;
	/** `YYYY-MM-DD` on which the data are looked at; without it no ticket is flagged as being in the future. */
	readonly today?: string;
	/** Cells that somebody put right; the table `corrections` says which of them were applied. */
	readonly corrections?: readonly PlacedCorrection[];
}

/** Over all files: Σ accepted = rows of the typed relations + Σ updates + Σ duplicates. In each: rows = accepted + rejected. */
export interface FileCounts {
	readonly file: number;
	readonly rows: number;
	readonly accepted: number;
	readonly rejected: number;
	/** Rows that changed a row with the same key. */
	readonly updates: number;
	/** Rows that said again what the row before with the same key had said. */
	readonly duplicates: number;
}

export interface RebuildResult {
	readonly files: readonly FileCounts[];
	/** Years in the tickets' time without a published holiday arrangement: what is computed by working days is provisional. */
	readonly provisionalYears: readonly number[];
}

/**
 * Builds every typed relation, `problems`, `conflicts` and `calendar_days` anew from the landing tables, in one transaction. The result
 * depends on nothing but the landing tables and the options. Throws an `EngineError` and changes nothing when it fails. The
 * tables are not compressed: where there are many rows, run `COMPRESS` when nobody waits for it.
 */
export async function rebuild(engine: Engine, options: RebuildOptions): Promise<RebuildResult> {
	await engine.execute(COMPRESS_LATER);
	try {
		return await derive(engine, options);
	} finally {
		await engine.execute(COMPRESS_AT_COMMIT);
	}
}

async function derive(engine: Engine, options: RebuildOptions): Promise<RebuildResult> {
	const calendar = createCalendar(options.calendar);
	return engine.transaction(async () => {
		await refreshCalendarDays(engine, calendar);
		await engine.execute(CREATE_PROBLEMS);
		await engine.execute(CREATE_CONFLICTS);
		await applyCorrections(engine, options.corrections ?? []);
		const filled = await filledColumns(engine, datasetList);
		const translated = await buildCodeTerms(engine, filled, options);
		const repeats: RepeatCounts[] = [];
		for (const definition of datasetList) {
			const columns = filled.get(definition);
			if (columns === undefined) {
				await engine.execute(createEmptyTyped(definition));
				continue;
			}
			const problems = insertProblems(definition, columns);
			if (problems !== null) await engine.execute(problems);
			const readBy = { filled: columns, translated };
			repeats.push(...(await fillTyped(engine, definition, readBy, { calendar, today: options.today })));
		}
		return { files: await countFiles(engine, repeats), provisionalYears: await provisionalYears(engine, calendar) };
	});
}

async function countFiles(engine: Engine, repeats: readonly RepeatCounts[]): Promise<FileCounts[]> {
	const landed = datasetList.map((definition) => `SELECT _file FROM ${identifier(landingTable(definition))}`);
	const files = await engine.query<{ file: number; rows: number; rejected: number }>(
		`SELECT _file AS file, CAST(count(*) AS DOUBLE) AS rows, CAST(coalesce(any_value(r.rejected), 0) AS DOUBLE) AS rejected ` +
			`FROM (${landed.join(' UNION ALL ')}) LEFT JOIN (SELECT _file, count(*) AS rejected FROM (SELECT DISTINCT _file, _sheet, _row ` +
			`FROM problems WHERE severity = 'rejected') GROUP BY _file) r USING (_file) GROUP BY _file ORDER BY _file`
	);
	return files.map(({ file, rows, rejected }) => {
		const own = repeats.filter((repeat) => repeat.file === file);
		const sum = (key: 'updates' | 'duplicates') => own.reduce((total, repeat) => total + repeat[key], 0);
		return { file, rows, accepted: rows - rejected, rejected, updates: sum('updates'), duplicates: sum('duplicates') };
	});
}

async function provisionalYears(engine: Engine, calendar: WorkCalendar): Promise<number[]> {
	const years = await engine.query<{ year: number }>(
		`SELECT DISTINCT year FROM (SELECT year(accept_time) AS year FROM tickets UNION ALL SELECT year(due_at) FROM tickets ` +
			`UNION ALL SELECT year(close_time) FROM tickets) WHERE year IS NOT NULL ORDER BY year`
	);
	return years.map(({ year }) => year).filter((year) => !calendar.hasOfficialData(year));
}

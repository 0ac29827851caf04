import type { WorkCalendar } from '../../domain/calendar.ts';
import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier } from '../../engine/sql/quote.ts';
import { mergedTable, typedColumns, valuesTable } from '../../engine/sql/tables.ts';
import { deriveTickets, derivedTicketColumns } from './ticket-columns.ts';
import { createTypedParts, createTypedView } from './typed-view.ts';
import { selectMerged, setRepeatsApart, type RepeatCounts } from './upsert.ts';
import { selectValues, translatedFields, type ReadBy } from './values.ts';

/** What the derived columns depend on. */
export interface DerivedBy {
	readonly calendar: WorkCalendar;
	readonly today: string | undefined;
}

/**
 * Makes the typed relation of a dataset whose landing table has rows: their values, the merged rows and the view. Gives the
 * counts of rows whose key repeats, by file.
 */
export async function fillTyped(
	engine: Engine,
	definition: DatasetDef,
	readBy: ReadBy,
	by: DerivedBy
): Promise<readonly RepeatCounts[]> {
	const { filled } = readBy;
	const translated = translatedFields(definition, readBy).map(({ key }) => key);
	const differing = new Set([...translated, ...(definition.kind === 'tickets' ? derivedTicketColumns(filled) : [])]);
	const derived = typedColumns(definition).flatMap(({ name }) => (differing.has(name) ? name : []));
	const derive = (rows: string) =>
		definition.kind === 'tickets' ? deriveTickets(rows, by.calendar, by.today, filled) : rows;

	await engine.execute(createTypedParts(definition, derived));
	const repeats = await setRepeatsApart(engine, definition, readBy);
	const merged = repeats.length > 0;
	await engine.execute(
		`INSERT INTO ${identifier(valuesTable(definition))} ` +
			`SELECT CASE WHEN r._accepted${merged ? ' AND o._id IS NULL' : ''} THEN r._id END, ${derived.map(identifier).join(', ')} ` +
			`FROM (${derive(selectValues(definition, readBy))}) r` +
			(merged ? ' LEFT JOIN (SELECT _id FROM repeated_rows) o ON o._id = r._id' : '') +
			// Joins do not keep rows in their order, and by it alone they belong to their landing rows.
			' ORDER BY r._id'
	);
	if (merged) {
		const columns = typedColumns(definition)
			.map(({ name }) => identifier(name))
			.join(', ');
		await engine.execute(
			`INSERT INTO ${identifier(mergedTable(definition))} SELECT ${columns} FROM (${derive(selectMerged(definition))})`
		);
	}
	await engine.execute(createTypedView(definition, { landed: filled, derived, merged }));
	return repeats;
}
